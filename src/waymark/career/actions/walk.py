"""A walk through life's places: the people of each become contacts, ten seconds each."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import naming
from waymark.career.queries.walk import OF_ROLES
from waymark.career.records.people import FromPlace, Guests
from waymark.career.records.walk import Met
from waymark.career.verbs import verb


@verb(kind="write", main="people")
def keep(
    access: Access,
    *,
    people: Guests,
    from_place: FromPlace = "",
    experience_id: UUID | None = None,
    circle_id: UUID | None = None,
) -> Met:
    """Keep who comes to mind at a place of life; a name is enough, and whoever is known is not made twice."""
    if experience_id and not from_place:
        from_place = OF_ROLES.get(change.get(access, models.Experience, experience_id).kind, "other")
    circles = [str(circle_id)] if circle_id else []
    facts: dict[str, Any] = {"from_place": from_place, "experience_id": experience_id, "circles": circles}
    found = naming.people(access, people, **facts)
    fresh = {row.pk for row in found.new}
    known = [row for row in found.people if row.pk not in fresh]
    place = {"from_place": from_place, "experience_id": experience_id}
    change.revise_many(access, models.Contact, {row.pk: place for row in known if not row.from_place})
    return Met(new=naming.who(found.new), known=naming.who(known))
