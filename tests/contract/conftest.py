"""Fixtures of the tests of the contract."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from frontend_contract.generate import FOLDER
from tests.commands import run
from tests.contract.complete_site import CompleteSite, create_complete_site
from tests.review.signing import sign_everything

CONSUMER = Path(__file__).with_name("consumer")
NOW = datetime(2026, 1, 15, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def site_of_module(
    tmp_path_factory: pytest.TempPathFactory,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[CompleteSite]:
    """The complete site, made once for all tests of a module, with its own files.

    Every test has a transaction of its own inside the one that this takes back at the end.
    """
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with media, django_db_blocker.unblock(), transaction.atomic():
        with pytest.MonkeyPatch.context() as patches:
            patches.setattr(timezone, "now", lambda: NOW)
            sign_everything(patches)
            site = create_complete_site()
        with django_db_blocker.block():
            yield site
        transaction.set_rollback(True)


@pytest.fixture
def complete_site(site_of_module: CompleteSite, db: Any) -> CompleteSite:
    """The site with one of everything, made at noon on a fixed day."""
    return deepcopy(site_of_module)


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the npm package with its own tools, and the reference frontend beside it."""
    folder = tmp_path_factory.mktemp("source")
    without = shutil.ignore_patterns("node_modules")
    for name in ("typescript", "reference"):
        shutil.copytree(FOLDER / name, folder / name, ignore=without)
    shutil.copy(FOLDER / "openapi.json", folder)
    run(folder / "typescript", "npm", "ci", "--no-audit", "--no-fund")
    return folder / "typescript"


@pytest.fixture(scope="session")
def reference(source: Path) -> Path:
    """That reference frontend."""
    return source.with_name("reference")


@pytest.fixture(scope="session")
def compiler(source: Path) -> str:
    """The compiler among those tools."""
    return str(source / "node_modules" / ".bin" / "tsc")


@pytest.fixture(scope="session")
def installed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new project that has installed the packed package and nothing else."""
    folder = tmp_path_factory.mktemp("installed") / "project"
    shutil.copytree(CONSUMER, folder)
    (folder / "package.json").write_text('{"type": "module", "private": true}', encoding="utf-8")
    name = run(source, "npm", "pack", "--silent", "--pack-destination", str(folder)).strip()
    run(folder, "npm", "install", "--offline", "--no-audit", "--no-fund", f"./{name}")
    assert [path.name for path in (folder / "node_modules").glob("[!.]*")] == ["@adviesbijklachten"]
    return folder


@pytest.fixture
def project(installed: Path, tmp_path: Path) -> Path:
    """That project, to be changed by one test."""
    return shutil.copytree(installed, tmp_path / "project")
