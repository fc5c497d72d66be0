"""A visitor in this process: a data folder of their own, a known day, a machine set to Bucharest."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import time_machine

import copied
from waymark.career import local, sample
from waymark.web import pin
from web.visitor import Visitor

NOON = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)  # a Wednesday


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("page")


@pytest.fixture
def home(tmp_path, settings, monkeypatch):
    """The data folder of one test."""
    settings.WAYMARK_HOME = tmp_path
    monkeypatch.setattr(pin, "_wrong", [])
    return tmp_path


@pytest.fixture
def visit(db, home, starter, monkeypatch):
    """The owner, who was never here before."""
    monkeypatch.setattr(local, "machine_zone", lambda: "Europe/Bucharest")
    monkeypatch.setattr(local, "machine_locale", lambda: "en_GB")
    with time_machine.travel(NOON):
        yield Visitor()


@pytest.fixture
def ionut(visit):
    """The owner looking at the sample person who has everything: a history, a goal, a plan under way."""
    local.access("test")  # which makes the owner
    copied.once("ionut", they_came_before)
    return visit.looking_at_sample()


def they_came_before():
    """Put the sample person in, before all that a test does."""
    with time_machine.travel(NOON - dt.timedelta(minutes=1)):
        return sample.add(local.access("test")).person
