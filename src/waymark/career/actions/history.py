"""Bringing a document into the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.advice import library
from waymark.career.advice.occupation import placed
from waymark.career.exchange import merge
from waymark.career.exchange.read import read
from waymark.career.models.row import Row
from waymark.career.queries.history import MODELS, columns, incoming, stored
from waymark.career.records.experience import Experience
from waymark.career.records.fields import Line, When
from waymark.career.records.history import Document, History, PersonFacts, Question
from waymark.career.records.incoming import Incoming
from waymark.career.records.row import to_record
from waymark.career.verbs import verb


@verb(kind="write")
def apply(access: Access, *, document: Document) -> Incoming:
    """Bring the document in: everything new is added, blanks are filled, nothing is overwritten.

    One undo takes all of it back; a second time changes nothing.
    """
    existing, ids = stored(access)
    found = merge.compare(read(document, access.today), existing)
    _change(access, found, ids)
    rows = _add(access, found)
    _ask(access, found.questions, _places(found, rows, existing, ids), document.name)
    _ask_occupations(access, rows.values(), document.name)
    return incoming(found, applied=True)


@verb(kind="write", main="line")
def say(access: Access, *, line: Line, since: When = "") -> Experience:
    """Say in one line what one does now; it becomes the first role of the record."""
    row = models.Experience(person_id=access.person, title=line, start=since)
    _place_in_occupations([row], access.locale.partition("_")[0])
    made = change.create_many(access, models.Experience, [row])
    _ask_occupations(access, made, "")
    return to_record(Experience, made[0])


def _change(access: Access, found: merge.Preview, ids: dict[str, tuple[UUID, ...]]) -> None:
    for gain in found.changed:
        given = columns(gain.noun, gain.after, gain.fields)
        if gain.noun == "person":
            change.revise(access, models.Person, access.person, **given)
        else:
            change.revise(access, MODELS[gain.noun][0], ids[gain.noun][gain.index], **given)
    if found.added.extras:
        sections = models.Person.objects.get(pk=access.person).sections
        change.revise(access, models.Person, access.person, sections={**sections, **found.added.extras})


def _add(access: Access, found: merge.Preview) -> dict[int, Row]:
    """The new rows by the identity of the record each was made from."""
    made: dict[int, Row] = {}
    for noun, (model, _) in MODELS.items():
        records = getattr(found.added, noun)
        if records:
            rows = [model(**columns(noun, record)) for record in records]
            if model is models.Experience:
                _place_in_occupations(rows, access.locale.partition("_")[0])
            for record, row in zip(records, change.create_many(access, model, rows), strict=True):
                made[id(record)] = row
    return made


def _place_in_occupations(rows: Iterable[Any], language: str) -> None:
    """Tie each role to the published occupation that its title surely means; the others stay open."""
    books = library.catalogue()
    for row in rows:
        found = placed(row.title, language) if row.kind == "job" else None
        if found:
            row.occupation, row.occupation_title = found.code, found.title
            row.occupation_release = f"{books.release.scheme} {books.release.version}"


def _ask_occupations(access: Access, rows: Iterable[Row], source: str) -> None:
    """A job whose title could mean several occupations is asked about, never guessed."""
    open_rows = [r for r in rows if isinstance(r, models.Experience) and r.kind == "job"]
    asked = [
        models.Question(
            about="experience",
            row=r.pk,
            field="occupation",
            code="history.which_occupation",
            values={"title": r.title},
            source=source,
        )
        for r in open_rows
        if r.title and not r.occupation
    ]
    if asked:
        change.create_many(access, models.Question, asked)


def _places(
    found: merge.Preview, rows: dict[int, Row], existing: History, ids: dict[str, tuple[UUID, ...]]
) -> dict[int, UUID]:
    """Which row each record of the document is, or became."""
    places = {id(r): ids[noun][i] for noun in MODELS for i, r in enumerate(getattr(existing, noun))}
    places |= {id(c.after): ids[c.noun][c.index] for c in found.changed if c.noun != "person"}
    return places | {key: row.pk for key, row in rows.items()}


def _ask(access: Access, questions: tuple[Question, ...], places: dict[int, UUID], source: str) -> None:
    """Keep what is unsure as questions to the person, tied to the row each is about."""
    rows = [
        models.Question(
            about=NOUN_OF[type(q.record)],
            row=places.get(id(q.record)),
            field=q.field,
            code=q.reason.code,
            values={k: str(v) for k, v in q.reason.values.items()},
            source=source,
        )
        for q in questions
    ]
    if rows:
        change.create_many(access, models.Question, rows)


NOUN_OF = {record: model.noun() for model, record in MODELS.values()} | {PersonFacts: "person"}
