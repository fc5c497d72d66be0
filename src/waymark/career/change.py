"""The one way to write: a transaction, a journal of before-images, versions; `undoing` is the way back."""

from __future__ import annotations

from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import connection, transaction

from waymark.career import checking, tables
from waymark.career.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from uuid import UUID

    from waymark.career.access import Access, Kind
    from waymark.career.models.change import Change
    from waymark.career.models.row import Row

M = TypeVar("M", bound="Row")


@dataclass(slots=True)
class Unit:
    """One unit of work in progress; its change is written with the first row it touches."""

    access: Access
    kind: Kind
    verb: str
    change: Change | None = None
    touched: set[UUID] = field(default_factory=set)
    known: dict[object, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Seen:
    """The change that the watched calls made, and the names of contacts that they brought back."""

    change: UUID | None = None
    back: list[str] = field(default_factory=list)


PART = 500
"""Keys that one query may name."""

_unit: ContextVar[Unit | None] = ContextVar("unit", default=None)
_seen: ContextVar[Seen | None] = ContextVar("seen", default=None)


@contextmanager
def unit(access: Access, kind: Kind, verb: str) -> Iterator[Unit]:
    """Open the unit of work for a verb, or join the one that is open.

    Writes run in one immediate transaction. Reads run in none on SQLite, where even a reading transaction
    would take the write lock, and in a short one on PostgreSQL, whose row-level security needs it.
    """
    outer = _unit.get()
    if outer is not None:
        if outer.access.person != access.person or (kind == "write" and outer.kind == "read"):
            raise RuntimeError(f"{verb} cannot join {outer.verb}")
        yield outer
        return
    current = Unit(access, kind, verb)
    if access.learned is not None:
        if kind == "write":
            access.learned.clear()
        else:
            current.known = access.learned
    token = _unit.set(current)
    try:
        if kind == "write" or connection.vendor == "postgresql":
            with transaction.atomic():
                _guard(access, kind)
                with tables.changed() as changed:
                    yield current
                if changed:
                    _stamp(access, changed)
        else:
            yield current
    finally:
        _unit.reset(token)
    seen = _seen.get()
    if seen is not None and current.change is not None and current.touched:
        seen.change = current.change.pk


@contextmanager
def watch() -> Iterator[Seen]:
    """Learn which change the calls inside made."""
    seen = Seen()
    token = _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.reset(token)


def brought_back(names: Iterable[str]) -> None:
    """Note who was put away and is there again because they were named: whoever watches tells it."""
    seen = _seen.get()
    if seen is not None:
        seen.back.extend(names)


def _guard(access: Access, kind: Kind) -> None:
    """Tell PostgreSQL whose rows this transaction may touch, and let a person's writes follow one another.

    SQLite has one writer at a time; PostgreSQL would let two read the same row before either writes it.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            lock = ", pg_advisory_xact_lock(hashtextextended(%(person)s, 0))" if kind == "write" else ""
            told = f"select set_config('app.person', %(person)s, true){lock}"
            cursor.execute(told, {"person": str(access.person)})


def _stamp(access: Access, changed: Mapping[str, tables.Rows]) -> None:
    """Note that these tables are not as they were: what was remembered of them holds no more."""
    from waymark.career.models.change import Stamp

    said = [noun for noun, rows in changed.items() if rows is not None]
    before = dict(Stamp.objects.filter(person_id=access.person, noun__in=said).values_list("noun", "mark"))
    marks = [Stamp(person_id=access.person, noun=noun) for noun in sorted(changed)]
    Stamp.objects.bulk_create(
        marks, update_conflicts=True, unique_fields=["person", "noun"], update_fields=["mark"]
    )
    for stamp in marks:
        tables.step(before.get(stamp.noun), stamp.mark, changed[stamp.noun])


def about(
    model: type[Row], rows: Sequence[tuple[Row, Mapping[str, Any] | None]]
) -> AbstractContextManager[None]:
    """Say which rows of a noun are written inside, each with its image before if there was one."""
    if len(rows) > tables.MANY:
        return nullcontext()
    said = model.ABOUT
    keys = {str(getattr(row, said)) for row, _ in rows} | {str(old[said]) for _, old in rows if old}
    return tables.about(str(model._meta.model_name), keys)  # noqa: SLF001 - the name of its table


def writing_in(access: Access) -> tuple[Unit, Change]:
    """The open unit, with its change written."""
    from waymark.career.models.change import Change

    current = _unit.get()
    if current is None or current.kind != "write":
        raise RuntimeError("a write outside a write verb")
    if current.change is None:
        current.change = Change(
            person_id=access.person,
            actor=access.actor,
            verb=current.verb,
            at=access.now,
            key=access.key or None,
        )
        current.change.save(force_insert=True)
    return current, current.change


def create(access: Access, model: type[M], **fields: Any) -> M:
    """Add one row."""
    return create_many(access, model, [model(person_id=access.person, **fields)])[0]


def create_many(access: Access, model: type[M], rows: Iterable[M]) -> list[M]:
    """Add rows of one noun, all with this person."""
    made = list(rows)
    for row in made:
        row.person_id = access.person
        row.prepare()
    if not made:
        return made
    checking.check(access, model, [(row, None) for row in made])
    current, _ = writing_in(access)
    with about(model, [(row, None) for row in made]):
        model._default_manager.bulk_create(made)
    journal(access, [(row, None, row.version) for row in made])
    current.touched.update(row.pk for row in made)
    return made


def get(access: Access, model: type[M], id: UUID, *, archived: bool = True) -> M:
    """One row of this person's. Raises `Problems` with `record.not_found`."""
    row = _rows(access, model, [id])[id]
    if row.archived_at and not archived:
        raise Problems.one("record.not_found", "id", noun=model.noun())
    return row


def _rows(access: Access, model: type[M], ids: Iterable[UUID]) -> dict[UUID, M]:
    """Rows of this person's by their keys. Raises `Problems` with `record.not_found` if one is missing."""
    wanted = set(ids)
    found = model._default_manager.filter(person_id=access.person).in_bulk(wanted)
    if len(found) < len(wanted):
        raise Problems.one("record.not_found", "id", noun=model.noun())
    return found


def revise(access: Access, model: type[M], id: UUID, *, version: Any = None, **fields: Any) -> M:
    """Change a row's fields; those given as `KEEP` stay, and so does the row if nothing differs.

    `version` is the one the caller saw. Raises `Problems` with `record.changed_meanwhile` when it is not the
    row's any more.
    """
    row = get(access, model, id)
    if isinstance(version, int) and version != row.version:
        raise Problems.one("record.changed_meanwhile", noun=row.noun(), label=str(row), version=row.version)
    _set(access, model, [(row, fields)])
    return row


def revise_many(access: Access, model: type[M], wanted: Mapping[UUID, Mapping[str, Any]]) -> list[M]:
    """Change many rows of one noun, each its own fields, in a handful of queries; else like `revise`.

    The rows come back in the order of `wanted`.
    """
    rows = _rows(access, model, wanted)
    _set(access, model, [(rows[key], fields) for key, fields in wanted.items()])
    return [rows[key] for key in wanted]


def archive(access: Access, model: type[M], id: UUID, *, version: Any = None) -> M:
    """Put a row away; it can be brought back."""
    return revise(access, model, id, version=version, archived_at=access.now)


def archive_many(access: Access, model: type[M], ids: Iterable[UUID]) -> list[M]:
    """Put many rows of one noun away at once."""
    return revise_many(access, model, {key: {"archived_at": access.now} for key in ids})


def _set(access: Access, model: type[M], wanted: Iterable[tuple[M, Mapping[str, Any]]]) -> None:
    """Give rows their new fields, and write those that differ."""
    from waymark.career.verbs import KEEP

    moved = []
    for row, fields in wanted:
        before = row.image()
        for name, value in fields.items():
            if value is not KEEP:
                setattr(row, name, value)
        row.prepare()
        if row.image() != before:
            moved.append((row, before))
    if moved:
        checking.check(access, model, moved)
        _save(access, model, moved)


def _save(access: Access, model: type[M], moved: list[tuple[M, dict[str, Any]]]) -> None:
    """Write rows; a change keeps one image of each it touches: the oldest before, the newest after."""
    current, _ = writing_in(access)
    fresh = [(row, before) for row, before in moved if row.pk not in current.touched]
    used = _versions_used(access, [row.pk for row, _ in fresh])
    for row, _ in fresh:
        row.version = max(row.version, used.get(row.pk, 0)) + 1  # never used before, even after an undo
    with about(model, moved):
        model.put([row for row, _ in moved])
    journal(access, [(row, before, row.version) for row, before in fresh])
    current.touched.update(row.pk for row, _ in fresh)


def _versions_used(access: Access, ids: list[UUID]) -> dict[UUID, int]:
    """The newest version that the journal knows of each row."""
    from django.db.models import Max

    from waymark.career.models.change import Image

    newest: dict[UUID, int] = {}
    for start in range(0, len(ids), PART):
        mine = Image.objects.filter(person_id=access.person, row__in=ids[start : start + PART])
        newest.update(mine.values_list("row").annotate(newest=Max("version_after")).order_by())
    return {row: version or 0 for row, version in newest.items()}


def journal(access: Access, lines: Iterable[tuple[Row, dict[str, Any] | None, int | None]]) -> None:
    """Note rows with their image before (None: new) and their version after (None: gone)."""
    from waymark.career.models.change import Image

    _, change = writing_in(access)
    Image.objects.bulk_create(
        Image(
            person_id=access.person,
            change=change,
            noun=row.noun(),
            row=row.pk,
            before=before,
            version_after=after,
        )
        for row, before, after in lines
    )


def writing() -> bool:
    """Whether a change is in progress here, so that the record may still differ from what its stamp says."""
    current = _unit.get()
    return current is not None and current.kind == "write"


def known() -> dict[object, Any]:
    """What the reading in progress has learned; nothing while writing, and outside of a verb."""
    current = _unit.get()
    return current.known if current is not None and current.kind == "read" else {}


def answered(access: Access) -> tuple[str, UUID | None] | None:
    """What the first call with this key answered, as JSON, and the change it made if it made one."""
    from waymark.career.models.change import Change

    found = Change.objects.filter(person_id=access.person, key=access.key).first()
    return (found.answer, found.pk if found.images.exists() else None) if found else None


def remember(access: Access, answer: str) -> None:
    """Keep the answer for a repeated call with the same key."""
    _, change = writing_in(access)
    change.answer = answer
    change.save(update_fields=["answer"])
