"""A small site that remembers by itself what the public may see of it, and checks that.

Every text gets a word of its own, a canary. The rules here are written down anew, without the
program's own, so that a mistake there shows.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import Any

from django.core.management import call_command
from django.db.models import Model
from wagtail.models import PageViewRestriction, Site

from articles.models import ArticleIndexPage, ArticlePage, Contributor, Person
from cms.publishing.models import BasePage
from cms.publishing.tasks import renew_stale_documents
from tests.factories import block_id, create_person, paragraph, publish
from tests.publishing.support import base, create_index, drift, make_due, make_expired, tomorrow
from tests.publishing.walker import API, public_answers

CANARY = re.compile(r"kanarie[0-9]+x")


@dataclass(eq=False)
class Known:
    """What an object should be: its words, live, in draft and scheduled, and its surroundings."""

    model: type[Model]
    pk: int
    draft: str
    live: str | None = None
    scheduled: str | None = None
    parent: Known | None = None
    restricted: bool = False
    original: Known | None = None
    slug: str = ""
    names: list[Known] = field(default_factory=list)

    @property
    def row(self) -> Any:
        """The object as it stands in the database."""
        return self.model._base_manager.get(pk=self.pk)

    @property
    def newest(self) -> Any:
        """The object as an editor sees it."""
        return self.row.get_latest_revision_as_object()

    @property
    def is_public(self) -> bool:
        """Whether the public may see it now."""
        above = self.parent is None or self.parent.is_public
        return self.live is not None and not self.restricted and above


class World:
    """Two indexes, a person, and articles that come and go."""

    def __init__(self, home: ArticleIndexPage) -> None:
        self._numbers = itertools.count(1)
        self.slugs: set[str] = set()
        self.indexes = [self._index(home, name) for name in ("links", "rechts")]
        word = self._word()
        person = create_person(name=word, slug="persoon")
        self.person = Known(Person, person.pk, word, live=word)
        self.articles: list[Known] = []

    @property
    def pages(self) -> list[Known]:
        """Everything that can be published, hidden or deleted as a page."""
        return [*self.indexes, *self.articles]

    def create(self, parent: Known) -> Known:
        """Writes a new article, in draft."""
        word = self._word()
        page = ArticlePage(**self._content(word), slug=self._slug())
        page.contributors.add(Contributor(person=self.person.row))
        base(parent.row).add_child(instance=page)
        page.save_revision()
        return self._know(Known(ArticlePage, page.pk, word, parent=parent, slug=page.slug))

    def edit(self, article: Known, *, autosave: bool = False) -> None:
        """Saves a draft, over the last one or beside it."""
        page, article.draft = article.newest, self._word()
        for name, value in self._content(article.draft).items():
            setattr(page, name, value)
        last = article.row.latest_revision if autosave else None
        page.save_revision(overwrite_revision=last, changed=True)

    def link(self, article: Known, other: Known) -> None:
        """Lets the draft of an article show another article, in a list and in a sentence."""
        page, article.draft = article.newest, self._word()
        items = [{"type": "item", "value": other.pk, "id": block_id("item")}]
        related = {"articles": items, "exercises": []}
        section = {
            "heading": "Meer", "numbered": True,
            "content": [{"type": "related", "value": related, "id": block_id("related")}],
        }  # fmt: skip
        sentence = f'<a linktype="page" id="{other.pk}">{article.draft}</a>'
        page.body = [
            {"type": "section", "value": section, "id": block_id("section")},
            paragraph(sentence, "link"),
        ]
        page.title = page.lead = page.summary = article.draft
        page.save_revision()

    def publish(self, known: Known) -> None:
        """Publishes the newest text."""
        page = known.newest
        page.go_live_at = page.expire_at = None
        page.save_revision().publish()
        known.live, known.scheduled = known.draft, None
        for alias in self._aliases(known):
            alias.live = alias.draft = known.draft

    def unpublish(self, known: Known) -> None:
        """Withdraws, as the bare base row does."""
        (base(known.row) if isinstance(known.row, BasePage) else known.row).unpublish()
        self._forget_live(known)

    def schedule(self, article: Known) -> None:
        """Publishes the newest text, tomorrow."""
        page = article.newest
        page.go_live_at = tomorrow()
        page.save_revision().publish()
        article.scheduled = article.draft

    def arrive(self, article: Known) -> None:
        """Lets tomorrow come for a scheduled text."""
        make_due(article.row)
        call_command("publish_scheduled")
        article.live, article.scheduled = article.scheduled, None
        for alias in self._aliases(article):
            alias.live = alias.draft = article.live or ""

    def expire(self, known: Known) -> None:
        """Publishes with an expiry, and lets it pass."""
        page = known.newest
        page.expire_at = tomorrow()
        page.go_live_at = None
        page.save_revision().publish()
        # A day passes, in which the worker has its turn.
        renew_stale_documents.call()
        make_expired(known.row)
        title, known.scheduled = known.live, None
        self._forget_live(known)
        # Links to it keep its title until the schedule runs; itself it shows nowhere.
        self.check_words(in_links=title)
        call_command("publish_scheduled")
        page = known.newest
        page.expire_at = None
        page.save_revision()

    def move(self, article: Known, index: Known) -> None:
        """Moves an article to another index."""
        base(article.row).move(base(index.row), pos="last-child")
        article.parent = index

    def rename(self, article: Known) -> None:
        """Publishes with another address."""
        page = article.newest
        page.slug = article.slug = self._slug()
        page.save_revision()
        self.publish(article)

    def restrict(self, page: Known) -> None:
        """Makes a page private."""
        PageViewRestriction.objects.create(page=base(page.row), restriction_type="login")
        page.restricted = True

    def unrestrict(self, page: Known) -> None:
        """Opens a private page."""
        PageViewRestriction.objects.get(page=page.pk).delete()
        page.restricted = False

    def delete(self, article: Known) -> None:
        """Deletes an article for good; its aliases are left as drafts of their own."""
        article.row.delete()
        self.articles.remove(article)
        for alias in self._aliases(article):
            alias.original = alias.live = None

    def copy(self, article: Known, *, alias: bool) -> Known:
        """Makes a live copy, or an alias."""
        page, slug = article.row, self._slug()
        if alias:
            made = page.create_alias(update_slug=slug)
            draft = article.live or article.draft
        else:
            draft = self._word()
            made = page.copy(update_attrs={"slug": slug, "title": draft}, keep_live=True)
            self.edit(twin := Known(ArticlePage, made.pk, draft))
            draft = twin.draft
        twin = Known(ArticlePage, made.pk, draft, parent=article.parent, slug=slug)
        twin.original = article if alias else None
        return self._know(twin)

    def edit_person(self) -> None:
        """Saves a draft of the person that every article names."""
        person, self.person.draft = self.person.newest, self._word()
        person.name = person.bio = self.person.draft
        person.save_revision()

    def check(self) -> None:
        """Fails when a word shows that should not, one is missing, or documents have drifted."""
        assert drift() == []
        self.check_words()

    def check_words(self, in_links: str | None = None) -> None:
        """Fails when a word shows that should not, or one is missing."""
        known = [*self.articles, self.person]
        allowed = {one.live for one in known if one.is_public}
        allowed |= {one.live for one in self.indexes if one.is_public}
        shown: dict[str, set[str]] = {}
        for answer in public_answers(sorted(self.slugs)):
            words = shown[answer.address] = set(CANARY.findall(answer.text))
            one_article = answer.address.startswith(f"{API}/articles/")
            faded = {in_links} if one_article and answer.status == 200 else set()
            assert words <= allowed | faded, (answer.address, answer.status, words - allowed)
        for one in self.articles:
            assert not one.is_public or one.live in shown[f"{API}/articles/{one.slug}"], one.slug

    def _aliases(self, known: Known) -> list[Known]:
        return [article for article in self.articles if article.original is known]

    def _forget_live(self, known: Known) -> None:
        if known.live is not None:
            known.live = known.scheduled = None
        for alias in self._aliases(known):
            alias.live = None

    def _know(self, article: Known) -> Known:
        self.articles.append(article)
        return article

    def _index(self, home: ArticleIndexPage, name: str) -> Known:
        page = create_index(home, name)
        word = self._word()
        page.introduction = word
        publish(page)
        return Known(ArticleIndexPage, page.pk, word, live=word, slug=page.slug)

    def _word(self) -> str:
        return f"kanarie{next(self._numbers)}x"

    def _slug(self) -> str:
        slug = f"artikel-{next(self._numbers)}"
        self.slugs.add(slug)
        return slug

    def _content(self, word: str) -> dict[str, Any]:
        return {"title": word, "summary": word, "lead": word, "body": [paragraph(word, "text")]}


def start(home: ArticleIndexPage) -> World:
    """Gives a new world, with no trace of an earlier one in memory."""
    Site.clear_site_root_paths_cache()
    return World(home)
