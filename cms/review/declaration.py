"""What a reviewer declares with an approval.

In Dutch here, and not in the catalogue: people sign these very words. Whoever changes one changes
the version as well.
"""

VERSION = "2026-1"

DECLARATION = (
    "Ik heb deze versie helemaal gelezen en beoordeeld vanuit mijn eigen vak. "
    "Volgens mij klopt wat er staat, past het bij de bronnen die erbij staan, "
    "en kan het zo gelezen worden door mensen zonder medische kennis."
)

CHECKLIST = (
    "De adviezen passen bij de huidige richtlijnen en bronnen.",
    "De alarmsignalen en het advies wanneer je hulp zoekt, kloppen en ontbreken niet.",
    "Er staat niets in dat gevaarlijk is voor wie het zonder begeleiding opvolgt.",
    "Getallen, termijnen en namen van zorgverleners kloppen.",
)
