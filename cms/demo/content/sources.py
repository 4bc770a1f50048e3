"""The evidence that the articles cite: guidelines first, studies where no guideline speaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceType = Literal["guideline", "systematic_review", "study", "book", "website"]


@dataclass(frozen=True, slots=True)
class Source:
    """A source as readers can find it; what is not certain is left empty."""

    key: str
    source_type: SourceType
    title: str
    authors: str
    publisher: str
    year: int | None = None
    url: str = ""
    doi: str = ""
    pmid: str = ""
    version: str = ""


NHG = "Nederlands Huisartsen Genootschap"
KNGF = "Koninklijk Nederlands Genootschap voor Fysiotherapie"

SOURCES = (
    Source(
        key="nhg-slaapproblemen",
        source_type="guideline",
        title="NHG-Standaard Slaapproblemen",
        authors="NHG-werkgroep Slaapproblemen",
        publisher=NHG,
        url="https://richtlijnen.nhg.org/standaarden/slaapproblemen",
        version="M23",
    ),
    Source(
        key="nhg-lagerugpijn",
        source_type="guideline",
        title="NHG-Standaard Aspecifieke lagerugpijn",
        authors="NHG-werkgroep Aspecifieke lagerugpijn",
        publisher=NHG,
        year=2017,
        url="https://richtlijnen.nhg.org/standaarden/aspecifieke-lagerugpijn",
        version="M54",
    ),
    Source(
        key="nhg-radiculair-syndroom",
        source_type="guideline",
        title="NHG-Standaard Lumbosacraal radiculair syndroom",
        authors="NHG-werkgroep Lumbosacraal radiculair syndroom",
        publisher=NHG,
        year=2015,
        url="https://richtlijnen.nhg.org/standaarden/lumbosacraal-radiculair-syndroom",
        version="M55",
    ),
    Source(
        key="kngf-lage-rugpijn",
        source_type="guideline",
        title="KNGF-richtlijn Lage rugpijn en lumbosacraal radiculair syndroom",
        authors="KNGF en VvOCM",
        publisher=KNGF,
        year=2021,
        url="https://www.kngf.nl/kennisplatform/richtlijnen/lage-rugpijn-2021",
    ),
    Source(
        key="kngf-nekpijn",
        source_type="guideline",
        title="KNGF-richtlijn Nekpijn",
        authors="Bier JD, Scholten-Peeters GGM, Staal JB, Pool J, Van Tulder M, et al.",
        publisher=KNGF,
        year=2016,
        url="https://www.kngf.nl/kennisplatform/richtlijnen/nekpijn",
    ),
    Source(
        key="nhg-schouderklachten",
        source_type="guideline",
        title="NHG-Standaard Schouderklachten",
        authors="NHG-werkgroep Schouderklachten",
        publisher=NHG,
        year=2019,
        url="https://richtlijnen.nhg.org/standaarden/schouderklachten",
        version="M08, 4.1",
    ),
    Source(
        key="nvab-computerwerk",
        source_type="guideline",
        title="Multidisciplinaire richtlijn Computerwerk",
        authors="NVAB, BA&O, NVvA, NVvE en NVVK",
        publisher="Nederlandse Vereniging voor Arbeids- en Bedrijfsgeneeskunde",
        year=2013,
    ),
    Source(
        key="kngf-artrose",
        source_type="guideline",
        title="KNGF-richtlijn Artrose heup-knie",
        authors="KNGF",
        publisher=KNGF,
        year=2018,
        url="https://www.kngf.nl/kennisplatform/richtlijnen/artrose-heup-knie",
    ),
    Source(
        key="nhg-knieklachten",
        source_type="guideline",
        title="NHG-Standaard Niet-traumatische knieklachten",
        authors="NHG-werkgroep Niet-traumatische knieklachten",
        publisher=NHG,
        year=2016,
        url="https://richtlijnen.nhg.org/standaarden/niet-traumatische-knieklachten",
        version="M107",
    ),
    Source(
        key="beweegrichtlijnen",
        source_type="guideline",
        title="Beweegrichtlijnen 2017",
        authors="Gezondheidsraad",
        publisher="Gezondheidsraad",
        year=2017,
        url="https://www.gezondheidsraad.nl/documenten/adviezen/2017/08/22/beweegrichtlijnen-2017",
    ),
    Source(
        key="oefenen-knieartrose",
        source_type="systematic_review",
        title="Exercise for osteoarthritis of the knee",
        authors="Fransen M, McConnell S, Harmer AR, Van der Esch M, Simic M, Bennell KL",
        publisher="Cochrane Database of Systematic Reviews",
        year=2015,
        doi="10.1002/14651858.CD004376.pub3",
    ),
    Source(
        key="slaap-en-pijn",
        source_type="study",
        title="The association of sleep and pain: an update and a path forward",
        authors="Finan PH, Goodin BR, Smith MT",
        publisher="The Journal of Pain",
        year=2013,
        doi="10.1016/j.jpain.2013.08.007",
    ),
    Source(
        key="slaaptekort-en-pijn",
        source_type="study",
        title=(
            "Sleep deficiency and chronic pain: potential underlying mechanisms and clinical "
            "implications"
        ),
        authors="Haack M, Simpson N, Sethna N, Kaur S, Mullington J",
        publisher="Neuropsychopharmacology",
        year=2020,
        doi="10.1038/s41386-019-0439-z",
    ),
    Source(
        key="matras-en-rugpijn",
        source_type="study",
        title=(
            "Effect of firmness of mattress on chronic non-specific low-back pain: randomised, "
            "double-blind, controlled, multicentre trial"
        ),
        authors="Kovacs FM, Abraira V, Peña A, et al.",
        publisher="The Lancet",
        year=2003,
        doi="10.1016/S0140-6736(03)14792-7",
    ),
    Source(
        key="langzaam-ademen",
        source_type="systematic_review",
        title=(
            "How breath-control can change your life: a systematic review on psycho-physiological "
            "correlates of slow breathing"
        ),
        authors="Zaccaro A, Piarulli A, Laurino M, et al.",
        publisher="Frontiers in Human Neuroscience",
        year=2018,
        doi="10.3389/fnhum.2018.00353",
    ),
)
