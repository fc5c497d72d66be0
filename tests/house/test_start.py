"""`waymark log` stays quick: what it loads is listed, and what costs time is not among it."""

from __future__ import annotations

import os
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from web.served import Served

pytestmark = pytest.mark.slow
MOST = 64.0
"""Megabytes that a server may hold: about 60 on the machine of the README's table, and some for others."""
HEAVY = ("numpy", "pydantic", "networkx", "django.contrib", "babel", "jinja2", "httpx2", "icalendar", "typst")
RUN = """
import sys
sys.argv = ["waymark", *{words!r}]
from waymark.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print("\\n" + "\\n".join(sys.modules))
"""


def loaded(home, *words: str) -> set[str]:
    """The modules in memory when a command has ended; the command must have done its work."""
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(words=words)],
        env=os.environ | {"WAYMARK_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A record that is up to date."""
    folder = tmp_path_factory.mktemp("home")
    loaded(folder, "log", "The first line")
    loaded(folder, "today")  # which takes the line in
    return folder


def heavy(modules: set[str]) -> list[str]:
    return sorted(m for m in modules if any(m == name or m.startswith(f"{name}.") for name in HEAVY))


def test_a_line_is_kept_without_loading_what_is_heavy(home):
    modules = loaded(home, "log", "A second line")
    assert {"Kept.", "waymark.cli.quick"} <= modules
    assert heavy(modules) == []
    assert not [m for m in modules if m.startswith(("django", "click", "waymark.career"))]


def test_keeping_a_line_loads_no_other_noun(home):
    program = "from waymark.cli import door; from waymark.career.actions import entry"
    setup = (
        "import os; os.environ['WAYMARK_DOOR'] = 'terminal'; from waymark.cli import door; door.open_record()"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"{setup}; {program}; import sys; print(*sys.modules)"],
        env=os.environ | {"WAYMARK_HOME": str(home), "DJANGO_SETTINGS_MODULE": "waymark.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    modules = set(done.stdout.split())
    actions = {m.split(".")[3] for m in modules if m.startswith("waymark.career.actions.")}
    assert actions <= {"entry", "person"}  # whose zone and day it is


def test_where_my_data_is_opens_nothing(home):
    modules = loaded(home, "where")
    assert "waymark.cli.commands.where_" in modules
    assert heavy(modules) == []


def test_help_loads_neither_django_nor_a_command(home):
    modules = loaded(home, "--help")
    assert "waymark.cli.app" in modules
    assert not [m for m in modules if m == "django" or m.startswith("waymark.cli.commands.")]


@pytest.mark.parametrize(("path", "needed"), [("/start", set()), ("/", {"babel"})])  # Today tells dates
def test_the_first_answer_of_the_server_waits_for_nothing_that_is_heavy(home, path, needed):
    program = (
        "import django; django.setup(); from waymark.career import storage; storage.ready(lambda kept: None);"
        "from waymark.web import server; from django.test import Client;"
        "client = Client(SERVER_NAME='localhost');"
        f"assert client.get('{path}', follow=True).status_code == 200; import sys; print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"WAYMARK_HOME": str(home), "DJANGO_SETTINGS_MODULE": "waymark.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    modules = set(done.stdout.split())
    idle = {"numpy", "networkx", "pydantic", "babel", "icalendar", "typst", "rapidfuzz", "zipfile", "tomllib"}
    assert {m.partition(".")[0] for m in modules} & idle == needed


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells what is in memory in a file")
def test_a_server_that_has_answered_holds_little(home):
    with Served(home) as there:
        assert b"The first line" in urllib.request.urlopen(there.address).read()
        told = Path(f"/proc/{there.process.pid}/status").read_text()
        held = next(line.split()[1] for line in told.splitlines() if line.startswith("VmRSS"))
    assert int(held) / 1024 < MOST
