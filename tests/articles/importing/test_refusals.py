"""Files that are no articles are refused, with what is wrong and where."""

from __future__ import annotations

import pytest

from articles.importing import ImportRefused, read_article

TITLE = b"Rustig bewegen\n"


@pytest.mark.parametrize(
    ("data", "filename", "code", "parameters"),
    [
        (b"", "a.txt", "empty", {}),
        (b" \r\n\t\n", "a.txt", "empty", {}),
        (b"\xef\xbb\xbf", "a.md", "empty", {}),
        (TITLE + b"a\x00b", "a.txt", "binary", {"line": 2}),
        (b"\x89PNG\r\n\x1a\n\x00", "a.txt", "binary", {"line": 2}),
        (TITLE + b"\x1b[1mvet", "a.txt", "binary", {"line": 2}),
        ("Titel\x01".encode("utf-16"), "a.txt", "binary", {"line": 1}),
        (TITLE + "één".encode("latin-1"), "a.txt", "wrongEncoding", {"line": 2}),
        (b"\xff\xfea", "a.txt", "wrongEncoding", {"line": 1}),
        ("Zo\u0080n titel".encode(), "a.txt", "wrongEncoding", {"line": 1}),
        ("Titel\nzo\ufffdn".encode(), "a.txt", "wrongEncoding", {"line": 2}),
        (b"a" * (2 * 1024 * 1024 + 1), "a.txt", "tooLarge", {"limit": 2}),
        (TITLE + b"a" * 20_001, "a.txt", "lineTooLong", {"line": 2, "limit": 20_000}),
        (b"a\n" * 10_001, "a.txt", "tooManyLines", {"limit": 10_000}),
        (b"- een punt\n- nog een", "a.txt", "noTitle", {}),
        (b"1. Kop\nTekst.", "a.txt", "noTitle", {}),
        (b"De volgende punten gelden:\n- a", "a.txt", "noTitle", {}),
        (b"a" * 256, "a.txt", "noTitle", {}),
        (b"Een lange zin " * 9 + b"die eindigt.", "a.txt", "noTitle", {}),
        (b"---\n\n---", "a.txt", "noTitle", {}),
        (TITLE, "a.odt", "unsupportedType", {"type": ".odt"}),
        (TITLE, "a.pdf", "unsupportedType", {"type": ".pdf"}),
    ],
)
def test_file_is_refused(
    data: bytes, filename: str, code: str, parameters: dict[str, str | int]
) -> None:
    with pytest.raises(ImportRefused) as refused:
        read_article(data, filename=filename)
    assert (refused.value.code, refused.value.parameters) == (code, parameters)


def test_refusal_says_what_is_wrong() -> None:
    with pytest.raises(ImportRefused) as refused:
        read_article(TITLE + b"\x00", filename="a.txt")
    assert refused.value.detail == "This is not a text file: line 2 has control characters."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("filename", ["a.txt", "a.TXT", "a.md", "a.markdown", "artikel"])
def test_file_is_read(encoding: str, filename: str) -> None:
    article = read_article("Één titel\n\nTekst.\n".encode(encoding), filename=filename)
    assert article.title == "Één titel"
    assert article.body[0]["value"] == "<p>Tekst.</p>"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Titel: Nekpijn\nTekst.", "Nekpijn"),
        ("# **Nekpijn** en meer #\n\nTekst.", "Nekpijn en meer"),
        ("Nekpijn\n=======\n\nTekst.", "Nekpijn"),
        ('---\ntitle: "Nekpijn"\n---\n\nTekst.', "Nekpijn"),
        ("---\ntitel: Nekpijn\n---\n# Nekpijn\n\nTekst.", "Nekpijn"),
        ("\n\n\u200bNekpijn \u00a0\nTekst.", "Nekpijn"),
    ],
)
def test_title_is_found(text: str, title: str) -> None:
    article = read_article(text.encode(), filename="a.md")
    assert article.title == title
    assert [block["value"] for block in article.body] == ["<p>Tekst.</p>"]
