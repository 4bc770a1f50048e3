"""The published grammar of rich text."""

import pytest

from cms.wire.context import RenderContext
from cms.wire.rich_text import is_blank, rich_text
from tests.wire.references import COMPLAINT, KnownReferences


def render(stored: str | None) -> dict[str, str] | None:
    return rich_text(stored, RenderContext(KnownReferences()))


@pytest.mark.parametrize(
    ("stored", "html"),
    [
        ('<p data-block-key="a1b2c">tekst</p>', "<p>tekst</p>"),
        ("<p><b>dik</b> en <i>schuin</i></p>", "<p><strong>dik</strong> en <em>schuin</em></p>"),
        ("<ul><li>een</li><li>twee</li></ul>", "<ul><li>een</li><li>twee</li></ul>"),
        ("<ol><li>een</li></ol>", "<ol><li>een</li></ol>"),
        ("zomaar <b>woorden</b>", "<p>zomaar <strong>woorden</strong></p>"),
        ("woorden<p>alinea</p>", "<p>woorden</p><p>alinea</p>"),
        ("<p>een<br/>twee</p>", "<p>een twee</p>"),
        ("<p>een</p><p></p><p> </p><p>twee</p>", "<p>een</p><p>twee</p>"),
        ("<p>1 &lt; 2 &amp; 3</p>", "<p>1 &lt; 2 &amp; 3</p>"),
        ("<p>✔ → – “ ” ° é ë ö ï</p>", "<p>✔ → – “ ” ° é ë ö ï</p>"),
        ("<p>16&nbsp;°C</p>", "<p>16\xa0°C</p>"),
        ("<p>veel   spaties\n hier</p>", "<p>veel spaties hier</p>"),
        ("<b><p>kop</p></b>", "<p><strong>kop</strong></p>"),
        ("<p>open <b>dik", "<p>open <strong>dik</strong></p>"),
        ("<h2>kop</h2>", "<p>kop</p>"),
        ("<p>x<script>alert(1)</script></p>", "<p>x</p>"),
        ("<p>x<style>p{}</style><img src=x onerror=alert(1)></p>", "<p>x</p>"),
        ('<p onclick="alert(1)" style="color:red">x</p>', "<p>x</p>"),
        ("<p>x<!-- stil --></p>", "<p>x</p>"),
        ("<p>&lt;script&gt;</p>", "<p>&lt;script&gt;</p>"),
    ],
)
def test_only_the_grammar_comes_out(stored: str, html: str) -> None:
    result = render(stored)
    assert result is not None
    assert result["html"] == html


@pytest.mark.parametrize(
    ("link", "html"),
    [
        ('<a href="https://voorbeeld.nl/?a=1&amp;b=2">x</a>', None),
        ('<a href="http://voorbeeld.nl/">x</a>', None),
        ('<a href="mailto:a@voorbeeld.nl">x</a>', None),
        ('<a href="tel:+31201234567">x</a>', None),
        ('<a href="javascript:alert(1)">x</a>', "x"),
        ('<a href="JaVaScRiPt:alert(1)">x</a>', "x"),
        ('<a href="&#106;avascript:alert(1)">x</a>', "x"),
        ('<a href="data:text/html,x">x</a>', "x"),
        ('<a href="//voorbeeld.nl/">x</a>', "x"),
        ('<a href="/ergens">x</a>', "x"),
        ("<a>x</a>", "x"),
        ('<a linktype="page" id="7" href="javascript:x">x</a>', '<a href="/rug" data-type="article" data-id="00000000-0000-4000-8000-000000000007">x</a>'),  # noqa: E501
        ('<a linktype="page" id="8">x</a>', "x"),
        ('<a linktype="page" id="7;drop">x</a>', "x"),
        ('<a linktype="page">x</a>', "x"),
        ('<a linktype="document" id="9">x</a>', '<a href="https://media.example/9.vtt">x</a>'),
        ('<a linktype="document" id="10">x</a>', "x"),
        ('<a linktype="glossary" id="3">x</a>', '<dfn data-id="00000000-0000-4000-8000-000000000003">x</dfn>'),  # noqa: E501
        ('<a linktype="glossary" id="4">x</a>', "x"),
        ('<a linktype="citation" id="1">x</a>', '<cite data-id="00000000-0000-4000-8000-000000000001" data-number="1">x</cite>'),  # noqa: E501
        ('<a linktype="citation" id="4">x</a>', "x"),
        ('<a linktype="onbekend" id="1">x</a>', "x"),
    ],
)  # fmt: skip
def test_a_link_leads_somewhere_public_or_is_reduced_to_its_words(
    link: str, html: str | None
) -> None:
    assert render(f"<p>{link}</p>") == {"html": f"<p>{html or link}</p>", "text": "x"}


def test_a_page_without_a_path_is_reduced_to_its_words() -> None:
    context = RenderContext(KnownReferences({("publishing.BasePage", 7): COMPLAINT}))
    result = rich_text('<p><a linktype="page" id="7">x</a></p>', context)
    assert result == {"html": "<p>x</p>", "text": "x"}


def test_an_attribute_cannot_break_out_of_its_quotes() -> None:
    result = render("<p><a href='https://voorbeeld.nl/\"onclick=\"x'>x</a></p>")
    assert result is not None
    assert result["html"] == '<p><a href="https://voorbeeld.nl/&quot;onclick=&quot;x">x</a></p>'


def test_every_paragraph_and_item_is_a_line_of_text() -> None:
    result = render("<p>een <b>twee</b></p><ul><li>drie</li><li>vier</li></ul><p>vijf</p>")
    assert result is not None
    assert result["text"] == "een twee\ndrie\nvier\nvijf"


@pytest.mark.parametrize("stored", [None, "", "<p></p>", "<p> &nbsp; </p>", "<p><b></b></p>"])
def test_rich_text_without_words_is_nothing(stored: str | None) -> None:
    assert is_blank(stored)
    assert render(stored) is None


def test_the_same_source_keeps_its_number() -> None:
    context = RenderContext(KnownReferences())
    for pk in (2, 1, 2):
        rich_text(f'<p><a linktype="citation" id="{pk}">x</a></p>', context)
    assert [source["title"] for source in context.cited] == ["Een studie", "Richtlijn lage rugpijn"]


def test_terms_are_remembered_in_order_of_first_use() -> None:
    context = RenderContext(KnownReferences())
    rich_text(
        '<p><a linktype="glossary" id="3">x</a> <a linktype="glossary" id="9">y</a></p>', context
    )
    assert [term["title"] for term in context.defined] == ["pees"]
