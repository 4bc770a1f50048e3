"""Who takes part: addresses that give the same articles, ours and others'."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from rest_framework.fields import Field
from wagtail.api import APIField

from articles.models import ArticlePage, Contributor
from cms.media.renditions import ALL_FILTERS
from tests.load.bench import advice

PAGE_SIZE = 20
ARTICLE = "ours: article"
LIST = "ours: list of 20"
BODIES = "ours: list of 20, bodies"
ADVICE = "ours: advice"
FIELDS = "title,summary,lead,body,topics,contributors,heroImage"
WAGTAIL_FIELDS = "_,title,summary,lead,body,topics,contributors,hero_image"
WAGTAIL_SUMMARY_FIELDS = "_,title,summary,topics,hero_image"
NEWEST = f"type=articles.ArticlePage&order=-first_published_at&limit={PAGE_SIZE}"


@dataclass(frozen=True, slots=True)
class Contestant:
    """One address, and which articles have to be in what it answers."""

    name: str
    path: str
    # What it is measured against: the name of ours that gives the same.
    group: str = ""
    articles: int = 1
    bodies: bool = True
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    # What is sent, as JSON; without it the address is only read.
    body: str = ""
    # What has to be in the answer as well.
    word: str = ""
    # Answered by a bare WSGI callable in a server of its own.
    bare: bool = False


class TopicsField(Field[Any, Any, Any, Any]):
    """The topics of a page, each with its name and address."""

    def to_representation(self, value: Any) -> list[dict[str, Any]]:
        return [{"title": topic.title, "slug": topic.slug} for topic in value.all()]


class PersonField(Field[Any, Any, Any, Any]):
    """A person with name and profession."""

    def to_representation(self, value: Any) -> dict[str, Any]:
        return {"name": value.name, "profession": value.profession, "slug": value.slug}


class RenditionsField(Field[Any, Any, Any, Any]):
    """An image in all the sizes that ours have, looked up at once."""

    def to_representation(self, value: Any) -> dict[str, Any]:
        return {
            name: {"url": rendition.url, "width": rendition.width, "height": rendition.height}
            for name, rendition in value.get_renditions(*ALL_FILTERS).items()
        }


def declare_api_fields() -> None:
    """Lets Wagtail's APIs give of an article what ours gives."""
    Contributor.api_fields = ["role", APIField("person", serializer=PersonField())]
    ArticlePage.api_fields = [
        "summary",
        "lead",
        APIField("hero_image", serializer=RenditionsField()),
        APIField("topics", serializer=TopicsField()),
        "contributors",
        "body",
    ]


def contestants(newest: ArticlePage, etag: str) -> list[Contestant]:
    """Gives everyone, with `newest` as the one article that all of them read.

    `etag` is that of our article as it is given without compression.
    """
    return [
        *ours(newest.slug, etag),
        *wagtails(newest.pk),
        *constants("constant Django view", bare=False),
        *constants("bare WSGI callable", bare=True),
    ]


def ours(slug: str, etag: str) -> Iterator[Contestant]:
    """Gives our own addresses."""
    article = f"/api/v1/articles/{slug}"
    listing = f"/api/v1/articles?pageSize={PAGE_SIZE}"
    yield Contestant(ARTICLE, article)
    yield Contestant(f"{ARTICLE}, gzip", article, headers={"Accept-Encoding": "gzip"})
    yield Contestant(f"{ARTICLE}, 304", article, status=304, headers={"If-None-Match": etag})
    yield Contestant(f"{ARTICLE}, text", f"{article}/text")
    yield summaries(LIST, listing)
    yield whole_articles(BODIES, f"{listing}&fields={FIELDS}")
    yield advised(ADVICE, advice.PATH, body=json.dumps({"answers": advice.ANSWERS}))


def wagtails(pk: int) -> Iterator[Contestant]:
    """Gives the same articles through Wagtail's APIs; v3 gives no more in a list than titles."""
    pages = f"/api/v2/pages/?{NEWEST}&fields="
    detail = f"/api/v2/pages/{pk}/?fields={WAGTAIL_FIELDS}"
    yield Contestant("Wagtail API v2: article", detail, ARTICLE)
    yield summaries("Wagtail API v2: list of 20", f"{pages}{WAGTAIL_SUMMARY_FIELDS}", LIST)
    yield whole_articles("Wagtail API v2: list of 20, bodies", f"{pages}{WAGTAIL_FIELDS}", BODIES)
    yield Contestant("Wagtail API v3: article", f"/api/v3/pages/{pk}/", ARTICLE)
    yield summaries("Wagtail API v3: list of 20, titles", f"/api/v3/pages/?{NEWEST}", LIST)


def constants(kind: str, *, bare: bool) -> Iterator[Contestant]:
    """Gives the same bytes from somebody who has them already."""
    yield Contestant(f"{kind}: article", "/api/constant/article", ARTICLE, bare=bare)
    yield summaries(f"{kind}: list of 20", "/api/constant/list", LIST, bare=bare)
    yield whole_articles(f"{kind}: list of 20, bodies", "/api/constant/bodies", BODIES, bare=bare)
    yield advised(f"{kind}: advice", "/api/constant/advice", ADVICE, bare=bare)


whole_articles = functools.partial(Contestant, articles=PAGE_SIZE)
advised = functools.partial(Contestant, articles=0, word='"status":"advice"')
summaries = functools.partial(Contestant, articles=PAGE_SIZE, bodies=False)
