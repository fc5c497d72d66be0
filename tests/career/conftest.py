"""A person to act for."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.career import local
from waymark.career.access import Access

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture
def access(db) -> Access:
    return local.access("test", now=NOW)
