"""The people of the demonstration: none of them exists."""

from __future__ import annotations

from dataclasses import dataclass

from cms.demo.content.references import Ref

FICTITIOUS = "Deze persoon is verzonnen voor de demonstratie."


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who worked on an article; the BIG numbers start with ten zeros and do not exist."""

    key: str
    name: str
    profession: str
    bio: str
    photo: Ref
    honorific: str = ""
    big_number: str = ""
    specialisation: str = ""
    employer: str = ""
    conflicts_of_interest: str = ""
    review_email: str = ""


PEOPLE = (
    Person(
        key="sanne-voorbeeld",
        name="Sanne Voorbeeld",
        profession="fysiotherapeut",
        big_number="00000000001",
        specialisation="Bewegen bij rug-, nek- en schouderklachten",
        employer="Fysiotherapie De Demonstratie",
        bio=(
            "Sanne helpt mensen om weer te vertrouwen op hun lijf. Ze legt graag uit waarom "
            f"bewegen mag, ook als het even zeer doet. {FICTITIOUS}"
        ),
        conflicts_of_interest="Geen.",
        review_email="sanne.voorbeeld@example.org",
        photo=Ref("image", "sanne-voorbeeld"),
    ),
    Person(
        key="daan-fictief",
        name="Daan Fictief",
        honorific="drs.",
        profession="huisarts",
        big_number="00000000002",
        specialisation="Klachten van het bewegingsapparaat",
        employer="Huisartsenpraktijk Het Voorbeeld",
        bio=(
            "Daan leest elk artikel na met één vraag in zijn hoofd: weet de lezer hierna wanneer "
            f"hij hulp nodig heeft? {FICTITIOUS}"
        ),
        conflicts_of_interest="Geen.",
        review_email="daan.fictief@example.org",
        photo=Ref("image", "daan-fictief"),
    ),
    Person(
        key="noor-verzonnen",
        name="Noor Verzonnen",
        profession="tekstschrijver",
        employer="AdviesBijKlachten (demo)",
        bio=(
            "Noor vertaalt richtlijnen naar gewone taal. Ze schrapt elk woord dat je zou moeten "
            f"opzoeken. {FICTITIOUS}"
        ),
        photo=Ref("image", "noor-verzonnen"),
    ),
    Person(
        key="bas-bedacht",
        name="Bas Bedacht",
        profession="eindredacteur",
        employer="AdviesBijKlachten (demo)",
        bio=(
            "Bas controleert of de tekst klopt met de bronnen en of je hem ook hardop prettig "
            f"leest. {FICTITIOUS}"
        ),
        photo=Ref("image", "bas-bedacht"),
    ),
    Person(
        key="lotte-nergens",
        name="Lotte Nergens",
        honorific="drs.",
        profession="gz-psycholoog",
        big_number="00000000003",
        specialisation="Leven met aanhoudende pijn en stress",
        employer="Psychologenpraktijk De Proef",
        bio=(
            "Lotte legt uit wat spanning met je lichaam doet, zonder dat het tussen je oren komt "
            f"te zitten. {FICTITIOUS}"
        ),
        conflicts_of_interest="Geen.",
        review_email="lotte.nergens@example.org",
        photo=Ref("image", "lotte-nergens"),
    ),
    Person(
        key="karim-denkbeeldig",
        name="Karim Denkbeeldig",
        honorific="dr.",
        profession="bedrijfsarts",
        big_number="00000000004",
        specialisation="Aan het werk blijven met klachten",
        employer="Arbodienst Nergenshuizen",
        bio=(
            "Karim zoekt met mensen uit wat op het werk wél gaat. Hij kijkt elk advies na op één "
            f"punt: kun je dit maandag gebruiken? {FICTITIOUS}"
        ),
        conflicts_of_interest="Geen.",
        review_email="karim.denkbeeldig@example.org",
        photo=Ref("image", "karim-denkbeeldig"),
    ),
)
