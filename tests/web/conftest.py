"""A visitor in this process: a data folder of their own, a known day, a machine set to Bucharest."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from waymark.career import local, sample
from waymark.web import pin
from web.visitor import Visitor

NOON = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)  # a Wednesday


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
    sample.add(local.access("test"))
    return visit.looking_at_sample()
