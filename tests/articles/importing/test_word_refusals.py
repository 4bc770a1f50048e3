"""Word documents that are not just text are refused, whatever was done to them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from articles.importing import ImportRefused, read_article, word_package
from tests.articles.importing.documents import paragraphs, with_body, with_parts

TITLE = "<w:p><w:r><w:t>Titel</w:t></w:r></w:p>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE a [%s]><w:document \
xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
<w:t>&a;</w:t></w:r></w:p></w:body></w:document>"""
LAUGHS = b'<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'


def good() -> bytes:
    return paragraphs("Een zin.")


def with_part(name: str, part: bytes = b"x") -> Callable[[], bytes]:
    return lambda: with_parts(good(), {name: part})


def main_part(part: bytes) -> Callable[[], bytes]:
    return with_part("word/document.xml", part)


def with_macro_type() -> bytes:
    with zipfile.ZipFile(io.BytesIO(good())) as archive:
        types = archive.read("[Content_Types].xml")
    types = types.replace(b"wordprocessingml.document.main", b"document.macroEnabled.main")
    return with_parts(good(), {"[Content_Types].xml": types})


def with_password_on_its_parts() -> bytes:
    """Sets the bit that says a part is encrypted, in every place that says so."""
    data = bytearray(good())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(signature, place + 4)
    return bytes(data)


def with_lying_size() -> bytes:
    """Says in the directory that the main part is smaller than it is."""
    data = bytearray(with_body(TITLE + "<w:p/>" * 5_000))
    place = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, place + 24, 100)
    return bytes(data)


def corrupted() -> bytes:
    data = bytearray(good())
    place = data.find(b"word/document.xml")
    data[place + 60 : place + 80] = b"\0" * 20
    return bytes(data)


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: b"", "empty"),
        (lambda: b"Gewone tekst.", "brokenDocument"),
        (lambda: b"PK\x03\x04", "brokenDocument"),
        (lambda: good()[:-200], "brokenDocument"),
        (lambda: good()[: len(good()) // 2], "brokenDocument"),
        (corrupted, "brokenDocument"),
        (with_lying_size, "brokenDocument"),
        (main_part(b"<w:document"), "brokenDocument"),
        (main_part(b"<document/>"), "brokenDocument"),
        (main_part("<a>één</a>".encode("latin-1")), "brokenDocument"),
        (with_part("word/numbering.xml", b"<w:num/>"), "brokenDocument"),
        (lambda: with_body(""), "empty"),
        (lambda: with_body("<w:p/>"), "empty"),
        (lambda: OLE + bytes(600), "oldWord"),
        (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "protected"),
        (with_password_on_its_parts, "protected"),
        (with_part("word/vbaProject.bin"), "macros"),
        (with_part("word/vbaData.xml", b"<a/>"), "macros"),
        (with_macro_type, "macros"),
        (with_part("word/embeddings/oleObject1.bin"), "embedded"),
        (with_part("word/activeX/activeX1.xml", b"<a/>"), "embedded"),
        (with_part("word/afchunk.mht"), "embedded"),
        (with_part("word/pagina.html"), "embedded"),
        (main_part(ENTITIES % LAUGHS), "unsafeXml"),
        (main_part(ENTITIES % b'<!ENTITY a SYSTEM "file:///etc/passwd">'), "unsafeXml"),
        (main_part(ENTITIES % b'<!ENTITY % a SYSTEM "http://a.nl/x.dtd"> %a;'), "unsafeXml"),
        (main_part((ENTITIES % LAUGHS).decode().replace('"1.0"', '"1.0" encoding="utf-16"')
                   .encode("utf-16")), "unsafeXml"),
        (with_part("word/styles.xml", b"<!DOCTYPE a><a/>"), "unsafeXml"),
        (lambda: with_body(TITLE + "<w:ins>" * 500 + "</w:ins>" * 500), "tooComplicated"),
        (lambda: with_body(TITLE + "<w:p/>" * 150_001), "tooComplicated"),
        (lambda: with_body(f"{TITLE}<!--{'x' * 12 * 1024 * 1024}-->"), "tooComplicated"),
        (with_part("word/media/a.bmp", bytes(100 * 1024 * 1024)), "tooLargeUnpacked"),
        (lambda: with_parts(good(), {f"word/media/{n}.png": b"" for n in range(2_000)}),
         "tooManyParts"),
        (lambda: good() + bytes(10 * 1024 * 1024), "tooLarge"),
        (lambda: paragraphs("x" * 20_001), "lineTooLong"),
        (lambda: with_body(TITLE * 10_001), "tooManyLines"),
        (lambda: with_body(TITLE.replace("Titel", "Dit geldt:")), "noTitle"),
    ],
)  # fmt: skip
def test_document_is_refused(make: Callable[[], bytes], code: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read_article(make(), filename="a.docx")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("filename", "code"),
    [("a.docm", "macros"), ("a.DOTM", "macros"), ("a.doc", "oldWord"), ("a.dot", "oldWord")],
)
def test_other_kinds_of_word_files_are_refused(filename: str, code: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read_article(good(), filename=filename)
    assert refused.value.code == code


def test_document_by_another_name_is_no_text() -> None:
    with pytest.raises(ImportRefused) as refused:
        read_article(good(), filename="a.txt")
    assert refused.value.code == "binary"


def test_reader_only_gets_parts_that_were_looked_through() -> None:
    package = word_package.open_package(with_part("word/media/a.png")())
    with zipfile.ZipFile(io.BytesIO(package.data)) as archive:
        assert {name.rpartition(".")[2] for name in archive.namelist()} <= {"xml", "rels"}
