"""Word documents for tests: written by python-docx, as Word itself would, or broken by hand."""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from PIL import Image

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(write: Callable[[Document], Any], *, title: str = "Titel van het stuk") -> bytes:
    """Gives a document with a title and whatever is written after it."""
    made = docx.Document()
    _drop_unused_styles(made)
    made.add_heading(title, 0)
    write(made)
    return saved(made)


def _drop_unused_styles(made: Document) -> None:
    """Takes out the looks of tables, which are nine in ten of the elements there are to read."""
    styles = made.styles.element
    for unused in styles.xpath("w:latentStyles | w:style[@w:type='table'][not(@w:default)]"):
        styles.remove(unused)


def paragraphs(*texts: str) -> bytes:
    """Gives a document of plain paragraphs below a title."""
    return document(lambda made: [made.add_paragraph(text) for text in texts])


def saved(made: Document) -> bytes:
    """Gives the bytes of a document."""
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def add_link(paragraph: Any, text: str, address: str) -> None:
    """Adds a hyperlink at the end of a paragraph."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    run.append(words)
    link.append(run)
    paragraph._p.append(link)


def add_item(made: Document, text: str, *, level: int, style: str = "List Bullet") -> None:
    """Adds an item of a list at a level below others, as the Tab key does in Word."""
    paragraph = made.add_paragraph(text, style=style)
    properties = paragraph._p.get_or_add_pPr()
    number = made.styles[style].element.pPr.numPr.numId.val
    properties.append(
        parse_xml(f'<w:numPr {WORD}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')
    )
    abstract = made.part.numbering_part.element.xpath(
        f"//w:abstractNum[@w:abstractNumId=//w:num[@w:numId='{number}']/w:abstractNumId/@w:val]"
    )[0]
    levels = {one.get(qn("w:ilvl")) for one in abstract.findall(qn("w:lvl"))}
    if str(level) not in levels:
        abstract.append(
            parse_xml(f'<w:lvl {WORD} w:ilvl="{level}"><w:numFmt w:val="bullet"/></w:lvl>')
        )


def add_xml(made: Document, xml: str) -> None:
    """Adds an element of Word's own at the end of the body."""
    made.element.body.insert(-1, parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))


def picture() -> io.BytesIO:
    """Gives a small picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8), "#336699").save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Gives a document with parts added, or put in the place of those it had."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return buffer.getvalue()


@functools.cache
def _frame() -> bytes:
    return paragraphs()


def with_body(body: str) -> bytes:
    """Gives a document whose main part is this XML."""
    main = f'<?xml version="1.0"?><w:document {WORD}><w:body>{body}</w:body></w:document>'
    return with_parts(_frame(), {"word/document.xml": main.encode()})
