"""Who is meant by a name: a contact there is, one that was put away, or a new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Q

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.problems import Problem, Problems
from waymark.career.records.interaction import Who
from waymark.career.records.people import labelled
from waymark.career.records.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The contacts that were meant, in order and each once.

    `new` are those made for it, `back` those who had been put away and were brought back.
    """

    people: tuple[models.Contact, ...]
    new: tuple[models.Contact, ...]
    back: tuple[models.Contact, ...]


def people(access: Access, said: Iterable[str], *, field: str = "people", **facts: Any) -> Found:
    """The contacts of these names, mail addresses or keys; unknown names become contacts with these facts.

    A name that only somebody has who was put away means them, and brings them back. Of several with one
    name, "Ana Pop (Clinic North)" is the one who works there. Raises `Problems`: `contact.several` for every
    name where that is not said.
    """
    words = [one for one in dict.fromkeys(part.strip() for part in said) if one]
    keys = {word: key for word in words if (key := _key(word))}
    rows: dict[str, models.Contact] = {word: by_key(access, key) for word, key in keys.items()}
    names = [word for word in words if word not in keys]
    known = _named(access, names)
    doubted = [name for name in names if len(known[name]) > 1]
    if doubted:
        raise Problems(*(_several(name, known[name], field) for name in doubted))
    rows |= {name: found[0] for name, found in known.items() if found}
    made = [models.Contact(name=name, **facts) for name in _unlike(names) if not known[name]]
    new = tuple(change.create_many(access, models.Contact, made)) if made else ()
    fresh = {fold(row.name): row for row in new}
    meant = {row.pk: row for row in (rows[word] if word in rows else fresh[fold(word)] for word in words)}
    away = [key for key, row in meant.items() if row.archived_at]
    back = {key: change.revise(access, models.Contact, key, archived_at=None) for key in away}
    change.brought_back(map(str, back.values()))
    return Found(people=tuple((meant | back).values()), new=new, back=tuple(back.values()))


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


def _several(name: str, rows: Iterable[models.Contact], field: str) -> Problem:
    where = tuple(row.organisation or row.title or "–" for row in rows)
    return Problem(field, "contact.several", {"who": name, "where": where, "first": where[0]})


def _named(access: Access, names: list[str]) -> dict[str, list[models.Contact]]:
    """The contacts that are called so: by their name, else by a mail address or another name.

    Those put away are meant only where nobody else is; one made part of another is that other.
    """
    if not names:
        return {}
    bare = {name: labelled(name) for name in names}
    asked = reduce(or_, (Q(folded__contains=fold(one["value"])) for one in bare.values()))
    near = models.Contact.objects.filter(asked, person_id=access.person, merged_into=None)
    rows = list(near.order_by("created_at"))
    here = [row for row in rows if row.archived_at is None]
    away = [row for row in rows if row.archived_at]
    return {name: _meant(here, name, bare[name]) or _meant(away, name, bare[name]) for name in names}


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
