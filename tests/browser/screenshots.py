"""Pictures of what a test sees, on a desktop and on a phone, for whoever wants to look."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

SIZES = {"desktop": (1400, 1000), "phone": (390, 844)}


def take(page: Page, name: str) -> None:
    """Keeps a picture in each size below `SCREENSHOT_DIR`; does nothing without it."""
    folder = os.environ.get("SCREENSHOT_DIR")
    if not folder:
        return
    before = page.viewport_size
    test = os.environ["PYTEST_CURRENT_TEST"].split("::")[-1].split(" ")[0]
    for device, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(400)
        page.screenshot(path=Path(folder) / f"{test}-{name}-{device}.png")
    if before:
        page.set_viewport_size(before)
