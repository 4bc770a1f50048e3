"""The link in a reviewer's mail: it opens one request, and leaves no trace of its secret.

`REVIEW_TOKENS` says how many false secrets are tried; the promise takes `REVIEW_TOKENS=100000`.
"""

from __future__ import annotations

import logging
import os
import random
import string
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.log import AdminEmailHandler

from articles.models import ArticleIndexPage, ArticlePage
from cms.api import throttling
from cms.review import requests
from cms.review.links import COOKIE_AGE, OPEN, cookie_name, find_open, link_for
from cms.review.middleware import ReviewLinkMiddleware
from cms.review.models import ReviewRequest
from cms.review.tokens import digest_of, make_token
from tests.factories import create_article
from tests.privacy.everything import Everything
from tests.review.asking import ask, follow, visit

pytestmark = [pytest.mark.unsigned, pytest.mark.no_cover]

TOKENS = int(os.environ.get("REVIEW_TOKENS", "2000"))


@pytest.fixture
def article(home: ArticleIndexPage) -> ArticlePage:
    return create_article(home, live=False)


@pytest.fixture(autouse=True)
def nobody_tried_yet() -> None:
    """Lets every test begin as a client that nobody saw before."""
    cache.clear()
    throttling.own_cache.clear()


def path_of(token: str) -> str:
    return urlsplit(link_for(token)).path


def sight(answer: Any) -> tuple[int, bytes, dict[str, str]]:
    """Gives everything by which two answers can be told apart."""
    assert not answer.cookies
    return answer.status_code, answer.content, dict(answer.items())


def test_link_leads_to_a_clean_address_that_only_this_browser_may_see(article: ArticlePage) -> None:
    request, token = ask(article)
    browser = Client()
    answer = browser.get(path_of(token))
    assert answer.status_code == 303
    assert answer["Location"] == f"/review/{request.uuid}/"
    assert answer["Referrer-Policy"] == "no-referrer"
    cookie = answer.cookies[f"review-{request.uuid.hex}"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    assert (cookie["max-age"], cookie["secure"], cookie["domain"]) == (43200, "", "")
    assert token not in cookie.value
    assert browser.get(answer["Location"]).status_code == 200
    assert sight(Client().get(answer["Location"])) == sight(Client().get(path_of("x")))


@override_settings(SESSION_COOKIE_SECURE=True)
def test_cookie_belongs_to_this_host_alone_over_https(article: ArticlePage) -> None:
    request, token = ask(article)
    browser = Client()
    answer = browser.get(path_of(token), secure=True)
    cookie = answer.cookies[f"__Host-review-{request.uuid.hex}"]
    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
    assert browser.get(answer["Location"], secure=True).status_code == 200


def let_expire(request: ReviewRequest) -> None:
    ReviewRequest.objects.update(expires_at=timezone.now())


def let_decide(request: ReviewRequest) -> None:
    ReviewRequest.objects.update(state=ReviewRequest.State.DECIDED)


ENDS: dict[str, Callable[[ReviewRequest], Any]] = {
    "expired": let_expire,
    "revoked": requests.revoke,
    "superseded": lambda request: ask(request.revision.content_object),
    "decided": let_decide,
    "outdated": lambda request: requests.close_outdated(request.key),
    "renewed": requests.renew_token,
}


@pytest.mark.parametrize("end", ENDS)
def test_link_that_ended_looks_like_one_that_never_was(article: ArticlePage, end: str) -> None:
    request, token = ask(article)
    ENDS[end](request)
    never = sight(Client().get(path_of(make_token())))
    assert never[0] == 404
    assert sight(Client().get(path_of(token))) == never
    for said in (token, article.title, "Noor", "Renske"):
        assert said.encode() not in never[1]


@pytest.mark.parametrize(
    "path",
    [
        "/review/open",
        "/review/open/",
        "/review/open/x/y",
        "/review/open/%00",
        "/review/open/%ff%fe",
        f"/review/open/{quote('ééń')}",
        f"/review/open/{'a' * 5000}",
        "/review/",
        "/review/x",
        "/review/00000000-0000-0000-0000-000000000000/",
        "/review/00000000-0000-0000-0000-000000000000/x",
        "/review/11111111-1111-4111-8111-111111111111/?act=open",
    ],
)
def test_every_other_address_gives_the_same_answer(db: Any, path: str) -> None:
    expected = sight(Client().get(path_of(make_token())))
    assert sight(Client().get(path)) == expected
    head = Client().head(path)
    assert (head.status_code, head.content) == (404, b"")


def test_link_of_one_installation_opens_nothing_in_another(
    article: ArticlePage, settings: Any
) -> None:
    token = ask(article)[1]
    settings.SECRET_KEY = "another"
    assert Client().get(path_of(token)).status_code == 404


def test_cookie_opens_its_own_request_only(article: ArticlePage, home: ArticleIndexPage) -> None:
    mine, token = ask(article)
    other, _ = ask(create_article(home, title="Ander", live=False))
    browser = follow(token).browser
    value = browser.cookies[cookie_name(mine.uuid)].value
    browser.cookies[cookie_name(other.uuid)] = value
    assert browser.get(f"/review/{other.uuid}/").status_code == 404
    for name in ("a", "z", ":"):
        browser.cookies[cookie_name(mine.uuid)] = value + name
        assert browser.get(f"/review/{mine.uuid}/").status_code == 404


def test_new_link_ends_what_the_old_one_opened(article: ArticlePage) -> None:
    visited = visit(article)
    requests.renew_token(ReviewRequest.objects.get())
    assert visited.reload().page.status_code == 404


def test_cookie_lives_twelve_hours_after_the_last_visit(
    article: ArticlePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited, now = visit(article), time.time()
    hours = COOKIE_AGE.total_seconds()
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + hours - 60)
    assert visited.reload().page.status_code == 200
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + 2 * hours - 90)
    assert visited.reload().page.status_code == 200
    monkeypatch.setattr("django.core.signing.time.time", lambda: now + 4 * hours)
    assert visited.reload().page.status_code == 404


def changes(queries: CaptureQueriesContext) -> list[str]:
    """Gives what was asked of the database beside reading."""
    reading = ("SELECT", "SAVEPOINT", "RELEASE")
    return [one["sql"] for one in queries.captured_queries if not one["sql"].startswith(reading)]


def test_looking_changes_nothing(article: ArticlePage) -> None:
    opened, fresh = visit(article), Client()
    token = requests.renew_token(ReviewRequest.objects.get(state="open"))
    with CaptureQueriesContext(connection) as queries:
        for method in (fresh.head, fresh.get):
            address = method(path_of(token))["Location"]
            assert method(address).status_code == 200
            method(opened.address)
            method(path_of("x"))
    assert changes(queries) == []
    with CaptureQueriesContext(connection) as queries:
        fresh.post(address, {"act": "open"})
    assert changes(queries)


def test_one_address_may_fail_ten_times_a_minute(
    article: ArticlePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_800_000_000.0
    monkeypatch.setattr(time, "time", lambda: now)
    token = ask(article)[1]
    for _ in range(20):
        assert Client().get(path_of(token)).status_code == 303
    assert [Client().get(path_of("x")).status_code for _ in range(11)] == [404] * 10 + [429]
    refused = Client().get(path_of(token))
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")
    assert token.encode() not in refused.content
    assert Client(REMOTE_ADDR="192.0.2.7").get(path_of(token)).status_code == 303
    now += 60
    assert Client().get(path_of(token)).status_code == 303


def false_tokens(tokens: list[str], used: str) -> Iterator[str]:
    """Gives tokens that nobody was given: mutated, cut, lengthened, swapped, used, and made up."""
    chance = random.Random(8)
    letters = string.ascii_letters + string.digits + "-_"
    yield from (
        "",
        "x",
        used,
        digest_of(tokens[0]),
        tokens[0] + tokens[1],
        *map(str.swapcase, tokens),
    )
    while True:
        one, other = chance.sample(tokens, 2)
        place = chance.randrange(len(one))
        yield one[:place] + chance.choice(letters.replace(one[place], "")) + one[place + 1 :]
        yield one[:place]
        yield one + chance.choice(letters)
        yield one[:place] + other[place:] if place else other[:-1]
        yield "".join(chance.choices(letters, k=len(one)))
        yield quote(one + " ")


def test_no_false_secret_opens_anything(article: ArticlePage, home: ArticleIndexPage) -> None:
    _, used = ask(article)
    tokens = [used, *(ask(create_article(home, title=str(n), live=False))[1] for n in range(3))]
    ask(article)
    tokens[0] = ask(article)[1]
    opened: list[Any] = []

    def look(request: HttpRequest) -> HttpResponse:
        opened.append(find_open(request.review_digest))  # type: ignore[attr-defined]
        return HttpResponse()

    door, factory = ReviewLinkMiddleware(look), RequestFactory()
    for token in tokens:
        door(factory.get(path_of(token)))
    assert None not in opened
    opened.clear()
    false = false_tokens(tokens, used)
    for _ in range(TOKENS):
        token = next(false)
        if token not in tokens:
            door(factory.get(path_of(token)))
    assert len(opened) > TOKENS * 0.99
    assert set(opened) == {None}


class FailingOnce:
    """Stands between the program and the database: the first request for review is not read.

    Only the first, because a report of an error reads what hangs on it.
    """

    failed = False

    def __call__(self, execute: Any, sql: str, *arguments: Any) -> Any:
        if "review_reviewrequest" in sql and not self.failed:
            self.failed = True
            raise DatabaseError("The database is gone.")
        return execute(sql, *arguments)


def test_no_trace_of_the_secret_is_left(
    article: ArticlePage,
    home: ArticleIndexPage,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
) -> None:
    settings.ADMINS = [("Beheer", "beheer@x.example")]
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False
    handler = AdminEmailHandler(include_html=True)
    logging.getLogger("django.request").addHandler(handler)
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr(caplog.handler, "formatter", Everything())
    tokens = [ask(article)[1]]
    try:
        follow(tokens[0]).press("open").approve().reload()
        tokens += [ask(article)[1], make_token()]
        reports = Client(raise_request_exception=False)
        for token in tokens:
            reports.get(path_of(token), HTTP_REFERER=f"http://testserver{path_of(token)}")
            reports.get(path_of(token), HTTP_HOST="elders.example")
            reports.post(path_of(token))
            with connection.execute_wrapper(FailingOnce()):
                assert reports.get(path_of(token)).status_code == 500
        for _ in range(11):
            reports.get(path_of(tokens[0]))
    finally:
        logging.getLogger("django.request").removeHandler(handler)
    outbox: list[Any] = mail.outbox
    reported = [report for report in outbox if report.to == ["beheer@x.example"]]
    assert len(reported) > len(tokens)
    written = "".join(
        [caplog.handler.format(record) for record in caplog.records]
        + [report.body + str(report.alternatives) for report in reported]
    )
    assert OPEN in written
    assert "The database is gone." in written
    for token in tokens:
        assert token not in written
