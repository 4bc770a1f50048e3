"""Everything the importer says, in English and marked for translation."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


def gettext_noop(message: str) -> str:
    """Marks a message for translation; Django's own needs Django, and this package has none."""
    return message


MESSAGES: Mapping[str, str] = {
    "brokenDocument": gettext_noop(
        "This Word document is broken or incomplete: open it in Word and save it anew."
    ),
    "embedded": gettext_noop(
        "There is a file or a program inside this document (%(part)s): take it out and save anew."
    ),
    "macros": gettext_noop(
        "This document has macros: save it in Word as an ordinary document (.docx)."
    ),
    "oldWord": gettext_noop("This is an old Word file (.doc): save it in Word as .docx."),
    "protected": gettext_noop("This document has a password: save it without one."),
    "tooComplicated": gettext_noop(
        "This document is too complicated: copy its text to a new document and import that."
    ),
    "tooLargeUnpacked": gettext_noop(
        "Unpacked, this document is larger than %(limit)s MB: make it smaller."
    ),
    "tooManyParts": gettext_noop("This document consists of more than %(limit)s parts."),
    "unsafeXml": gettext_noop(
        "This document defines entities of its own, which Word never does: it is not read."
    ),
    "binary": gettext_noop("This is not a text file: line %(line)s has control characters."),
    "empty": gettext_noop("There is no text in this file."),
    "lineTooLong": gettext_noop("Line %(line)s is longer than %(limit)s characters."),
    "noTitle": gettext_noop("The first line of the text must be the title of the article."),
    "tooLarge": gettext_noop("The file is larger than %(limit)s MB."),
    "tooManyLines": gettext_noop("The text has more than %(limit)s lines."),
    "unreadable": gettext_noop("This file cannot be read."),
    "unsupportedType": gettext_noop(
        "Files of type %(type)s cannot be read: use .docx, .txt or .md."
    ),
    "wrongEncoding": gettext_noop("Line %(line)s is not UTF-8: save the file as UTF-8 text."),
}


class Became(StrEnum):
    """What a line became; the value is what an editor reads, to be translated."""

    TITLE = gettext_noop("title")
    REPEATED_TITLE = gettext_noop("title, repeated")
    SEPARATOR = gettext_noop("separator")
    SECTION = gettext_noop("section")
    NUMBERED_SECTION = gettext_noop("numbered section")
    SUBSECTION = gettext_noop("subsection")
    PARAGRAPH = gettext_noop("paragraph")
    NO_PLACE = gettext_noop("paragraph (no place found)")
    LEAD_IN = gettext_noop("lead-in")
    TIP = gettext_noop("tip")
    EXPLANATION = gettext_noop("explanation of a tip")
    STATEMENT = gettext_noop("statement")
    CAUSE_EFFECT = gettext_noop("cause and effect")
    KEY_VALUE = gettext_noop("key and value")
    QUANTITY = gettext_noop("key and value with a quantity")
    POSTURE_HEADING = gettext_noop("heading of posture advice")
    POSTURE_OPTION = gettext_noop("posture: option")
    POSTURE_ALTERNATIVE = gettext_noop("posture: alternative")
    POSTURE_CONDITIONAL = gettext_noop("posture: conditional")
    HELP_INTRO = gettext_noop("introduction to seeking help")
    CARD_HEADING = gettext_noop("heading of a care card")
    CARD_ALONE = gettext_noop("heading of a care card without signals")
    SIGNAL = gettext_noop("signal")
    SIGNAL_ALONE = gettext_noop("signal on a care card without a heading")
    RED_FLAG = gettext_noop("red flag")
    RED_FLAG_ALONE = gettext_noop("red flag without a care card")
    CLOSING_NOTE = gettext_noop("closing note on seeking help")
    DO = gettext_noop("do")
    DONT = gettext_noop("don't")
    DONT_UNCLEAR = gettext_noop("don't, to be worded as one")
    CALLOUT = gettext_noop("callout")
    KEY_POINT = gettext_noop("key point")
    QUESTION = gettext_noop("question")
    ANSWER = gettext_noop("answer")
    TABLE_ROW = gettext_noop("table row")
    TABLE_ALONE = gettext_noop("header of a table without a caption")
    CHECK_HEADING = gettext_noop("heading of a call to a check")
    CHECK_TEXT = gettext_noop("text of a call to a check")
    LINK_LEFT_OUT = gettext_noop("link left out")
    FLATTENED = gettext_noop("nested item, now at the same level as the others")
    FOOTNOTE = gettext_noop("footnote, now at the end of the text")
    CELL_JOINED = gettext_noop("paragraphs of a table cell, joined")
    MARKUP_LEFT_OUT = gettext_noop("bold or italic left out")
    PICTURE_LEFT_OUT = gettext_noop("picture left out")
    HEADER_LEFT_OUT = gettext_noop("header or footer left out")
    COMMENT_LEFT_OUT = gettext_noop("comment left out")
    CONTENTS_LEFT_OUT = gettext_noop("table of contents left out")
    TEXT_LEFT_OUT = gettext_noop("text left out")


# What the article does not have at all, or has as a paragraph for want of a better place.
WITHOUT_PLACE = {Became.NO_PLACE, Became.TEXT_LEFT_OUT}
# What stands in a file beside the lines of its text.
NO_LINES = {
    Became.SEPARATOR,
    Became.PICTURE_LEFT_OUT,
    Became.HEADER_LEFT_OUT,
    Became.COMMENT_LEFT_OUT,
    Became.CONTENTS_LEFT_OUT,
}
