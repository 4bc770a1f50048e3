"""Reads query parameters strictly: what is unknown, repeated or out of range is named."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, QueryDict
from rest_framework import serializers

from cms.errors import Fault, InvalidRequest


class WholeNumberField(serializers.IntegerField):
    """A number in plain digits; the framework's own field also takes " 1.0"."""

    def to_internal_value(self, data: Any) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", str(data), re.ASCII):
            self.fail("invalid")
        return super().to_internal_value(data)


class InstantField(serializers.DateTimeField):
    """A moment in time with its zone (RFC 3339); the framework also takes one without."""

    def to_internal_value(self, data: Any) -> datetime:
        pattern = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)"
        if not re.fullmatch(pattern, str(data), re.ASCII):
            self.fail("invalid", format="2026-01-31T12:00:00Z")
        try:
            return super().to_internal_value(data)
        except OverflowError:
            self.fail("overflow")


class DateField(serializers.DateField):
    """A day (RFC 3339, `full-date`); the framework also takes other notations of ISO 8601."""

    def to_internal_value(self, data: Any) -> date:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", str(data), re.ASCII):
            self.fail("invalid", format="YYYY-MM-DD")
        return super().to_internal_value(data)


class NamesField(serializers.CharField):
    """Names separated by commas, each one of `names()` and given once."""

    default_error_messages = {
        "unknown": "“{name}” is not one of: {names}.",
        "repeated": "“{name}” is given more than once.",
    }

    def __init__(self, *, names: Callable[[], Collection[str]], **kwargs: Any) -> None:
        self.names = names
        super().__init__(trim_whitespace=False, **kwargs)

    def to_internal_value(self, data: Any) -> list[str]:  # type: ignore[override]  # names, not text
        known = self.names()
        given: list[str] = super().to_internal_value(data).split(",")
        for name in given:
            if name not in known:
                self.fail("unknown", name=name[:100], names=", ".join(known))
            if given.count(name) > 1:
                self.fail("repeated", name=name)
        return given

    def to_representation(self, value: Any) -> list[str]:  # type: ignore[override]  # names, not text
        """Gives the default as the OpenAPI document shows it."""
        return str(value).split(",")


class NoParameters(serializers.Serializer[Any]):
    """For addresses that take no parameters."""


class PageParameters(serializers.Serializer[Any]):
    """Which page of a list."""

    page = WholeNumberField(
        min_value=1, max_value=1_000_000, default=1, help_text="The page, from 1."
    )
    pageSize = WholeNumberField(  # noqa: N815
        min_value=1, max_value=100, default=20, help_text="How many items a page has."
    )


def read_parameters(
    serializer_class: type[serializers.Serializer[Any]], request: HttpRequest
) -> dict[str, Any]:
    """Gives the parameters of a request, checked and complete with defaults.

    Raises:
        InvalidRequest: naming every parameter that is unknown, repeated or not valid.
    """
    return dict(_read_query(serializer_class, request.META.get("QUERY_STRING", "")))


# What a query means depends on nothing else, and reading it takes longer than finding a document.
# A query with faults is not kept: an error is raised anew each time.
@functools.lru_cache(maxsize=1000)
def _read_query(
    serializer_class: type[serializers.Serializer[Any]], query: str
) -> Mapping[str, Any]:
    # A server hands over bytes as if they were Latin-1 (PEP 3333).
    given = QueryDict(query.encode("iso-8859-1"))
    serializer = serializer_class(data=given.dict())
    faults = [
        Fault("unknownParameter", "This parameter does not exist here.", parameter=name[:100])
        for name in given
        if name not in serializer.fields
    ]
    faults += [
        Fault("repeatedParameter", "Give this parameter once.", parameter=name[:100])
        for name, values in given.lists()
        if len(values) > 1
    ]
    if not serializer.is_valid():
        faults += [
            Fault(str(error.code), str(error), parameter=name)
            for name, errors in serializer.errors.items()
            for error in errors
        ]
    if faults:
        raise InvalidRequest(faults)
    return serializer.validated_data
