"""The rules: each takes a draft and gives what it finds; none knows the database or the admin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from articles.content_checks.finding import Finding, Findings, Place
from articles.content_checks.passages import CALL, Passage, Reading
from articles.readability import WORD

LONGEST_SENTENCE = 20
MOST_WARNINGS = 2

# What the public text says when it leans on research.
CLAIM = re.compile(
    r"\b(?:"
    r"bewezen|bewijst|bewijzen|wetenschappelijk\w*|aangetoond|evidence[- ]based"
    r"|onderzoek(?:en|ers)?\s+(?:\w+\s+)?"
    r"(?:toont|tonen|laat|laten|wijst|wijzen|blijkt|vonden|ontdekten)"
    r"|(?:studies?|meta-analyses?)\s+(?:\w+\s+)?(?:toont|tonen|laat|laten|wijst|wijzen)"
    r"|uit\s+(?:\w+\s+)?(?:onderzoek|onderzoeken|studies?)\s+(?:blijkt|bleek|komt)"
    r"|blijkt\s+uit\s+(?:\w+\s+)?(?:onderzoek|studies?)"
    r")\b",
    re.IGNORECASE,
)
PROMISE = re.compile(
    r"\bveilig\b[^.!?]{0,40}\badvies\b|\bgegarandeerd\w*|\bgarande(?:er|ren)\w*"
    r"|\bzonder\s+(?:enig\s+)?risico\b|\brisicoloos\b"
    r"|(?:\b100\s*(?:%|procent)|\bhonderd\s+procent)\s+(?:veilig|zeker|effectief)\b",
    re.IGNORECASE,
)
NUMBER_WORDS = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien",
)  # fmt: skip
MINUTES = re.compile(rf"\b(\d+|één|{'|'.join(NUMBER_WORDS)})\s+minu(?:ut|ten)\b", re.IGNORECASE)
ABOUT_A_CHECK = re.compile(r"check|advies", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the rules look at.

    `fields` is the JSON that publishing now would make; `main_minutes` is what the main check of
    the site promises, None when that is not known; `people` and `hero_image` are the places where
    these are chosen.
    """

    reading: Reading
    fields: Mapping[str, Any]
    main_minutes: int | None
    people: Place
    hero_image: Place


def find_unfinished(draft: Draft) -> Findings:
    """Finds what publishing would refuse, a "don't" without "niet" or "geen" among it."""
    for block in draft.reading.blocks:
        for fault in block.faults:
            place = block.place
            for label in fault.path:
                place = place.inside(label=label)
            yield Finding(_("Cannot be published like this"), fault.message, place)


def find_claims(draft: Draft) -> Findings:
    """Finds claims of proof without a source in the same block or item."""
    advice = _("Add a source in the same piece of text, or put it more carefully.")
    for passage in draft.reading.passages:
        # What stands above the body cannot hold a citation: there any source of the article does.
        cited = draft.fields["sources"] if not passage.unit else passage.unit in draft.reading.cited
        if not cited:
            for sentence in _sentences(passage):
                if CLAIM.search(sentence):
                    yield Finding(_("Claim without a source"), advice, passage.place, sentence)


def find_promises(draft: Draft) -> Findings:
    """Finds promises that nobody can keep, such as safe advice."""
    advice = _("Nobody can promise this to every reader. Say what somebody gets instead.")
    for passage, sentence in _all_sentences(draft):
        match = PROMISE.search(sentence)
        if match and not re.search(r"\b(?:geen|niet)\s+$", sentence[: match.start()]):
            yield Finding(_("Promises too much"), advice, passage.place, sentence)


def find_promised_minutes(draft: Draft) -> Findings:
    """Finds minutes in or beside a call to a check that are not those of the check."""
    calls = dict(_calls(draft.fields["body"], draft.main_minutes))
    for passage, sentence in _all_sentences(draft):
        is_call = passage.block == CALL
        call = passage.block_id if is_call else draft.reading.calls.get(passage.block_id, "")
        promised = calls.get(call)
        said = MINUTES.findall(sentence)
        is_about_it = is_call or ABOUT_A_CHECK.search(sentence)
        if promised and is_about_it and any(_number(number) != promised for number in said):
            advice = _(
                "The check promises %(promised)d minutes. Leave the time out: it is shown by "
                "itself."
            )
            title = _("Another time than the check")
            yield Finding(title, advice % {"promised": promised}, passage.place, sentence)


def find_many_warnings(draft: Draft) -> Findings:
    """Finds the warnings after the second: too many are not read."""
    warnings = [
        block
        for block in draft.reading.blocks
        if block.kind == "callout"
        and isinstance(block.value, dict)
        and block.value.get("variant") == "warning"
    ]
    for block in warnings[MOST_WARNINGS:]:
        advice = _("There are %(count)d warnings. Keep the two that matter most.")
        yield Finding(_("Many warnings"), advice % {"count": len(warnings)}, block.place)


def find_missing_people(draft: Draft) -> Findings:
    """Finds out whether readers can see who wrote and who reviewed the article."""
    roles = {contributor["role"] for contributor in draft.fields["contributors"]}
    if "author" not in roles:
        advice = _("Readers do not see who wrote this. Choose somebody whose page is published.")
        yield Finding(_("No author"), advice, draft.people)
    if "medicalReviewer" not in roles and draft.fields["review"] is None:
        advice = _("Readers do not see who reviewed this medically, nor on what date.")
        yield Finding(_("No medical reviewer"), advice, draft.people)


def find_undescribed_image(draft: Draft) -> Findings:
    """Finds out whether the main image says something to who cannot see it."""
    image = draft.fields["heroImage"]
    if image and not image["alt"]:
        advice = _("Describe it where the image itself is edited: what should one see in it?")
        yield Finding(_("Image without a description"), advice, draft.hero_image)


def find_long_sentences(draft: Draft) -> Findings:
    """Finds sentences of more than twenty words."""
    for passage, sentence in _all_sentences(draft):
        count = len(WORD.findall(sentence))
        if count > LONGEST_SENTENCE:
            title = _("Long sentence: %(count)d words") % {"count": count}
            yield Finding(title, _("Make two or three sentences of it."), passage.place, sentence)


RULES: tuple[Callable[[Draft], Findings], ...] = (
    find_unfinished,
    find_claims,
    find_promises,
    find_promised_minutes,
    find_many_warnings,
    find_missing_people,
    find_undescribed_image,
    find_long_sentences,
)


def _sentences(passage: Passage) -> Iterator[str]:
    for line in passage.lines:
        yield from re.split(r"(?<=[.!?…])\s+", line)


def _all_sentences(draft: Draft) -> Iterator[tuple[Passage, str]]:
    for passage in draft.reading.passages:
        for sentence in _sentences(passage):
            yield passage, sentence


def _calls(json: Any, main_minutes: int | None) -> Iterator[tuple[str, int | None]]:
    """Gives the minutes promised by every call to a check in a rendered body, by its id."""
    for block in json:
        if block["type"] == "checkCall":
            check = block["check"]
            yield block["id"], check["promisedMinutes"] if check else main_minutes
        yield from _calls(block.get("content") or [], main_minutes)


def _number(text: str) -> int:
    text = text.lower().replace("één", "een")
    return int(text) if text.isdigit() else NUMBER_WORDS.index(text) + 1
