"""Queries whose SQL is written once, for the few reads that everybody does all the time.

Django writes the SQL of a query anew each time, which takes ten times as long as running it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet


class PreparedQuery:
    """The SQL of a query of values; parameters stand in it as names that no value is like."""

    def __init__(self, values: QuerySet[Any, Any], names: Sequence[str]) -> None:
        compiler = values.query.get_compiler(connection=connection)
        self.sql, self.parameters = compiler.as_sql()
        self.names = list(names)
        columns = [column for column, _, _ in compiler.select]
        self.converters = list(compiler.get_converters(columns).items())

    def first(self, *parameters: Any) -> tuple[Any, ...] | None:
        """Gives the first row with these values for the names, or None when there is none."""
        with connection.cursor() as cursor:
            values = dict(zip(self.names, parameters, strict=True))
            cursor.execute(self.sql, [values.get(given, given) for given in self.parameters])
            found = cursor.fetchone()
        if found is None:
            return None
        row = list(found)
        for place, (converters, expression) in self.converters:
            for convert in converters:
                row[place] = convert(row[place], expression, connection)
        return tuple(row)
