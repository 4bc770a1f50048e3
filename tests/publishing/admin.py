"""Posts what an editor's browser posts to the admin."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from articles.models import ArticlePage
from cms.publishing.models import BasePage

PAGES = "wagtailadmin_pages"


def page_form(text: str = "Tekst.", **fields: Any) -> dict[str, Any]:
    """Gives the fields of the form of an article with one paragraph."""
    empty = dict.fromkeys(
        ["slug", "summary", "lead", "hero_image", "synonyms", "seo_title", "search_description",
         "social_image", "evidence_certainty", "go_live_at", "expire_at"],
        "",
    )  # fmt: skip
    body = streamfield([("paragraph", rich_text(f"<p>{text}</p>"))])
    formsets = {"contributors": inline_formset([]), "comments": inline_formset([])}
    return nested_form_data(empty | {"body": body} | formsets | fields)


def local(moment: datetime) -> str:
    """Gives an instant as the admin's date fields take it."""
    return timezone.localtime(moment).strftime("%d-%m-%Y %H:%M")


def edit(client: Client, page: Any, text: str = "Tekst.", **fields: Any) -> Any:
    """Saves an article's form; `**{"action-publish": "1"}` publishes it."""
    fields = {"title": page.title, "slug": page.slug} | fields
    return client.post(reverse(f"{PAGES}:edit", args=[page.pk]), page_form(text, **fields))


def publish(client: Client, page: Any, text: str = "Tekst.", **fields: Any) -> Any:
    """Saves and publishes an article's form."""
    return edit(client, page, text, **fields, **{"action-publish": "1"})


def create(client: Client, parent: Any, text: str = "Tekst.", **fields: Any) -> Any:
    """Saves the form of a new article."""
    address = reverse(f"{PAGES}:add", args=["articles", "articlepage", parent.pk])
    return client.post(address, page_form(text, **fields))


def act(client: Client, name: str, *args: Any, **fields: Any) -> Any:
    """Posts to the address of a page action."""
    answer = client.post(reverse(f"{PAGES}:{name}", args=args), fields)
    assert answer.status_code in {200, 302}
    return answer


def bulk(client: Client, action: str, *pages: Any, **fields: Any) -> Any:
    """Posts a bulk action on pages."""
    label = BasePage._meta.app_label, BasePage._meta.model_name
    ids = "&".join(f"id={page.pk}" for page in pages)
    address = f"{reverse('wagtail_bulk_action', args=[*label, action])}?{ids}"
    answer = client.post(address, fields)
    assert answer.status_code in {200, 302}
    return answer


def snippet(client: Client, view: str, instance: Any, **fields: Any) -> Any:
    """Posts to a view of a snippet."""
    address = reverse(type(instance).snippet_viewset.get_url_name(view), args=[instance.pk])
    return client.post(address, fields)


def said(answer: Any) -> list[str]:
    """Gives the sentences that the editor sees next."""
    return [str(message) for message in answer.wsgi_request._messages]


def article(slug: str) -> ArticlePage:
    """Gives an article, live or not."""
    return ArticlePage.objects.get(slug=slug)
