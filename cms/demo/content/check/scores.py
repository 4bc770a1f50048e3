"""What the answers give points for."""

from __future__ import annotations

from cms.demo.content.check.records import Score

SCORES = (
    Score(
        "aandachtspunten",
        "Aandachtspunten",
        "Signalen die los van elkaar weinig zeggen. Bij één kijkt een fysiotherapeut mee, bij twee "
        "of meer een huisarts.",
    ),
    Score(
        "ernst",
        "Ernst",
        "Hoeveel last iemand heeft: hoelang al, of het erger wordt, wat nog lukt en hoeveel zorgen "
        "erbij komen. Van 0 tot en met 11 punten.",
    ),
)
