"""What the public sees of people, sources, terms and exercises."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wagtail.blocks import StreamValue

from articles.blocks.exercise import DOSAGE_FIELDS, dosage_json, exercise_fields
from articles.models import (
    BodyRegion,
    Complaint,
    Exercise,
    GlossaryTerm,
    Person,
    Source,
    Topic,
)
from articles.snippets import Term
from cms.publishing.documents import write_date
from cms.publishing.models import PublishedSnippet
from cms.publishing.registry import Content, PublishedKind, kind_for, register
from cms.publishing.schema import TEXT, document_schema
from cms.review.wire import review_schema, with_review
from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.fields import clean_with_streams
from cms.wire.links import only_reference, reference_schema, references
from cms.wire.media import image_json, image_schema
from cms.wire.names import camel_case
from cms.wire.schema import Components, Schema, array_of, nullable, object_of

# What an article shows of a person, a source and a term.
PERSON_REFERENCE = (
    "id",
    "type",
    "slug",
    "path",
    "name",
    "honorific",
    "profession",
    "bigNumber",
    "specialisation",
    "photo",
)
SOURCE_FIELDS = (
    "sourceType",
    "title",
    "authors",
    "year",
    "publisher",
    "doi",
    "pmid",
    "url",
    "edition",
    "accessedOn",
)
TERM_DEFINITION = ("id", "term", "definition")

OPTIONAL_TEXT = nullable(TEXT)
OPTIONAL_DATE: Schema = {"type": ["string", "null"], "format": "date"}


def build_person(person: Person, context: RenderContext) -> Content:
    """Gives everything that the public sees of a person."""
    fields = {
        "name": person.name,
        "honorific": person.honorific or None,
        "profession": person.profession,
        "bigNumber": person.big_number or None,
        "registerCheckedOn": write_date(person.register_checked_on),
        "specialisation": person.specialisation or None,
        "employer": person.employer or None,
        "conflictsOfInterest": person.conflicts_of_interest or None,
        "bio": person.bio or None,
        "photo": image_json(context, person.photo_id),
    }
    articles = references(context.listed("article", "person", person.uuid))
    return Content(
        title=person.name,
        fields=fields | {"articles": articles},
        reference=fields,
        lines=[person.name, person.profession, *person.bio.splitlines()],
    )


def person_properties(components: Components) -> dict[str, Schema]:
    """Gives the schema of each field of a person."""
    return {
        "name": TEXT,
        "honorific": OPTIONAL_TEXT,
        "profession": TEXT,
        "bigNumber": OPTIONAL_TEXT,
        "registerCheckedOn": OPTIONAL_DATE,
        "specialisation": OPTIONAL_TEXT,
        "employer": OPTIONAL_TEXT,
        "conflictsOfInterest": OPTIONAL_TEXT,
        "bio": OPTIONAL_TEXT,
        "photo": nullable(image_schema(components)),
    }


def person_reference_schema(components: Components) -> Schema:
    """Gives the schema of what an article shows of a person."""
    known = dict.fromkeys(("id", "type", "slug"), TEXT) | {"path": OPTIONAL_TEXT}
    known |= person_properties(components)
    return object_of({name: known[name] for name in PERSON_REFERENCE})


def build_source(source: Source, context: RenderContext) -> Content:
    """Gives everything that the public sees of a source."""
    fields = {
        "sourceType": camel_case(source.source_type),
        "authors": source.authors or None,
        "year": source.year,
        "publisher": source.publisher or None,
        "doi": source.doi or None,
        "pmid": source.pmid or None,
        "url": source.url or None,
        "edition": source.version or None,
        "accessedOn": write_date(source.accessed_on),
    }
    return Content(title=source.title, fields=fields, reference=fields)


def source_properties(components: Components) -> dict[str, Schema]:
    """Gives the schema of each field of a source that an article shows."""
    types = [camel_case(value) for value in Source.Type.values]
    return {
        "sourceType": components.add("SourceType", {"type": "string", "enum": types}),
        "title": TEXT,
        "authors": OPTIONAL_TEXT,
        "year": {"type": ["integer", "null"]},
        "publisher": OPTIONAL_TEXT,
        "doi": OPTIONAL_TEXT,
        "pmid": OPTIONAL_TEXT,
        "url": OPTIONAL_TEXT,
        "edition": OPTIONAL_TEXT,
        "accessedOn": OPTIONAL_DATE,
    }


def build_glossary_term(term: GlossaryTerm, context: RenderContext) -> Content:
    """Gives everything that the public sees of a glossary term."""
    fields = {"term": term.term, "definition": term.definition}
    return Content(title=term.term, fields=fields, reference=fields)


def build_term(term: Term, context: RenderContext) -> Content:
    """Gives everything that the public sees of a topic, complaint or body region."""
    kind = kind_for(term).name
    parent = context.document(term._meta.label, term.parent_id)
    ancestors = [*parent["ancestors"], only_reference(parent)] if parent else []
    fields = {
        "description": term.description or None,
        "parentId": parent["id"] if parent else None,
        "ancestors": ancestors,
        "children": references(context.listed(kind, "parent", term.uuid)),
        "codes": [code["value"] for code in term.codes.raw_data],
        "articleCount": context.counted("article", kind, term.uuid),
    }
    return Content(
        title=term.title,
        fields=fields,
        reference={"ancestors": ancestors},
        lines=[term.title, *term.description.splitlines()],
        facets={"parent": [parent["id"]]} if parent else {},
    )


def build_exercise(exercise: Exercise, context: RenderContext) -> Content:
    """Gives everything that the public sees of an exercise."""
    step_block = exercise.steps.stream_block.child_blocks["step"]
    dosage = dosage_json({name: getattr(exercise, name) for name in DOSAGE_FIELDS})
    fields: dict[str, Any] = {
        "goal": exercise.goal,
        "startPosition": exercise.start_position,
        "steps": [
            {"id": step["id"], **registry.to_json(step_block, step["value"], context)}
            for step in exercise.steps.raw_data
        ],
        "dosage": dosage,
        "stopIf": _text_items(exercise.stop_if),
        "notFor": _text_items(exercise.not_for),
        "video": exercise.video_url or None,
    }
    images = [step["image"] for step in fields["steps"] if step["image"]]
    articles = references(context.listed("article", "exercise", exercise.uuid))
    texts = [*fields["steps"], *fields["stopIf"], *fields["notFor"]]
    return Content(
        title=exercise.title,
        fields=fields | {"image": next(iter(images), None), "articles": articles},
        reference=fields,
        lines=[
            exercise.title,
            exercise.goal,
            exercise.start_position,
            *(item["text"] for item in texts),
        ],
    )


def _text_items(stream: StreamValue) -> list[dict[str, str]]:
    return [{"id": item["id"], "text": item["value"]} for item in stream.raw_data]


def register_kinds() -> None:
    """Makes these snippets public documents."""
    _register(
        "person",
        Person,
        build_person,
        lambda components: person_properties(components) | shown_in(components),
        at="people",
        path="mensen",
        summary=("name", "profession", "photo"),
    )
    _register("source", Source, build_source, _source_properties)
    _register(
        "glossaryTerm",
        GlossaryTerm,
        build_glossary_term,
        lambda components: {
            "term": TEXT,
            "definition": TEXT,
            "review": review_schema(components),
        },
        finish=with_review,
    )
    _register(
        "exercise",
        Exercise,
        build_exercise,
        lambda components: (
            exercise_fields(components)
            | {"image": nullable(image_schema(components))}
            | shown_in(components)
            | {"review": review_schema(components)}
        ),
        finish=with_review,
        at="exercises",
        path="oefeningen",
        summary=("goal", "dosage", "image"),
    )
    _register_term("topic", Topic, at="topics", path="themas")
    _register_term("complaint", Complaint, at="complaints", path="klachten")
    _register_term("bodyRegion", BodyRegion, at="body-regions", path="lichaam")


def term_properties(components: Components) -> dict[str, Schema]:
    """Gives the schema of each field of a topic, complaint or body region."""
    code = object_of({"system": TEXT, "version": TEXT, "code": TEXT})
    others = array_of(reference_schema(components))
    return {
        "description": OPTIONAL_TEXT,
        "parentId": OPTIONAL_TEXT,
        "ancestors": others,
        "children": others,
        "codes": array_of(components.add("TermCode", code)),
        "articleCount": {"type": "integer", "minimum": 0},
    }


def shown_in(components: Components) -> dict[str, Schema]:
    """Gives the schema of the list of articles that show something."""
    return {"articles": array_of(reference_schema(components))}


def _source_properties(components: Components) -> dict[str, Schema]:
    properties = source_properties(components)
    return {name: properties[name] for name in properties if name != "title"}


def _register_term(name: str, model: type[Term], *, at: str, path: str) -> None:
    summary = ("description", "parentId", "articleCount")
    _register(name, model, build_term, term_properties, at=at, path=path, summary=summary)


def _register(
    name: str,
    model: type[PublishedSnippet],
    build: Callable[[Any, RenderContext], Content],
    properties: Callable[[Components], dict[str, Schema]],
    *,
    at: str | None = None,
    path: str | None = None,
    summary: tuple[str, ...] = (),
    finish: Callable[..., Content] | None = None,
) -> None:
    register(
        PublishedKind(
            name=name,
            model=model,
            build=build,
            finish=finish,
            path=(lambda snippet: f"/{path}/{snippet.slug}") if path else None,
            clean=clean_with_streams,
            schema=lambda components: document_schema(
                components, name, properties(components), summary=summary
            ),
            summary=summary,
            address=f"/{at}/{{slug}}" if at else None,
        )
    )
