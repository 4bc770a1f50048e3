"""Puts the demonstration content in an empty database, published, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import fields
from typing import Any

from django.core.files import File
from django.core.files.images import ImageFile
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Site

from articles import models
from checks.models import CareRoute, Check, Question, Score
from cms.demo import reviews
from cms.demo.content.article import Article
from cms.demo.content.articles import ARTICLES
from cms.demo.content.check import CARE_ROUTES, CHECKS, QUESTIONS, SCORES
from cms.demo.content.documents import DOCUMENTS, FILE_DIRECTORY, Document
from cms.demo.content.exercises import EXERCISES
from cms.demo.content.glossary import GLOSSARY
from cms.demo.content.images import IMAGE_DIRECTORY, IMAGES
from cms.demo.content.images import Image as DemoImage
from cms.demo.content.people import PEOPLE
from cms.demo.content.references import Answer, Kind, Ref, resolve
from cms.demo.content.reviews import REVIEWER, REVIEWS, USUAL, Review
from cms.demo.content.site import SITE
from cms.demo.content.sources import SOURCES
from cms.demo.content.taxonomy import BODY_REGIONS, COMPLAINTS, TOPICS
from cms.media.models import Image
from cms.publishing.models import BasePage
from cms.publishing.tasks import renew_stale_documents
from cms.review.registry import reviewed_kind_of
from cms.site.models import SiteSettings


def load(say: Callable[[str], Any]) -> None:
    """Loads everything, unless there are articles already; `say` is told how far it is."""
    if models.ArticleIndexPage.objects.exists():
        say(_("There is content already; nothing was changed."))
        return
    with transaction.atomic():
        Loader(say).load()
    # Articles link to each other; the first ones were published before the last.
    renew_stale_documents.call()


class Loader:
    """Remembers which record became which row while loading."""

    def __init__(self, say: Callable[[str], Any]) -> None:
        self.say = say
        self.rows: dict[Ref, Any] = {}

    def load(self) -> None:
        """Loads kind by kind, what is referred to before what refers to it."""
        self.say(_("Adding images …"))
        for image in IMAGES:
            self.add_image(image)
        for document in DOCUMENTS:
            self.add_document(document)
        self.say(_("Adding people, sources, terms and exercises …"))
        self.add_snippets("person", models.Person, PEOPLE)
        reviews.name_reviewer(self.rows[REVIEWER])
        self.add_snippets("source", models.Source, SOURCES)
        self.add_snippets("glossary_term", models.GlossaryTerm, GLOSSARY)
        self.add_snippets("topic", models.Topic, TOPICS)
        self.add_snippets("complaint", models.Complaint, COMPLAINTS)
        self.add_snippets("body_region", models.BodyRegion, BODY_REGIONS)
        self.add_snippets("exercise", models.Exercise, EXERCISES)
        home = create_home()
        pages = [(article, self.add_article(article, home)) for article in ARTICLES]
        checks = self.add_checks()
        for number, (article, page) in enumerate(pages, start=1):
            self.say(
                _("Publishing article %(number)d of %(total)d: %(title)s …")
                % {"number": number, "total": len(pages), "title": article.title}
            )
            self.fill_article(article, page)
        # Publishing freezes where buttons lead, which only published articles have an address for.
        for check in checks:
            self.publish(check)
        reviews.write_waiting_draft()
        self.fill_site()

    def find(self, ref: Ref | Answer) -> int | str:
        """Gives the number of the row that a record became, or an answer as checks store it."""
        if isinstance(ref, Ref):
            return self.rows[ref].pk
        question = self.rows[Ref("question", ref.question)]
        blocks = {key: block for block, key in question.option_keys().items()}
        return f"{question.uuid}:{blocks[ref.option]}"

    def find_all(self, refs: Iterable[Ref]) -> list[Any]:
        """Gives the rows that these records became."""
        return [self.rows[ref] for ref in refs]

    def add_snippets(self, kind: Kind, model: type[Any], records: Iterable[Any]) -> None:
        """Adds and publishes snippets."""
        for record in records:
            self.publish(self.add_snippet(kind, model, record))

    def publish(self, row: Any, person: Ref = REVIEWER, review: Review = USUAL) -> None:
        """Publishes an object, approved by this person when its kind is reviewed."""
        revision = row.save_revision()
        if reviewed_kind_of(row):
            reviews.sign(revision, self.rows[person], review)
        revision.publish()

    def add_snippet(self, kind: Kind, model: type[Any], record: Any) -> Any:
        """Adds a snippet that is not published yet."""
        values = {field.name: getattr(record, field.name) for field in fields(record)}
        key = values.pop("key")
        if parent := values.pop("parent", None):
            values["parent_id"] = self.find(Ref(kind, parent))
        for name in [name for name, value in values.items() if isinstance(value, Ref)]:
            values[f"{name}_id"] = values.pop(name)
        snippet = model(slug=key, **resolve(values, self.find))
        snippet.save()
        self.rows[Ref(kind, key)] = snippet
        return snippet

    def add_checks(self) -> list[Check]:
        """Adds checks with what they consist of: one signature and publication is for all."""
        for score in SCORES:
            row = Score.objects.create(key=score.key, name=score.name, meaning=score.meaning)
            self.rows[Ref("score", score.key)] = row
        for route in CARE_ROUTES:
            self.add_snippet("care_route", CareRoute, route)
        for question in QUESTIONS:
            self.add_snippet("question", Question, question)
        return [self.add_snippet("check", Check, check) for check in CHECKS]

    def add_image(self, image: DemoImage) -> None:
        """Adds an image with its focal point."""
        with (IMAGE_DIRECTORY / image.file).open("rb") as file:
            row = Image(
                title=image.title,
                description=image.alt,
                credit=image.credit,
                licence=image.licence,
                file=ImageFile(file, name=image.file),
            )
            row.save()
        left, top = image.focal_point
        row.focal_point_x, row.focal_point_y = int(left * row.width), int(top * row.height)
        row.focal_point_width = row.focal_point_height = 1
        row.save()
        self.rows[Ref("image", image.key)] = row

    def add_document(self, document: Document) -> None:
        """Adds a file."""
        with (FILE_DIRECTORY / document.file).open("rb") as file:
            row = get_document_model().objects.create(
                title=document.title, file=File(file, name=document.file)
            )
        self.rows[Ref("document", document.key)] = row

    def add_article(self, article: Article, home: BasePage) -> models.ArticlePage:
        """Adds an article without its text, so that others can link to it."""
        page = models.ArticlePage(title=article.title, slug=article.key)
        home.add_child(instance=page)
        self.rows[Ref("article", article.key)] = page
        return page

    def fill_article(self, article: Article, page: models.ArticlePage) -> None:
        """Gives an article its text and publishes it."""
        page.summary = article.summary
        page.lead = article.lead
        page.hero_image_id = self.find(article.hero_image)
        page.synonyms = article.synonyms
        page.evidence_certainty = article.evidence_certainty
        page.body = resolve(article.body, self.find)
        page.topics.set(self.find_all(article.topics))
        page.complaints.set(self.find_all(article.complaints))
        page.body_regions.set(self.find_all(article.body_regions))
        page.contributors.set(
            models.Contributor(person=self.rows[person], role=role, sort_order=place)
            for place, (role, person) in enumerate(article.contributors)
        )
        review = REVIEWS.get(article.key, USUAL)
        reviewer = dict(article.contributors)["medical_reviewer"]
        with reviews.nothing_asked() if review.due_in < 0 else nullcontext():
            self.publish(page, reviewer, review)

    def fill_site(self) -> None:
        """Gives every page its frame."""
        site = SiteSettings.objects.get()
        for name, value in resolve(SITE, self.find).items():
            setattr(site, name, value)
        site.save()


def create_home() -> BasePage:
    """Gives the root of the site, in the place of Wagtail's welcome page."""
    root = BasePage.objects.get(depth=1)
    home = models.ArticleIndexPage(title="AdviesBijKlachten", slug="adviesbijklachten")
    root.add_child(instance=home)
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    site.root_page, site.site_name = home, "AdviesBijKlachten"
    site.save()
    home.save_revision().publish()
    welcome.delete()
    return BasePage.objects.get(pk=home.pk).specific
