"""Keeps a copy of every article: python follow.py https://api.example articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Any, get_args

from api import Problem, read
from contract import (
    Article,
    Block,
    CareAction,
    Change,
    ChangeAction,
    Changes,
    Items,
    SectionBlock,
)

KNOWN = {
    get_args(block.model_fields["type"].annotation)[0]
    for union in (Block, Items, CareAction)
    for block in get_args(union.model_fields["root"].annotation)
}
HOLDERS = {"body", "content", "items"}


def main(origin: str, folder: Path) -> None:
    """Brings the copies up to date, and says what changed."""
    folder.mkdir(exist_ok=True)
    kept = folder / "state.json"
    state = json.loads(kept.read_text()) if kept.exists() else {"next": None, "etags": {}}
    try:
        changes, state["next"] = changes_after(origin, state["next"])
    except Problem as problem:
        if problem.status != HTTPStatus.GONE:
            raise
        print("The cursor is of before a restored backup: starting again.")
        for copy in folder.glob("*.json"):
            copy.unlink()
        state["etags"] = {}
        changes, state["next"] = changes_after(origin, None)
    for change in changes:
        print(bring_up_to_date(origin, folder, change, state["etags"]))
    # Only now: what stopped halfway reads the same changes again.
    kept.write_text(json.dumps(state))


def changes_after(origin: str, cursor: str | None) -> tuple[list[Change], str | None]:
    """Gives the last change of each article after a cursor, and the cursor to go on from."""
    last: dict[Any, Change] = {}
    for page in pages_after(origin, cursor):
        last |= {change.id: change for change in page.items if change.type == "article"}
        cursor = page.next
    return list(last.values()), cursor


def pages_after(origin: str, cursor: str | None) -> Iterator[Changes]:
    """Gives the feed of changes, page by page."""
    while answer := read(origin, "/changes", after=cursor):
        page = Changes.model_validate_json(answer[0])
        yield page
        if not page.has_more:
            return
        cursor = page.next


def bring_up_to_date(origin: str, folder: Path, change: Change, etags: dict[str, str]) -> str:
    """Writes, leaves or removes the copy of an article, and says which."""
    key = str(change.id)
    copy = folder / f"{key}.json"
    try:
        if change.action is ChangeAction.withdrawn:
            raise Problem(HTTPStatus.GONE, "gone", "")
        answer = read(origin, f"/articles/{change.slug}", etag=etags.get(key))
    except Problem as problem:
        if problem.status not in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
            raise
        copy.unlink(missing_ok=True)
        etags.pop(key, None)
        return f"withdrawn  {change.path}"
    if answer is None:
        return f"the same   {change.path}"
    body, etag = answer
    article = Article.model_validate(without_unknown(json.loads(body)))
    copy.write_bytes(body)
    if etag:
        etags[key] = etag
    headings = [
        block.root.heading for block in article.body if isinstance(block.root, SectionBlock)
    ]
    return f"written    {article.path}: {article.title} ({len(headings)} sections)"


def without_unknown(value: Any) -> Any:
    """Leaves out what is of a type that `contract.py` does not know, and would refuse."""
    if isinstance(value, list):
        return [without_unknown(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: without_unknown(known_part(name, inner)) for name, inner in value.items()}


def known_part(name: str, value: Any) -> Any:
    """Gives known blocks or items of a list of them, and no action instead of an unknown one."""
    if name in HOLDERS and isinstance(value, list):
        return [part for part in value if part.get("type") in {None, *KNOWN}]
    return None if name == "action" and value and value["type"] not in KNOWN else value


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), Path(sys.argv[2]))
