"""Reading what is known of the person."""

from __future__ import annotations

from waymark.career.access import Access
from waymark.career.advice.memo import owner
from waymark.career.records.person import Person
from waymark.career.records.row import to_record
from waymark.career.verbs import verb


@verb(kind="read")
def show(access: Access) -> Person:
    """The person whose career this is."""
    return to_record(Person, owner(access))
