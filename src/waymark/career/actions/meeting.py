"""One talk of a series."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import interaction
from waymark.career.actions.settling import follow, settle
from waymark.career.advice import series
from waymark.career.nouns import added, edited, listing
from waymark.career.problems import Problems
from waymark.career.records.fields import Lines, Minutes, Text
from waymark.career.records.meeting import Meeting
from waymark.career.records.row import to_record
from waymark.career.records.work_fields import MeetingState, Sources
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a talk."""

    at: dt.time | None
    state: MeetingState
    shared: Text
    private: Text
    about_goals: bool
    interaction_id: UUID | None


@verb(kind="write", main="day")
def add(access: Access, *, series_id: UUID, day: dt.date, **facts: Unpack[Facts]) -> Meeting:
    """Plan a talk of a series."""
    return added(access, models.Meeting, Meeting, series_id=series_id, day=day, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    series_id: UUID | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Meeting:
    """Change a talk; what is not given stays."""
    return edited(access, models.Meeting, Meeting, id, version, series_id=series_id, day=day, **facts)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Meeting:
    """Put a talk away, as if it had not been: what was talked about waits again. `restore` brings it back."""
    row = change.archive(access, models.Meeting, id, version=version)
    if row.interaction_id:
        interaction.archive(access, id=row.interaction_id)
    return to_record(Meeting, row)


@verb(kind="write", main="id")
def restore(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Meeting:
    """Bring a talk back that was put away."""
    row = change.revise(access, models.Meeting, id, version=version, archived_at=None)
    if row.interaction_id:
        interaction.restore(access, id=row.interaction_id)
    return to_record(Meeting, row)


find = listing(models.Meeting, Meeting, "talks", "-day", "-created_at")


class Outcome(TypedDict, total=False):
    """What came of a talk: `mine` become steps, `theirs` promises; `private` never leaves the record."""

    shared: Text
    private: Text
    about_goals: bool
    minutes: Minutes | None
    mine: Lines
    theirs: Lines


@verb(kind="write", main="series_id")
def hold(
    access: Access,
    *,
    series_id: UUID,
    day: dt.date | None = None,
    discussed: Sources = (),
    left_out: Sources = (),
    **came: Unpack[Outcome],
) -> Meeting:
    """Say that a talk was held: the one that was planned, or one more.

    `discussed` and `left_out` are keys of the agenda. What was discussed is done with: a warning is told, a
    request made, feedback given. The rest waits for the next talk. Raises `meeting.not_yet` for a day ahead.
    """
    if day and day > access.today:
        raise Problems.one("meeting.not_yet", "day")
    row = series.one(access, series_id)
    agenda = series.matters(access, row)
    on = day or access.today
    talk = interaction.log(
        access,
        people=(str(row.contact_id),),
        day=on,
        text=came.get("shared", ""),
        private=came.get("private", ""),
        minutes=came.get("minutes"),
        mine=came.get("mine", ()),
        theirs=came.get("theirs", ()),
    )
    said = {name: came[name] for name in ("shared", "private", "about_goals") if name in came}
    held = _held(access, row, day=on, state="held", interaction_id=talk.interaction.id, **said)
    for matter in agenda:
        if matter.key in discussed:
            settle(access, row, matter, meeting=held, discussed_on=on)
            follow(access, matter, on)
        elif matter.key in left_out:
            settle(access, row, matter, dropped=True)
        elif matter.kind == "win":
            settle(access, row, matter)
    return to_record(Meeting, held)


def _held(access: Access, row: models.Series, **fields: Any) -> models.Meeting:
    """The first talk that was planned, or a new one."""
    planned = models.Meeting.objects.filter(
        person_id=access.person, archived_at=None, series=row, state="planned"
    )
    first = planned.order_by("day", "at", "created_at").first()
    if first is None:
        return change.create(access, models.Meeting, series=row, **fields)
    return change.revise(access, models.Meeting, first.pk, **fields)
