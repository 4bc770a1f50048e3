"""Writes what a process logs with all that hangs on it, to see what could be said of people."""

import logging
import traceback


class Everything(logging.Formatter):
    """Writes a record with whatever hangs on it, as a service that collects errors would."""

    def format(self, record: logging.LogRecord) -> str:
        parts = [super().format(record), repr(vars(record))]
        if request := getattr(record, "request", None):
            parts.append(repr(vars(request)))
        if record.exc_info and record.exc_info[1]:
            error = traceback.TracebackException.from_exception(
                record.exc_info[1], capture_locals=True
            )
            parts += error.format()
        return "\n".join(parts)
