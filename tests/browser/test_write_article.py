"""An editor writes a whole article in the admin, looks at it, and publishes it."""

from __future__ import annotations

import io
import json

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser import screenshots
from tests.browser.admin import Admin
from tests.browser.conftest import Demo

pytestmark = pytest.mark.browser

TITLE = "Soepel opstaan – zo begin je de dag"


def photo() -> dict[str, object]:
    """Gives a small photo to upload."""
    file = io.BytesIO()
    Image.new("RGB", (1200, 800), "#7fa38d").save(file, "JPEG")
    return {"name": "opstaan.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def write_tips(editor: Admin, section: str) -> None:
    """Adds a list with one tip and its explanation."""
    tips = editor.add_block(f"{section}-content", "tip_list")
    editor.fill(
        {
            f"{tips}-lead_in": "Dit helpt meteen:",
            f"{tips}-intent": "action",
            f"{tips}-tips-0-value-title": "Rol eerst op je zij",
        }
    )
    editor.write(f"{tips}-tips-0-value-explanation", "Zo ontzie je je onderrug.")


def write_posture(editor: Admin, section: str) -> None:
    """Adds advice with two postures."""
    posture = editor.add_block(f"{section}-content", "posture_advice")
    second = editor.add_item(f"{posture}-items")
    editor.fill(
        {
            f"{posture}-heading": "Bij een stijve onderrug",
            f"{posture}-items-0-value-text": "Trek je knieën op",
            f"{posture}-items-0-value-position": "supine",
            f"{second}-text": "Leg een kussen tussen je knieën",
            f"{second}-kind": "alternative",
        }
    )


def write_help(editor: Admin, section: str) -> None:
    """Adds a block that says when to get help, with one card."""
    seek_help = editor.add_block(f"{section}-content", "seek_help")
    card = f"{seek_help}-cards-0-value"
    editor.fill(
        {
            f"{card}-level": "non_urgent",
            f"{card}-provider": "physiotherapist",
            f"{card}-heading": "Ga naar een fysiotherapeut wanneer:",
            f"{card}-signals-0-value": "de stijfheid langer dan een uur duurt",
            f"{seek_help}-red_flags": "none",
        }
    )


def add_figure(editor: Admin, section: str) -> None:
    """Adds an uploaded image with a description for who cannot see it."""
    figure = editor.add_block(f"{section}-content", "figure")
    editor.upload_image(
        f"{figure}-image-image", photo(), credit="Foto: R. Redacteur", licence="CC BY 4.0"
    )
    editor.fill(
        {
            f"{figure}-image-alt_text": "Iemand rolt op haar zij.",
            f"{figure}-caption": "Eerst op je zij, dan rechtop.",
        }
    )


def test_article_is_written_previewed_and_published(editor: Admin, demo: Demo) -> None:
    editor.new_article(TITLE)
    section = editor.add_block("body", "section")
    editor.fill({f"{section}-heading": "Uit bed zonder pijn"})
    write_tips(editor, section)
    write_posture(editor, section)
    write_help(editor, section)
    add_figure(editor, section)
    screenshots.take(editor.page, "written")

    preview = editor.preview()
    expect(preview.get_by_text("Leg een kussen tussen je knieën")).to_be_visible()
    expect(preview.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(preview.get_by_alt_text("Iemand rolt op haar zij.")).to_be_attached()
    screenshots.take(editor.page, "preview")

    demo.publish_approved(editor, title=TITLE)
    screenshots.take(editor.page, "after-publishing")
    document = json.loads(demo.read("/articles/soepel-opstaan-zo-begin-je-de-dag"))
    assert document["title"] == TITLE
    blocks = document["body"][0]["content"]
    assert [block["type"] for block in blocks] == ["tipList", "postureAdvice", "seekHelp", "figure"]
    assert blocks[3]["image"]["alt"] == "Iemand rolt op haar zij."
    assert (blocks[3]["image"]["credit"], blocks[3]["image"]["licence"]) == (
        "Foto: R. Redacteur",
        "CC BY 4.0",
    )

    read_as_visitor(editor.page, f"{demo.frontend}{document['path']}")
    assert editor.server_errors == []


def read_as_visitor(page: Page, address: str) -> None:
    """Looks at the published article as a reader does."""
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_text("de stijfheid langer dan een uur duurt")).to_be_visible()
    screenshots.take(page, "published")
