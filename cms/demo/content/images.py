"""The illustrations, drawn for this project; their sources are the SVG files in `images/source`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

IMAGE_DIRECTORY = Path(__file__).parent / "images"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in `images/`; the focal point is its middle, as fractions of width and height."""

    key: str
    title: str
    alt: str
    focal_point: tuple[float, float] = (0.5, 0.5)
    credit: str = "Illustratie: AdviesBijKlachten"
    licence: str = "CC BY 4.0"

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.key}.png"


IMAGES = (
    Image(
        "slaapkamer-nacht",
        "Slaapkamer in de nacht",
        "Een man slaapt op zijn rug in bed. Door het raam schijnt de maan en aan zijn voeten "
        "slaapt een kat.",
        focal_point=(0.45, 0.55),
    ),
    Image(
        "rugligging-met-kussen",
        "Op je rug met een kussen onder je knieën",
        "Een man ligt op zijn rug in bed. Onder zijn gebogen knieën ligt een kussen.",
        focal_point=(0.5, 0.55),
    ),
    Image(
        "zijligging-met-kussen",
        "Op je zij met een kussen tussen je knieën",
        "Een vrouw ligt op haar zij in bed, van boven gezien. Haar bovenste been rust op een "
        "kussen.",
        focal_point=(0.5, 0.5),
    ),
    Image(
        "zijligging-kussen-onder-arm",
        "Op je zij met een kussen onder je arm",
        "Een vrouw ligt op haar zij in bed, van boven gezien. Haar bovenste arm rust op een klein "
        "kussen.",
        focal_point=(0.45, 0.5),
    ),
    Image(
        "zijligging-nek-recht",
        "Op je zij met je nek recht",
        "Iemand ligt op de zij, van achteren gezien. Een stippellijn toont dat hoofd, nek en rug "
        "op één lijn liggen.",
        focal_point=(0.45, 0.5),
    ),
    Image(
        "wandelen-in-het-park",
        "Wandelen in het park",
        "Een man en een vrouw wandelen samen over een pad in een park.",
        focal_point=(0.42, 0.5),
    ),
    Image(
        "bekken-kantelen",
        "Je bekken kantelen",
        "Een man ligt op een mat met gebogen knieën. Een pijl toont dat zijn bekken naar "
        "achteren kantelt.",
        focal_point=(0.5, 0.65),
    ),
    Image(
        "zitten-achter-je-bureau",
        "Zitten achter je bureau",
        "Een man zit rechtop aan een bureau. Zijn voeten staan op de grond en hij kijkt recht "
        "naar de bovenrand van zijn scherm.",
        focal_point=(0.42, 0.5),
    ),
    Image(
        "staand-werken",
        "Staand werken",
        "Een vrouw werkt staand aan een hoog bureau, met haar onderarmen vlak boven het blad.",
        focal_point=(0.45, 0.5),
    ),
    Image(
        "hoofd-draaien",
        "Je hoofd draaien",
        "Een vrouw kijkt recht vooruit. Pijlen wijzen naar links en naar rechts, waar zij met "
        "gedraaid hoofd te zien is.",
        focal_point=(0.5, 0.55),
    ),
    Image(
        "traplopen",
        "De trap op",
        "Een oudere man loopt de trap op. Hij houdt de leuning vast en zet één voet op de "
        "volgende tree.",
        focal_point=(0.5, 0.5),
    ),
    Image(
        "opstaan-uit-een-stoel",
        "Opstaan uit een stoel",
        "Een oudere vrouw zit voorover op een stoel. Een pijl wijst naar dezelfde vrouw die "
        "rechtop staat.",
        focal_point=(0.5, 0.55),
    ),
    Image(
        "opstapje",
        "Op een opstapje stappen",
        "Een vrouw zet één voet op een laag opstapje en duwt zich omhoog.",
        focal_point=(0.55, 0.5),
    ),
    Image(
        "sanne-voorbeeld",
        "Portret van Sanne Voorbeeld",
        "Getekend portret van een vrouw met halflang blond haar.",
    ),
    Image(
        "daan-fictief",
        "Portret van Daan Fictief",
        "Getekend portret van een man met kort zwart haar.",
    ),
    Image(
        "noor-verzonnen",
        "Portret van Noor Verzonnen",
        "Getekend portret van een vrouw met een knot in haar zwarte haar.",
    ),
    Image(
        "bas-bedacht",
        "Portret van Bas Bedacht",
        "Getekend portret van een man met grijs haar en een baard.",
    ),
)
