"""Markup inside a line: Markdown becomes rich text, plain text means what it says."""

from __future__ import annotations

import pytest

from tests.articles.importing.shown import blocks


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("een **vet** en _schuin_ woord.", "een <b>vet</b> en <i>schuin</i> woord."),
        ("[hier](https://a.nl/x_y).", '<a href="https://a.nl/x_y">hier</a>.'),
        ('[hier](https://a.nl/?a="b"&c).', '<a href="https://a.nl/?a=%22b%22&amp;c">hier</a>.'),
        ("[hier](javascript:alert(1)).", "[hier](javascript:alert(1))."),
        ("<script>alert(1)</script>.", "&lt;script&gt;alert(1)&lt;/script&gt;."),
        ("`code` & 5 &lt; 6.", "code &amp; 5 &lt; 6."),
        ("[](https://a.nl)", "[](https://a.nl)"),
    ],
)
def test_markdown_becomes_rich_text(markdown: str, html: str) -> None:
    assert blocks(markdown, "a.md") == [f"paragraph: <p>{html}</p>"]


def test_plain_text_means_what_it_says() -> None:
    assert blocks("5 * 6 * 7 is <veel> & _meer_.") == [
        "paragraph: <p>5 * 6 * 7 is &lt;veel&gt; &amp; _meer_.</p>"
    ]
