"""A person at a real browser, before a real server, on a record of their own."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from browser.tab import Tab
from conftest import ROOT, missing
from web.served import Served

AXE = ROOT / "frontend/node_modules/axe-core/axe.min.js"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """One server for all journeys: starting it takes longer than most of them."""
    with Served(tmp_path_factory.mktemp("browser") / "home") as server:
        yield server


@pytest.fixture
def there(served):
    """The server, and nobody was ever here."""
    yield served
    with closing(sqlite3.connect(served.home / "waymark.sqlite3")) as record, record:
        tables = record.execute(
            "select name from sqlite_master where name like 'career_%' and type = 'table'"
        )
        for (table,) in tables.fetchall():
            record.execute(f"delete from {table}")
    (served.home / "pin").unlink(missing_ok=True)


@pytest.fixture
def sit(browser, there):
    """Sit down at a browser: `sit(width=390)`. At the end, none of its pages may have complained.

    What works without a connection is left out unless asked for: `sit(service_workers="allow")`.
    """
    with ExitStack() as stack:
        tabs = []

        def down(**options) -> Tab:
            options = {"service_workers": "block"} | options
            context = stack.enter_context(browser.new_context(base_url=there.address, **options))
            tab = Tab(context, scripted=options.get("java_script_enabled", True))
            tabs.append(tab)
            return tab

        yield down
        complaints = [words for tab in tabs for words in tab.complaints]
    assert complaints == []


@pytest.fixture
def ionut(sit):
    """A browser that looks at the sample person, whose record is full."""

    def look(**options):
        tab = sit(**options)
        tab.open("/start").click("Just looking")
        return tab

    return look


@pytest.fixture
def me(sit) -> Tab:
    """Somebody at a desk."""
    return sit()


@pytest.fixture
def onlooker(ionut) -> Tab:
    """Somebody at a desk, who looks at the sample person."""
    return ionut()


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def scripted(request) -> bool:
    """Every journey must go both ways."""
    return request.param


@pytest.fixture
def somebody(sit, scripted) -> Tab:
    """Somebody who was never here, with and without script."""
    return sit(java_script_enabled=scripted)


@pytest.fixture
def guest(ionut, scripted) -> Tab:
    """Somebody who looks at the sample person, with and without script."""
    return ionut(java_script_enabled=scripted)


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.exists():
        missing("axe-core is not here: make test installs the front end's packages first")
    return AXE.read_text("utf-8")
