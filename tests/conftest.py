"""What every test may ask for."""

from __future__ import annotations

import gc
import os
import shutil
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import fence  # noqa: F401 - before anything of Django
from career import radicale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("WAYMARK_SHARED") or ROOT.parent / "shared/data")

STRICT = os.environ.get("WAYMARK_REQUIRE") == "all"

# A busy machine is no bug, so no example has a deadline. Where nothing is forgiven, every run tries the same,
# and more of it.
settings.register_profile("house", deadline=None, derandomize=STRICT, max_examples=100 if STRICT else 40)
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    """Let each worker put up its own fence: told of our settings, it would read ours before that."""
    if config.getoption("numprocesses", None):
        os.environ.pop("DJANGO_SETTINGS_MODULE", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the published data or opens a record, and let slow tests run after the quick ones."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        if "shared" in asked:
            item.add_marker(pytest.mark.shared)
        if asked & {"db", "transactional_db"} or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.record)
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


def pytest_collection_finish() -> None:
    """What was loaded by now stays: going through it again and again takes an eighth of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """Begin with the tables as the build left them, where it knows every step: taking them takes seconds."""
    from django.db import connection

    from waymark.career import storage

    newest = max(step.stat().st_mtime for step in storage.MIGRATIONS.glob("*.py"))
    with ExitStack() as stack:
        if (
            connection.vendor == "sqlite"
            and storage.EMPTY.exists()
            and storage.EMPTY.stat().st_mtime >= newest
        ):
            shared_by_all = connection.creation._get_test_db_name()
            ours = stack.enter_context(closing(sqlite3.connect(shared_by_all, uri=True)))
            stack.enter_context(closing(sqlite3.connect(storage.EMPTY))).backup(ours)
        yield


def missing(what: str) -> None:
    """Skip with the reason, or fail where nothing may be skipped (`WAYMARK_REQUIRE=all`)."""
    if STRICT:
        pytest.fail(f"not here, and WAYMARK_REQUIRE=all: {what}")
    pytest.skip(what)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of published data beside the project."""
    if not SHARED.is_dir():
        missing(f"the published data is not at {SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def starter() -> Path:
    """The shelf of this run, with the starter catalogue built once."""
    from django.conf import settings

    from waymark.catalogue import shelf

    shelf.current(settings.WAYMARK_CATALOGUE)
    return Path(settings.WAYMARK_CATALOGUE)


@pytest.fixture(scope="session")
def card_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[radicale.Server]:
    """A real CardDAV server."""
    with radicale.serving(tmp_path_factory.mktemp("radicale")) as server:
        yield server


@pytest.fixture
def book(card_server: radicale.Server) -> str:
    """The address of an empty address book on that server, the only one there."""
    return card_server.emptied()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium from the system, without a window."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        missing("no Chromium is here: install the package chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()
