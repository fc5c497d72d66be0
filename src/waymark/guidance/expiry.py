"""Licences and certificates that end: a word in good time, and a kind one afterwards."""

from __future__ import annotations

from datetime import date, timedelta

from waymark.guidance.reasons import Reason

AHEAD = timedelta(days=182)
"""How long before its end a certificate is spoken of: half a year. Waymark's setting."""
BEHIND = timedelta(days=365)
"""How long after its end it still is: a year. Waymark's setting."""


def expiry(name: str, last: date, today: date) -> Reason | None:
    """What to say of a certificate whose last valid day is `last`; nothing while that is far off."""
    values = {"name": name, "last": last, "days": (last - today).days}
    if today <= last <= today + AHEAD:
        return Reason("expiry.soon", values)
    if today - BEHIND <= last < today:
        return Reason("expiry.passed", values)
    return None
