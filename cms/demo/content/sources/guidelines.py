"""Guidelines and rules, the first to look at."""

from __future__ import annotations

from cms.demo.content.sources.source import Source

NHG = "Nederlands Huisartsen Genootschap"
KNGF = "Koninklijk Nederlands Genootschap voor Fysiotherapie"

GUIDELINES = (
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
        key="nhg-pijn",
        source_type="guideline",
        title="NHG-Standaard Pijn",
        authors="NHG-werkgroep Pijn",
        publisher=NHG,
        url="https://richtlijnen.nhg.org/standaarden/pijn",
        version="M106",
    ),
    Source(
        key="nhg-acuut-coronair-syndroom",
        source_type="guideline",
        title="NHG-Standaard Acuut coronair syndroom",
        authors="NHG-werkgroep Acuut coronair syndroom",
        publisher=NHG,
        url="https://richtlijnen.nhg.org/standaarden/acuut-coronair-syndroom",
        version="M80",
    ),
    Source(
        key="nhg-beroerte",
        source_type="guideline",
        title="NHG-Standaard Beroerte",
        authors="NHG-werkgroep Beroerte",
        publisher=NHG,
        url="https://richtlijnen.nhg.org/standaarden/beroerte",
        version="M103",
    ),
    Source(
        key="nhg-trombose",
        source_type="guideline",
        title="NHG-Standaard Diepveneuze trombose en longembolie",
        authors="NHG-werkgroep Diepveneuze trombose en longembolie",
        publisher=NHG,
        url="https://richtlijnen.nhg.org/standaarden/diepveneuze-trombose-en-longembolie",
        version="M86",
    ),
    Source(
        key="lesa-overspanning",
        source_type="guideline",
        title="LESA Overspanning en burn-out",
        authors="NHG, NVAB en LVE",
        publisher=NHG,
        year=2018,
    ),
    Source(
        key="zorgstandaard-chronische-pijn",
        source_type="guideline",
        title="Zorgstandaard Chronische Pijn",
        authors="Werkgroep Zorgstandaard Chronische Pijn",
        publisher="Pijn Alliantie in Nederland",
        year=2017,
    ),
    Source(
        key="arbobesluit",
        source_type="website",
        title="Arbeidsomstandighedenbesluit, artikel 5.10: dagindeling van de arbeid",
        authors="Ministerie van Sociale Zaken en Werkgelegenheid",
        publisher="Overheid.nl",
        url="https://wetten.overheid.nl/BWBR0008498/",
    ),
    Source(
        key="oefentherapie-in-het-basispakket",
        source_type="website",
        title=(
            "Fysio- en oefentherapie bij artrose aan heup en knie, reumatoïde artritis en "
            "spondyloartritis en radiculair syndroom (hernia) met motorische uitval"
        ),
        authors="Zorginstituut Nederland",
        publisher="Zorginstituut Nederland",
        year=2017,
        url=(
            "https://www.zorginstituutnederland.nl/publicaties/rapport/2017/3/13/fysio--en-"
            "oefentherapie-bij-artrose-aan-heup-en-knie-reumatoide-artritis-en-spondyloartritis-"
            "en-radiculair-syndroom-hernia-met-motorische-uitval"
        ),
    ),
)
