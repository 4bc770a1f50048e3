"""Keys by which answers travel: made from words, and never typed."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.text import slugify
from wagtail.blocks import CharBlock

MAX_LENGTH = 40


class FrozenKeyBlock(CharBlock):
    """A key that editors do not see."""

    @cached_property
    def field(self) -> Any:
        """The form field behind this block."""
        return forms.CharField(required=False, widget=forms.HiddenInput(), max_length=MAX_LENGTH)

    class Meta:
        label = ""
        form_classname = "frozen-key"
        # No words: a small correction leaves it alone.
        identifier = True


def make_key(words: str, taken: Container[str]) -> str:
    """Gives a key made from words, that nothing in `taken` has and that is no number."""
    base = slugify(words) or "antwoord"
    if len(base) > MAX_LENGTH:
        base = base[:MAX_LENGTH].rsplit("-", 1)[0].strip("-") or base[:MAX_LENGTH]
    if base.isdigit():
        base = f"n{base}"
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key


def grow_key(key: str | None, words: str | None, taken: Container[str]) -> str:
    """Gives the key of words that may still change: it grows while they are typed.

    One that was not made from the beginning of these words stays as it is.
    """
    made = make_key(words or "", taken)
    return made if not key or made.startswith(key) or key in taken else key
