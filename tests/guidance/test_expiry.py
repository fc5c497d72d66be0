"""A certificate is spoken of half a year before it ends, and for a year afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from waymark.guidance.expiry import expiry

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (183, None),
        (182, "expiry.soon"),
        (0, "expiry.soon"),
        (-1, "expiry.passed"),
        (-365, "expiry.passed"),
        (-366, None),
    ],
)
def test_a_certificate_is_spoken_of_around_its_end_only(days, code):
    found = expiry("First aid", TODAY + timedelta(days), TODAY)
    assert (found and found.code) == code
    assert found is None or found.values["days"] == days
