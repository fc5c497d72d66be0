"""The gate."""

from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from waymark.career.access import EVERYTHING, Access


def at(hour, zone="Europe/Bucharest", day_ends=dt.time(4)):
    now = dt.datetime(2026, 11, 22, hour, 30, tzinfo=dt.UTC)
    return Access(
        person=uuid4(), actor="test", rights=EVERYTHING, now=now, zone=zone, locale="en", day_ends=day_ends
    ).today


@pytest.mark.parametrize(("hour", "day"), [(1, 21), (2, 22), (12, 22), (23, 22)])
def test_a_night_shift_belongs_to_the_day_it_began_in(hour, day):
    assert at(hour) == dt.date(2026, 11, day)


def test_a_day_that_ends_at_midnight_is_the_calendars():
    assert at(22, day_ends=dt.time(0)) == dt.date(2026, 11, 23)
