"""A small site with one of everything, the same in every run: what the contract is tried on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model

from articles.models import (
    ArticleIndexPage,
    ArticlePage,
    BodyRegion,
    Complaint,
    Contributor,
    Exercise,
    GlossaryTerm,
    Person,
    Source,
    Topic,
)
from checks.models import CareRoute, Check, CheckVersion, Question
from cms.publishing.models import PublishedRedirect
from cms.publishing.tasks import renew_stale_documents
from cms.site.models import SiteSettings
from tests.contract import complete_body
from tests.contract.complete_body import block
from tests.contract.complete_check import create_complete_check
from tests.factories import (
    block_id,
    create_article,
    create_image,
    create_site,
    create_snippet,
    forget_site,
)

IMAGE_PK = 8
FILE_PK = 9
REDIRECT_PK = 7


@dataclass(frozen=True, slots=True)
class CompleteSite:
    """Each published object, by what it is."""

    articleIndex: ArticleIndexPage  # noqa: N815 - named as its kind is in public
    article: ArticlePage
    person: Person
    source: Source
    glossaryTerm: GlossaryTerm  # noqa: N815
    exercise: Exercise
    topic: Topic
    check: Check
    checkVersion: CheckVersion  # noqa: N815
    checkQuestion: Question  # noqa: N815
    careRoute: CareRoute  # noqa: N815
    site: SiteSettings
    redirect: PublishedRedirect


def create_complete_site() -> CompleteSite:
    """Gives a site whose article holds every block and shows every other kind of object."""
    forget_site()
    home = create_site()
    home.translation_key = block_id("home")
    home.introduction = "Advies bij klachten.\nVan fysiotherapeuten."
    home.save_revision().publish()
    create_image(pk=IMAGE_PK, credit="Foto: J. Voorbeeld", licence="CC BY 4.0")
    create_captions()
    made: dict[str, Any] = {
        "person": create_person(),
        "source": create_source(),
        "glossaryTerm": create_named(GlossaryTerm, term="pees", definition="Bindt spier en bot."),
        "exercise": create_exercise(),
        "topic": create_named(Topic, title="Slaap", description="Over slapen."),
    }
    complaint = create_named(Complaint, title="Lage rugpijn")
    region = create_named(BodyRegion, title="Rug")
    other = create_article(home, title="Een sterke rug", translation_key=block_id("other"))
    check = create_complete_check(made["source"], other, made["exercise"])
    made |= {
        "check": check,
        "checkVersion": check.versions.get(),
        "checkQuestion": Question.objects.get(kind="multiple"),
        "careRoute": CareRoute.objects.get(urgency=10),
    }
    article = ArticlePage(
        title="Slapen met rugpijn",
        translation_key=block_id("article"),
        summary="Zo lig je beter.",
        lead="Rugpijn houdt je wakker.\nDat hoeft niet.",
        hero_image_id=IMAGE_PK,
        evidence_certainty="very_low",
        seo_title="Beter slapen met rugpijn",
        search_description="Hoe je met rugpijn ligt.",
        noindex=True,
        body=complete_body.complete_body(other=other.pk, complaint=complaint.pk, **pks(made)),
    )
    article.topics.set([made["topic"]])
    article.complaints.set([complaint])
    article.body_regions.set([region])
    article.contributors.add(Contributor(person=made["person"], role="medical_reviewer"))
    home.refresh_from_db()
    home.add_child(instance=article)
    article.save_revision().publish()
    article.refresh_from_db()
    home.refresh_from_db()
    made |= {"site": create_frame(article, check), "redirect": create_redirect(article)}
    renew_stale_documents.call()
    return CompleteSite(articleIndex=home, article=article, **made)


def pks(made: dict[str, Any]) -> dict[str, int]:
    """Gives the numbers of the objects that the body refers to."""
    names = {"source": "source", "term": "glossaryTerm", "exercise": "exercise", "check": "check"}
    return {name: made[kind].pk for name, kind in names.items()}


def create_named(model: Any, **fields: Any) -> Any:
    """Gives a published snippet whose identifier follows from its name."""
    return create_snippet(model, uuid=block_id(next(iter(fields.values()))), **fields)


def create_frame(article: ArticlePage, check: Check) -> SiteSettings:
    """Gives the frame of the site, with a link of each kind."""
    SiteSettings.objects.all().delete()
    page = {"title": "", "page": article.pk, "address": ""}
    address = {"title": "Thuisarts", "page": None, "address": "https://www.thuisarts.nl"}
    number = {"label": "Spoed", "number": "112", "text": "Bij levensgevaar."}
    frame = SiteSettings(
        uuid=block_id("site"),
        tagline="Advies bij klachten van rug tot knie.",
        disclaimer="Dit is geen consult.",
        navigation=[block("link", page, "page"), block("link", address, "address")],
        footer=[block("link", address, "footer")],
        emergency_numbers=[block("number", number, "number")],
        main_check=check,
    )
    frame.save()
    return frame


def create_redirect(article: ArticlePage) -> PublishedRedirect:
    """Gives a redirect from an old path to the article."""
    Redirect.objects.create(pk=REDIRECT_PK, old_path="/oud", redirect_page=article)
    Redirect.objects.update(created_at=timezone.now())
    return PublishedRedirect.objects.get(pk=REDIRECT_PK)


def create_captions() -> None:
    """Makes the subtitles of the video."""
    file = ContentFile(b"WEBVTT\n", name="ondertiteling.vtt")
    get_document_model().objects.create(pk=FILE_PK, title="Ondertiteling", file=file)


def create_person() -> Person:
    """Gives a published person of whom everything is known."""
    return create_named(
        Person,
        name="Sanne Voorbeeld",
        honorific="drs.",
        profession="fysiotherapeut",
        big_number="19012345678",
        register_checked_on=date(2026, 1, 5),
        specialisation="manuele therapie",
        employer="Praktijk Voorbeeld",
        conflicts_of_interest="Geen.",
        bio="Helpt mensen met rugpijn.",
        photo_id=IMAGE_PK,
    )


def create_source() -> Source:
    """Gives a published source of which everything is known."""
    return create_named(
        Source,
        title="Richtlijn lage rugpijn",
        source_type="systematic_review",
        authors="J. Voorbeeld, P. Proef",
        year=2024,
        publisher="Een vereniging",
        doi="10.1000/182",
        pmid="123456",
        url="https://richtlijn.example/rug",
        version="M54, 2024",
        accessed_on=date(2026, 1, 6),
    )


def create_exercise() -> Exercise:
    """Gives a published exercise of which everything is known."""
    image = {"image": IMAGE_PK, "alt_text": "Heupen omhoog", "decorative": False}
    none = dict.fromkeys(image)
    steps = [{"text": "Til je heupen op.", "image": image}, {"text": "Zak terug.", "image": none}]
    return create_named(
        Exercise,
        title="De brug",
        goal="Sterkere billen",
        start_position="Ga op je rug liggen.",
        steps=[block("step", step, f"step-{number}") for number, step in enumerate(steps)],
        sets=3,
        reps=12,
        hold_seconds=5,
        rest_seconds=60,
        per_week=7,
        max_pain=4,
        stop_if=[block("reason", "de pijn uitstraalt", "stop")],
        not_for=[block("reason", "een verse breuk", "not-for")],
        video_url="https://video.example/brug",
    )
