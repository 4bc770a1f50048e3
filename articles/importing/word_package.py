"""Opens a Word document that anybody may have made: bounded, looked through, then handed on.

A .docx file is a zip archive of XML. Nothing of it is parsed before its size is known, and the
parser of documents only gets the parts that were looked through here.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.sax import parse

from articles.importing.refusals import ImportRefused

MAXIMUM_MEGABYTES = 10
MAXIMUM_UNPACKED_MEGABYTES = 100
MAXIMUM_XML_MEGABYTES = 12
MOST_PARTS = 2_000
# Ten thousand lines in Word's own words, and its styles, stay well below.
MOST_ELEMENTS = 150_000
DEEPEST = 120
MEGABYTE = 1024 * 1024

OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
MACRO_PART = re.compile(r"vba(project|data)", re.IGNORECASE)
MACRO_TYPE = b"macroEnabled"
EMBEDDED_PART = re.compile(
    r"(^|/)(embeddings|activex|afchunk[^/]*)(/|$)|\.(mht|html?|rtf|exe|js|vbs)$", re.IGNORECASE
)
XML_PART = re.compile(r"\.(xml|rels)$", re.IGNORECASE)
TEXT_PARTS = re.compile(r"word/(?P<kind>document|header|footer|comments)\d*\.xml")
# What stands in the file twice, and what an author took out with changes being tracked.
HIDDEN = {"Choice", "moveFrom"}
BREAKS = {"br", "cr", "noBreakHyphen", "ptab", "softHyphen", "sym", "tab"}


@dataclass(frozen=True, slots=True)
class Package:
    """A document with only its XML, and the text of its paragraphs by kind of part."""

    data: bytes
    paragraphs: dict[str, list[str]]


def open_package(data: bytes) -> Package:
    """Gives the XML of a Word document; raises `ImportRefused` for anything that is not just text.

    Declared sizes can be relied on: `zipfile` never gives more of a part than it declares.
    """
    if len(data) > MAXIMUM_MEGABYTES * MEGABYTE:
        raise ImportRefused("tooLarge", limit=MAXIMUM_MEGABYTES)
    if not data:
        raise ImportRefused("empty")
    if data.startswith(OLE_SIGNATURE):
        raise ImportRefused("protected" if ENCRYPTED_PACKAGE in data else "oldWord")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive.infolist())
            return _look_through(archive)
    except DefusedXmlException as error:
        raise ImportRefused("unsafeXml") from error
    # What `zipfile` and the XML parser raise for what is not what it says it is.
    except (
        zipfile.BadZipFile, zlib.error, SAXException, OSError, EOFError, NotImplementedError,
        RuntimeError, LookupError, ValueError,
    ) as error:  # fmt: skip
        raise ImportRefused("brokenDocument") from error


def _check_parts(parts: Sequence[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise ImportRefused("tooManyParts", limit=MOST_PARTS)
    if sum(part.file_size for part in parts) > MAXIMUM_UNPACKED_MEGABYTES * MEGABYTE:
        raise ImportRefused("tooLargeUnpacked", limit=MAXIMUM_UNPACKED_MEGABYTES)
    xml = [part for part in parts if XML_PART.search(part.filename)]
    if sum(part.file_size for part in xml) > MAXIMUM_XML_MEGABYTES * MEGABYTE:
        raise ImportRefused("tooComplicated")
    for part in parts:
        if part.flag_bits & 1:
            raise ImportRefused("protected")
        if MACRO_PART.search(part.filename):
            raise ImportRefused("macros")
        if EMBEDDED_PART.search(part.filename):
            raise ImportRefused("embedded", part=PurePath(part.filename).name)


def _look_through(archive: zipfile.ZipFile) -> Package:
    """Reads every part of XML once, which refuses what is unsafe, and copies it."""
    elements = 0
    copied = io.BytesIO()
    paragraphs: dict[str, list[str]] = {}
    with zipfile.ZipFile(copied, "w", zipfile.ZIP_STORED) as copy:
        for name in sorted({name for name in archive.namelist() if XML_PART.search(name)}):
            part = archive.read(name)
            if name == "[Content_Types].xml" and MACRO_TYPE in part:
                raise ImportRefused("macros")
            reader = _PartReader(MOST_ELEMENTS - elements)
            parse(io.BytesIO(part), reader, forbid_dtd=True)
            elements += reader.elements
            if found := TEXT_PARTS.fullmatch(name):
                paragraphs.setdefault(found["kind"], []).extend(reader.paragraphs)
            copy.writestr(name, part)
    return Package(copied.getvalue(), paragraphs)


class _PartReader(ContentHandler):
    """Collects the text of each paragraph of a part; stops at one that is too much."""

    def __init__(self, most_elements: int) -> None:
        super().__init__()
        self.elements = 0
        self.paragraphs: list[str] = []
        self._most = most_elements
        self._open: list[str] = []
        self._hidden = 0
        self._texts: list[list[str]] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        local = name.rpartition(":")[2]
        self.elements += 1
        self._open.append(local)
        if self.elements > self._most or len(self._open) > DEEPEST:
            raise ImportRefused("tooComplicated")
        self._hidden += local in HIDDEN
        if local == "p":
            self._texts.append([])
        elif local in BREAKS and self._texts:
            self._texts[-1].append(" ")

    def characters(self, content: str) -> None:
        if self._texts and not self._hidden and self._open[-1] == "t":
            self._texts[-1].append(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        local = self._open.pop()
        self._hidden -= local in HIDDEN
        if local == "p" and (text := "".join(self._texts.pop()).strip()):
            self.paragraphs.append(text)
