"""The klachtencheck as editors know it: questions, care routes, and the check that joins them."""

from __future__ import annotations

from checks.check import Check, CheckVersion, version_slug, whole_minutes
from checks.question import Question, Score
from checks.route import CareRoute

__all__ = [
    "CareRoute",
    "Check",
    "CheckVersion",
    "Question",
    "Score",
    "version_slug",
    "whole_minutes",
]
