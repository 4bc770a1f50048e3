"""The Dutch words that tell what a line is about: helpers, complaints, advice, endings."""

from __future__ import annotations

import functools
import re
import unicodedata

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "})
_CLOSERS = "\"'”’»)]*_ "

# Cues are looked for in this many characters: they open a line, or the line is not theirs.
LONGEST_CUED = 500

ARROW = re.compile(r"→|⇒|➔|➜|⟶|(?<![-=])-{1,2}>|(?<![-=])=>")
NUMBER_OR_ICON = re.compile(r"^[^\w]*(?:\d{1,2}[.)]\s+)?")

LEAD_IN = re.compile(r"(?::|…|\.\.\.)$")
SENTENCE_END = re.compile(r"[.!?:;…]$")
SENTENCE_BREAK = re.compile(r"[.!]\s+[A-ZÀ-Þ]")

CONDITION = r"(?:als|wanneer|bij|indien|zodra|mits|tenzij|in geval van)"
CONDITION_WORD = re.compile(rf"\b{CONDITION}\b")
ENDS_WITH_CONDITION = re.compile(rf"\b{CONDITION}\s*(?::|…|\.\.\.)?$")
TURNS_TO_HELP = re.compile(
    r"\b(?:bel|belt?|ga|gaat|neem|raadpleeg|bezoek|maak|schakel|vraag|zoek|overleg|contact|"
    r"passend|verstandig|nodig|terecht|inschakelen|helpen|helpt|afspraak|raadplegen|genoeg)\b"
)

_HELPERS = (
    r"huisarts\w*|dokter|arts|fysiotherap\w+|fysio|psycholoog|tandarts|bedrijfsarts|apothe\w+|"
    r"ziekenhuis|specialist|verloskundige|zorgverlener|spoedeisende hulp|112|hulp|behandelaar|"
    r"therapeut|oefentherapeut|podotherapeut|di[eë]tist|ggz|professional"
)
HELP_HEADING = re.compile(
    rf"\bwanneer\b.*\b(?:{_HELPERS}|bel|bellen|alarm\w*|zorg)\b"
    r"|\bhulp (?:zoeken|inschakelen|vragen|nodig|inroepen)\b|\bzoek hulp\b"
    rf"|\bnaar (?:de|een|je|het) (?:{_HELPERS})\b|\bcontact opnemen\b|\bnaar wie\b"
    rf"|\b(?:bel|raadpleeg) (?:\w+ ){{0,3}}(?:{_HELPERS})\b"
    r"|\brode vlag|\balarmsign|\balarmsymptom"
)
RED_FLAGS = re.compile(r"\brode vlag|\balarmsign|\balarmsymptom")
NO_RED_FLAGS = re.compile(r"\b(?:geen|niet)\b(?:\s+\w+){0,2}\s+(?:rode vlag|alarmsig|alarmsym)")

FAQ_HEADING = re.compile(
    r"\bveel ?gestelde vragen\b|\bfaq\b|\bvragen en antwoorden\b|\bveelgesteld\b"
)
KEY_POINTS_HEADING = re.compile(
    r"(?:het belangrijkste )?in (?:het )?kort\b|samengevat$|samenvatting$|kort samengevat$|"
    r"(?:de )?(?:belangrijkste|kern)\s?punten\b|(?:dit )?onthou[dw]\b|het belangrijkste$|"
    r"kernboodschap|in een notendop$|om te onthouden$"
)
CONCLUSION_HEADING = re.compile(
    r"(?:conclusie|tot slot|samenvatting|samengevat|kortom|slotwoord|afsluiting|ten slotte|"
    r"tenslotte|slot|afsluitend|nawoord|de conclusie|in conclusie)$"
)
FIRST_HEADING = re.compile(r"(?:inleiding|introductie|voorwoord|intro)$")
LAST_HEADING = re.compile(
    r"(?:bronnen|bron|literatuur\w*|referenties|verder lezen|meer (?:lezen|weten|informatie)|"
    r"over de auteur|lees ook)$"
)
BYLINE = re.compile(r"(?:door|auteur|geschreven|tekst|foto|datum|leestijd|gepubliceerd)\b")
STEP = re.compile(r"(?:stap|fase|tip|deel|oefening|week|dag|maand|niveau)\s+\d{1,2}\b\s*\S")

ACTION = re.compile(
    r"\bzelf\b|\btips?\b|\bwat kun|\bwat kan\b|\bkun je\b|\bvandaag\b|\bdoen\b|\baanpak|\badvie[sz]"
    r"|\bvoorkom|\boefening|\bstappen\b|\bwat helpt\b|\bhelpt\b|\bprobeer\b|\bzo \w+ je\b"
    r"|\bmorgen\b|\baan de slag\b|\bhandvat|\bverlicht"
)
TIPS = re.compile(
    r"\btips?\b|\bzelf\b.*\b(?:doen|aan doen)\b|\bwat (?:kun|kan) (?:je|ik|u)\b"
    r"|\bkun je\b.*\bdoen\b|\bwat helpt\b|\badviezen\b|\bhandvatten\b|\bzo voorkom"
)
IMPERATIVE = re.compile(
    r"(?:adem|beweeg|begin|bel|blijf|bouw|bespreek|breng|creëer|doe|draag|drink|draai|eet|ga|geef|"
    r"gebruik|hang|hou|houd|kies|koel|koop|laat|leg|let|lig|loop|luister|maak|masseer|meet|neem|"
    r"oefen|ontspan|pak|plaats|plan|praat|probeer|rek|rust|schakel|schrijf|sla|slaap|smeer|sport|"
    r"spreek|sta|start|stop|strek|train|trek|varieer|verander|verdeel|verhoog|verlaag|vermijd|"
    r"verminder|vraag|wacht|wandel|warm|werk|wissel|zet|zit|zoek|zorg|span|til|beperk|voorkom)\b"
)

COMPLAINT = re.compile(
    r"\b[^\W\d]*(?:klacht(?:en)?|pijn|problemen|blessures?|artrose|hernia|migraine|artritis|"
    r"ischias|whiplash|stijfheid|tennisarm|shoulder|rsi|verzwikking|zwanger\w*)\b"
)
COMPLAINT_ENDING = re.compile(r"(?:klacht(?:en)?|pijn|problemen|blessures?|artrose|stijfheid)\b")
POSTURE = re.compile(
    r"lig\b|liggen\b|ligging|houding|kussen|\bzit|\bzitt?en|\bsta\b|\bstaan\b|\bstoel|bureau|knieën|"
    r"\bkaarsrecht|rechtop|\bsteun|op je (?:rug|zij|buik)|(?:linker|rechter)zij\b|\bzij(?:de)?\b|"
    r"buiklig|\bleun|ooghoogte|onderarmen|voeten plat|\blig |matras"
)
POSTURE_TOPIC = re.compile(r"houding|positie|liggen|\blig\b|slapen|zitten|\bzit\b|staan\b|werkplek")
POSITIONS = (
    ("side", re.compile(r"zijlig|\bzij\b|\bzijde\b|zijkant|(?:linker|rechter)zij")),
    ("supine", re.compile(r"ruglig|op (?:je|de|uw) rug\b")),
    ("prone", re.compile(r"buiklig|op (?:je|de|uw) buik\b")),
    ("sitting", re.compile(r"\bzit\b|\bzitten|\bzittend|\bstoel\b|\bbureau")),
    ("standing", re.compile(r"\bsta\b|\bstaan\b|\bstaand")),
    ("moving", re.compile(r"\bloop\b|\blopen\b|\bwandel|\bbeweeg\b|\bfiets")),
)
ALTERNATIVE = re.compile(r"(?:of|anders|eventueel|liever|alternatief|lukt dat niet|desnoods)\b")
CONDITIONAL = re.compile(
    r"(?:bij|als|wanneer|indien|heb je|ben je|word je|zodra|alleen)\b|"
    r".*\b(?:mits|alleen als|indien)\b"
)

_WARNINGS = r"let(?: goed)? op|pas op|waarschuwing|opgelet|attentie"
_NOTES = (
    r"(?:heel )?belangrijk|(?:extra )?tip|goed om te weten|wist je dat|onthoud|weetje|nb|n\.b\."
)
LABEL = re.compile(rf"(?P<warning>{_WARNINGS})|(?P<info>{_NOTES})")
LABELLED = re.compile(rf"[^\w]*(?:{_WARNINGS}|{_NOTES})[*_]*\s?[:!][*_]*(?:\s|$)")

DONT = re.compile(r"(?:niet|geen|nooit|vermijd)\b")
DO_LABEL = re.compile(
    r"(?:dit |wat )?(?:(?:kun|moet|mag) je )?(?:beter |juist )?wel(?: doen)?|do'?s|doen|wat wel|"
    r"dit helpt wel|wel verstandig"
)
DONT_LABEL = re.compile(
    r"(?:dit |wat )?(?:(?:kun|moet|mag) je )?(?:beter |juist )?niet(?: doen)?|don'?t'?s|laten|"
    r"wat niet|dit helpt niet|vermijd(?:en)?|(?:beter )?niet doen|wat je beter laat"
)

CHECK = re.compile(
    r"\bklachten?check\b|\b(?:de|onze|een|online) (?:\w+ )?check\b|\bzelftest\b|\bkeuzehulp\b|"
    r"\bvragenlijst\b|\bcheck in\b"
)
CHECK_INVITES = re.compile(r"\b(?:doe|start|vul|gebruik|probeer|begin|open)\b")
PROMISE = re.compile(
    r"\b(?:binnen|in|na) (?:\w+ )?(?:\d{1,2}|een paar|enkele|twee|drie|vier|vijf|tien) minuten\b|"
    r"\bbinnen enkele minuten\b"
)
ROUTES = re.compile(r"\badvies\b|\bzelfzorg\b|\bfysio\w*|\bhuisarts\b|\bbegeleiding\b|\bweet je\b")


MANY_ROUTES = 3
FEW_WORDS = 5
LONGEST_NAME = 90
_SECTION_NAMES = (KEY_POINTS_HEADING, CONCLUSION_HEADING, FAQ_HEADING, FIRST_HEADING, LAST_HEADING)


@functools.lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Gives a text as cues compare it: lower case, straight quotes, plain spaces, not endless."""
    shortened = unicodedata.normalize("NFC", text[:LONGEST_CUED])
    return shortened.translate(_STRAIGHT).casefold()


def bare(text: str) -> str:
    """Gives a folded text without the punctuation, number or icon around it."""
    return NUMBER_OR_ICON.sub("", fold(text)).rstrip(" :!?.…")


def ends_sentence(text: str) -> bool:
    """Tells whether a text ends as a sentence or a lead-in does."""
    return SENTENCE_END.search(text.rstrip(_CLOSERS)) is not None


def introduces(text: str) -> bool:
    """Tells whether a text announces what is below it."""
    return LEAD_IN.search(text.rstrip("*_ ")) is not None


@functools.lru_cache(maxsize=256)
def turns_to_help(topics: str) -> bool:
    """Tells whether folded headings ask when to get help, or from whom."""
    return HELP_HEADING.search(topics) is not None


def names_section(text: str) -> bool:
    """Tells whether a text is the name of a section that any article can have."""
    if len(text) > LONGEST_NAME:
        return False
    name = bare(text)
    return any(pattern.fullmatch(name) is not None for pattern in _SECTION_NAMES)


def names_complaint(text: str) -> bool:
    """Tells whether a text is the name of a complaint, or of a few, and nothing else."""
    name = bare(text)
    found = list(COMPLAINT.finditer(name))
    return len(name.split()) <= FEW_WORDS and bool(found) and found[-1].end() == len(name)


def is_question(text: str) -> bool:
    """Tells whether a text is a question."""
    return text.rstrip(_CLOSERS).endswith("?")


def is_promise(text: str) -> bool:
    """Tells whether a text promises what a check gives."""
    folded = fold(text)
    if CHECK.search(folded):
        return True
    routes = set(ROUTES.findall(folded))
    return bool(routes) and (
        PROMISE.search(folded) is not None or ("zelfzorg" in routes and len(routes) >= MANY_ROUTES)
    )
