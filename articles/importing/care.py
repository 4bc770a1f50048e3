"""Who helps and how soon, as a Dutch line says it."""

from __future__ import annotations

import functools
import re

from articles.importing.cues import fold

# Where two are named the first in the text counts, but an ambulance comes before everyone.
PROVIDERS = {
    "emergency_services": r"\b112\b|\bambulance|\balarmnummer",
    "out_of_hours_gp": r"huisartsen(?:spoed)?post|\bhap\b|spoedpost",
    "general_practitioner": r"\bhuisarts(?:enpraktijk)?\b|\bdokter\b|\barts\b|\bdoktersassistent",
    "physiotherapist": r"fysio\w*|\b(?:oefen|manueel |manuele |hand|kinder)?therapeut\b",
    "psychologist": r"psycholo|\bggz\b|\bpoh\b",
    "company_doctor": r"bedrijfsarts|arboarts|arbodienst",
    "dentist": r"tandarts",
    "pharmacist": r"apothe\w+",
    "hospital": r"ziekenhuis|\bseh\b|spoedeisende hulp|eerste hulp|medisch specialist|orthop",
    "digital": r"digitale\b|\bonline (?:begeleiding|programma|behandeling)|\bapp\b",
    "self": r"zelfzorg|\bzelf\b.*\b(?:aan de slag|oplossen|behandelen|thuis)\b",
    "other": r"verloskundige|di[eë]tist|podotherap|ergotherap|optici?en|oogarts|logopedi|"
    r"gynaecoloog|zorgverlener|consultatiebureau|wijkverple|praktijkondersteuner",
}
_PATTERNS = {provider: re.compile(pattern) for provider, pattern in PROVIDERS.items()}

_NOT_URGENT = re.compile(r"\b(?:geen|niet)[- ](?:\w+ )?(?:spoed\w*|direct|meteen)\b")
_EMERGENCY = re.compile(
    r"\b112\b|\bambulance|\bspoed\b|levensbedreigend|levensgevaar|spoedeisend|\bseh\b|eerste hulp"
)
_URGENT = re.compile(
    r"\bvandaag\b|\bdirect\b|\bmeteen\b|\bonmiddellijk\b|\bdezelfde dag\b|huisartsen(?:spoed)?post|"
    r"zo snel mogelijk|\bspoedig|binnen 24 uur|\bspoedpost|\bbel nu\b|\bdringend"
)


@functools.lru_cache(maxsize=256)
def find_provider(text: str) -> str | None:
    """Gives the provider, as care cards store it, that a text names first, or None."""
    folded = fold(text)
    if _PATTERNS["emergency_services"].search(folded):
        return "emergency_services"
    found = {
        provider: match.start()
        for provider, pattern in _PATTERNS.items()
        if (match := pattern.search(folded))
    }
    return min(found, key=lambda provider: found[provider]) if found else None


def level_of(text: str, *, provider: str) -> str:
    """Gives how soon help is needed, as the text says; not urgent when it says nothing."""
    folded = _NOT_URGENT.sub("", fold(text))
    if _EMERGENCY.search(folded):
        return "emergency"
    if _URGENT.search(folded):
        return "urgent"
    return "self_care" if provider in {"self", "digital"} else "non_urgent"
