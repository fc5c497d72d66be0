"""A person at a real browser, before a real server, on a record of their own."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest

from browser.tab import Tab
from conftest import ROOT, missing
from web.served import Served, waymark

AXE = ROOT / "frontend/node_modules/axe-core/axe.min.js"


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def new(tmp_path_factory) -> Path:
    """The data folder of somebody who was never here: tables and starter catalogue, nothing else."""
    home = tmp_path_factory.mktemp("new") / "home"
    done = waymark(home, "occupations", "find", "baker")
    assert done.returncode == 0, done.stderr
    return home


@pytest.fixture
def home(new, tmp_path) -> Path:
    return shutil.copytree(new, tmp_path / "home")


@pytest.fixture
def there(home):
    """The server of one test."""
    with Served(home) as served:
        yield served


@pytest.fixture
def sit(browser, there):
    """Sit down at a browser: `sit(width=390)`. At the end, none of its pages may have complained."""
    with ExitStack() as stack:
        tabs = []

        def down(**options) -> Tab:
            tab = Tab(stack.enter_context(browser.new_context(base_url=there.address, **options)))
            tabs.append(tab)
            return tab

        yield down
        complaints = [words for tab in tabs for words in tab.complaints]
    assert complaints == []


@pytest.fixture
def me(sit) -> Tab:
    """Somebody at a desk."""
    return sit()


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.exists():
        missing("axe-core is not here: make test installs the front end's packages first")
    return AXE.read_text("utf-8")
