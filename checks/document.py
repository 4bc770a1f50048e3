"""What the public sees of checks, their versions, questions and care routes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from checks import publishing
from checks.compile import RECOMMENDED, compile_check, route_json, shown_options
from checks.models import CareRoute, Check, CheckVersion, Question, whole_minutes
from checks.outcome import outcome_schema
from checks.parts import Parts
from checks.schema import (
    definition_schema,
    question_properties,
    route_properties,
)
from cms.publishing.registry import Content, PublishedKind, register
from cms.publishing.schema import TEXT, document_schema
from cms.wire.context import RenderContext
from cms.wire.fields import clean_with_streams
from cms.wire.links import only_reference, reference_schema, references
from cms.wire.names import camel_case
from cms.wire.schema import Components, Schema, array_of, nullable
from cms.wire.structure import item_values

COUNT: Schema = {"type": "integer", "minimum": 1}
CHECK_SUMMARY = ("audience", "introduction", "promisedSeconds", "promisedMinutes", "checkVersion")
ROUTE_SUMMARY = ("urgency", "summary")


def build_check(check: Check, context: RenderContext) -> Content:
    """Gives everything that the public sees of a check: the current version of its definition."""
    # One that was never saved can be previewed.
    version = check.current_version if check.pk else None
    if context.draft:
        made = compile_check(check, context)
        definition, digest = made.json, made.hash
        number = version.number + 1 if version else 1
    else:
        assert version is not None  # noqa: S101 - it was frozen in this transaction
        definition, digest = json.loads(version.definition), version.definition_hash
        number = version.number
    parts = Parts.of(check, drafts=False)
    seconds = definition["promisedSeconds"]
    reference = {
        "promisedSeconds": seconds,
        "promisedMinutes": whole_minutes(seconds),
        "checkVersion": number,
    }
    return Content(
        title=definition["title"],
        fields={
            "audience": definition["audience"],
            "introduction": definition["introduction"],
            **reference,
            "hash": digest,
            "definition": definition,
            "recommendations": list(_recommended(check, context)),
            "articles": references(context.listed("article", "check", check.uuid)),
        },
        reference=reference,
        lines=[definition["title"], *(definition["introduction"] or "").splitlines()],
        facets={"careRoute": [str(route.uuid) for route in parts.routes.values()]},
    )


def build_version(version: CheckVersion, context: RenderContext) -> Content:
    """Gives a frozen definition; nothing is looked up."""
    definition = json.loads(version.definition)
    fields = {
        "checkId": str(version.check_object.uuid),
        "checkVersion": version.number,
        "hash": version.definition_hash,
        "definition": definition,
    }
    return Content(title=definition["title"], fields=fields)


def build_question(question: Question, context: RenderContext) -> Content:
    """Gives what a visitor is shown of a question, and nothing of what its answers lead to."""
    fields = {
        "kind": camel_case(question.kind),
        "text": question.text,
        "help": question.help or None,
        "options": shown_options(question),
    }
    return Content(title=str(question), fields=fields, lines=[question.text])


def build_route(route: CareRoute, context: RenderContext) -> Content:
    """Gives everything that the public sees of a care route."""
    fields = route_json(route, context)
    del fields["key"], fields["title"]
    # Only a draft can be without; it shows as the least urgent.
    fields["urgency"] = fields["urgency"] or 1
    checks = references(context.listed("check", "careRoute", route.uuid))
    return Content(
        title=route.title,
        fields=fields | {"checks": checks},
        lines=[
            route.title,
            route.summary,
            *route.body.stream_block.lines(fields["body"]),
            *route.follow_up.splitlines(),
        ],
    )


def check_schema(components: Components) -> Schema:
    """Names the schemas of a check, and of an advice, and gives a reference to the whole check."""
    definition = definition_schema(components)
    outcome_schema(components)
    text = nullable(TEXT)
    return document_schema(
        components,
        "check",
        {
            "audience": text,
            "introduction": text,
            "promisedSeconds": COUNT,
            "promisedMinutes": COUNT,
            "checkVersion": COUNT,
            "hash": TEXT,
            "definition": definition,
            "recommendations": array_of(reference_schema(components)),
            "articles": array_of(reference_schema(components)),
        },
        summary=CHECK_SUMMARY,
    )


def version_schema(components: Components) -> Schema:
    """Names the schemas of a version and gives a reference to the whole one."""
    definition = definition_schema(components)
    identifier = {"type": "string", "format": "uuid"}
    return document_schema(
        components,
        "checkVersion",
        {
            "checkId": identifier,
            "checkVersion": COUNT,
            "hash": TEXT,
            "definition": definition,
        },
    )


def register_kinds() -> None:
    """Makes checks, their versions, questions and care routes public documents."""
    register(
        PublishedKind(
            name="careRoute",
            model=CareRoute,
            build=build_route,
            clean=clean_with_streams,
            schema=lambda components: document_schema(
                components,
                "careRoute",
                route_properties(components) | {"checks": array_of(reference_schema(components))},
                summary=ROUTE_SUMMARY,
            ),
            path=lambda route: f"/zorg/{route.slug}",
            summary=ROUTE_SUMMARY,
            address="/care-routes/{slug}",
        )
    )
    register(
        PublishedKind(
            name="checkQuestion",
            model=Question,
            build=build_question,
            clean=publishing.clean_part,
            schema=lambda components: document_schema(
                components, "checkQuestion", question_properties(components)
            ),
        )
    )
    register(
        PublishedKind(
            name="checkVersion",
            model=CheckVersion,
            build=build_version,
            clean=lambda version: None,
            schema=version_schema,
            address="/checks/{slug}",
        )
    )
    register(
        PublishedKind(
            name="check",
            model=Check,
            build=build_check,
            clean=publishing.clean_check,
            prepare=publishing.prepare,
            follow=publishing.follow,
            schema=check_schema,
            path=lambda check: f"/checks/{check.slug}",
            summary=CHECK_SUMMARY,
            address="/checks/{slug}",
        )
    )


def _recommended(check: Check, context: RenderContext) -> Iterator[dict[str, Any]]:
    """Gives a reference to each public article and exercise that the check recommends."""
    seen = set()
    for item in check.recommendations.raw_data:
        for kind, (model, _identifier) in RECOMMENDED.items():
            for pk in item_values(item["value"][f"{kind}s"]):
                document = context.document(model._meta.label, pk)
                if document and document["id"] not in seen:
                    seen.add(document["id"])
                    yield only_reference(document)
