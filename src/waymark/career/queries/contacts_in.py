"""The contacts there are in the words of files, and what a file of people would add to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Literal
from uuid import UUID

from annotated_types import MaxLen

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.exchange import contacts_table, people_merge, people_read, vcard_write
from waymark.career.exchange.people_merge import Choice, Met
from waymark.career.problems import Problems
from waymark.career.records.fields import Word
from waymark.career.records.history import Document
from waymark.career.records.incoming import Item, Place
from waymark.career.records.people import Labelled, Post
from waymark.career.records.people_incoming import Doubtful, Likeness, PeopleIncoming
from waymark.career.records.people_said import ContactSaid, InteractionSaid, PeopleSaid
from waymark.career.records.text import fold
from waymark.career.verbs import verb
from waymark.guidance.reasons import Reason

Choices = Annotated[dict[Word, Word], MaxLen(10_000)]
"""Who those in doubt are: by their place in the file, `new`, `out`, or a contact's key."""
LABELLED = frozenset({"emails", "phones", "links", "addresses"})
NOT_STORED = frozenset({"mentioned", "line", "circles"})
COLUMNS = tuple(name for name in ContactSaid.__dataclass_fields__ if name not in NOT_STORED)
_FORMATS = {"vcard": "contacts.vcf", "vcard3": "contacts.vcf", "csv": "contacts.csv"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The contacts of a record in the words of files, their keys in the same order, the circles by name.

    `away` are the places of those put away; `into` leads from one made part of another to that one.
    """

    contacts: tuple[ContactSaid, ...]
    ids: tuple[UUID, ...]
    circles: Mapping[str, UUID]
    away: frozenset[int] = frozenset()
    into: Mapping[int, int] = field(default_factory=dict)


@verb(kind="read")
def preview(
    access: Access,
    *,
    document: Document,
    choices: Choices | None = None,
    texts: bool = False,
    progress: Callable[[str], None] = lambda _: None,
) -> PeopleIncoming:
    """Tell whom a file of people would add, change and leave, and who is in doubt. Nothing is stored.

    `progress` hears which step begins.
    """
    known, people = stored(access), read(access, document, texts=texts)
    progress("compare")
    return incoming(access, people, matched(people, known, choices), known)


@verb(kind="read")
def export(
    access: Access,
    *,
    format: Literal["vcard", "vcard3", "csv"] = "vcard",
    everything: bool = False,
    contact_id: UUID | None = None,
) -> Document:
    """The contacts as address cards or as a table, or only one of them.

    What is not for others is left out unless `everything`; a card of one alone is handed on to somebody, so
    it holds neither one's note nor one's circles.
    """
    known = stored(access)
    if contact_id:
        contacts = [known.contacts[known.ids.index(change.get(access, models.Contact, contact_id).pk)]]
    else:
        contacts = [one for place, one in enumerate(known.contacts) if place not in known.away]
    if contact_id and not everything:
        contacts = [replace(one, note="", circles=()) for one in contacts]
    if format == "csv":
        data = contacts_table.write(contacts)
    else:
        version = "3.0" if format == "vcard3" else "4.0"
        data = vcard_write.write(contacts, version=version, everything=everything)
    return Document(name=_FORMATS[format], data=data)


def stored(access: Access) -> Known:
    """Every contact, oldest first."""
    mine = {"person_id": access.person, "archived_at": None}
    circles = dict(models.Circle.objects.filter(**mine).values_list("pk", "name"))
    named = {str(key): name for key, name in circles.items()}
    rows = list(models.Contact.objects.filter(person_id=access.person).order_by("created_at", "pk"))
    places = {row.pk: place for place, row in enumerate(rows)}
    merged = {n: places[row.merged_into_id] for n, row in enumerate(rows) if row.merged_into_id}
    return Known(
        contacts=tuple(said(row, named) for row in rows),
        ids=tuple(row.pk for row in rows),
        circles={fold(name): key for key, name in circles.items()},
        away=frozenset(n for n, row in enumerate(rows) if row.archived_at or row.merged_into_id),
        into=merged,
    )


def matched(people: PeopleSaid, known: Known, choices: Mapping[str, str] | None = None) -> Met:
    """Where everybody belongs; who was made part of another is that one."""
    met = people_merge.compare(people, known.contacts, _chosen(choices, known), known.away)

    def last(place: int | None) -> int | None:
        while place is not None and place in known.into:
            place = known.into[place]
        return place

    return replace(met, places=tuple(map(last, met.places)))


def said(row: models.Contact, circles: Mapping[str, str]) -> ContactSaid:
    """A contact in the words of files; what only stands in place of a name is none there."""
    given: dict[str, Any] = {}
    for name in COLUMNS:
        value = getattr(row, name)
        if name == "name" and value in row.otherwise:
            value = ""
        if name in LABELLED:
            value = tuple(Labelled(**one) for one in value)
        elif name == "posts":
            value = tuple(Post(**one) for one in value)
        given[name] = tuple(value) if isinstance(value, list) else value
    names = tuple(circles[str(key)] for key in row.circles if str(key) in circles)
    return ContactSaid(**given, circles=names)


def read(access: Access, document: Document, *, texts: bool) -> PeopleSaid:
    """What the file says; the person's own names and addresses tell which writer of messages they are."""
    person = models.Person.objects.get(pk=access.person)
    mine = tuple(filter(None, (person.name, person.email, person.url)))
    return people_read.read(document, access.today, mine, texts=texts)


def _chosen(choices: Mapping[str, str] | None, known: Known) -> dict[int, Choice]:
    """The choices by places. Raises `Problems` for one that cannot be followed."""
    places = {str(key): place for place, key in enumerate(known.ids)}
    found: dict[int, Choice] = {}
    for said_at, who in (choices or {}).items():
        if not said_at.isdecimal() or (who not in {"new", "out"} and who not in places):
            raise Problems.one("contacts.choice_unknown", "choices", choice=f"{said_at} = {who}")
        found[int(said_at)] = "new" if who == "new" else "out" if who == "out" else places[who]
    return found


def new_talks(access: Access, people: PeopleSaid, met: Met) -> list[InteractionSaid]:
    """What happened with people who have a place, and that no earlier import brought."""
    told = models.Interaction.objects.filter(person_id=access.person).exclude(source="")
    brought = set(told.values_list("source", flat=True))
    placed = [one for one in people.interactions if any(met.places[n] is not None for n in one.people)]
    fresh = {one.source: one for one in placed if one.source not in brought}
    return list(fresh.values())


def new_ties(access: Access, people: PeopleSaid, met: Met, known: Known) -> list[tuple[int, int, str]]:
    """Who knows whom, by places, where nothing is said of the two yet."""
    told = models.Tie.objects.filter(person_id=access.person).values_list("one_id", "other_id")
    there = {frozenset(pair) for pair in told}
    places = dict(enumerate(known.ids))
    found: dict[frozenset[int], tuple[int, int, str]] = {}
    for tie in people.ties:
        one, other = met.places[tie.one], met.places[tie.other]
        if one is None or other is None or one == other:
            continue
        if frozenset((places.get(one), places.get(other))) not in there:
            found.setdefault(frozenset((one, other)), (one, other, tie.how))
    return list(found.values())


def incoming(
    access: Access, people: PeopleSaid, met: Met, known: Known, *, applied: bool = False
) -> PeopleIncoming:
    """What would happen, or happened, in a form that every door can show."""
    return PeopleIncoming(
        source=people.source,
        added=items(met.added),
        changed=gained(met),
        left=met.same,
        doubts=tuple(_doubts(people, met, known)),
        talks=len(new_talks(access, people, met)),
        ties=len(new_ties(access, people, met, known)),
        differing=differing(met),
        troubles=tuple(
            Place(file=t.file, line=t.line, path=t.path, reason=t.reason) for t in people.troubles
        ),
        applied=applied,
    )


def items(contacts: Iterable[ContactSaid]) -> tuple[Item, ...]:
    """Contacts as lines of a list."""
    return tuple(Item(noun="contact", label=one.shown, detail=said_shortly(one)) for one in contacts)


def gained(met: Met) -> tuple[Item, ...]:
    """Those who would say more, with the fields."""
    return tuple(
        Item(noun="contact", label=gain.after.shown, detail=said_shortly(gain.after), fields=gain.fields)
        for gain in met.gains
    )


def differing(met: Met) -> tuple[Reason, ...]:
    """Where the record's own word stays."""
    return tuple(
        Reason("history.differs", {"field": one.field, "kept": one.kept, "offered": one.offered})
        for one in met.differing
    )


def said_shortly(one: ContactSaid) -> str:
    """What tells somebody from others of the name, in a line."""
    reach = next((told.value for told in (*one.emails, *one.phones, *one.links)), "")
    return " · ".join(filter(None, (one.title, one.organisation if one.name else "", reach)))[:300]


def _doubts(people: PeopleSaid, met: Met, known: Known) -> Iterable[Doubtful]:
    for doubt in met.doubts:
        contact = people.contacts[doubt.said]
        like = (
            Likeness(id=known.ids[n], label=known.contacts[n].shown, detail=said_shortly(known.contacts[n]))
            for n in doubt.like
        )
        yield Doubtful(
            said=doubt.said,
            line=contact.line,
            label=contact.shown,
            detail=said_shortly(contact),
            like=tuple(like),
        )
