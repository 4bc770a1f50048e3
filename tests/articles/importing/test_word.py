"""Word documents become articles: what Word means by its markup, and nothing lost on the way."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from docx.document import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.importing import ImportedArticle, read_article
from articles.importing.markup import read_words
from articles.importing.word_markup import Span, plain_of, write_markdown
from tests.articles.importing.documents import (
    add_item,
    add_link,
    document,
    paragraphs,
    picture,
    with_body,
    with_parts,
)
from tests.articles.importing.shown import import_text, outline, reading_lines
from tests.seeds import SOURCE_ARTICLE, content_lines, needs_source_article

TITLE = "<w:p><w:r><w:t>Titel</w:t></w:r></w:p>"


def read(data: bytes) -> ImportedArticle:
    numbers = count(1)
    return read_article(data, filename="artikel.docx", make_id=lambda: f"id-{next(numbers)}")


def blocks(data: bytes) -> list[str]:
    return outline(read(data)).splitlines()[1:]


def report(data: bytes) -> list[tuple[str, str]]:
    """Gives what an editor has to look at."""
    return [(entry.became, entry.text) for entry in read(data).report if not entry.placed]


def body_of(inner: str) -> bytes:
    return with_body(f"{TITLE}<w:p>{inner}</w:p>")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def write_everything(made: Document) -> None:
    made.add_paragraph("Zo’n “nacht” van 7–8 uur → herstel bij 18 °.")
    made.add_heading("Wat kun je zelf doen?", 1)
    made.add_paragraph("Deze tips helpen:")
    made.add_paragraph("Ga op tijd naar bed", style="List Bullet")
    made.add_paragraph("Leg je telefoon weg", style="List Bullet")
    bold = made.add_paragraph()
    bold.add_run("Een vette ").bold = True
    bold.add_run("kop").bold = True
    mixed = made.add_paragraph("Lees ")
    add_link(mixed, "dit stuk", "https://voorbeeld.nl/a_b?x=1&y=2")
    mixed.add_run(" en slaap ")
    mixed.add_run("rustig").italic = True
    mixed.add_run(" en ")
    mixed.add_run("genoeg").bold = True
    mixed.add_run(".")
    made.add_heading("In stappen", 2)
    made.add_paragraph("Doe het licht uit.", style="List Number")
    made.add_paragraph("Ga liggen.", style="List Number")
    made.add_paragraph("Schema per week:")
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Week", "Doel | kort", "1", "lopen"),
        strict=True,
    ):
        cell.text = text


def test_word_markup_becomes_blocks() -> None:
    assert (
        outline(read(document(write_everything, title="Beter slapen")))
        == """\
Beter slapen
paragraph: <p>Zo’n “nacht” van 7–8 uur → herstel bij 18 °.</p>
section heading=Wat kun je zelf doen? | numbered=False
    tip_list lead_in=Deze tips helpen: | intent=action
        item title=Ga op tijd naar bed
        item title=Leg je telefoon weg
    subsection heading=Een vette kop
        paragraph: <p>Lees <a href="https://voorbeeld.nl/a_b?x=1&amp;y=2">dit stuk</a> \
en slaap <i>rustig</i> en <b>genoeg</b>.</p>
    subsection heading=In stappen
        bullet_list style=number
            statement: <p>Doe het licht uit.</p>
            statement: <p>Ga liggen.</p>
        table caption=Schema per week: | table={'columns': [{'type': 'text', 'heading': 'Week'}, \
{'type': 'text', 'heading': 'Doel | kort'}], 'rows': [{'values': ['1', 'lopen']}], 'caption': ''}
"""
    )
    assert report(document(write_everything)) == []


def test_lines_in_the_report_are_as_word_shows_them() -> None:
    assert [entry.text for entry in read(document(write_everything)).report][3:8] == [
        "Deze tips helpen:",
        "• Ga op tijd naar bed",
        "• Leg je telefoon weg",
        "Een vette kop",
        "Lees dit stuk en slaap rustig en genoeg.",
    ]


def write_source_article(made: Document) -> None:
    """Types the source article as an editor would: its bullets are Word's own."""
    style = None
    for line in SOURCE_ARTICLE.read_text(encoding="utf-8").splitlines()[1:]:
        if line != "-":
            made.add_paragraph(line, style=style)
        style = "List Bullet" if line == "-" else None


@needs_source_article
def test_source_article_is_the_same_as_from_its_text() -> None:
    article = read(document(write_source_article, title=content_lines()[0]))
    assert reading_lines(article) == content_lines()
    text = SOURCE_ARTICLE.read_text(encoding="utf-8").replace("\n-\n", "\n- ")
    assert outline(article) == outline(import_text(text))


def test_numbers_of_headings_count_on() -> None:
    def write(made: Document) -> None:
        for text in ("Wat is het?", "Wat doe je?", "En dan?"):
            made.add_paragraph(text, style="List Number")
            made.add_paragraph("Een zin met uitleg hierover.")

    assert [line for line in blocks(document(write)) if "section" in line] == [
        "section heading=Wat is het? | numbered=True",
        "section heading=Wat doe je? | numbered=True",
        "section heading=En dan? | numbered=True",
    ]


def test_nested_items_are_set_at_one_level_and_reported() -> None:
    def write(made: Document) -> None:
        add_item(made, "Een goed bed.", level=0)
        add_item(made, "Een stevig matras.", level=1)
        add_item(made, "Een donkere kamer.", level=0)

    assert blocks(document(write)) == [
        "bullet_list style=bullet",
        "    statement: <p>Een goed bed.</p>",
        "    statement: <p>Een stevig matras.</p>",
        "    statement: <p>Een donkere kamer.</p>",
    ]
    assert report(document(write)) == [
        ("nested item, now at the same level as the others", "• Een stevig matras.")
    ]


def test_soft_line_breaks_make_lines() -> None:
    data = paragraphs("Een eerste zin.\nEen tweede zin.")
    assert blocks(data) == [
        "paragraph: <p>Een eerste zin.</p>",
        "paragraph: <p>Een tweede zin.</p>",
    ]


def test_sentence_is_not_joined_with_the_next_paragraph() -> None:
    data = paragraphs("Een zin die lang genoeg is om in een tekstbestand door te lopen", "en dit.")
    assert blocks(data)[-1].strip() == "paragraph: <p>en dit.</p>"


def test_blank_paragraphs_are_blank_lines() -> None:
    data = paragraphs("Kop", "Een zin hier.", "", "Nog een kop", "Een zin daar.", "", "Een zin.")
    text = "Titel van het stuk\n\nKop\nEen zin hier.\n\nNog een kop\nEen zin daar.\n\nEen zin.\n"
    assert outline(read(data)) == outline(import_text(text))


@pytest.mark.parametrize(
    "text",
    [
        "5 * 6 * 7 is <veel> & _meer_ \\ `x` [y](z).",
        "&amp; blijft staan, [dit] ook.",
        "# is geen kop.",
        "> is geen citaat.",
        "``` is geen code.",
        "| a | b | is geen tabel.",
        "Zij zei: **nee**.",
    ],
)
def test_characters_mean_what_they_say(text: str) -> None:
    assert reading_lines(read(paragraphs(text, "Slot.")))[1] == text


@pytest.mark.parametrize("heading", ["Leren in C#", "# Nummer één", "Dit & <dat>", "1 * 2 = 2"])
def test_headings_keep_their_characters(heading: str) -> None:
    data = document(lambda made: (made.add_heading(heading, 1), made.add_paragraph("Een zin.")))
    assert reading_lines(read(data))[1:] == [heading, "Een zin."]


def test_typed_markers_make_a_list() -> None:
    data = paragraphs("* Een eerste ding.", "* Een tweede ding.", "✔ Doe dit", "✔ Doe dat")
    assert [line.strip().split(":")[0] for line in blocks(data)] == [
        "bullet_list style=bullet", "statement", "statement",
        "tip_list intent=action", "item title=Doe dit", "item title=Doe dat",
    ]  # fmt: skip


def test_line_of_dashes_is_a_separator() -> None:
    data = paragraphs("Een zin hier.", "-----", "_____", "Een zin daar.")
    assert reading_lines(read(data))[1:] == ["Een zin hier.", "Een zin daar."]
    became = [entry.became for entry in read(data).report]
    assert became == ["title", "paragraph", "separator", "separator", "paragraph"]


@pytest.mark.parametrize(
    ("inner", "html"),
    [
        (run("een ") + run("vet ", "<w:b/>") + run("woord."), "een <b>vet</b> woord."),
        (run("on") + run("veilig", "<w:b/>") + run("heid."), "on<b>veilig</b>heid."),
        (run("on") + run("veilig", "<w:i/>") + run("heid."), "on<i>veilig</i>heid."),
        (run("Let op:", "<w:b/>") + run("rust is nodig."), None),
        (run("a", "<w:b/>") + run(" ", "") + run("b", "<w:b/>") + run("."), "<b>a b</b>."),
    ],
)
def test_bold_and_italic_survive_or_are_reported(inner: str, html: str | None) -> None:
    data = body_of(run("Zin: ") + inner)
    if html:
        assert blocks(data) == [f"paragraph: <p>Zin: {html}</p>"]
        assert report(data) == []
    else:
        assert [became for became, _ in report(data)] == ["bold or italic left out"]


def test_tracked_changes_are_taken_as_accepted() -> None:
    data = body_of(
        run("Je slaapt ")
        + f'<w:ins w:id="1">{run("goed")}</w:ins>'
        + '<w:del w:id="2"><w:r><w:delText>slecht</w:delText></w:r></w:del>'
        + run(".")
    )
    assert blocks(data) == ["paragraph: <p>Je slaapt goed.</p>"]
    assert report(data) == []


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:r><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:r>",
    ],
)
def test_text_inside_something_else_is_read(wrapped: str) -> None:
    data = body_of(run("Vooraf. ") + wrapped.format(run("Verstopte tekst.")))
    assert "Verstopte tekst." in " ".join(reading_lines(read(data)))
    assert report(data) == []


def test_text_that_is_not_understood_is_reported() -> None:
    field = f'<w:fldSimple w:instr="DOCPROPERTY x">{run("Een veld.")}</w:fldSimple>'
    assert report(body_of(run("Vooraf. ") + field)) == [("text left out", "Vooraf. Een veld.")]


def test_what_an_article_cannot_hold_is_reported() -> None:
    def write(made: Document) -> None:
        commented = made.add_paragraph("Rust uit.")
        made.add_comment(commented.runs, text="Klopt dit wel?", author="Jan")
        made.sections[0].header.paragraphs[0].text = "Concept van Jan"
        made.add_picture(picture())
        toc = made.styles.add_style("toc 1", 1)
        made.add_paragraph("Inleiding 3", style=toc)
        link = made.add_paragraph("Zie ")
        add_link(link, "mijn schijf", "file:///c:/geheim.doc")
        link.add_run(".")

    data = document(write)
    assert sorted(report(data)) == [
        ("comment left out", "Klopt dit wel?"),
        ("header or footer left out", "Concept van Jan"),
        ("link left out", "file:///c:/geheim.doc"),
        ("picture left out", ""),
        ("table of contents left out", "Inleiding 3"),
    ]
    assert reading_lines(read(data))[1:] == ["Rust uit.", "Zie mijn schijf."]


def test_footnotes_come_at_the_end_and_are_reported() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f'<w:footnote w:id="2"><w:p>{run("Zie de richtlijn.")}</w:p></w:footnote>'
    data = with_parts(
        body_of(run("Slaap is nodig") + reference + run(".")),
        {"word/footnotes.xml": f"<w:footnotes {word}>{note}</w:footnotes>".encode()},
    )
    assert reading_lines(read(data))[1:] == ["Slaap is nodig[1].", "[1] Zie de richtlijn."]
    assert report(data) == [("footnote, now at the end of the text", "[1] Zie de richtlijn.")]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,<script>", "vbscript:x"]
)
def test_script_in_a_link_never_survives(address: str) -> None:
    def write(made: Document) -> None:
        add_link(made.add_paragraph("Lees "), "dit.", address)

    data = document(write)
    assert blocks(data) == ["paragraph: <p>Lees dit.</p>"]
    assert report(data) == [("link left out", address)]


def test_table_of_one_column_is_running_text() -> None:
    def write(made: Document) -> None:
        made.add_table(rows=1, cols=1).cell(0, 0).text = "Een zin in een kader."

    assert blocks(document(write)) == ["paragraph: <p>Een zin in een kader.</p>"]


def test_merged_cells_keep_their_columns() -> None:
    def write(made: Document) -> None:
        table = made.add_table(rows=3, cols=3)
        for row, texts in zip(table.rows, ("abc", "def", "ghi"), strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(1, 0).merge(table.cell(2, 0)).text = "samen"
        table.cell(1, 1).merge(table.cell(1, 2)).text = "breed"

    [table] = read(document(write)).body
    assert [row["values"] for row in table["value"]["table"]["rows"]] == [
        ["samen", "breed", ""],
        ["", "h", "i"],
    ]


def test_paragraphs_of_a_cell_are_joined_and_reported() -> None:
    def write(made: Document) -> None:
        table = made.add_table(rows=2, cols=2)
        table.cell(1, 1).text = "lopen\nfietsen"
        table.cell(0, 0).text = "Week"
        table.cell(1, 0).text = "een"

    assert ("paragraphs of a table cell, joined", "lopen fietsen") in report(document(write))


WORDS = st.text(st.sampled_from("ab *_`[]()<>&|#\\!~-.:é“→\u00a0"), min_size=1, max_size=8)
SPANS = st.lists(
    st.builds(Span, WORDS, st.booleans(), st.booleans(), st.sampled_from(["", "https://a.nl/(_"])),
    min_size=1,
    max_size=6,
)


@settings(max_examples=400, deadline=None)
@given(SPANS)
def test_words_read_back_as_they_were(spans: list[Span]) -> None:
    text, _ = write_markdown(spans, is_item=True)
    assert read_words(text, is_markdown=True).plain == plain_of(spans)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(["Kop", "Een zin hier.", "- punt", "✔ tip", "a:", "1. b"])))
@example(["Kop", "1. b", "1. b", "Een zin hier.", "1. b"])
def test_every_paragraph_comes_back(texts: list[str]) -> None:
    # Word is read as Markdown, in which every number of a list may be the first.
    text = "\n".join(["Titel", "", *texts])
    data = with_body(TITLE + "".join(f"<w:p>{run(text)}</w:p>" for text in texts))
    assert reading_lines(read(data)) == reading_lines(import_text(text, "artikel.md"))


def reported(data: bytes) -> list[Any]:
    return [entry.line_number for entry in read(data).report]


def test_lines_are_numbered_as_they_stand() -> None:
    numbers = reported(document(write_everything))
    assert numbers == list(range(1, len(numbers) + 1))
