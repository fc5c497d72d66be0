"""A person to act for."""

from __future__ import annotations

import datetime as dt

import pytest

import copied
from waymark.career import local, sample
from waymark.career.access import Access

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture
def access(db) -> Access:
    return local.access("test", now=NOW)


@pytest.fixture
def looking_at(access):
    """Look at one of the sample people: `looking_at("ionut")`, as whom one acts then."""

    def look(name) -> Access:
        copied.once(f"{name} at {NOW}", lambda: sample.add(access, name).person)
        return local.access("test", now=NOW, sample=True)

    return look
