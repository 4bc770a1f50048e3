"""What the public sees of an article, and the schema that promises it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from articles.blocks.body import body_lines, body_schema, clean_body, render_body
from articles.json_ld import article_json_ld, json_ld_schema, with_linked_review
from articles.models import ArticleIndexPage, ArticlePage, Contributor
from articles.readability import measure
from articles.snippet_documents import (
    PERSON_REFERENCE,
    SOURCE_FIELDS,
    TERM_DEFINITION,
    person_reference_schema,
    source_properties,
)
from cms.publishing.registry import Content, PublishedKind, register
from cms.publishing.schema import TEXT, document_schema
from cms.publishing.visibility import site_path
from cms.review.wire import review_schema, with_review
from cms.wire.context import RenderContext
from cms.wire.links import reference_schema, references
from cms.wire.media import image_json, image_schema
from cms.wire.names import camel_case
from cms.wire.schema import Components, Schema, array_of, constant, nullable, object_of

SUMMARY = ("summary", "heroImage", "topics", "readingMinutes")
NUMBER: Schema = {"type": ["number", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}


def build_article(page: ArticlePage, context: RenderContext) -> Content:
    """Gives everything that the public sees of an article."""
    body = render_body(page.body, context)
    lines = [page.title, *page.lead.splitlines(), *body_lines(body)]
    figures = measure(lines)
    terms = {
        "topic": _public(page.topics.all(), context),
        "complaint": _public(page.complaints.all(), context),
        "bodyRegion": _public(page.body_regions.all(), context),
    }
    contributors = _contributors(page, context)
    fields = {
        "summary": page.summary or None,
        "lead": page.lead or None,
        "heroImage": image_json(context, page.hero_image_id),
        "contributors": contributors,
        "topics": references(terms["topic"]),
        "complaints": references(terms["complaint"]),
        "bodyRegions": references(terms["bodyRegion"]),
        "evidenceCertainty": camel_case(page.evidence_certainty) or None,
        "body": body,
        "sources": [
            {"number": number, **_only(source, ("id", "type", *SOURCE_FIELDS))}
            for number, source in enumerate(context.cited, start=1)
        ],
        "glossary": [_only(term, TERM_DEFINITION) for term in context.defined],
        "seo": {
            "title": page.seo_title or page.title,
            "description": page.search_description or page.summary or None,
            "image": image_json(context, page.social_image_id or page.hero_image_id),
            "noindex": page.noindex,
        },
        "wordCount": figures.words,
        "readingMinutes": figures.reading_minutes,
        "readability": {"fleschDouma": figures.flesch_douma, "lix": figures.lix},
    }
    return Content(
        title=page.title,
        fields=fields | {"jsonLd": article_json_ld(fields)},
        reference={"summary": fields["summary"], "noindex": page.noindex},
        lines=lines,
        keywords=[page.synonyms, *(term["title"] for found in terms.values() for term in found)],
        facets={
            **{name: list(_with_ancestors(found)) for name, found in terms.items()},
            "person": [contributor["person"]["id"] for contributor in contributors],
            "exercise": context.shown("exercise"),
            "check": context.shown("check"),
        },
        anchors=context.anchors,
    )


def finish_article(page: ArticlePage, content: Content, *, draft: bool) -> Content:
    """Gives an article with its review, in linked data too."""
    reviewed = with_review(page, content, draft=draft)
    return replace(reviewed, fields=with_linked_review(reviewed.fields))


def article_schema(components: Components) -> Schema:
    """Names the schemas of an article and gives a reference to the whole one."""
    terms = array_of(reference_schema(components))
    image = nullable(image_schema(components))
    return document_schema(
        components,
        "article",
        {
            "summary": nullable(TEXT),
            "lead": nullable(TEXT),
            "heroImage": image,
            "contributors": array_of(_contributor_schema(components)),
            "topics": terms,
            "complaints": terms,
            "bodyRegions": terms,
            "evidenceCertainty": nullable(_certainty_schema(components)),
            "body": body_schema(components),
            "sources": array_of(_cited_source_schema(components)),
            "glossary": array_of(
                components.add("GlossaryEntry", object_of(dict.fromkeys(TERM_DEFINITION, TEXT)))
            ),
            "seo": components.add("Seo", _seo_schema(image)),
            "wordCount": COUNT,
            "readingMinutes": COUNT,
            "readability": components.add(
                "Readability", object_of({"fleschDouma": NUMBER, "lix": NUMBER})
            ),
            "jsonLd": json_ld_schema(components),
            "review": review_schema(components),
        },
        summary=SUMMARY,
        searchable=True,
    )


def build_index(page: ArticleIndexPage, context: RenderContext) -> Content:
    """Gives everything that the public sees of an index of articles."""
    return Content(
        title=page.title,
        fields={"introduction": page.introduction or None},
        lines=[page.title, *page.introduction.splitlines()],
    )


def clean_article(page: ArticlePage) -> None:
    """Refuses an article that is not complete.

    Raises:
        ValidationError: naming every block that has to be mended.
    """
    page.full_clean()
    clean_body(page.body)


def register_kinds() -> None:
    """Makes articles and their indexes public documents."""
    register(
        PublishedKind(
            name="article",
            model=ArticlePage,
            build=build_article,
            path=site_path,
            clean=clean_article,
            finish=finish_article,
            schema=article_schema,
            summary=SUMMARY,
            address="/articles/{slug}",
            searchable=True,
        )
    )
    register(
        PublishedKind(
            name="articleIndex",
            model=ArticleIndexPage,
            build=build_index,
            path=site_path,
            clean=ArticleIndexPage.full_clean,
            schema=lambda components: document_schema(
                components, "articleIndex", {"introduction": nullable(TEXT)}
            ),
            address="/pages?path={path}",
        )
    )


def _only(document: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: document[name] for name in names}


def _public(chosen: Any, context: RenderContext) -> list[Mapping[str, Any]]:
    found = (context.document(term._meta.label, term.pk) for term in chosen)
    return [document for document in found if document]


def _with_ancestors(terms: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Gives the identifiers by which an article is found: "back" finds what is on "low back"."""
    for term in terms:
        yield from (ancestor["id"] for ancestor in term["ancestors"])
        yield term["id"]


def _contributors(page: ArticlePage, context: RenderContext) -> list[dict[str, Any]]:
    named = (
        (link.role, context.document("articles.Person", link.person_id))
        for link in page.contributors.all()
    )
    return [
        {"role": camel_case(role), "person": _only(person, PERSON_REFERENCE)}
        for role, person in named
        if person
    ]


def _contributor_schema(components: Components) -> Schema:
    roles = [camel_case(value) for value in Contributor.Role.values]
    role = components.add("ContributorRole", {"type": "string", "enum": roles})
    person = components.add("PersonReference", person_reference_schema(components))
    return components.add("Contributor", object_of({"role": role, "person": person}))


def _certainty_schema(components: Components) -> Schema:
    values = [camel_case(value) for value in ArticlePage.Certainty.values]
    return components.add("EvidenceCertainty", {"type": "string", "enum": values})


def _cited_source_schema(components: Components) -> Schema:
    number: Schema = {"type": "integer", "minimum": 1}
    own = {"number": number, "id": TEXT, "type": constant("source")}
    return components.add("CitedSource", object_of(own | source_properties(components)))


def _seo_schema(image: Schema) -> Schema:
    return object_of(
        {
            "title": TEXT,
            "description": nullable(TEXT),
            "image": image,
            "noindex": {"type": "boolean"},
        }
    )
