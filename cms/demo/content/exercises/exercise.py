"""What an exercise consists of."""

from __future__ import annotations

from dataclasses import dataclass

from cms.demo.content.blocks import Stream, block, picture, stream


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise; `steps`, `stop_if` and `not_for` are stream data."""

    key: str
    title: str
    goal: str
    start_position: str
    steps: Stream
    stop_if: Stream
    not_for: Stream
    sets: int | None = None
    reps: int | None = None
    hold_seconds: int | None = None
    rest_seconds: int | None = None
    per_week: int | None = None
    max_pain: int | None = None


def steps(key: str, *steps: str | tuple[str, str]) -> Stream:
    """Gives the steps; a pair is a text with the key of its picture."""
    pairs = [(step, None) if isinstance(step, str) else step for step in steps]
    values = [{"text": text, "image": picture(image)} for text, image in pairs]
    return stream(f"{key}/steps", *[block("step", value) for value in values])


def reasons(key: str, *texts: str) -> Stream:
    """Gives reasons to stop, or not to begin."""
    return stream(key, *[block("reason", text) for text in texts])
