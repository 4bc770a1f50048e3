"""Tells what of ours is not in Dutch yet; `make check` runs it.

With gettext on the machine (always in CI) it also finds texts that were never collected.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import polib

ROOT = Path(__file__).parents[1]
NOT_OURS = [".venv", "var", "recipes", "node_modules"]
CATALOGUE = ROOT / "cms" / "locale" / "nl" / "LC_MESSAGES" / "django.po"


def main() -> int:
    """Gives 1, and says why, when the Dutch catalogue is not complete."""
    faults = [
        *find_untranslated(),
        *find_uncompiled(),
        *find_uncollected(),
        *find_hidden(),
    ]
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return int(bool(faults))


def find_untranslated() -> Iterator[str]:
    """Gives every collected text without a translation."""
    for entry in polib.pofile(str(CATALOGUE)):
        if not entry.translated() and not entry.obsolete:
            yield f"not translated: {entry.msgid!r}"


def find_uncompiled() -> Iterator[str]:
    """Tells when the compiled catalogue is not the written one."""
    written = polib.pofile(str(CATALOGUE)).translated_entries()
    compiled = polib.mofile(str(CATALOGUE.with_suffix(".mo")))
    if {(e.msgid, e.msgstr) for e in written} != {(e.msgid, e.msgstr) for e in compiled}:
        yield "django.mo is out of date; run: make messages"


def find_uncollected() -> Iterator[str]:
    """Gives every text in the code that the catalogue does not have."""
    if shutil.which("xgettext") is None:
        if "CI" in os.environ:
            yield "gettext is not installed, so texts that were never collected cannot be found"
        return
    before = CATALOGUE.read_bytes()
    known = {entry.msgid for entry in polib.pofile(str(CATALOGUE)) if not entry.obsolete}
    try:
        collect()
        found = {entry.msgid for entry in polib.pofile(str(CATALOGUE)) if not entry.obsolete}
    finally:
        CATALOGUE.write_bytes(before)
    for text in sorted(found ^ known):
        yield f"not in step with the code; run make messages: {text!r}"


def find_hidden() -> Iterator[str]:
    """Gives every place where a text is marked in a way that gettext does not see."""
    marked = re.compile(r"import gettext(_lazy)? as (?!_$)|[fF]['\"].*\{_\(['\"]")
    for app in ("articles", "checks", "cms"):
        for path in sorted((ROOT / app).rglob("*.py")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                if marked.search(line):
                    yield f"{path.relative_to(ROOT)}:{number} hides its text: {line.strip()}"


def collect() -> None:
    """Collects every text of the code into the catalogue."""
    command = [sys.executable, "manage.py", "makemessages", "--locale", "nl", "--no-location"]
    subprocess.run(
        [*command, "--no-wrap", *(f"--ignore={name}" for name in NOT_OURS)],
        check=True,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "cms.settings.test"},
    )


if __name__ == "__main__":
    sys.exit(main())
