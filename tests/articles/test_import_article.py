"""Importing files as an editor's colleague does: with the command, up to the public text."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from articles.models import ArticleIndexPage, ArticlePage, Complaint
from tests.articles.importing.documents import paragraphs
from tests.factories import create_snippet, publish
from tests.seeds import SOURCE_ARTICLE, content_lines, needs_source_article


def import_files(*files: Path) -> str:
    output = io.StringIO()
    call_command("import_article", *map(str, files), stdout=output)
    return output.getvalue()


@needs_source_article
def test_source_article_keeps_every_line_in_order(api: Client, home: ArticleIndexPage) -> None:
    import_files(SOURCE_ARTICLE)
    page = publish(ArticlePage.objects.get())
    text = api.get(f"/api/v1/articles/{page.slug}/text").content.decode()
    lines = content_lines()
    assert len(lines) == 72
    assert text.splitlines() == lines


def test_report_names_a_line_that_found_no_place(home: ArticleIndexPage, tmp_path: Path) -> None:
    file = tmp_path / "los.txt"
    file.write_text("Rustig bewegen\n\nElke dag een stukje lopen.\n\n✔\n", encoding="utf-8")
    report = import_files(file)
    assert "titel: Rustig bewegen" in report
    assert "alinea: Elke dag een stukje lopen." in report


def test_word_document_is_imported(home: ArticleIndexPage, tmp_path: Path) -> None:
    file = tmp_path / "word.docx"
    file.write_bytes(paragraphs("Elke dag een stukje lopen."))
    assert "alinea: Elke dag een stukje lopen." in import_files(file)
    assert ArticlePage.objects.get().title == "Titel van het stuk"


def test_imported_article_is_a_draft(api: Client, home: ArticleIndexPage, tmp_path: Path) -> None:
    file = tmp_path / "stil.txt"
    file.write_text("Nog niet openbaar\n\nTekst.\n", encoding="utf-8")
    import_files(file)
    assert not ArticlePage.objects.get().live
    assert api.get("/api/v1/articles/nog-niet-openbaar").status_code == 404


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "Er staat geen tekst"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "geen tekstbestand"),
        (b"x" * 20_000_000, "groter dan"),
        ("Één titel".encode("latin-1"), "geen UTF-8"),
    ],
)
def test_bad_file_is_refused_in_dutch_and_leaves_nothing(
    home: ArticleIndexPage, tmp_path: Path, content: bytes, reason: str
) -> None:
    file = tmp_path / "kapot.txt"
    file.write_bytes(content)
    with pytest.raises(CommandError, match=reason):
        import_files(file)
    assert not ArticlePage.objects.exists()


def test_missing_file_is_refused_in_dutch(home: ArticleIndexPage, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="kan niet gelezen worden"):
        import_files(tmp_path / "bestaat-niet.txt")


def test_bad_file_does_not_stop_the_others(home: ArticleIndexPage, tmp_path: Path) -> None:
    good, bad = tmp_path / "goed.txt", tmp_path / "leeg.txt"
    good.write_text("Een goed artikel\n\nTekst.\n", encoding="utf-8")
    bad.write_bytes(b"")
    with pytest.raises(CommandError, match=r"leeg\.txt"):
        import_files(bad, good)
    assert ArticlePage.objects.get().title == "Een goed artikel"


def test_same_title_twice_gets_another_address(home: ArticleIndexPage, tmp_path: Path) -> None:
    file = tmp_path / "tweemaal.txt"
    file.write_text("Tweemaal\n\nTekst.\n", encoding="utf-8")
    import_files(file, file)
    slugs = sorted(ArticlePage.objects.values_list("slug", flat=True))
    assert slugs == ["tweemaal", "tweemaal-2"]


def test_posture_advice_gets_the_complaint_of_our_vocabulary(
    home: ArticleIndexPage, tmp_path: Path
) -> None:
    complaint = create_snippet(Complaint, title="Rugklachten")
    file = tmp_path / "liggen.txt"
    file.write_text(
        "Lekker liggen\n\n1. Hoe lig je goed?\n\nRugklachten\n- Op je zij met een kussen\n",
        encoding="utf-8",
    )
    import_files(file)
    section = ArticlePage.objects.get().body.raw_data[0]
    (posture,) = section["value"]["content"]
    assert posture["type"] == "posture_advice"
    assert [item["value"] for item in posture["value"]["complaints"]] == [complaint.pk]
