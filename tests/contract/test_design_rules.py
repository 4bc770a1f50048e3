"""The document keeps the API design rules, and each rule catches a fault against it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from frontend_contract.generate import FOLDER
from tests.contract.answers import contract

pytestmark = pytest.mark.node

RULES = FOLDER / "rules"
LIST = "/api/v1/articles"


def listing(document: dict[str, Any]) -> dict[str, Any]:
    return document["paths"][LIST]["get"]


def move(document: dict[str, Any], path: str) -> None:
    document["paths"][path] = document["paths"].pop(LIST)


def add_parameter(document: dict[str, Any], name: str, place: str = "query") -> None:
    parameter = {"in": place, "name": name, "schema": {"type": "string"}}
    listing(document)["parameters"].append(parameter)


def add_field(document: dict[str, Any], name: str, **schema: str) -> None:
    document["components"]["schemas"]["Article"]["properties"][name] = {"type": "string"} | schema


# By rule what is done to the document.
FAULTS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "adr-openapi": lambda d: d.update(openapi="2.0"),
    "adr-contact": lambda d: d["info"]["contact"].pop("url"),
    "adr-contact-present": lambda d: d["info"].pop("contact"),
    "adr-semver": lambda d: d["info"].update(version="1.3"),
    "adr-uri-version": lambda d: d["info"].update(version="2.0.0"),
    "adr-transport": lambda d: d.update(servers=[{"url": "http://api.example"}]),
    "adr-no-trailing-slash": lambda d: move(d, f"{LIST}/"),
    "adr-path-segments-kebab-case": lambda d: move(d, "/api/v1/all_articles.json"),
    "adr-query-keys-camel-case": lambda d: add_parameter(d, "body_region"),
    "adr-http-methods": lambda d: d["paths"][LIST].update(trace=d["paths"][LIST].pop("get")),
    "adr-http-safety": lambda d: listing(d).update(requestBody={"content": {}}),
    "adr-version-header": lambda d: listing(d)["responses"]["200"].pop("headers"),
    "adr-problem-details": lambda d: listing(d)["responses"]["406"].update(
        content={"application/json": {}}
    ),
    "adr-invalid-input": lambda d: listing(d)["responses"].pop("400"),
    "adr-no-sensitive-uri": lambda d: add_parameter(d, "accessToken"),
    "own-no-cookies": lambda d: add_parameter(d, "choice", "cookie"),
    "own-json-keys-camel-case": lambda d: add_field(d, "reading_time"),
    "own-instants-end-in-at": lambda d: add_field(d, "changed", format="date-time"),
    "own-dates-are-dates": lambda d: add_field(d, "reviewDate"),
    "own-operation-is-described": lambda d: listing(d).pop("summary"),
    "own-page-size-has-a-bound": lambda d: next(
        p["schema"].pop("maximum") for p in listing(d)["parameters"] if p["name"] == "pageSize"
    ),
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Which rules each document breaks: the one as it is, and those with a fault."""
    folder = tmp_path_factory.mktemp("rules")
    rules = shutil.copytree(RULES, folder / "rules", ignore=shutil.ignore_patterns("node_modules"))
    run(rules, "npm", "ci", "--no-audit", "--no-fund")
    write(folder / "as-it-is.json", contract())
    for rule, fault in FAULTS.items():
        document = json.loads(json.dumps(contract()))
        fault(document)
        write(folder / f"{rule}.json", document)
    options = ["--ruleset", "rules.yaml", "--format", "json", "--fail-severity", "hint", "--quiet"]
    done = run(rules, "npx", "spectral", "lint", *options, str(folder / "*.json"))
    broken: dict[str, set[str]] = {name: set() for name in ["as-it-is", *FAULTS]}
    for result in json.loads(done.stdout):
        broken[Path(result["source"]).stem].add(result["code"])
    return broken


def write(path: Path, document: dict[str, Any]) -> None:
    path.write_text(json.dumps(document), encoding="utf-8")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Runs a command; the linter gives 1 when it finds something."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return done


def test_the_document_keeps_every_rule(found: dict[str, set[str]]) -> None:
    assert found["as-it-is"] == set()


def test_every_rule_has_a_fault() -> None:
    text = (RULES / "rules.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^  ((?:adr|own)-[a-z-]+):$", text, re.MULTILINE) == list(FAULTS)


@pytest.mark.parametrize("rule", FAULTS)
def test_a_fault_is_caught_by_its_rule(rule: str, found: dict[str, set[str]]) -> None:
    assert rule in found[rule]
