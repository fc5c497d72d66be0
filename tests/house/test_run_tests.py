"""The test runner counts everything, and where nothing is forgiven a skip is a failure."""

from __future__ import annotations

import importlib
import re
from contextlib import contextmanager

import pytest

from house.source import ROOT

REPORT = """<testsuites><testsuite>
<testcase name="a"/><testcase name="b"/>
<testcase name="c"><failure message="no"/></testcase>
<testcase name="d"><error message="no"/></testcase>
<testcase name="e"><skipped message="install the package chromium"/></testcase>
</testsuite></testsuites>"""
QUIET = "<testsuites><testsuite><testcase name='a'/></testsuite></testsuites>"


@pytest.fixture
def runner(monkeypatch):
    """The runner, with a database that is not there."""

    @contextmanager
    def nothing():
        yield None

    monkeypatch.syspath_prepend(ROOT / "tools")
    module = importlib.import_module("run_tests")
    monkeypatch.setattr(module, "cluster", nothing)
    monkeypatch.setattr(module.signal, "signal", lambda *_: None)
    return module


@pytest.fixture
def pretend(runner, monkeypatch):
    """Let each part write this report and end with this code, instead of running pytest."""

    def pretending(report: str, code: int) -> list[list[str]]:
        called = []

        def run(command, **_):
            called.append(command)
            (path,) = (word.partition("=")[2] for word in command if word.startswith("--junitxml="))
            if report:
                (ROOT / path).write_text(report)
            return type("Done", (), {"returncode": code})

        monkeypatch.setattr(runner.subprocess, "run", run)
        return called

    return pretending


def test_the_last_line_counts_everything(runner, pretend, capsys):
    pretend(REPORT, 1)
    assert runner.main([]) == 1
    said = capsys.readouterr().out
    parts = len(runner.PARTS)
    assert said.splitlines()[-1] == f"{2 * parts} passed, {2 * parts} failed, {parts} skipped"
    assert f"{parts} × install the package chromium" in said
    assert all(re.search(rf"^ +\d+ s  {part.name}$", said, re.MULTILINE) for part in runner.PARTS)


def test_all_passed_is_told_so(runner, pretend, capsys):
    pretend(QUIET, 0)
    assert runner.main([]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"{len(runner.PARTS)} passed, 0 failed"


def test_a_skip_fails_where_nothing_is_forgiven(runner, pretend, monkeypatch):
    pretend(REPORT.replace("failure", "system-out").replace("error", "system-out"), 0)
    monkeypatch.delenv("WAYMARK_REQUIRE", raising=False)
    assert runner.main([]) == 0
    monkeypatch.setenv("WAYMARK_REQUIRE", "all")
    assert runner.main([]) == 1


def test_a_part_that_finds_no_test_fails_unless_less_was_asked_for(runner, pretend):
    pretend("", runner.NOTHING_COLLECTED)
    assert runner.main([]) == 1
    assert runner.main(["-k", "undo"]) == 0


def test_a_run_that_breaks_before_it_can_report_fails(runner, pretend):
    pretend("", 3)
    assert runner.main([]) == 1


def test_words_are_handed_on_in_place_of_the_parts_own_folders(runner, pretend):
    called = pretend(QUIET, 0)
    runner.main(["tests/career"])
    assert folders(called) == [["tests/career"]] * len(runner.PARTS)
    called.clear()
    runner.main(["-k", "undo"])
    assert ["tests/browser"] in folders(called)


def folders(commands: list[list[str]]) -> list[list[str]]:
    return [[word for word in command if word.startswith("tests/")] for command in commands]


def test_without_postgresql_only_its_own_tests_are_asked_for_their_reason(runner, pretend):
    called = pretend(QUIET, 0)
    runner.main([])
    marks = [command[command.index("-m", 2) + 1] for command in called]
    assert "postgresql" in marks
