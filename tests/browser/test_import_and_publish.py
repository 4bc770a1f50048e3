"""The article that the product was asked to carry: imported, looked at, and published by hand."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser import screenshots
from tests.browser.admin import Admin
from tests.browser.conftest import Demo
from tests.seeds import SOURCE_ARTICLE, content_lines, needs_source_article

pytestmark = [pytest.mark.browser, needs_source_article]


def test_imported_article_is_published_without_losing_a_line(editor: Admin, demo: Demo) -> None:
    lines = content_lines()
    report = demo.manage("import_article", str(SOURCE_ARTICLE))
    [edit_path] = re.findall(r"/admin/(pages/[0-9]+/edit/)", report)

    editor.open(edit_path)
    expect(editor.field("title")).to_have_value(lines[0])
    screenshots.take(editor.page, "draft")
    preview = editor.preview()
    expect(preview.get_by_role("heading", level=1)).to_have_text(lines[0])
    expect(preview.get_by_text(lines[-1])).to_be_visible()
    screenshots.take(editor.page, "preview")

    slug = editor.field("slug").input_value()
    demo.publish_approved(editor, slug=slug)
    screenshots.take(editor.page, "published")
    text = demo.read(f"/articles/{slug}/text").decode()
    assert text.splitlines() == lines
    assert len(lines) == 72
    assert editor.server_errors == []
