"""The frame of the demonstration site: what every page shares."""

from __future__ import annotations

from typing import Any

from cms.demo.content.blocks import block, stream
from cms.demo.content.references import Ref


def link(title: str, *, address: str = "", page: Ref | None = None) -> dict[str, Any]:
    """A link to a page, or to an address."""
    return block("link", {"title": title, "page": page, "address": address})


def number(label: str, digits: str, text: str) -> dict[str, Any]:
    """Whom to call, and when."""
    return block("number", {"label": label, "number": digits, "text": text})


SITE: dict[str, Any] = {
    "name": "AdviesBijKlachten",
    "tagline": "Rustig advies bij klachten van rug, nek, schouder, heup, knie en slaap.",
    "navigation": stream(
        "site/navigation",
        link("Klachtencheck", address="/checks/klachtencheck"),
        link("Thema’s", address="/themas"),
        link("Klachten", address="/klachten"),
        link("Oefeningen", address="/oefeningen"),
        link("Wanneer naar wie", page=Ref("article", "wanneer-naar-wie")),
    ),
    "emergency_numbers": stream(
        "site/numbers",
        number("Spoed", "112", "Bij levensgevaar, of als elke seconde telt."),
        number("113 Zelfmoordpreventie", "113", "Als je aan zelfdoding denkt. Dag en nacht."),
    ),
    "footer": stream(
        "site/footer",
        link("Wie schrijven hier", address="/mensen"),
        link("Lichaam", address="/lichaam"),
        link("Thuisarts.nl", address="https://www.thuisarts.nl"),
    ),
    "main_check_id": Ref("check", "klachtencheck"),
    "disclaimer": (
        "Dit is een demonstratie. De artikelen geven algemeen advies en vervangen geen gesprek "
        "met je huisarts of fysiotherapeut. Vertrouw je het niet? Bel dan."
    ),
}
