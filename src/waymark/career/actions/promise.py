"""What contacts said they would do."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, putting_away
from waymark.career.records.fields import Line
from waymark.career.records.people import PromiseState
from waymark.career.records.promise import Promise
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a promise: out of which talk it came, by when, and how it stands."""

    interaction_id: UUID | None
    by: dt.date | None
    state: PromiseState
    kept_on: dt.date | None


@verb(kind="write", main="text")
def add(access: Access, *, text: Line, contact_id: UUID, **facts: Unpack[Facts]) -> Promise:
    """Note what a contact said they would do."""
    return added(access, models.Promise, Promise, text=text, contact_id=contact_id, **_dated(access, facts))


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Line | Keep = KEEP,
    contact_id: UUID | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Promise:
    """Change a promise, or say how it stands; what is not given stays."""
    said = _dated(access, facts)
    return edited(access, models.Promise, Promise, id, version, text=text, contact_id=contact_id, **said)


archive, restore = putting_away(models.Promise, Promise, "what somebody said they would do")


def _dated(access: Access, facts: Facts) -> Facts:
    """A promise that is kept now was kept today, unless another day is told; one that is open was not."""
    given: Facts = {**facts}
    if "kept_on" not in given and "state" in given:
        given["kept_on"] = access.today if given["state"] == "kept" else None
    return given
