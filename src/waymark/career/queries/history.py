"""A record as one history, and what a document would add to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.exchange import jsonresume, merge
from waymark.career.exchange.people_merge import Met
from waymark.career.exchange.read import read
from waymark.career.models.row import Row
from waymark.career.queries import contacts_in
from waymark.career.records.history import (
    Document,
    History,
    KnownLanguage,
    NamedSkill,
    PartialDate,
    PastCertification,
    PastEducation,
    PastExperience,
    PastProject,
    PersonFacts,
    Stated,
)
from waymark.career.records.incoming import Incoming, Item, Place
from waymark.career.records.people_said import PeopleSaid
from waymark.career.verbs import verb
from waymark.guidance.reasons import Reason

MODELS: Mapping[str, tuple[type[Row], type[Stated]]] = {
    "experiences": (models.Experience, PastExperience),
    "educations": (models.Education, PastEducation),
    "certifications": (models.Certification, PastCertification),
    "languages": (models.Language, KnownLanguage),
    "skills": (models.Skill, NamedSkill),
    "projects": (models.Project, PastProject),
}
DATES = frozenset({"start", "end", "date", "expires"})
COLUMNS = {"skills": {"level": "stated_level"}}
"""Fields of a stated record whose column has another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The contacts of a document, those there are, and where each belongs."""

    said: PeopleSaid
    known: contacts_in.Known
    met: Met


@verb(kind="read")
def preview(access: Access, *, document: Document) -> Incoming:
    """Tell what the document would add, change and leave. Nothing is stored."""
    existing, _ = stored(access)
    found = merge.compare(read(document, access.today), existing)
    return incoming(found, people(access, found))


@verb(kind="read")
def export(access: Access) -> Document:
    """The record as JSON Resume."""
    history, _ = stored(access)
    return Document(name="resume.json", data=jsonresume.write(history))


def stored(access: Access) -> tuple[History, dict[str, tuple[UUID, ...]]]:
    """The whole record as one history, and the rows it was made of, in the same order."""
    parts: dict[str, Any] = {}
    ids: dict[str, tuple[UUID, ...]] = {}
    for noun, (model, record) in MODELS.items():
        rows = list(
            model._default_manager.filter(person_id=access.person, archived_at=None).order_by("created_at")
        )
        parts[noun] = tuple(_stated(noun, record, row) for row in rows)
        ids[noun] = tuple(row.pk for row in rows)
    person = models.Person.objects.get(pk=access.person)
    facts = _stated("person", PersonFacts, person)
    return History(person=facts, extras=person.sections, **parts), ids  # type: ignore[arg-type]


def _stated(noun: str, record: type[Stated], row: Any) -> Stated:
    """A row in the words of a document."""
    given: dict[str, Any] = {}
    for name in record.__dataclass_fields__:
        value = getattr(row, COLUMNS.get(noun, {}).get(name, name))
        if name in DATES:
            value = PartialDate.parse(value) if value else None
        given[name] = tuple(value) if isinstance(value, list) else value
    return record(**given)


def columns(noun: str, record: Stated, names: tuple[str, ...] = ()) -> dict[str, Any]:
    """What a stated record puts into a row's columns; only the named fields if any are."""
    found = {}
    for name in names or record.__dataclass_fields__:
        value = getattr(record, name)
        if isinstance(value, PartialDate) or (value is None and name in DATES):
            value = value.isoformat() if value else ""
        elif isinstance(value, tuple):
            value = list(value)
        elif isinstance(value, Mapping):
            value = dict(value)
        found[COLUMNS.get(noun, {}).get(name, name)] = value
    return found


def people(access: Access, found: merge.Preview) -> People | None:
    """Where the contacts of a document belong; None where it tells of nobody."""
    contacts = found.added.contacts
    if not contacts:
        return None
    said, known = PeopleSaid(source=found.added.source, contacts=contacts), contacts_in.stored(access)
    return People(said=said, known=known, met=contacts_in.matched(said, known))


def incoming(found: merge.Preview, people: People | None = None, *, applied: bool = False) -> Incoming:
    """The preview in a form that every door can show."""
    differing = [
        Reason("history.differs", {"field": d.field, "kept": str(d.kept), "offered": str(d.offered)})
        for d in found.differing
    ]
    troubles = [Place(file=t.file, line=t.line, path=t.path, reason=t.reason) for t in found.troubles]
    met = people.met if people else Met()
    return Incoming(
        source=found.added.source,
        added=(*_items(found.added), *contacts_in.items(met.added)),
        changed=(
            *(_item(c.noun, c.after, c.fields) for c in found.changed),
            *contacts_in.gained(met),
        ),
        left=found.left + met.same,
        differing=(*differing, *contacts_in.differing(met)),
        questions=tuple(q.reason for q in found.questions),
        troubles=(*troubles, *(_doubtful(people) if people else ())),
        applied=applied,
    )


def _doubtful(people: People) -> Iterator[Place]:
    """Those who may be somebody known: they stay out until it is said who they are."""
    for doubt in people.met.doubts:
        contact, like = people.said.contacts[doubt.said], people.known.contacts[doubt.like[0]]
        reason = Reason("contacts.in_doubt", {"who": contact.shown, "like": like.shown})
        yield Place(file="", line=contact.line, path="", reason=reason)


def _items(history: History) -> Iterator[Item]:
    for noun in MODELS:
        for record in getattr(history, noun):
            yield _item(noun, record)


def _item(noun: str, record: Any, fields: tuple[str, ...] = ()) -> Item:
    heads = ("name", "title", "institution", "label", "url")
    label = next((text for head in heads if (text := getattr(record, head, ""))), "")
    more = (getattr(record, n, "") for n in ("organisation", "degree", "area", "issuer", "fluency"))
    dates = [str(d) for n in ("start", "end", "date") if (d := getattr(record, n, None))]
    words = [text for text in more if text and text != label]
    return Item(
        noun=noun.removesuffix("s"),  # type: ignore[arg-type]
        label=label,
        detail=" · ".join([*words, " – ".join(dates)] if dates else words),
        fields=fields,
        going_on=isinstance(record, PastExperience) and bool(record.start) and not record.end,
    )
