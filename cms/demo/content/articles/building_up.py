"""Moving with pain: why pain is not always damage, and how to build up step by step."""

from __future__ import annotations

from cms.demo.content.article import Article, contributors
from cms.demo.content.blocks import (
    bullet_list,
    call,
    callout,
    care_card,
    check_call,
    do_dont,
    exercise,
    expander,
    faq,
    figure,
    key_points,
    key_value,
    paragraph,
    question,
    read,
    related,
    section,
    seek_help,
    start_check,
    statement,
    stream,
    subsection,
    table,
    tip,
    tip_list,
)
from cms.demo.content.references import Ref, refs
from cms.demo.content.rich_text import cite, link, rich, term

KEY = "opbouwen-met-pijn"

PAIN_IS_NOT_DAMAGE = section(
    "Pijn is niet altijd schade",
    paragraph(
        "Pijn is een alarm. Bij een verse wond of een breuk klopt dat alarm. Maar duurt pijn "
        f"langer dan drie maanden, dan is het een {term('chronische-pijn', 'chronische pijn')} "
        "geworden, en gaat het alarm vaak te snel af. Meer pijn betekent dan niet dat er meer "
        "stuk is."
    ),
    paragraph(
        "Rust helpt dan niet verder. Bewegen wel: het kan "
        f"{cite('bewegen-chronische-pijn', 'de pijn wat minder maken en je meer laten kunnen')}. "
        "Het hoeft daarbij niet pijnvrij. Ook wie oefent "
        f"{cite('oefenen-met-pijn', 'met een beetje pijn')}, gaat vooruit."
    ),
    expander(
        "Wanneer is rust wél goed?",
        paragraph(
            "Als je net iets hebt gebroken of gescheurd, net bent geopereerd, koorts hebt of een "
            "warm, rood en dik gewricht. Volg dan het advies van je arts. Daarna bouw je weer op."
        ),
    ),
)

STARTING_POINT = section(
    "Stap 1: zoek je beginpunt",
    paragraph(
        "Veel mensen doen op een goede dag te veel en liggen daarna twee dagen op de bank. Zo kom "
        "je niet vooruit. Je begint daarom bij je "
        f"{term('basisniveau', 'basisniveau')}: wat ook op een slechte dag lukt."
    ),
    bullet_list(
        statement("Kies één ding dat je weer wilt kunnen, zoals <b>een half uur wandelen</b>."),
        statement("Doe het drie dagen zoals het uitkomt. Schrijf op hoelang het goed ging."),
        statement("Neem het gemiddelde van die drie dagen."),
        statement("Haal daar een vijfde van af. <b>Daar begin je.</b>"),
        lead_in="Zo reken je het uit:",
        style="number",
    ),
    bullet_list(
        key_value("Dag 1, 2 en 3", "samen 30 minuten gelopen", "30", "30", "minute"),
        key_value("Gemiddeld", "10 minuten", "10", "10", "minute"),
        key_value("Je beginpunt", "8 minuten per dag", "8", "8", "minute"),
        lead_in="Een voorbeeld:",
    ),
)

STEP_BY_STEP = section(
    "Stap 2: bouw op met een plan",
    figure(
        "wandelen-in-het-park", "Wandelen is makkelijk af te meten, en je kunt het bijna overal."
    ),
    table(
        "Van 8 naar 20 minuten wandelen",
        (("text", "Week"), ("number", "Minuten per dag"), ("rich_text", "Let op")),
        ("1", "8", rich("Niet meer, ook niet op een <b>goede dag</b>")),
        ("2", "10", rich("Nog steeds elke dag")),
        ("3", "12", rich("Kies eens een andere route")),
        ("4", "14", rich("Zwaar? Blijf dan <b>een week langer</b> op deze stap")),
        ("5", "17", rich("Doe er een oefening bij")),
        ("6", "20", rich("Vier het. En kies een nieuw doel")),
    ),
    callout(
        "info",
        "De regel van de volgende ochtend",
        "Tijdens het bewegen mag de pijn wat oplopen, tot ongeveer 4 van de 10. Is dat de volgende "
        "ochtend weer gezakt? Dan ga je door. Zo niet, doe dan een stap terug. Niet twee.",
    ),
    do_dont(
        do=(
            "Doe wat je hebt afgesproken, op goede én op slechte dagen",
            "Verdeel het over de dag: twee keer vijf is ook tien",
            "Schrijf op wat lukt, dan zie je dat je vooruitgaat",
        ),
        dont=(
            "Niet inhalen wat gisteren niet lukte",
            "Niet elke stap afmeten aan hoe het vroeger ging",
            "Vermijd weken achter elkaar stilstand",
        ),
    ),
)

STRENGTH = section(
    "Stap 3: word sterker",
    paragraph(
        "Sterke spieren maken gewone dingen lichter. De "
        f"{cite('beweegrichtlijnen', 'beweegrichtlijnen')} raden aan om twee keer per week iets te "
        "doen waar je spieren en botten sterker van worden. Dat kan gewoon thuis:"
    ),
    subsection("Als je net begint", exercise("bruggetje", sets=1, reps=6, per_week=3, max_pain=4)),
    subsection("Als dat goed gaat", exercise("arm-en-been-strekken")),
    subsection("Voor je benen", exercise("opstaan-uit-een-stoel", sets=2, reps=6, per_week=3)),
)

SETBACK = section(
    "En als het tegenzit?",
    paragraph(
        f"Een {term('terugval', 'terugval')} hoort erbij. Bijna iedereen krijgt er een, door een "
        "griep, een drukke week of zomaar. Je bent dan niet terug bij af."
    ),
    tip_list(
        "action",
        tip("Ga één stap terug in je plan", "Blijf wel iets doen, ook al is het kort."),
        tip(
            "Kijk wat er meespeelde",
            "Slecht geslapen, te veel gedaan, veel spanning? Lees ook over "
            f"{link('slapend-herstellen', 'slaap')} en {link('stress-en-pijn', 'stress')}.",
        ),
        tip("Pak na een paar dagen je plan weer op", "Meestal ben je sneller terug dan je dacht."),
        tip(
            "Maak vooraf een briefje",
            "Schrijf op een goede dag op wat je bij een terugval doet. Hang het op de koelkast.",
        ),
    ),
    faq(
        question(
            "Welke sport is het best?",
            "De sport die je volhoudt. Bij rugpijn maakt het weinig uit wat je doet: "
            f"{cite('oefenen-rugpijn', 'allerlei soorten oefenen helpen')} ongeveer even goed.",
        ),
        question(
            "Moet ik eerst naar een arts?",
            "Meestal niet. Wel als je een hartziekte of longziekte hebt, of als je bij inspanning "
            "pijn op je borst, benauwdheid of duizeligheid krijgt.",
        ),
        question(
            "Hoe lang duurt het voor ik iets merk?",
            "Reken op zes tot twaalf weken. Vaak merk je eerst dat je meer kunt, en daarna pas dat "
            "de pijn minder wordt. Soms blijft er pijn, maar wordt je leven toch groter.",
        ),
    ),
)

WHEN_TO_GET_HELP = section(
    "Wanneer zoek je hulp?",
    seek_help(
        care_card(
            "emergency",
            "emergency_services",
            "Bel meteen 112 als:",
            "je bij inspanning drukkende pijn op je borst krijgt die niet snel zakt",
            "je ineens erg benauwd wordt of flauwvalt",
            action=call("112", "Bel 112"),
        ),
        care_card(
            "urgent",
            "out_of_hours_gp",
            "Bel vandaag je huisarts of de huisartsenspoedpost als:",
            "je bij inspanning pijn op je borst krijgt die in rust weer zakt",
            "je arm of been kracht verliest of steeds dover wordt",
            "je niet meer kunt plassen, of je plas of poep niet meer kunt ophouden",
            "je kuit ineens dik, warm en pijnlijk is",
            "een gewricht warm, rood en dik is, of je er koorts bij hebt",
            "je na een val niet meer op je been kunt staan",
            timeframe="Nog vandaag, ook in het weekend",
        ),
        care_card(
            "non_urgent",
            "general_practitioner",
            "Maak een afspraak met je huisarts als:",
            "je afvalt zonder dat je dat wilt",
            "de pijn in rust en ’s nachts steeds even erg blijft",
            timeframe="Bel deze week voor een afspraak",
        ),
        care_card(
            "non_urgent",
            "physiotherapist",
            "Ga naar een fysiotherapeut als:",
            "je niet goed durft te bewegen",
            "je na zes weken opbouwen niets vooruitgaat",
            "je steeds weer in een terugval komt",
            action=start_check("Kijk wat bij jou past"),
        ),
        care_card(
            "self_care",
            "self",
            "Je kunt zelf beginnen als:",
            "je geen van de signalen hierboven herkent",
            action=read("wanneer-naar-wie", "Lees bij wie je moet zijn"),
        ),
        red_flags=(
            "Pijn op je borst of benauwdheid bij inspanning",
            "Steeds minder kracht of gevoel in een arm of been",
            "Niet kunnen plassen, of je plas of ontlasting niet kunnen ophouden",
            "Een dikke, warme en pijnlijke kuit",
        ),
    ),
    check_call(
        "Klaar om te beginnen?",
        "De Klachtencheck kijkt in 3 minuten of je veilig zelf aan de slag kunt.",
    ),
)

ARTICLE = Article(
    key=KEY,
    title="Bewegen met pijn: zo bouw je op",
    summary=(
        "Weer meer kunnen terwijl je nog pijn hebt? Reken je beginpunt uit, bouw op in kleine "
        "stappen en weet wat je doet bij een terugval."
    ),
    lead=(
        "Te veel doen wreekt zich, te weinig doen ook. Ertussenin ligt een pad dat werkt: kleine "
        "stappen, op een vast moment, of het nu een goede of een slechte dag is."
    ),
    hero_image=Ref("image", "stap-voor-stap"),
    contributors=contributors(author="sanne-voorbeeld", reviewer="daan-fictief"),
    topics=refs("topic", "opbouwen", "oefeningen"),
    complaints=refs(
        "complaint", "aanhoudende-pijn", "lage-rugpijn", "heup-en-knieklachten", "nekpijn"
    ),
    body_regions=refs("body_region", "rug", "nek-en-schouders", "heup", "knie"),
    synonyms="graded activity, pacing, revalideren, conditie, trainen, sporten, beweegangst",
    evidence_certainty="moderate",
    body=stream(
        KEY,
        key_points(
            "Bij pijn die lang duurt, is meer pijn niet hetzelfde als meer schade.",
            "Begin bij wat ook op een slechte dag lukt.",
            "Bouw op volgens een plan, niet volgens je gevoel van vandaag.",
            "Een terugval hoort erbij: ga één stap terug en daarna weer verder.",
        ),
        PAIN_IS_NOT_DAMAGE,
        STARTING_POINT,
        STEP_BY_STEP,
        STRENGTH,
        SETBACK,
        WHEN_TO_GET_HELP,
        related(
            ("bewegen-bij-lage-rugpijn", "artrose-in-heup-of-knie", "stress-en-pijn"),
            ("bruggetje", "opstaan-uit-een-stoel", "arm-en-been-strekken"),
        ),
    ),
)
