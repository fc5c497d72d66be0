"""Bringing a document into the record."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import contacts_in
from waymark.career.actions.experience import begun
from waymark.career.advice import library, placing
from waymark.career.advice.occupation import reference
from waymark.career.advice.placing import Role
from waymark.career.exchange import merge
from waymark.career.exchange.read import read
from waymark.career.models.row import Row
from waymark.career.queries.history import MODELS, columns, incoming, people, stored
from waymark.career.records.experience import Experience
from waymark.career.records.fields import Line, When
from waymark.career.records.history import Document, History, PersonFacts, Question
from waymark.career.records.incoming import Incoming
from waymark.career.records.row import to_record
from waymark.career.records.text import as_title
from waymark.career.verbs import verb


@verb(kind="write")
def apply(access: Access, *, document: Document) -> Incoming:
    """Bring the document in: everything new is added, blanks are filled, nothing is overwritten.

    One undo takes all of it back; a second time changes nothing.
    """
    existing, ids = stored(access)
    found = merge.compare(read(document, access.today), existing)
    known = people(access, found)
    _change(access, found, ids)
    if known:
        contacts_in.bring(access, known.met, known.known)
    rows = _add(access, found)
    _ask(access, found.questions, _places(found, rows, existing, ids), document.name)
    place(access, rows.values(), document.name)
    return incoming(found, known, applied=True)


@verb(kind="write", main="line")
def say(access: Access, *, line: Line, since: When = "") -> Experience:
    """Say in one line what one does now; it becomes the first role of the record."""
    begun(access, since)
    made = change.create(access, models.Experience, title=as_title(line), start=since)
    place(access, [made], "")
    return to_record(Experience, change.get(access, models.Experience, made.pk))


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
            for record, row in zip(records, change.create_many(access, model, rows), strict=True):
                made[id(record)] = row
    return made


def place(access: Access, rows: Iterable[Row], source: str) -> None:
    """Tie each new role to the occupation it counts as; what is guessed or open is asked about, once.

    A title says it surely, or what stands beside it speaks for a guess; a role whose kind is in doubt waits
    until that is settled.
    """
    new = {row.pk: row for row in rows if isinstance(row, models.Experience)}
    if not new:
        return
    mine = {"person_id": access.person, "archived_at": None}
    doubted = set(
        models.Question.objects.filter(**mine, answered_at=None, field="kind").values_list("row", flat=True)
    )
    every = list(models.Experience.objects.filter(**mine))
    schools = models.Education.objects.filter(**mine).values_list("area", "degree")
    certificates = models.Certification.objects.filter(**mine).values_list("name", flat=True)
    ties = placing.tied(
        library.catalogue(),
        [Role(title=e.title, organisation=e.organisation, code=e.occupation) for e in every],
        [words for words in (*(words for pair in schools for words in pair), *certificates) if words],
        access.locale.partition("_")[0],
    )
    open_ = [(e, tie) for e, tie in zip(every, ties, strict=True) if e.pk in new and not e.occupation]
    open_ = [(e, tie) for e, tie in open_ if e.kind == "job" and e.title and e.pk not in doubted]
    for row, tie in open_:
        if tie:
            change.revise(access, models.Experience, row.pk, **reference(tie.code, "occupation"))
    _ask_occupations(access, [row for row, tie in open_ if tie is None or not tie.sure], source)


def _ask_occupations(access: Access, rows: Iterable[models.Experience], source: str) -> None:
    asked = [
        models.Question(
            about="experience",
            row=row.pk,
            field="occupation",
            code="history.which_occupation",
            values={"title": row.title},
            source=source,
        )
        for row in rows
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
