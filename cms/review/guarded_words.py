"""Words that no small correction may touch: another number, negation or doctor is other advice.

Better one word too many than one too few: who may not correct it by themselves asks a reviewer.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

# The names of numbers up to twelve also begin "tweemaal", "driehonderd" and "vierde".
_NUMBER = (
    r".*\d.*|[ivx]{2,}|eens?|één|eerste|twee.*|tweed.*|drie.*|derde.*|vier.*|vijf.*|zes.*|zeven.*"
    r"|acht|acht(ste|maal|tien|en.*)|negen.*|tien.*|elf.*|twaalf.*|dertien.*|veertien.*|twintig.*"
    r"|dertig.*|veertig.*|tachtig.*|honderd.*|duizend.*|miljoen.*|anderhal.*|half|halve|helft.*"
    r"|eenen.*|kwart.*|driekwart.*|dubbel.*|enkele?|eenmalig.*|paar|tal|tiental.*|nul.*|laatste|volgende"
)
_UNIT = (
    r"procent.*|percent.*|graad|graden|(milli|centi|kilo|deci)?(meter|gram|liter)s?"
    r"|seconden?|secondes?|minuut|minuten|minuutje?s?|(half)?uur|uren|uurtje.*|dag|dagen|dagje.*"
    r"|week|weken|weekje.*|maand.*|jaar|jaren|kwartaal|keer|keren|maal|malen|herhaling.*|sets?"
    r"|cm|mm|km|kg|mg|ml|µg|mcg|dl|kcal|bpm|u|min|sec|dagelijks.*|wekelijks.*|maandelijks.*"
    r"|jaarlijks.*"
)
_NEGATION = (
    r"niet.*|geen.*|nooit.*|niemand.*|niets.*|niks|zonder.*|nergens.*|noch|nee|wel|behalve|tenzij"
    r"|uitgezonderd.*|evenmin|nauwelijks|amper|liever|vermijd.*|verbied.*|verboden.*"
)
_URGENCY = (
    r"direct.*|meteen|onmiddellijk.*|spoed.*|acuut|acute.*|dringend.*|urgent.*|nu|vandaag|morgen"
    r"|overmorgen|vanavond|vannacht|straks|later|binnen|zodra|nood.*|alarm.*|gevaar.*|levensgevaar.*"
    r"|eerder|snel.*|gelijk|terstond|wacht.*|afwacht.*|bel|bellen|belt|stop|stoppen|stopt|gestopt"
)
_PROVIDER = (
    r".*arts.*|.*dokter.*|.*doktoren.*|.*therap.*|.*post|.*posten|.*apothe.*|.*ziekenhui.*"
    r"|.*kliniek.*|.*praktijk.*|ambulance.*|.*verpleeg.*|.*verloskund.*|.*psycho.*|.*psychia.*"
    r"|.*specialist.*|.*loog|.*logen|.*diëtist.*|.*assistent.*|.*consult.*|.*chirurg.*|ggd|ggz|seh"
    r"|.*hulp.*|fysio.*|.*coach.*|.*trainer.*"
)
_SIDE = (
    r"links.*|linker.*|rechts.*|rechter.*|boven.*|onder.*|voor|voor(aan|kant|over|uit).*|achter.*|naast|tussen.*|omhoog.*"
    r"|omlaag.*|opzij|.*binnen.*|.*buiten.*|tegen.*|naar|vanaf|tot|sinds|na|erna|ervoor|daarna"
    r"|op|neer|uit|af|aan|heen|terug|rug(lig|waarts).*|zij(waarts|lig).*|hoog|hoger.*|laag|lager.*"
    r"|midden.*|horizontaal.*|verticaal.*|recht.*|schuin.*|mee|met|om|over|langs|door"
)
_MODAL = (
    r"mag|mogen|mocht.*|moet(en)?|moest(en)?|kan|kun|kunt|kunnen|kon|konden|zal|zullen|zou|zouden|hoef.*|hoeven"
    r"|wil|willen|durf.*|meer.*|minder.*|minst.*|meest.*|maxim.*|minim.*|hoogstens|hooguit|ten"
    r"|altijd.*|soms|elke?|ieder.*|vaak|vaker|zelden|meestal|weinig.*|veel.*|genoeg|alle.*|sommig.*"
    r"|beide.*|alleen|slechts|ook|of|en|als|dan|tenminste|minstens|ongeveer|circa|bijna|te|zeer"
    r"|erg.*|heel|heftig.*|licht.*|zwaar.*|zware.*|ernstig.*|matig.*|mild.*|groot|grote.*|klein.*"
    r"|lang|lange.*|kort.*|langzaam.*|rustig.*|maar|steeds|regelmatig.*|af|toe|hele?|compleet.*"
)
# What the advice is about: another part of the body or another medicine is another advice.
_SUBJECT = (
    r"arm(en)?|been|benen|teen|tenen|rug|nek|hals|hand(en)?|pols(en)?|knie(ën)?|heup(en)?"
    r"|voet(en)?|enkel(s)?|hiel(en)?|kuit(en)?|dij(en)?|bil(len)?|buik|borst|schouder(s)?"
    r"|elleboog|ellebogen|hoofd|kaak|kin|oor|oren|oog|ogen|neus|mond|long(en)?|hart|nier(en)?"
    r"|maag|darm(en)?|blaas|lever|huid|vinger(s)?|duim(en)?|rib(ben)?|pink(en)?"
    r"|.*pijnstiller.*|paracetamol.*|ibuprofen.*|naproxen.*|diclofenac.*|medicijn.*|pil(len)?"
    r"|koud.*|warm.*|heet|hete|koel.*|nat|droog|hard|zacht.*|mannen|vrouwen|man|vrouw|kind.*"
    r"|zwanger.*|baby.*|strek.*|buig.*|til.*|duw.*|trek.*|draai.*|lig.*|zit.*|sta|staan|staat"
)

# Asked in this order; the sentence of the first that fits is given.
GUARDED = {
    _("a negation changed"): re.compile(_NEGATION),
    _("a number changed"): re.compile(_NUMBER),
    _("a unit or a length of time changed"): re.compile(_UNIT),
    _("a care level or an urgency changed"): re.compile(_URGENCY),
    _("somebody who gives care changed"): re.compile(_PROVIDER),
    _("a side or a direction changed"): re.compile(_SIDE),
    _("what may, must or how much changed"): re.compile(_MODAL),
    _("a part of the body, a medicine or a movement changed"): re.compile(_SUBJECT),
}
NEGATION = re.compile(_NEGATION)
# "sterk" and "sterker": more of the same is something else.
COMPARED = ("er", "der", "ere", "dere", "st", "ste", "loos", "loze", "arm", "arme", "vrij", "vrije")
# Units are not the same in small letters and in capitals.
UNIT = re.compile(r"[cmkdµ]?[gml]|mcg|kcal|bpm|mmhg|[km]?j|iu|ie")

# Words that say the same, in either direction.
SYNONYMS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        *("je/jij", "je/jou", "jou/jouw", "je/jouw", "deze/dit", "die/dat", "bijvoorbeeld/zoals"),
        *("omdat/aangezien", "dus/daarom", "prettig/fijn", "prettig/aangenaam", "fijn/aangenaam"),
        *("makkelijk/gemakkelijk", "start/begin", "starten/beginnen", "start/begint"),
        *("krijg/ontvang", "krijgt/ontvangt", "krijgen/ontvangen", "nodig/vereist"),
        *("vertel/zeg", "vertelt/zegt", "vertellen/zeggen", "informatie/uitleg"),
        *("samen/gezamenlijk", "plek/plaats", "plekken/plaatsen", "mensen/personen"),
        *("vooral/voornamelijk", "opnieuw/weer", "tijdens/gedurende", "gewone/normale"),
        *("lastig/moeilijk", "lastige/moeilijke"),
    )
)


def guard_of(word: str) -> str | None:
    """Gives what changes when this word changes, or None for an innocent word."""
    return next((str(why) for why, words in GUARDED.items() if words.fullmatch(word)), None)
