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
        "hand-in-je-rug",
        "Een hand in je rug",
        "Een vrouw staat in haar moestuin. Ze buigt een beetje voorover en heeft haar hand op "
        "haar onderrug.",
        focal_point=(0.4, 0.4),
    ),
    Image(
        "pijn-tot-in-je-been",
        "Pijn die in je been schiet",
        "Een oudere man houdt zijn hand op zijn bil. De pijn loopt als een rode baan van daar "
        "langs zijn been naar zijn voet.",
        focal_point=(0.4, 0.5),
    ),
    Image(
        "hand-op-je-knie",
        "Een hand op je knie",
        "Een oudere man zit op een bankje in het park, met zijn handen op zijn pijnlijke knie.",
        focal_point=(0.4, 0.5),
    ),
    Image(
        "hand-in-je-nek",
        "Een hand in je nek",
        "Een vrouw staat bij het raam. Ze heeft haar ogen dicht en haar hand in haar stijve nek.",
        focal_point=(0.45, 0.4),
    ),
    Image(
        "even-zitten-met-thee",
        "Even zitten met een kop thee",
        "Een vrouw zit met haar ogen dicht in een stoel en houdt een warme kop thee vast.",
        focal_point=(0.45, 0.5),
    ),
    Image(
        "tillen-met-gebogen-knieen",
        "Tillen dicht bij je lichaam",
        "Een man tilt een doos op. Hij zakt door zijn knieën en houdt de doos dicht bij zich.",
        focal_point=(0.45, 0.55),
    ),
    Image(
        "stap-voor-stap",
        "Stap voor stap omhoog",
        "Een vrouw loopt een trap van vier treden op. Op de hoogste tree staat een vlag.",
        focal_point=(0.45, 0.45),
    ),
    Image(
        "bellen-met-de-huisarts",
        "Bellen met de huisarts",
        "Een oudere vrouw zit aan tafel en belt. Voor haar ligt een blaadje met haar vragen.",
        focal_point=(0.4, 0.5),
    ),
    Image(
        "onderbenen-op-een-kruk",
        "Je onderbenen op een kruk",
        "Een man ligt op zijn rug. Zijn onderbenen rusten op een kruk, zijn knieën zijn recht "
        "gebogen.",
        focal_point=(0.5, 0.6),
    ),
    Image(
        "bruggetje",
        "Een bruggetje maken",
        "Een vrouw ligt op haar rug met gebogen knieën. Haar billen zijn van de mat: knieën, "
        "heupen en schouders vormen één lijn.",
        focal_point=(0.45, 0.6),
    ),
    Image(
        "rug-bol",
        "Je rug bol maken",
        "Een man staat op handen en knieën. Zijn rug is bol en zijn hoofd hangt tussen zijn armen.",
        focal_point=(0.5, 0.6),
    ),
    Image(
        "rug-hol",
        "Je rug hol maken",
        "Dezelfde man op handen en knieën. Zijn rug is nu licht hol en hij kijkt naar voren.",
        focal_point=(0.5, 0.6),
    ),
    Image(
        "knie-naar-je-borst",
        "Je knie naar je borst",
        "Een man ligt op zijn rug en trekt met zijn handen één knie naar zijn borst. Zijn "
        "andere voet staat plat.",
        focal_point=(0.45, 0.6),
    ),
    Image(
        "arm-en-been-strekken",
        "Een arm en een been strekken",
        "Een vrouw steunt op één hand en één knie. Haar ene been is naar achteren gestrekt, "
        "haar andere arm naar voren.",
        focal_point=(0.5, 0.55),
    ),
    Image(
        "arm-laten-slingeren",
        "Je arm laten slingeren",
        "Een oudere man steunt met één hand op tafel en buigt voorover. Zijn andere arm hangt "
        "los en slingert.",
        focal_point=(0.5, 0.5),
    ),
    Image(
        "arm-langs-de-muur",
        "Je arm langs de muur omhoog",
        "Een vrouw staat bij een muur. Haar vingers lopen langs de muur omhoog, tot boven haar "
        "hoofd.",
        focal_point=(0.6, 0.45),
    ),
    Image(
        "opdrukken-tegen-de-muur",
        "Opdrukken tegen de muur",
        "Een man leunt met een recht lichaam tegen de muur. Zijn handen staan op "
        "schouderhoogte en zijn ellebogen zijn gebogen.",
        focal_point=(0.55, 0.5),
    ),
    Image(
        "rustig-ademen",
        "Rustig ademen",
        "Een vrouw zit met haar ogen dicht op een stoel, met haar hand op haar buik. Een pijl "
        "wijst hoe haar buik bol wordt.",
        focal_point=(0.45, 0.55),
    ),
    Image(
        "knie-strekken",
        "Je knie strekken",
        "Een vrouw zit op een stoel en strekt één been bijna recht naar voren. Haar bovenbeen "
        "blijft op de stoel.",
        focal_point=(0.5, 0.6),
    ),
    Image(
        "been-naar-achteren",
        "Je been naar achteren",
        "Een vrouw houdt zich vast aan een stoel. Ze staat rechtop en tilt één gestrekt been "
        "naar achteren.",
        focal_point=(0.5, 0.5),
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
    Image(
        "lotte-nergens",
        "Portret van Lotte Nergens",
        "Getekend portret van een vrouw met halflang bruin haar en een ronde bril.",
    ),
    Image(
        "karim-denkbeeldig",
        "Portret van Karim Denkbeeldig",
        "Getekend portret van een man met kort zwart haar en een zwarte baard.",
    ),
)
