"""What is expected of the person."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict, Unpack
from uuid import UUID

from annotated_types import MaxLen, MinLen

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions.who import told
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.queries.current import placed
from waymark.career.records.expectation import Expectation, Said
from waymark.career.records.fields import Line, Name, Text
from waymark.career.records.row import to_records
from waymark.career.records.work_fields import Standing
from waymark.career.verbs import KEEP, Keep, verb

Appraised = Annotated[tuple[Said, ...], MinLen(1), MaxLen(50)]


class Facts(TypedDict, total=False):
    """What more can be said of an expectation."""

    measure: Name
    result: Text
    who: Name
    day: dt.date | None
    standing: Standing
    experience_id: UUID | None
    appraisal: Name
    action_id: UUID | None


@verb(kind="write", main="text")
def add(access: Access, *, text: Line, **facts: Unpack[Facts]) -> Expectation:
    """Note what is expected of you."""
    said = told(access, facts, who="contact_id")
    return added(access, models.Expectation, Expectation, text=text, **placed(access, said))


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    text: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Expectation:
    """Change an expectation; what is not given stays."""
    said = told(access, facts, who="contact_id", of=(models.Expectation, id))
    return edited(access, models.Expectation, Expectation, id, version, text=text, **said)


archive, restore = putting_away(models.Expectation, Expectation, "an expectation")
find = listing(models.Expectation, Expectation, "expectations", "-day", "-created_at")


@verb(kind="write", main="appraisal")
def appraise(
    access: Access, *, appraisal: Line, said: Appraised, day: dt.date | None = None, who: Name = ""
) -> tuple[Expectation, ...]:
    """Enter an appraisal: what it says of each expectation becomes one, with its name, day and author."""
    about = placed(access, told(access, {"who": who}, who="contact_id"))
    about |= {"appraisal": appraisal, "day": day or access.today}
    rows = [
        models.Expectation(text=one.text, result=one.result, standing=one.standing, **about) for one in said
    ]
    return to_records(Expectation, change.create_many(access, models.Expectation, rows))


@verb(kind="write", main="id")
def act(access: Access, *, id: UUID, title: Line) -> Expectation:
    """Make a step of what you want to do about an expectation."""
    row = change.get(access, models.Expectation, id)
    made = change.create(access, models.Action, title=title, contact_id=row.contact_id)
    return edited(access, models.Expectation, Expectation, id, KEEP, action_id=made.pk)
