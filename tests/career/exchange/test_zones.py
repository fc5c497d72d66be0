from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waymark.career.exchange.zones import describe


def changes(name, year):
    """What a description says of one year: the wall-clock time of each change, and both offsets in hours."""
    hour = timedelta(hours=1)
    for part in describe(name, year, year).subcomponents[1:]:
        before, after = (part.decoded(key) / hour for key in ("TZOFFSETFROM", "TZOFFSETTO"))
        yield part.name, part.decoded("DTSTART").isoformat(), before, after


@pytest.mark.parametrize(
    ("name", "known"),
    [
        (
            "Europe/Bucharest",
            [
                ("DAYLIGHT", "2027-03-28T03:00:00", 2, 3),
                ("STANDARD", "2027-10-31T04:00:00", 3, 2),
            ],
        ),
        (
            "America/New_York",
            [
                ("DAYLIGHT", "2027-03-14T02:00:00", -5, -4),
                ("STANDARD", "2027-11-07T02:00:00", -4, -5),
            ],
        ),
        ("Asia/Kolkata", []),
    ],
)
def test_the_clocks_change_when_the_law_says(name, known):
    assert list(changes(name, 2027)) == known


ZONES = (
    "Europe/Bucharest",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Santiago",
    "Africa/Casablanca",
)


@settings(deadline=None)
@given(st.sampled_from(ZONES), st.integers(0, 1090 * 24 * 60))
def test_a_program_that_knows_only_the_description_reckons_the_same_time(name, minutes):
    instant = datetime(2025, 1, 2, tzinfo=UTC) + timedelta(minutes=minutes)
    passed = [
        (part.decoded("DTSTART") - part.decoded("TZOFFSETFROM"), part.decoded("TZOFFSETTO"))
        for part in describe(name, 2025, 2027).subcomponents
    ]
    offset = [to for start, to in passed if start <= instant.replace(tzinfo=None)][-1]
    assert offset == instant.astimezone(ZoneInfo(name)).utcoffset()
