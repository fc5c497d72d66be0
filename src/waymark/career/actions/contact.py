"""People the person knows."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, TypedDict, Unpack
from uuid import UUID

from annotated_types import MaxLen

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import erasing, interaction, merge, naming, nudge
from waymark.career.nouns import added, edited, showing
from waymark.career.problems import Problems
from waymark.career.records.contact import Contact
from waymark.career.records.erased import Erased
from waymark.career.records.fields import Keys, Line, Lines, Name, Text, When
from waymark.career.records.interaction import Talk
from waymark.career.records.nudge import Nudge
from waymark.career.records.people import (
    Birthday,
    Cadence,
    Channel,
    Closeness,
    FromPlace,
    Gives,
    Labels,
    Posts,
)
from waymark.career.records.row import to_record
from waymark.career.storage import copies
from waymark.career.verbs import KEEP, Keep, verb

NOT_NOW = dt.timedelta(days=14)
"""How long somebody is not proposed after "not now", unless a day is said. Waymark's setting."""


class Facts(TypedDict, total=False):
    """What more can be said of a contact; `private` is kept to oneself and never leaves the record."""

    nick: Name
    names: Name
    pronouns: Name
    organisation: Name
    title: Name
    field: Name
    place: Name
    posts: Posts
    emails: Labels
    phones: Labels
    links: Labels
    addresses: Labels
    birthday: Birthday
    met: Text
    met_on: When
    met_at_id: UUID | None
    introduced_by_id: UUID | None
    from_place: FromPlace
    experience_id: UUID | None
    circles: Keys
    cadence_days: Cadence | None
    closeness: Closeness | None
    leave_alone: bool
    snoozed_until: dt.date | None
    cares_about: Lines
    gives: Annotated[tuple[Gives, ...], MaxLen(7)]
    told_me: Text
    private: Text
    note: Text
    connected: When


@verb(kind="write", main="name")
def add(access: Access, *, name: Line, **facts: Unpack[Facts]) -> Contact:
    """Add somebody you know; a name is enough."""
    return added(access, models.Contact, Contact, name=name, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    name: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Contact:
    """Change what was said of a contact; what is not given stays."""
    return edited(access, models.Contact, Contact, id, version, name=name, **facts)


@verb(kind="write", main="id")
def introduced(access: Access, *, id: UUID, by: Line) -> Contact:
    """Say through whom you met a contact; an unknown name becomes a contact."""
    (other,) = naming.people(access, (by,), field="by").people
    if other.pk == id:
        raise Problems.one("tie.with_oneself", "by")
    return edited(access, models.Contact, Contact, id, KEEP, introduced_by_id=other.pk)


show = showing(models.Contact, Contact, "contacts")


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Contact:
    """Put a contact away; `restore` brings them back."""
    return to_record(Contact, change.archive(access, models.Contact, id, version=version))


@verb(kind="write", main="id")
def restore(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Contact:
    """Bring a contact back that was put away; one that was made part of another is taken out of it again."""
    row = change.get(access, models.Contact, id)
    if row.merged_into_id:
        return merge.take_apart(access, row)
    return to_record(Contact, change.revise(access, models.Contact, id, version=version, archived_at=None))


@verb(kind="write", main="id")
def snooze(access: Access, *, id: UUID, until: dt.date | None = None, version: int | Keep = KEEP) -> Contact:
    """Propose this contact no more until a day; "not now" without one means two weeks."""
    if until and until <= access.today:
        raise Problems.one("contact.snooze_past", "until", day=until)
    day = until or access.today + NOT_NOW
    return to_record(Contact, change.revise(access, models.Contact, id, version=version, snoozed_until=day))


@verb(kind="write", main="id")
def thank(
    access: Access,
    *,
    id: UUID,
    favour_id: UUID | None = None,
    entry_id: UUID | None = None,
    words: Text = "",
    channel: Channel = "message",
) -> Talk:
    """Note that you thanked a contact today, for a favour or for help that a line of the log tells of."""
    row = naming.by_key(access, id)
    if favour_id:
        favour = change.get(access, models.Favour, favour_id)
        if favour.contact_id != row.pk:
            raise Problems.one("record.not_found", "favour_id", noun="favour")
        change.revise(access, models.Favour, favour_id, thanked_on=access.today)
    if entry_id:
        _thanked_for(access, row, entry_id)
    return interaction.log(access, people=(str(row.pk),), channel=channel, started_by="me", text=words)


@verb(kind="write", main="entry_id")
def thank_helpers(access: Access, *, entry_id: UUID) -> Nudge:
    """Note that you thanked today whoever helped, as a line of the log tells; it is asked no more."""
    line = change.get(access, models.Entry, entry_id)
    helpers = [naming.by_key(access, UUID(key)) for key in line.contacts]
    for one in helpers:
        _thanked_for(access, one, entry_id)
    if helpers:
        keys = tuple(str(one.pk) for one in helpers)
        interaction.log(access, people=keys, channel="message", started_by="me")
    return nudge.answer(access, kind="thank", about=str(entry_id))


def _thanked_for(access: Access, contact: models.Contact, entry_id: UUID) -> None:
    """Keep the help that a line tells of as received and thanked for, once."""
    line = change.get(access, models.Entry, entry_id)
    mine = {"person_id": access.person, "archived_at": None, "entry": line, "contact": contact}
    known = models.Favour.objects.filter(**mine, way="received").first()
    if known:
        change.revise(access, models.Favour, known.pk, thanked_on=access.today)
        return
    said = {"contact": contact, "entry": line, "text": line.text, "day": line.day}
    change.create(access, models.Favour, **said, way="received", thanked_on=access.today)


@verb(kind="write", main="id", final=True)
def erase(access: Access, *, id: UUID, sure: bool = False) -> Erased:
    """Take somebody out of the record for good, with all that is theirs and what the journal keeps; no undo.

    Talks with them alone go too. What others took part in, steps, asks and feedback stay without them, and so
    do words that you wrote yourself. Raises `contact.erase_unsure` unless `sure`.
    """
    root = naming.by_key(access, id)
    if not sure:
        raise Problems.one("contact.erase_unsure", "sure", name=str(root))
    keys = _all_of(access, root)
    mine = {"person_id": access.person, "archived_at": None}
    books = models.Card.objects.filter(**mine, contact__in=keys).values_list("book__name", flat=True)
    books_of_theirs = tuple(sorted(set(books)))
    rows = erasing.erase(access, {models.Contact: keys, models.Interaction: _alone(access, keys)})
    return Erased(rows=rows, backups=copies(), books=books_of_theirs)


def _all_of(access: Access, root: models.Contact) -> set[UUID]:
    """A contact with all that were made part of it, and part of those."""
    found, fresh = {root.pk}, {root.pk}
    while fresh:
        rows = models.Contact.objects.filter(person_id=access.person, merged_into__in=fresh)
        fresh = set(rows.values_list("pk", flat=True)) - found
        found |= fresh
    return found


def _alone(access: Access, keys: set[UUID]) -> set[UUID]:
    """The talks in which nobody else took part."""
    seats = models.Presence.objects.filter(person_id=access.person)
    theirs = set(seats.filter(contact__in=keys).values_list("interaction", flat=True))
    others = seats.filter(interaction__in=theirs, archived_at=None).exclude(contact__in=keys)
    return theirs - set(others.values_list("interaction", flat=True))
