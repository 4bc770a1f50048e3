"""The one error of the importer: a file that cannot be read as an article."""

from __future__ import annotations

from articles.importing.messages import MESSAGES
from cms.errors import CmsError


class ImportRefused(CmsError):
    """This file does not hold an article; `code` is a key of `MESSAGES`.

    `detail` is the message in English. To translate it, translate `MESSAGES[code]` and fill in
    `parameters`.
    """

    def __init__(self, code: str, **parameters: str | int) -> None:
        super().__init__(MESSAGES[code] % parameters)
        self.code = code
        self.parameters = parameters
