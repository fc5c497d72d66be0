"""What is on the shelf."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.advice.story import rests_on
from waymark.career.records.story import Library
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access) -> Library:
    """Which release answers rest on, and the sentences that its licences ask to show."""
    del access
    return rests_on()
