"""What the red flags of the check rest on, beside the guidelines that the articles cite."""

from __future__ import annotations

from cms.demo.content.sources.guidelines import NHG
from cms.demo.content.sources.source import Source

TRIAGE = (
    Source(
        key="nhg-traumatische-knieklachten",
        source_type="guideline",
        title="NHG-Standaard Traumatische knieklachten",
        authors="NHG-werkgroep Traumatische knieklachten",
        publisher=NHG,
        year=2020,
        url="https://richtlijnen.nhg.org/standaarden/traumatische-knieklachten",
        version="M66, 3.0",
    ),
    Source(
        key="nhg-artritis",
        source_type="guideline",
        title="NHG-Standaard Artritis",
        authors="NHG-werkgroep Artritis",
        publisher=NHG,
        year=2017,
        url="https://www.nhg.org/standaarden/samenvatting/artritis",
        version="M90",
    ),
    Source(
        key="nhg-polymyalgie",
        source_type="guideline",
        title="NHG-Standaard Polymyalgia rheumatica en arteriitis temporalis",
        authors="NHG-werkgroep Polymyalgia rheumatica en arteriitis temporalis",
        publisher=NHG,
        year=2010,
        url=(
            "https://www.nhg.org/standaarden/samenvatting/"
            "polymyalgia-rheumatica-en-arteriitis-temporalis"
        ),
        version="M92",
    ),
    Source(
        key="nhg-fractuurpreventie",
        source_type="guideline",
        title="NHG-Standaard Fractuurpreventie",
        authors="NHG-werkgroep Fractuurpreventie",
        publisher=NHG,
        url="https://richtlijnen.nhg.org/standaarden/fractuurpreventie",
        version="M69",
    ),
    Source(
        key="113-zelfmoordpreventie",
        source_type="website",
        title="113 Zelfmoordpreventie: bellen en chatten",
        authors="Stichting 113 Zelfmoordpreventie",
        publisher="Stichting 113 Zelfmoordpreventie",
        url="https://www.113.nl",
    ),
)
