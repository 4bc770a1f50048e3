"""Who reviewed the demonstration, when, and until when that holds: all of it is made up."""

from __future__ import annotations

from dataclasses import dataclass

from cms.demo.content.references import Ref


@dataclass(frozen=True, slots=True)
class Review:
    """An approval, in days before and after the demonstration is loaded."""

    signed_ago: int
    due_in: int


USUAL = Review(signed_ago=90, due_in=275)
# One is to be reviewed again soon, and one should have been.
REVIEWS = {
    "artrose-in-heup-of-knie": Review(signed_ago=335, due_in=30),
    "zitten-en-werken-met-pijn": Review(signed_ago=400, due_in=-35),
}

# Of exercises, terms and the check; an article names its own.
REVIEWER = Ref("person", "daan-fictief")
DECLARATION = "Dit is een demonstratie: niemand heeft dit echt beoordeeld."
IDENTIFIED_BY = "demonstratie: deze persoon bestaat niet"

# The article of which a draft waits for a review, and what that says.
WAITING = "opbouwen-met-pijn"
WAITING_LEAD = (
    "Elke pijn ontzien helpt niet, en doorbijten ook niet. Ertussenin ligt een pad dat werkt: "
    "kleine stappen, op een vast moment, op een goede en op een slechte dag."
)
FOCUS = "De nieuwe inleiding."
MESSAGE = "Dag Daan, ik heb de inleiding herschreven. Klopt het zo nog?"
