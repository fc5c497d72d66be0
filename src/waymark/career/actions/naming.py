"""Who is meant by a name: a contact there is, one that was put away, or a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, Final
from uuid import UUID

from django.db.models import Q

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.problems import Problem, Problems
from waymark.career.records.interaction import Who
from waymark.career.records.people import labelled
from waymark.career.records.text import fold

FEW: Final = 8
"""Contacts that are named where it is asked who is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The contacts that were meant, in order and each once.

    `new` are those made for it, `back` those who had been put away and were brought back.
    """

    people: tuple[models.Contact, ...]
    new: tuple[models.Contact, ...]
    back: tuple[models.Contact, ...]


def people(
    access: Access,
    said: Iterable[str],
    *,
    field: str = "people",
    new: Iterable[str] | None = None,
    **facts: Any,
) -> Found:
    """The contacts of these names, mail addresses or keys; unknown names become contacts with these facts.

    A name that only somebody has who was put away means them, and brings them back. Of several with one
    name, "Ana Pop (Clinic North)" is the one who works there. Where `new` is said, whoever stands there is
    somebody new, and of another single word that is part of somebody's name it is asked who is meant.
    Raises `Problems`: `contact.several` or `contact.near` for every name where that is not said.
    """
    words = [one for one in dict.fromkeys(part.strip() for part in said) if one]
    keys = {word: key for word in words if (key := _key(word))}
    rows: dict[str, models.Contact] = {word: by_key(access, key) for word, key in keys.items()}
    names = [word for word in words if word not in keys]
    known = _known(access, names, field, new)
    rows |= {name: found for name, found in known.items() if found}
    made = [models.Contact(name=name, **facts) for name in _unlike(names) if not known[name]]
    fresh = tuple(change.create_many(access, models.Contact, made)) if made else ()
    by_name = {fold(row.name): row for row in fresh}
    meant = {row.pk: row for row in (rows[word] if word in rows else by_name[fold(word)] for word in words)}
    away = [key for key, row in meant.items() if row.archived_at]
    back = {key: change.revise(access, models.Contact, key, archived_at=None) for key in away}
    change.brought_back(map(str, back.values()))
    return Found(people=tuple((meant | back).values()), new=fresh, back=tuple(back.values()))


def _known(
    access: Access, names: list[str], field: str, new: Iterable[str] | None
) -> dict[str, models.Contact | None]:
    """Who is meant by each name, or nobody there yet."""
    certain = {fold(name) for name in new or ()}
    rows = _near(access, [name for name in names if fold(name) not in certain])
    known = {name: [] if fold(name) in certain else _named(rows, name) for name in names}
    doubted = [
        _doubted("contact.several", name, known[name], field) for name in names if len(known[name]) > 1
    ]
    if new is not None:
        asked = (name for name in names if not known[name] and fold(name) not in certain)
        like = ((name, _partly(rows, name)) for name in asked)
        doubted += [_doubted("contact.near", name, found, field) for name, found in like if found]
    if doubted:
        raise Problems(*doubted)
    return {name: next(iter(found), None) for name, found in known.items()}


def by_key(access: Access, key: UUID) -> models.Contact:
    """The contact of that key, or the one that it was made part of. Raises `record.not_found`."""
    row = change.get(access, models.Contact, key)
    while row.merged_into_id:
        row = change.get(access, models.Contact, row.merged_into_id)
    return row


def who(rows: Iterable[models.Contact]) -> tuple[Who, ...]:
    """Contacts by key and name."""
    return tuple(Who(id=row.pk, name=str(row)) for row in rows)


def _key(word: str) -> UUID | None:
    try:
        return UUID(word)
    except ValueError:
        return None


def _unlike(names: Iterable[str]) -> list[str]:
    """Names that differ by more than accents and case."""
    return list({fold(name): name for name in reversed(list(names))}.values())[::-1]


def _doubted(code: str, name: str, rows: list[models.Contact], field: str) -> Problem:
    """Who may be meant by a name: where they work, who that is, and their keys."""
    where = tuple(row.organisation or row.title or "–" for row in rows)
    like = tuple(str(row) for row in rows[:FEW])
    keys = tuple(str(row.pk) for row in rows[:FEW])
    return Problem(field, code, {"who": name, "where": where, "first": where[0], "like": like, "keys": keys})


def _near(access: Access, names: list[str]) -> list[models.Contact]:
    """Everybody, put away or not, of whom something holds one of the names, in the order they came."""
    if not names:
        return []
    asked = reduce(or_, (Q(folded__contains=fold(labelled(name)["value"])) for name in names))
    near = models.Contact.objects.filter(asked, person_id=access.person, merged_into=None)
    return list(near.order_by("created_at"))


def _named(rows: list[models.Contact], name: str) -> list[models.Contact]:
    """The contacts that are called so: by their name, else by a mail address or another name.

    Those put away are meant only where nobody else is; one made part of another is that other.
    """
    here = [row for row in rows if row.archived_at is None]
    away = [row for row in rows if row.archived_at]
    bare = labelled(name)
    return _meant(here, name, bare) or _meant(away, name, bare)


def _partly(rows: list[models.Contact], name: str) -> list[models.Contact]:
    """Whoever is there and has a single word as a part of their name, as a given name is."""
    said = fold(name)
    parts = ((row, fold(f"{row.name} {row.names}").split()) for row in rows if row.archived_at is None)
    return [row for row, words in parts if said in words]


def _meant(rows: list[models.Contact], name: str, bare: Mapping[str, str]) -> list[models.Contact]:
    return _called(rows, name) or _there(rows, bare["value"], bare["label"])


def _called(rows: list[models.Contact], name: str) -> list[models.Contact]:
    said = fold(name)
    so = [row for row in rows if fold(row.name) == said]
    return so or [row for row in rows if said in _other_names(row)]


def _other_names(row: models.Contact) -> set[str]:
    """What else somebody is called, and their mail addresses."""
    return {fold(row.nick), *map(fold, row.names.split(",")), *(fold(one["value"]) for one in row.emails)}


def _there(rows: list[models.Contact], value: str, label: str) -> list[models.Contact]:
    """Those of a name who work where the brackets behind it say."""
    where = fold(label)
    return [row for row in _called(rows, value) if where and fold(row.organisation or row.title) == where]
