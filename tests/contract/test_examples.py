"""The published examples are what the program gives, and there is one of everything.

With WRITE_EXAMPLES set they are written anew, as `make examples` does.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from cms.api.caching import JSON_TYPE
from cms.publishing.tasks import renew_stale_documents
from frontend_contract.generate import FOLDER
from tests.contract.answers import BASE, closed_validator, contract
from tests.contract.complete_check import ADVICE, COMPLETE, STARTED
from tests.contract.complete_site import CompleteSite
from tests.contract.conftest import NOW
from tests.contract.sparse_body import sparse_body
from tests.factories import block_id, create_article

EXAMPLES = FOLDER / "examples"
SCHEMAS: dict[str, Any] = contract()["components"]["schemas"]
BLOCKS: dict[str, str] = SCHEMAS["Block"]["discriminator"]["mapping"]

# By name of the example what is asked for; the name begins with that of the operation.
ASKED = {
    "getRoot": "",
    "listArticles": "/articles",
    "listArticles.search": "/articles?search=rugpijn",
    "listArticles.fields": "/articles?fields=slug,title,body&pageSize=1&sort=-title",
    "getArticle": "/articles/slapen-met-rugpijn",
    "getArticle.sparse": "/articles/kort",
    "getArticle.fields": "/articles/slapen-met-rugpijn?fields=title,summary",
    "getArticle.notFound": "/articles/onbekend",
    "getArticle.invalid": "/articles/slapen-met-rugpijn?fields=titel&soort=1",
    "getArticleText": "/articles/slapen-met-rugpijn/text",
    "listTopics": "/topics",
    "getTopic": "/topics/slaap",
    "listComplaints": "/complaints",
    "getComplaint": "/complaints/lage-rugpijn",
    "listBodyRegions": "/body-regions",
    "getBodyRegion": "/body-regions/rug",
    "listPeople": "/people",
    "getPerson": "/people/sanne-voorbeeld",
    "listExercises": "/exercises",
    "getExercise": "/exercises/de-brug",
    "listChecks": "/checks",
    "getCheck": "/checks/klachtencheck",
    "getCheckVersion": "/checks/klachtencheck/versions/1",
    "listCareRoutes": "/care-routes",
    "getCareRoute": "/care-routes/zelf-aan-de-slag",
    "getPage": "/pages?path=/",
    "getPage.redirect": "/pages?path=/oud",
    "getSite": "/site",
    "getSitemap": "/sitemap",
}
SENT = {
    "giveAdvice.question": STARTED,
    "giveAdvice.advice": COMPLETE,
    "giveAdvice.invalid": {"onbekend": "1"},
}


@pytest.fixture
def made(
    api: Client, complete_site: CompleteSite, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Each example, by its file."""
    with monkeypatch.context() as clock:
        clock.setattr(timezone, "now", lambda: NOW)
        create_sparse_article(complete_site)
        preview = create_preview(complete_site)
        answers = {name: api.get(BASE + path) for name, path in ASKED.items()}
        answers["getPreview"] = api.get(preview)
    # The first ones are of the database itself, and have another moment or id in every run.
    first = api.get(f"{BASE}/changes?pageSize=3").json()
    answers["listChanges"] = api.get(f"{BASE}/changes?pageSize=5&after={first['next']}")
    for name, chosen in SENT.items():
        answers[name] = api.post(ADVICE, {"answers": chosen}, JSON_TYPE)
    files = {}
    for name, answer in answers.items():
        if answer["Content-Type"].startswith("text/plain"):
            files[f"answers/{name}.txt"] = answer.content.decode()
        else:
            files[f"answers/{name}.json"] = text_of(answer.json())
    for kind, block in blocks_in(answers["getPreview"].json()["body"]):
        files.setdefault(f"blocks/{kind}.json", text_of(block))
    for kind, block in blocks_in(answers["getArticle.sparse"].json()["body"]):
        files.setdefault(f"blocks/{kind}.sparse.json", text_of(block))
    return files


def create_sparse_article(site: CompleteSite) -> None:
    """Publishes an article with every block, and nothing in it that can be missed."""
    body = sparse_body(list(site.article.body.raw_data))
    key = block_id("sparse")
    create_article(site.articleIndex, title="Kort", translation_key=key, body=body)
    renew_stale_documents.call()


def create_preview(site: CompleteSite) -> str:
    """Gives the address of a draft that ends with a block that is not finished."""
    article = site.article
    callout = {"type": "callout", "value": {}, "id": block_id("unfinished")}
    article.body = [*article.body.raw_data, callout]
    article._previewing_editor = User.objects.create_superuser("sanne")
    return f"{BASE}/previews/{article.create_page_preview().token}"


def blocks_in(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Gives every block, at any depth, with its type."""
    if isinstance(value, dict):
        if value.get("type") in BLOCKS and "id" in value:
            yield value["type"], value
        value = list(value.values())
    for part in value if isinstance(value, list) else ():
        yield from blocks_in(part)


def text_of(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def committed() -> dict[str, Path]:
    """Gives the files of the published examples by name."""
    files = [*EXAMPLES.glob("*/*.json"), *EXAMPLES.glob("*/*.txt")]
    return {path.relative_to(EXAMPLES).as_posix(): path for path in files}


def test_the_committed_examples_are_what_the_program_gives(made: dict[str, str]) -> None:
    if "WRITE_EXAMPLES" in os.environ:
        for path in committed().values():
            path.unlink()
        for name, text in made.items():
            (EXAMPLES / name).parent.mkdir(exist_ok=True, parents=True)
            (EXAMPLES / name).write_text(text, encoding="utf-8")
    assert {name: path.read_text(encoding="utf-8") for name, path in committed().items()} == made


def test_every_operation_has_an_example() -> None:
    operations = {o["operationId"] for item in contract()["paths"].values() for o in item.values()}
    named = {name.removeprefix("answers/").partition(".")[0] for name in committed()}
    assert operations <= named


def test_every_block_has_a_full_and_a_sparse_example() -> None:
    full = {f"blocks/{kind}.json" for kind in BLOCKS}
    sparse = {f"blocks/{kind}.sparse.json" for kind in BLOCKS.keys() - {"unsupported"}}
    assert full | sparse == {name for name in committed() if name.startswith("blocks/")}


@pytest.mark.parametrize("name", sorted(n for n in committed() if n.startswith("blocks/")))
def test_the_example_of_a_block_fits_its_schema(name: str) -> None:
    kind = name.removeprefix("blocks/").partition(".")[0]
    validator = closed_validator(json.dumps({"$ref": BLOCKS[kind]}), selection=False)
    validator.validate(json.loads(committed()[name].read_text(encoding="utf-8")))


def operation(name: str) -> dict[str, Any]:
    """Gives the description of what an example of an answer is an answer to."""
    wanted = name.removeprefix("answers/").partition(".")[0]
    items = contract()["paths"].values()
    return next(o for item in items for o in item.values() if o["operationId"] == wanted)


@pytest.mark.parametrize("name", sorted(n for n in committed() if n.startswith("answers/")))
def test_the_example_of_an_answer_fits_its_schema(name: str) -> None:
    if name.endswith(".txt"):
        assert operation(name)["responses"]["200"]["content"].keys() == {"text/plain"}
        return
    example = json.loads(committed()[name].read_text(encoding="utf-8"))
    status = str(example["status"]) if "errors" in example else "200"
    (content,) = operation(name)["responses"][status]["content"].values()
    validator = closed_validator(json.dumps(content["schema"]), selection=".fields" in name)
    validator.validate(example)
