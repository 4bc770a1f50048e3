"""Every error of our own, as one tree.

    CmsError
    ├── InvalidRequest       the request breaks the contract; carries every fault at once
    ├── NotFound             there is nothing public at that address
    │   ├── Gone             there was, and it was withdrawn
    │   │   ├── CursorLost   the place in the changes feed is of another history
    │   │   └── Recalled     this version is not valid any more; carries where its replacement is
    │   └── Moved            it has another slug now
    └── PublishRefused       content may not go live as it is; the draft is kept

Only `cms.api.problems` knows how these look over HTTP.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a request: where it is, a stable code, and a sentence."""

    code: str
    detail: str
    parameter: str | None = None
    pointer: str | None = None


# Longer than any name of ours; of what somebody made up only the beginning is repeated.
MAX_NAME = 100
# Half a character (a lone surrogate) is text in JSON, and cannot be written as UTF-8.
HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def pointer_to(pointer: str, name: str) -> str:
    """Gives the JSON Pointer (RFC 6901) to a member of what `pointer` points to."""
    whole = HALF_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", name[:MAX_NAME])
    return f"{pointer}/{whole.replace('~', '~0').replace('/', '~1')}"


class CmsError(Exception):
    """An error of our own; `code` is stable and public."""

    code = "error"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class InvalidRequest(CmsError):
    """The request breaks the contract."""

    code = "invalidRequest"

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("The request is not valid; see errors.")
        self.faults = faults


class NotFound(CmsError):
    """There is nothing public here."""

    code = "notFound"

    def __init__(self) -> None:
        super().__init__("There is nothing at this address.")


class Gone(NotFound):
    """This was public and has been withdrawn."""

    code = "gone"

    def __init__(self) -> None:
        CmsError.__init__(self, "This was withdrawn.")


class CursorLost(Gone):
    """The place in the changes feed is of another history, for instance of before a restore."""

    code = "cursorLost"

    def __init__(self) -> None:
        CmsError.__init__(self, "This cursor is not of this feed; start again without one.")


class Recalled(Gone):
    """This version was taken back."""

    code = "recalled"

    def __init__(self, replacement: str | None) -> None:
        CmsError.__init__(self, "This version was recalled; see replacement.")
        # The whole address of the version that is current now; None when there is none.
        self.replacement = replacement


class Moved(NotFound):
    """It has another slug now."""

    code = "moved"

    def __init__(self, slug: str) -> None:
        CmsError.__init__(self, "This has moved.")
        self.slug = slug


class PublishRefused(CmsError):
    """Content may not go live as it is; the message says what to do, in the editor's language."""

    code = "publishRefused"

    def __init__(self, detail: str, *, instance: object) -> None:
        super().__init__(detail)
        self.instance = instance
