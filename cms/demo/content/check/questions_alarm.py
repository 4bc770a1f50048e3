"""What cannot wait: the questions whose answers may ask for help at once or today."""

from __future__ import annotations

from cms.demo.content.check.records import flag, multiple, option

SINCE = "Merk je dit sinds je pijn begon?"

ALARM = (
    multiple(
        "alarm",
        "Heb je nu een van deze klachten?",
        option(
            "ongeluk",
            "Net een zwaar ongeluk, met pijn in nek of rug",
            flag(
                "bel-112",
                "Na een zwaar ongeluk kan er iets gebroken zijn in je nek of rug. Blijf stil "
                "liggen tot er hulp is.",
                "kngf-nekpijn",
            ),
        ),
        option(
            "beroerte",
            "Scheve mond, slappe arm of ineens vreemd praten",
            flag(
                "bel-112",
                "Dit kan een beroerte zijn. Hoe eerder je in het ziekenhuis bent, hoe meer van je "
                "hersenen gespaard blijft. Bel ook als het weer overgaat.",
                "nhg-beroerte",
            ),
        ),
        option(
            "benauwd",
            "Ineens erg benauwd",
            flag(
                "bel-112",
                "Ineens erg benauwd zijn kan komen door een stolsel in je longen of door je hart. "
                "Dat is levensgevaarlijk.",
                "nhg-trombose",
            ),
        ),
        option(
            "borst",
            "Drukkende pijn op mijn borst",
            flag(
                "bel-112",
                "Drukkende pijn op je borst kan een hartinfarct zijn, ook als de pijn naar je "
                "arm, kaak of rug trekt. Dan telt elke minuut.",
                "nhg-acuut-coronair-syndroom",
            ),
        ),
        more="Twijfel je? Bel dan 112.",
    ),
    multiple(
        "rijbroek",
        SINCE,
        option(
            "beenkracht",
            "Steeds minder kracht in mijn been",
            flag(
                "huisarts-vandaag",
                "Je been verliest kracht. Misschien zit er een zenuw in je rug bekneld, en dan "
                "moet een arts dat vandaag nog bekijken.",
                "nhg-radiculair-syndroom",
            ),
        ),
        option(
            "poep",
            "Ik kan mijn poep niet ophouden",
            flag(
                "huisarts-vandaag",
                "Kun je sinds je klachten je poep niet ophouden? Dan zitten onder in je rug "
                "misschien zenuwen klem. Wachten kan blijvende schade geven.",
                "nhg-radiculair-syndroom",
            ),
        ),
        option(
            "plas",
            "Slecht plassen, of mijn plas niet ophouden",
            flag(
                "huisarts-vandaag",
                "Lukt plassen of je plas ophouden sinds kort niet goed? Dan zitten onder in je "
                "rug misschien zenuwen klem. Wachten kan blijvende schade geven.",
                "nhg-radiculair-syndroom",
            ),
        ),
        option(
            "gevoelloos",
            "Een doof gevoel in mijn kruis",
            flag(
                "huisarts-vandaag",
                "Een doof gevoel tussen je benen kan komen doordat onder in je rug veel zenuwen "
                "tegelijk klem zitten. Dat moet vandaag nog bekeken worden.",
                "nhg-radiculair-syndroom",
            ),
        ),
    ),
    multiple(
        "nek-alarm",
        SINCE,
        option(
            "hoofdpijn",
            "Nieuwe hoofdpijn opzij, kaakpijn of minder zicht",
            flag(
                "huisarts-vandaag",
                "Nieuwe hoofdpijn bij je slaap, pijn bij het kauwen of minder goed zien past bij "
                "een ontstoken bloedvat. Dat kan je ogen beschadigen als je te lang wacht.",
                "nhg-polymyalgie",
            ),
        ),
        option(
            "armkracht",
            "Steeds minder kracht in mijn arm",
            flag(
                "huisarts-vandaag",
                "Je arm verliest kracht. Misschien zit er een zenuw in je nek bekneld, en dan "
                "moet een arts dat vandaag nog bekijken.",
                "kngf-nekpijn",
            ),
        ),
        option(
            "onhandig",
            "Wankel lopen of onhandige handen",
            flag(
                "huisarts-vandaag",
                "Onhandige handen of wankel lopen kan betekenen dat er in je nek iets op je "
                "ruggenmerg drukt. Een arts moet dat snel bekijken.",
                "kngf-nekpijn",
            ),
        ),
        option(
            "hevig",
            "Plots hevige pijn, met duizelig zijn of dubbelzien",
            flag(
                "bel-112",
                "Plotselinge hevige pijn die je niet kent, met duizeligheid of dubbelzien, kan "
                "komen door een scheurtje in een bloedvat van je nek.",
                "kngf-nekpijn",
            ),
        ),
    ),
    multiple(
        "slaap-alarm",
        "Herken je dit bij jezelf?",
        option(
            "ademstops",
            "Overdag in slaap vallen, of ademstops ’s nachts",
            flag(
                "huisarts",
                "Overdag in slaap vallen of ’s nachts stoppen met ademen kan slaapapneu zijn. "
                "Rijd geen auto als je slaperig bent. Je huisarts kan het laten onderzoeken.",
                "nhg-slaapproblemen",
            ),
        ),
        option(
            "niet-leven",
            "Gedachten dat ik niet meer wil leven",
            flag(
                "huisarts-vandaag",
                "Wat naar dat je je zo voelt. Je hoeft hier niet alleen mee te blijven. Bel nu "
                "gratis 113 of 0800-0113, dag en nacht, of chat op 113.nl. Vertel het vandaag "
                "ook aan je huisarts. Is er direct gevaar? Bel 112.",
                "113-zelfmoordpreventie",
            ),
        ),
        more="We vragen het aan iedereen die slecht slaapt. Je antwoord wordt nergens bewaard.",
    ),
)
