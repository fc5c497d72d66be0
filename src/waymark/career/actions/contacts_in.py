"""Bringing a file of people into the record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any, Final
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import merge
from waymark.career.exchange.people_merge import Met
from waymark.career.queries.contacts_in import (
    COLUMNS,
    Choices,
    Known,
    incoming,
    matched,
    new_talks,
    new_ties,
    read,
    stored,
)
from waymark.career.records.history import Document
from waymark.career.records.people_incoming import PeopleIncoming
from waymark.career.records.people_said import ContactSaid, InteractionSaid
from waymark.career.records.text import fold
from waymark.career.verbs import verb

Progress = Callable[[str, float], None]
AT_ONCE: Final = 1000
"""Contacts that are written before it is told how far it is."""


@verb(kind="write")
def apply(
    access: Access,
    *,
    document: Document,
    choices: Choices | None = None,
    texts: bool = False,
    progress: Progress = lambda _step, _share: None,
) -> PeopleIncoming:
    """Bring a file of people in: new ones are added, known ones gain, nothing is overwritten.

    Those in doubt stay out unless `choices` says who they are: by their place, `new`, `out` or a contact's
    key; whoever is new is not proposed as one with those later. One undo takes all of it back; a second time
    changes nothing. `progress` hears which step it is at, and how much of that is done (0–1).
    """
    known, people = stored(access), read(access, document, texts=texts)
    progress("compare", 0)
    met = matched(people, known, choices)
    told = incoming(access, people, met, known, applied=True)
    talks, ties = new_talks(access, people, met), new_ties(access, people, met, known)
    progress("write", 0)
    rows = bring(access, met, known, lambda share: progress("write", share))
    _talk(access, talks, [None if place is None else rows[place] for place in met.places])
    _tie(access, ties, rows)
    for one, other in met.two:
        merge.two(access, one_id=rows[one], other_id=rows[other])
    return told


def bring(
    access: Access, met: Met, known: Known, progress: Callable[[float], None] = lambda _: None
) -> list[UUID]:
    """Write who is new and who gained; the keys of all, the known first and then the added."""
    names = (name for one in (*met.added, *(gain.after for gain in met.gains)) for name in one.circles)
    circles = _circles(access, names, known)
    if met.gains:
        wanted = {known.ids[g.place]: _columns(g.after, g.fields, circles) for g in met.gains}
        change.revise_many(access, models.Contact, wanted)
    every = (*COLUMNS, "circles")
    made = [models.Contact(**_columns(contact, every, circles)) for contact in met.added]
    for begin in range(0, len(made), AT_ONCE):
        change.create_many(access, models.Contact, made[begin : begin + AT_ONCE])
        progress(min(1, (begin + AT_ONCE) / len(made)))
    return [*known.ids, *(row.pk for row in made)]


def _circles(access: Access, names: Iterable[str], known: Known) -> dict[str, UUID]:
    """The circles of these names; those that are not there yet are made."""
    lacking = {fold(name): name for name in names if fold(name) not in known.circles}
    if not lacking:
        return dict(known.circles)
    rank = len(known.circles)
    rows = [models.Circle(name=name, rank=rank + n) for n, name in enumerate(lacking.values(), 1)]
    made = change.create_many(access, models.Circle, rows)
    return {**known.circles, **{key: row.pk for key, row in zip(lacking, made, strict=True)}}


def _columns(contact: ContactSaid, names: Iterable[str], circles: Mapping[str, UUID]) -> dict[str, Any]:
    """What a contact in the words of files puts into a row's columns."""
    found: dict[str, Any] = {}
    for name in names:
        value = getattr(contact, name)
        if name == "circles":
            value = list(dict.fromkeys(str(circles[fold(one)]) for one in value))
        elif isinstance(value, tuple):
            value = [one if isinstance(one, str) else asdict(one) for one in value]
        elif isinstance(value, Mapping):
            value = dict(value)
        found[name] = value
    return found


def _talk(access: Access, talks: Iterable[InteractionSaid], rows: list[UUID | None]) -> None:
    """Write what happened, and who was there."""
    said = list(talks)
    if not said:
        return
    made = [
        models.Interaction(
            day=(day := dt.date.fromisoformat(one.day)),
            state="planned" if day > access.today else "happened",
            channel=one.channel,
            started_by=one.started_by,
            title=one.title,
            text=one.text,
            source=one.source,
        )
        for one in said
    ]
    presences = [
        models.Presence(
            contact_id=contact,
            interaction=row,
            day=row.day,
            state=row.state,
            channel=row.channel,
            started_by=row.started_by,
        )
        for one, row in zip(said, change.create_many(access, models.Interaction, made), strict=True)
        for contact in dict.fromkeys(rows[place] for place in one.people)
        if contact is not None
    ]
    change.create_many(access, models.Presence, presences)


def _tie(access: Access, ties: Iterable[tuple[int, int, str]], rows: list[UUID]) -> None:
    made = []
    for one, other, how in ties:
        first, second = sorted((rows[one], rows[other]))
        made.append(models.Tie(one_id=first, other_id=second, how=how))
    if made:
        change.create_many(access, models.Tie, made)
