"""Exercises in an article, and the parts of which an exercise is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, IntegerBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from articles.blocks.base import (
    PREVIEW_TEMPLATE,
    REFERENCES_GROUP,
    ArticleBlock,
    OptionalImageBlock,
)
from cms.wire import registry
from cms.wire.context import RenderContext
from cms.wire.links import target_model
from cms.wire.media import image_schema
from cms.wire.names import camel_case
from cms.wire.registry import WireBlock
from cms.wire.schema import Components, Schema, array_of, constant, nullable, object_of

STRING: Schema = {"type": "string"}
WORST_PAIN = 10
DAYS_A_WEEK = 7


class DosageBlock(ArticleBlock):
    """`{"sets", "reps", "holdSeconds", "restSeconds", "perWeek", "maxPain", "text",
    "short"}`: `text` in words to read out, `short` as "3 × 10, 4 keer per week".

    Null when nothing is filled in: then the dosage of the exercise itself holds.
    """

    sets = IntegerBlock(label=_("Sets"), required=False, min_value=1)
    reps = IntegerBlock(label=_("Repetitions"), required=False, min_value=1)
    hold_seconds = IntegerBlock(label=_("Hold (seconds)"), required=False, min_value=1)
    rest_seconds = IntegerBlock(label=_("Rest (seconds)"), required=False, min_value=1)
    per_week = IntegerBlock(label=_("Times a week"), required=False, min_value=1)
    max_pain = IntegerBlock(
        label=_("Pain at most"),
        required=False,
        min_value=0,
        max_value=WORST_PAIN,
        help_text=_("On a scale from 0 to 10."),
    )

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        return dosage_json(raw or {})

    def json_schema(self, components: Components) -> Schema:
        return nullable(dosage_schema(components))

    def lines(self, json: Any) -> Iterator[str]:
        """Gives the dosage in words."""
        return iter([json["text"]] if json else ())

    class Meta:
        label = _("Dosage")
        icon = "sliders"


DOSAGE_FIELDS = tuple(DosageBlock.base_blocks)


def dosage_json(stored: Mapping[str, int | None]) -> dict[str, Any] | None:
    """Gives a dosage with its text, or None when nothing is known.

    `stored` has our own names as keys: `{"sets": 3, "reps": 12, "hold_seconds": None, …}`.
    """
    numbers = {name: stored.get(name) for name in DOSAGE_FIELDS}
    if all(number is None for number in numbers.values()):
        return None
    json: dict[str, Any] = {camel_case(name): number for name, number in numbers.items()}
    text, short = ", ".join(_dosage_words(numbers)), ", ".join(_short_dosage(numbers))
    return json | {"text": text, "short": short or text}


def dosage_schema(components: Components) -> Schema:
    """Names the schema of a dosage and gives a reference to it."""
    number = nullable({"type": "integer", "minimum": 0})
    numbers = {camel_case(name): number for name in DOSAGE_FIELDS}
    return components.add("Dosage", object_of({**numbers, "text": STRING, "short": STRING}))


def _dosage_words(numbers: Mapping[str, int | None]) -> Iterator[str]:
    """Gives the Dutch words of a dosage: `3 sets van 12 herhalingen`, `3 keer per week`."""
    sets, reps, per_week = numbers["sets"], numbers["reps"], numbers["per_week"]
    repetitions = f"{reps} herhaling{'' if reps == 1 else 'en'}" if reps else ""
    if sets:
        counted = f"{sets} set{'' if sets == 1 else 's'}"
        yield f"{counted} van {repetitions}" if repetitions else counted
    elif repetitions:
        yield repetitions
    for name, words in (("hold_seconds", "vasthouden"), ("rest_seconds", "rust")):
        if seconds := numbers[name]:
            yield f"{seconds} second{'e' if seconds == 1 else 'en'} {words}"
    yield from _frequency(per_week)
    if numbers["max_pain"] is not None:
        yield f"pijn hoogstens {numbers['max_pain']} van de {WORST_PAIN}"


def _short_dosage(numbers: Mapping[str, int | None]) -> Iterator[str]:
    """Gives what fits on a card: `3 × 10`, `4 keer per week`."""
    sets, reps = numbers["sets"], numbers["reps"]
    if sets and reps:
        yield f"{sets} × {reps}"
    elif sets or reps:
        yield f"{sets or reps} ×"
    yield from _frequency(numbers["per_week"])


def _frequency(per_week: int | None) -> Iterator[str]:
    if per_week:
        yield "elke dag" if per_week == DAYS_A_WEEK else f"{per_week} keer per week"


class ExerciseStepBlock(ArticleBlock):
    """One step of an exercise: `{"id", "text", "image": Image or null}`."""

    text = CharBlock(label=_("Step"))
    image = OptionalImageBlock(label=_("Image"), required=False)

    class Meta:
        label = _("Step")
        icon = "order-down"


class ReasonBlock(CharBlock):
    """One reason to stop, or not to begin: `{"id", "text"}`."""

    class Meta:
        label = _("Reason")
        icon = "warning"


def exercise_fields(components: Components) -> dict[str, Schema]:
    """Gives the schema of what an exercise says, beside its identity and title."""
    text_item = components.add("TextItem", object_of({"id": STRING, "text": STRING}))
    image = nullable(image_schema(components))
    step = components.add("ExerciseStep", object_of({"id": STRING, "text": STRING, "image": image}))
    return {
        "goal": STRING,
        "startPosition": STRING,
        "steps": array_of(step),
        "dosage": nullable(dosage_schema(components)),
        "stopIf": array_of(text_item),
        "notFor": array_of(text_item),
        "video": nullable(STRING),
    }


class ExerciseChooserBlock(WireBlock, SnippetChooserBlock):
    """A whole exercise, as it is public; null when it is not."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("articles.Exercise", **kwargs)

    def to_json(self, raw: Any, context: RenderContext) -> dict[str, Any] | None:
        exercise = context.document(target_model(self), raw)
        if exercise is None:
            return None
        names = self._properties(Components())
        return {name: exercise[name] for name in names}

    def json_schema(self, components: Components) -> Schema:
        exercise = object_of(self._properties(components))
        return nullable(components.add("EmbeddedExercise", exercise))

    def lines(self, json: Any) -> Iterator[str]:
        """Gives all that it says, in the order in which it is shown."""
        if json is None:
            return
        yield from (json["title"], json["goal"], json["startPosition"])
        for step in json["steps"]:
            yield step["text"]
        for reason in (*json["stopIf"], *json["notFor"]):
            yield reason["text"]

    def _properties(self, components: Components) -> dict[str, Schema]:
        identity: dict[str, Schema] = dict.fromkeys(("id", "slug", "title"), STRING)
        identity |= {"type": constant("exercise"), "path": nullable(STRING)}
        return identity | exercise_fields(components)


class ExerciseBlock(ArticleBlock):
    """`{"type": "exercise", "id", "exercise": {…} or null, "dosage": Dosage or null}`."""

    exercise = ExerciseChooserBlock(label=_("Exercise"))
    dosage = DosageBlock(
        help_text=_("Only where this article asks for something else than the exercise says.")
    )

    def lines(self, json: dict[str, Any]) -> Iterator[str]:
        """Gives the exercise, with the dosage that holds here."""
        yield from registry.lines(self.child_blocks["exercise"], json["exercise"])
        dosage = json["dosage"] or (json["exercise"] or {}).get("dosage")
        yield from registry.lines(self.child_blocks["dosage"], dosage)

    class Meta:
        label = _("Exercise")
        icon = "pick"
        group = REFERENCES_GROUP
        description = _("An exercise from the library, with its steps.")
        preview_template = PREVIEW_TEMPLATE
        preview_value: ClassVar = {
            "exercise": None,
            "dosage": {"sets": 3, "reps": 12, "per_week": 3},
        }
