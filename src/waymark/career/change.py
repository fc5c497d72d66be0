"""The one way to write: a transaction, a journal of before-images, versions, and one undo for everything."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, transaction
from django.db.models import Max, ProtectedError

from waymark.career.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

    from waymark.career.access import Access, Kind
    from waymark.career.models.change import Change, Image
    from waymark.career.models.row import Row

M = TypeVar("M", bound="Row")


@dataclass(slots=True)
class Unit:
    """One unit of work in progress; its change is written with the first row it touches."""

    access: Access
    kind: Kind
    verb: str
    undoes: UUID | None = None
    change: Change | None = None
    touched: set[UUID] = field(default_factory=set)


@dataclass(slots=True)
class Seen:
    """The change that the watched calls made."""

    change: UUID | None = None


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
    token = _unit.set(current)
    try:
        if kind == "write" or connection.vendor == "postgresql":
            with transaction.atomic():
                _guard(access)
                yield current
        else:
            yield current
    finally:
        _unit.reset(token)
    seen = _seen.get()
    if seen is not None and current.change is not None:
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


def _guard(access: Access) -> None:
    """Tell PostgreSQL whose rows this transaction may touch."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("select set_config('app.person', %s, true)", [str(access.person)])


def _writing(access: Access) -> tuple[Unit, Change]:
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
            undoes_id=current.undoes,
        )
        current.change.save(force_insert=True)
    return current, current.change


def create(access: Access, model: type[M], **fields: Any) -> M:
    """Add one row."""
    return create_many(access, model, [model(person_id=access.person, **fields)])[0]


def create_many(access: Access, model: type[M], rows: Iterable[M]) -> list[M]:
    """Add rows of one noun, all with this person."""
    from waymark.career.models.change import Image

    current, change = _writing(access)
    made = list(rows)
    for row in made:
        row.person_id = access.person
        row.prepare()
    model._default_manager.bulk_create(made)
    Image.objects.bulk_create(
        Image(
            person_id=access.person,
            change=change,
            noun=model.noun(),
            row=row.pk,
            before=None,
            version_after=row.version,
        )
        for row in made
    )
    current.touched.update(row.pk for row in made)
    return made


def get(access: Access, model: type[M], id: UUID, *, archived: bool = True) -> M:
    """One row of this person's. Raises `Problems` with `record.not_found`."""
    rows = model._default_manager.filter(person_id=access.person)
    try:
        return (rows if archived else rows.filter(archived_at=None)).get(pk=id)
    except ObjectDoesNotExist:
        raise Problems.one("record.not_found", "id", noun=model.noun()) from None


def revise(access: Access, model: type[M], id: UUID, *, version: Any = None, **fields: Any) -> M:
    """Change a row's fields; those given as `KEEP` stay, and so does the row if nothing differs.

    `version` is the one the caller saw. Raises `Problems` with `record.changed_meanwhile` when it is not the
    row's any more.
    """
    from waymark.career.verbs import KEEP

    row = get(access, model, id)
    if isinstance(version, int) and version != row.version:
        raise Problems.one("record.changed_meanwhile", noun=row.noun(), label=str(row), version=row.version)
    before = row.image()
    for name, value in fields.items():
        if value is not KEEP:
            setattr(row, name, value)
    row.prepare()
    if row.image() != before:
        _save(access, row, before)
    return row


def archive(access: Access, model: type[M], id: UUID, *, version: Any = None) -> M:
    """Put a row away; it can be brought back."""
    return revise(access, model, id, version=version, archived_at=access.now)


def _save(access: Access, row: Row, before: dict[str, Any]) -> None:
    from waymark.career.models.change import Image

    current, change = _writing(access)
    journal = Image.objects.filter(person_id=access.person, row=row.pk)
    if (
        row.pk in current.touched
    ):  # one image for each row a change touches: the oldest before, the newest after
        row.save(force_update=True)
        return
    used = journal.aggregate(newest=Max("version_after"))["newest"] or 0
    row.version = max(row.version, used) + 1  # never used before by this row, even after an undo
    row.save(force_update=True)
    Image.objects.create(
        person_id=access.person,
        change=change,
        noun=row.noun(),
        row=row.pk,
        before=before,
        version_after=row.version,
    )
    current.touched.add(row.pk)


def writing() -> bool:
    """Whether a change is in progress here, so that the record may still differ from what its stamp says."""
    current = _unit.get()
    return current is not None and current.kind == "write"


def stamp(access: Access) -> int:
    """A number that differs after every change of this person's record."""
    from waymark.career.models.change import Change

    newest = Change.objects.filter(person_id=access.person).aggregate(newest=Max("seq"))["newest"]
    return newest or 0


def answered(access: Access) -> str | None:
    """What the first call with this key answered, as JSON; None if there was none."""
    from waymark.career.models.change import Change

    found = Change.objects.filter(person_id=access.person, key=access.key).values_list("answer", flat=True)
    return found.first()


def remember(access: Access, answer: str) -> None:
    """Keep the answer for a repeated call with the same key."""
    _, change = _writing(access)
    change.answer = answer
    change.save(update_fields=["answer"])


def undo(access: Access, id: UUID) -> Change:
    """Take a change back, whole or not at all; the undo is itself a change and can be undone.

    Raises `Problems`: `change.not_found`, `change.already_undone`, `change.in_use` where something newer
    hangs on what it made, or one `change.changed_since` for every row that somebody changed after it.
    """
    from waymark.career.models.change import Change, Image

    found = Change.objects.filter(person_id=access.person, pk=id).first()
    if found is None:
        raise Problems.one("change.not_found", "id")
    if Change.objects.filter(person_id=access.person, undoes=found).exists():
        raise Problems.one("change.already_undone", "id")
    images = list(Image.objects.filter(person_id=access.person, change=found).order_by("-pk"))
    rows = _rows_of(access, images)
    moved = [i for i in images if _version(rows, i) != i.version_after]
    if moved:
        raise Problems(
            *(
                Problems.one("change.changed_since", noun=i.noun, label=str(rows.get(i.row, ""))).problems[0]
                for i in moved
            )
        )
    current = _unit.get()
    if current is None:
        raise RuntimeError("an undo outside a write verb")
    current.undoes = found.pk
    _, change = _writing(access)
    _remove(access, change, [i for i in images if i.before is None], rows)
    for image in images:
        if image.before is not None:
            _restore(access, change, image, rows.get(image.row))
    return change


def _rows_of(access: Access, images: Iterable[Any]) -> dict[UUID, Row]:
    from waymark.career.models.row import model_of

    wanted: dict[str, list[UUID]] = {}
    for image in images:
        wanted.setdefault(image.noun, []).append(image.row)
    found: dict[UUID, Row] = {}
    for noun, ids in wanted.items():
        rows = model_of(noun)._default_manager.filter(person_id=access.person)
        for start in range(0, len(ids), 500):
            found.update(rows.in_bulk(ids[start : start + 500]))
    return found


def _version(rows: dict[UUID, Row], image: Image) -> int | None:
    """A row's version; None where it is gone, which is what an undone creation leaves."""
    row = rows.get(image.row)
    return row.version if row else None


def _remove(access: Access, change: Change, created: list[Image], rows: dict[UUID, Row]) -> None:
    """Take away what the change had made, all of one noun at once, the newest nouns first."""
    from waymark.career.models.change import Image
    from waymark.career.models.row import model_of

    there = [i for i in created if i.row in rows]
    Image.objects.bulk_create(
        Image(
            person_id=access.person,
            change=change,
            noun=i.noun,
            row=i.row,
            before=rows[i.row].image(),
            version_after=None,
        )
        for i in there
    )
    for noun in dict.fromkeys(i.noun for i in there):
        model = model_of(noun)
        ids = [i.row for i in there if i.noun == noun]
        for start in range(0, len(ids), 500):
            try:
                model._default_manager.filter(pk__in=ids[start : start + 500]).delete()
            except ProtectedError as held:
                label, by = str(rows[ids[start]]), len(held.protected_objects)
                raise Problems.one("change.in_use", noun=noun, label=label, by=by) from None


def _restore(access: Access, change: Change, image: Image, row: Row | None) -> None:
    """Put a row back as it was before the change."""
    from waymark.career.models.change import Image
    from waymark.career.models.row import model_of

    restored = model_of(image.noun).from_image(image.before or {})
    before = row.image() if row else None
    restored.save(force_insert=row is None, force_update=row is not None)
    Image.objects.create(
        person_id=access.person,
        change=change,
        noun=image.noun,
        row=image.row,
        before=before,
        version_after=restored.version,
    )
