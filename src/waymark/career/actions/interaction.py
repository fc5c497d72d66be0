"""What happened, or is planned, between the person and their contacts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import naming
from waymark.career.problems import Problems
from waymark.career.queries.interaction import talks
from waymark.career.records.fields import Keys, Lines, Minutes, Name, Text
from waymark.career.records.interaction import Talk
from waymark.career.records.people import Channel, Guests, InteractionState, Newcomers, StartedBy
from waymark.career.records.text import fold
from waymark.career.verbs import KEEP, Keep, verb

COPIED: Final = ("day", "state", "channel", "started_by")
"""What a presence repeats of its interaction."""
AWAY: Final = "away"
"""The state of presences whose talk is put away."""
QUICK = 0.25
"""Hours that something promised in a talk takes until more is said of it."""


class Facts(TypedDict, total=False):
    """What more can be said of a talk; `private` never leaves the record."""

    at: dt.time | None
    state: InteractionState
    channel: Channel
    started_by: StartedBy
    title: Name
    text: Text
    private: Text
    minutes: Minutes | None
    gathering_id: UUID | None


@verb(kind="write", main="people")
def log(
    access: Access,
    *,
    people: Guests,
    new: Newcomers = (),
    day: dt.date | None = None,
    mine: Lines = (),
    theirs: Lines = (),
    **facts: Unpack[Facts],
) -> Talk:
    """Note a talk with one or several people, past or planned; all but who it was with may be left out.

    Its day is today unless said, and a later day makes it planned. `mine` become steps of yours, `theirs`
    what they promised; with several people such a line may begin with a name: "Ana: send the paper", or
    "Ana sends the paper". Who is new was met at the `gathering_id` it was at. A single word that is part of a
    name you know is asked about unless it stands in `new`.
    """
    found = naming.people(access, people, new=new, **_from(access, facts.get("gathering_id")))
    on = day or access.today
    said: dict[str, Any] = {"state": "planned" if on > access.today else "happened", **facts}
    row = change.create(access, models.Interaction, day=on, **said)
    _require_past(access, row)
    _attend(access, row, found.people)
    _agree(access, row, found.people, mine, theirs)
    return _told(access, row, new=found.new, back=found.back)


@verb(kind="write", main="id")
def tell(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    mine: Lines = (),
    theirs: Lines = (),
    **facts: Unpack[Facts],
) -> Talk:
    """Say what came of a talk that was planned: it has happened, with what is yours and theirs to do now."""
    row = change.get(access, models.Interaction, id)
    if day is KEEP and row.day > access.today:
        day = access.today
    said: dict[str, Any] = {"state": "happened", "day": day, **facts}
    row = _change(access, id, version, said)
    _agree(access, row, _attending(access, row), mine, theirs)
    return _told(access, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    day: dt.date | Keep = KEEP,
    contacts: Keys | Keep = KEEP,
    also: Guests | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Talk:
    """Change what was noted of a talk, or who was there; what is not given stays.

    `contacts` were there and nobody else, but for those named in `also`.
    """
    row = _change(access, id, version, {"day": day, **facts})
    if contacts is not KEEP or also is not KEEP:
        here = [one.pk for one in _attending(access, row)] if contacts is KEEP else [*contacts]
        more = () if also is KEEP else naming.people(access, also, field="also").people
        if not here and not more:
            raise Problems.one("input.missing", "contacts")
        _seat(access, row, [*here, *(one.pk for one in more)])
    return _told(access, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Talk:
    """Put a talk away, as if it had not been; `restore` brings it back."""
    return _put(access, id, version, access.now)


@verb(kind="write", main="id")
def restore(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Talk:
    """Bring a talk back that was put away."""
    return _put(access, id, version, None)


def _from(access: Access, gathering: UUID | None) -> dict[str, Any]:
    """What an event tells of those who were met there."""
    if gathering is None:
        return {}
    return {"met_at": change.get(access, models.Gathering, gathering), "from_place": "event"}


def _put(access: Access, id: UUID, version: int | Keep, at: dt.datetime | None) -> Talk:
    row = change.revise(access, models.Interaction, id, version=version, archived_at=at)
    _follow(access, row)
    return _told(access, row)


def _change(access: Access, id: UUID, version: int | Keep, said: Mapping[str, Any]) -> models.Interaction:
    row = change.revise(access, models.Interaction, id, version=version, **said)
    _require_past(access, row)
    _follow(access, row)
    return row


def _require_past(access: Access, row: models.Interaction) -> None:
    """Refuse that something has happened whose day is ahead (`meeting.not_yet`)."""
    if row.state == "happened" and row.day > access.today:
        raise Problems.one("meeting.not_yet", "day")


def _follow(access: Access, row: models.Interaction) -> None:
    """Keep the presences of a talk in step with it."""
    mine = models.Presence.objects.filter(person_id=access.person, interaction=row)
    change.revise_many(
        access, models.Presence, {key: _copied(row) for key in mine.values_list("pk", flat=True)}
    )


def _copied(row: models.Interaction) -> dict[str, Any]:
    """What presences repeat of a talk; one that is put away counts as none of its states."""
    said = {name: getattr(row, name) for name in COPIED}
    return said | {"state": AWAY} if row.archived_at else said


def _attend(access: Access, row: models.Interaction, contacts: Iterable[models.Contact]) -> None:
    rows = [models.Presence(contact=one, interaction=row, **_copied(row)) for one in contacts]
    change.create_many(access, models.Presence, rows)


def _attending(access: Access, row: models.Interaction) -> tuple[models.Contact, ...]:
    here = models.Contact.objects.filter(
        person_id=access.person, presences__interaction=row, presences__archived_at=None
    )
    return tuple(here.order_by("presences__created_at"))


def _seat(access: Access, row: models.Interaction, wanted: Sequence[UUID]) -> None:
    """Let these people have been there and no others; who was taken off may come back."""
    rows = [naming.by_key(access, key) for key in dict.fromkeys(wanted)]
    keys = {one.pk for one in rows}
    known = models.Presence.objects.filter(person_id=access.person, interaction=row)
    # After a merge somebody may have two seats; the one that is not put away counts.
    seats = {seat.contact_id: seat for seat in sorted(known, key=lambda seat: seat.archived_at is None)}
    moved = {
        seat.pk: {"archived_at": None if contact in keys else access.now}
        for contact, seat in seats.items()
        if (seat.archived_at is None) != (contact in keys)
    }
    change.revise_many(access, models.Presence, moved)
    _attend(access, row, [one for one in rows if one.pk not in seats])


def _agree(
    access: Access,
    row: models.Interaction,
    people: Sequence[models.Contact],
    mine: Iterable[str],
    theirs: Iterable[str],
) -> None:
    """What was agreed on: steps of the person's own, and promises of the others."""
    steps = [
        models.Action(title=text, kind="meet", effort=QUICK, contact=one, interaction=row)
        for one, text in (_whose(line, people, alone=False) for line in mine if line)
    ]
    words = [
        models.Promise(text=text, contact=one, interaction=row)
        for one, text in (_whose(line, people, alone=True) for line in theirs if line)
        if one
    ]
    if steps:
        change.create_many(access, models.Action, steps)
    if words:
        change.create_many(access, models.Promise, words)


def _whose(line: str, people: Sequence[models.Contact], *, alone: bool) -> tuple[models.Contact | None, str]:
    """Whom a line is about: the one named before its colon, the one it begins with, as in "Ana brings cake",
    or the only one; with `alone` else the first.
    """
    name, colon, text = line.partition(":")
    if colon and text.strip():
        for one in people:
            if fold(name) in _calls(one):
                return one, text.strip()
    begun = f"{fold(line)} "
    begins = (one for one in people if any(begun.startswith(f"{said} ") for said in _calls(one)))
    only = people[0] if people and (alone or len(people) == 1) else None
    return next(begins, only), line


def _calls(one: models.Contact) -> set[str]:
    """How somebody is called in a line: by their name, their first name, or what they are called."""
    return {fold(one.name), fold(one.nick), fold(one.name).partition(" ")[0]} - {""}


def _told(
    access: Access,
    row: models.Interaction,
    new: Iterable[models.Contact] = (),
    back: Iterable[models.Contact] = (),
) -> Talk:
    """The talk with all that hangs on it, as it stands now."""
    (told,) = talks(access, [row])
    return replace(told, new=naming.who(new), back=naming.who(back))
