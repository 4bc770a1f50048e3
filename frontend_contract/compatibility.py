"""Tells whether the contract may be released as the version that it says it is.

`released/openapi.json` is the contract of the last release. Since then a change that breaks
frontends needs a new major version, an addition a new minor one, another text a new patch, and
each of them a section for frontends in `CHANGELOG.md`. `make check` runs this.
"""

from __future__ import annotations

import json
import re
import sys
from typing import Any

from frontend_contract.differences import breaking_changes
from frontend_contract.generate import FOLDER

# What people read; programs do not.
TEXTS = {"summary", "description", "example", "examples", "title"}
# Below these a key is a name, not a keyword.
NAMED = {"properties", "schemas", "mapping"}
PARTS = ("major", "minor", "patch")


def main() -> int:
    """Prints what is wrong with the version of the contract; gives 1 when anything is."""
    released, current = (
        json.loads((FOLDER / name).read_text(encoding="utf-8"))
        for name in ("released/openapi.json", "openapi.json")
    )
    changelog = (FOLDER.parent / "CHANGELOG.md").read_text(encoding="utf-8")
    faults = find_faults(released, current, changelog)
    sys.stderr.writelines(f"{fault}\n" for fault in faults)
    return int(bool(faults))


def find_faults(released: dict[str, Any], current: dict[str, Any], changelog: str) -> list[str]:
    """Gives a sentence about everything that keeps `current` from being released."""
    old, new = released["info"]["version"], current["info"]["version"]
    breaking = breaking_changes(released, current)
    needed = needed_step(released, current, breaking)
    if needed is None:
        return []
    faults = []
    if not is_step(old, new, needed):
        faults = [*breaking, f"The contract of {old} changed; {new} is no new {needed} version."]
    if "### For frontends" not in section(changelog, new):
        faults.append(f"CHANGELOG.md has nothing for frontends at {new}.")
    return faults


def needed_step(
    released: dict[str, Any], current: dict[str, Any], breaking: list[str]
) -> str | None:
    """Gives the part of the version that must rise, or None when nothing changed."""
    if breaking:
        return "major"
    if without_texts(released) != without_texts(current):
        return "minor"
    return "patch" if shape(released) != shape(current) else None


def is_step(old: str, new: str, needed: str) -> bool:
    """Whether the new version is higher in the part that is needed, or in one before it."""
    size = PARTS.index(needed) + 1
    before, after = ([int(part) for part in version.split(".")][:size] for version in (old, new))
    return after > before


def section(changelog: str, version: str) -> str:
    """Gives what the changelog says of a version, or nothing."""
    found = re.search(
        rf"^## {re.escape(version)}$(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    return found[1] if found else ""


def shape(document: dict[str, Any]) -> dict[str, Any]:
    """Gives the document without its version and without what an installation sets."""
    return {"paths": document["paths"], "components": document["components"]}


def without_texts(document: dict[str, Any]) -> dict[str, Any]:
    """Gives the document without what only people read."""
    return _strip(shape(document), keys_are_names=False)


def _strip(value: Any, *, keys_are_names: bool) -> Any:
    if isinstance(value, list):
        return [_strip(part, keys_are_names=False) for part in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _strip(part, keys_are_names=key in NAMED and not keys_are_names)
        for key, part in value.items()
        if keys_are_names or key not in TEXTS
    }


if __name__ == "__main__":
    sys.exit(main())
