"""A check goes live whole: its drafts with it, frozen, or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles.models import Source
from checks import publishing
from checks.fitness import check_misfits
from checks.misfit import Misfit
from checks.models import CareRoute, Check, CheckVersion, Question
from checks.parts import Parts
from checks.publishing import needs_publishing, recall_version
from cms.errors import PublishRefused
from cms.publishing import services
from cms.publishing.models import ContentDocument
from cms.publishing.tasks import renew_stale_documents
from tests import factories
from tests.factories import (
    answer,
    answer_option,
    check_rule,
    check_step,
    condition,
    create_check,
    create_question,
    create_route,
    create_snippet,
    publish,
)
from tests.publishing.support import schedule
from tests.review import signing

pytestmark = pytest.mark.django_db


def definition(check: Check) -> dict[str, Any]:
    """Gives what visitors get of a check now."""
    body = ContentDocument.objects.get(kind="check", pk=check.uuid).body
    return json.loads(bytes(body))["definition"]


def served(kind: str) -> list[str]:
    """Gives the slugs of what is public of a kind."""
    documents = ContentDocument.objects.filter(kind=kind, withdrawn_at=None)
    return sorted(documents.values_list("slug", flat=True))


def test_publishing_freezes_a_version() -> None:
    check = create_check()
    version = CheckVersion.objects.get()
    assert version.number == 1
    assert json.loads(version.definition) == definition(check)
    assert served("checkVersion") == ["klachtencheck/versions/1"]


def test_publishing_takes_drafts_of_questions_and_routes_along() -> None:
    question = create_question("Heb je pijn?", "Nee", "Ja", live=False)
    route = create_route(live=False)
    create_check(steps=[check_step(question)], rules=[check_rule(route)], fallback=route)
    assert Question.objects.get().live
    assert CareRoute.objects.get().live
    assert served("careRoute") == ["zelf-aan-de-slag"]


def test_a_later_draft_of_a_question_waits_for_the_check() -> None:
    check = create_check()
    question = Question.objects.get()
    question.text = "Heb je veel pijn?"
    question.save_revision()
    assert definition(check)["steps"][0]["text"] == "Heb je pijn?"
    assert not needs_publishing(check)
    publish(check)
    assert definition(check)["steps"][0]["text"] == "Heb je veel pijn?"
    assert served("checkVersion") == ["klachtencheck/versions/1", "klachtencheck/versions/2"]


def test_a_question_published_alone_changes_no_check_but_marks_it() -> None:
    check = create_check()
    question = Question.objects.get()
    question.text = "Heb je veel pijn?"
    publish(question)
    assert definition(check)["steps"][0]["text"] == "Heb je pijn?"
    assert needs_publishing(check)


def test_saving_a_draft_of_a_live_check_publishes_nothing() -> None:
    check = create_check()
    question = Question.objects.get()
    question.text = "Heb je veel pijn?"
    question.save_revision()
    check.title = "Nieuwe naam"
    check.save_revision()
    assert definition(check)["title"] == "Klachtencheck"
    assert not Question.objects.get().text.endswith("veel pijn?")


def test_publishing_what_says_the_same_makes_no_version() -> None:
    check = create_check()
    publish(check)
    assert CheckVersion.objects.count() == 1


def test_a_published_version_never_changes() -> None:
    create_check()
    version = CheckVersion.objects.get()
    version.definition = "{}"
    with pytest.raises(TypeError):
        version.save()
    with pytest.raises(TypeError):
        version.save(update_fields=["definition"])


def test_unpublishing_recalls_every_version() -> None:
    check = create_check()
    check.title = "Tweede"
    publish(check)
    check.unpublish()
    assert served("checkVersion") == served("check") == []
    publish(check)
    assert served("checkVersion") == ["klachtencheck/versions/3"]


def test_a_recalled_version_leaves_the_newer_one() -> None:
    check = create_check()
    check.title = "Tweede"
    publish(check)
    recall_version(check.versions.get(number=1))
    assert served("checkVersion") == ["klachtencheck/versions/2"]


def test_recalling_the_current_version_leads_back_to_the_one_before() -> None:
    check = create_check()
    check.title = "Tweede"
    publish(check)
    recall_version(check.versions.get(number=2))
    assert definition(check)["title"] == "Klachtencheck"


def test_recalling_the_last_version_withdraws_the_check() -> None:
    create_check()
    recall_version(CheckVersion.objects.get())
    assert served("check") == served("checkVersion") == []
    assert not Check.objects.get().live


def test_versions_follow_the_address_of_the_check() -> None:
    check = create_check()
    check.slug = "nekcheck"
    publish(check)
    assert served("checkVersion") == ["nekcheck/versions/1"]


def test_versions_expire_with_the_check() -> None:
    check = create_check()
    check.expire_at = timezone.now() + timedelta(days=1)
    publish(check)
    version = ContentDocument.objects.get(kind="checkVersion")
    assert version.expires_at == check.expire_at


def test_a_deleted_check_takes_its_versions_along() -> None:
    create_check().delete()
    assert served("check") == served("checkVersion") == []


def test_all_documents_are_rewritten_to_the_byte(capsys: Any) -> None:
    create_check()
    renew_stale_documents.call()
    before = set(ContentDocument.objects.values_list("pk", "etag"))
    call_command("republish")
    call_command("verify_documents")
    assert set(ContentDocument.objects.values_list("pk", "etag")) == before


def test_a_refusal_publishes_no_part() -> None:
    question = create_question("Heb je pijn?", "Nee", live=False)
    with pytest.raises(PublishRefused):
        create_check(steps=[check_step(question)])
    assert not Question.objects.get().live
    assert served("checkQuestion") == served("check") == []
    assert CheckVersion.objects.count() == 0


def test_a_check_that_is_not_proved_is_not_scheduled() -> None:
    calm, doctor = create_route(), create_route("Bel je huisarts", urgency=40)
    question = create_question("Heb je pijn?", "Nee", "Ja")
    rules = [check_rule(calm, condition(answer(question, "Nee")))]
    check = create_check(steps=[check_step(question)], rules=rules, fallback=doctor, live=False)
    with pytest.raises(PublishRefused, match=r"niet ingepland: .* gat"):
        schedule(check)
    assert Check.objects.get().scheduled_revision is None
    check.rules = [*rules, check_rule(doctor, condition(answer(question, "Ja")))]
    schedule(check)
    assert Check.objects.get().scheduled_revision is not None


def test_what_became_unfit_after_the_proofs_is_refused() -> None:
    check = create_check()
    Check.objects.update(promised_seconds=901)
    with pytest.raises(PublishRefused, match="900"):
        services.publish_saved(check, None, published=True)


def test_publishing_asks_twice_whether_a_check_is_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    check = create_check()
    asked: list[Check] = []

    def counted(instance: Check, parts: Parts) -> Iterator[Misfit]:
        asked.append(instance)
        return check_misfits(instance, parts)

    monkeypatch.setattr(publishing, "check_misfits", counted)
    # The reviewer looks as well.
    monkeypatch.setattr(signing, "is_fit", lambda row: True)
    check.title = "Tweede"
    publish(check)
    assert len(asked) == 2


def test_a_red_flag_without_explanation_is_refused() -> None:
    route = create_route()
    flagged = answer_option("Ja", flag=route)
    question = create_question("Heb je pijn?", options=[answer_option("Nee"), flagged], live=False)
    with pytest.raises(PublishRefused, match="Heb je pijn"):
        create_check(steps=[check_step(question)])


def test_a_definition_holds_conditions_flags_and_sources() -> None:
    source = create_snippet(Source, title="Richtlijn", source_type="guideline")
    routes = [create_route(), create_route("Bel 112", urgency=60)]
    flagged = answer_option("Ja", flag=routes[1], source=source)
    first = create_question("Druk op je borst?", options=[answer_option("Nee"), flagged])
    second = create_question("Waar?", "Rug", "Nek")
    check = create_check(
        steps=[
            check_step(first, block="alarm"),
            check_step(second, condition(answer(first, "Nee"))),
        ],
        rules=[check_rule(routes[0])],
        fallback=routes[0],
    )
    made = definition(check)
    assert made["steps"][0]["options"][1]["redFlag"] == {
        "route": "bel-112",
        "text": "Vanwege Ja.",
        "source": {
            "title": "Richtlijn",
            "authors": None,
            "year": None,
            "publisher": None,
            "edition": None,
            "url": None,
        },
    }
    assert made["steps"][1]["shownWhen"] == [{"question": "druk-op-je-borst", "in": ["nee"]}]
    assert [route["key"] for route in made["routes"]] == ["zelf-aan-de-slag", "bel-112"]


def test_keys_grow_with_their_words_until_published() -> None:
    question = create_question("Heb je", "Ne", "Ja", live=False)
    question.text = "Heb je pijn?"
    question.options[0].value["label"] = "Nee"
    question.save_revision()
    assert question.slug == "heb-je-pijn"
    assert question.options.raw_data[0]["value"]["key"] == "nee"
    publish(question)
    question.text = "Heb je veel pijn?"
    question.options[0].value["label"] = "Nee hoor"
    publish(question)
    assert question.slug == "heb-je-pijn"
    assert question.options.raw_data[0]["value"]["key"] == "nee"


def test_a_recommended_article_is_named_only_while_it_is_public(home: Any) -> None:
    article = factories.create_article(home)
    question = create_question("Heb je pijn?", "Nee", "Ja")
    value = {"when": [condition(answer(question, "Ja"))], "articles": [], "exercises": []}
    value["articles"] = [{"type": "item", "value": article.pk, "id": factories.block_id("one")}]
    recommendation = {"type": "recommendation", "value": value, "id": factories.block_id("two")}
    check = create_check(steps=[check_step(question)], recommendations=[recommendation])
    document = ContentDocument.objects.get(pk=check.uuid)
    assert json.loads(bytes(document.body))["recommendations"][0]["title"] == article.title
    article.unpublish()
    renew_stale_documents.call()
    document.refresh_from_db()
    assert json.loads(bytes(document.body))["recommendations"] == []
    assert len(definition(check)["recommendations"]) == 1


def test_a_check_names_the_articles_that_lead_to_it(home: Any) -> None:
    check = create_check()
    call = {
        "check": check.pk,
        "heading": "Twijfel je?",
        "text": "Doe de check.",
        "button_label": "",
    }
    block = {"type": "check_call", "value": call, "id": factories.block_id("call")}
    article = factories.create_article(home, body=[block])
    renew_stale_documents.call()
    document = ContentDocument.objects.get(pk=check.uuid)
    titles = [one["title"] for one in json.loads(bytes(document.body))["articles"]]
    assert titles == [article.title]
