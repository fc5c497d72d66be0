"""What of one contact goes to another in a merge, and what comes back when it is taken apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from django.apps import apps
from django.db.models import TextField
from django.db.models.functions import Cast

from waymark.career import change, models
from waymark.career.actions.tie import pair
from waymark.career.models.row import Row, model_of, references_of
from waymark.career.queries.tie import of as ties_of
from waymark.career.records.people import names_in
from waymark.career.records.text import fold

if TYPE_CHECKING:
    from uuid import UUID

    from waymark.career.access import Access

OWN: Final = frozenset({"merge", "tie"})
"""Nouns that name contacts and are not simply pointed elsewhere."""
BLANK: Final = (
    *(
        "nick",
        "pronouns",
        "organisation",
        "title",
        "field",
        "place",
        "birthday",
        "met",
        "met_on",
        "met_at_id",
    ),
    *("introduced_by_id", "from_place", "experience_id", "cadence_days", "closeness", "snoozed_until"),
    *("connected", "uid"),
)
"""Fields that the one kept takes where it has nothing."""
LISTS: Final = ("emails", "phones", "links", "addresses", "posts", "circles", "cares_about", "gives")
"""Fields to which what is new is added."""
TEXTS: Final = ("told_me", "private", "note")
"""Fields to which the other's words are added as a paragraph."""
Moved = list[dict[str, Any]]


def move(access: Access, gone: UUID, kept: UUID) -> Moved:
    """Point everything that names `gone` to `kept`; answers what was done, row by row."""
    moved: Moved = []
    for model, column in _naming():
        if column in model.NAMES:
            moved += _in_lists(access, model, column, gone, kept)
        else:
            moved += _pointed(access, model, column, gone, kept)
    return moved + _ties(access, gone, kept)


def _naming() -> Iterator[tuple[type[Row], str]]:
    """Every column of the record that names a contact."""
    for model in apps.get_app_config("career").get_models():
        if issubclass(model, Row) and model.noun() not in OWN:
            for column, target in references_of(model).items():
                if target is models.Contact and column != "merged_into_id":
                    yield model, column


def _pointed(access: Access, model: type[Row], column: str, gone: UUID, kept: UUID) -> Moved:
    """Rows whose column names the one gone; who would be somewhere twice is there once."""
    rows = list(model._default_manager.filter(person_id=access.person, **{column: gone}))
    leading = _introducers(access, kept) if column == "introduced_by_id" else set()
    twice = _there_already(access, rows, kept) if model is models.Presence else set()
    wanted: dict[UUID, dict[str, Any]] = {row.pk: {column: kept} for row in rows}
    for row in rows:
        if row.pk in twice:
            wanted[row.pk] = {"archived_at": row.archived_at or access.now}
        elif row.pk in leading:  # nobody introduces themselves, not even by way of others
            wanted[row.pk] = {column: None}
    change.revise_many(access, model, wanted)
    return [
        {
            "noun": model.noun(),
            "id": str(row.pk),
            "column": column,
            "put": str(wanted[row.pk][column]) if wanted[row.pk].get(column) else None,
            "away": row.pk in twice and row.archived_at is None,
        }
        for row in rows
    ]


def _introducers(access: Access, key: UUID) -> set[UUID]:
    """A contact, who introduced them, who introduced those, and so on."""
    rows = models.Contact.objects.filter(person_id=access.person).exclude(introduced_by=None)
    by = dict(rows.values_list("pk", "introduced_by_id"))
    found, here = {key}, by.get(key)
    while here and here not in found:
        found.add(here)
        here = by.get(here)
    return found


def _there_already(access: Access, rows: list[Any], kept: UUID) -> set[UUID]:
    """The presences at which the one kept was too."""
    talks = {row.interaction_id for row in rows}
    mine = models.Presence.objects.filter(person_id=access.person, contact_id=kept, archived_at=None)
    there = set(mine.values_list("interaction_id", flat=True)) & talks
    return {row.pk for row in rows if row.interaction_id in there}


def _in_lists(access: Access, model: type[Row], column: str, gone: UUID, kept: UUID) -> Moved:
    """Rows with a list that names the one gone; `both` where the one kept stood in it too."""
    rows = model._default_manager.filter(person_id=access.person).annotate(listed=Cast(column, TextField()))
    moved: Moved = []
    wanted: dict[UUID, dict[str, Any]] = {}
    for row in rows.filter(listed__contains=str(gone)):
        now = getattr(row, column)
        put = [str(kept) if key == str(gone) else key for key in now]
        wanted[row.pk] = {column: list(dict.fromkeys(put))}
        both = str(kept) in now
        moved.append({"noun": model.noun(), "id": str(row.pk), "column": column, "list": True, "both": both})
    change.revise_many(access, model, wanted)
    return moved


def _ties(access: Access, gone: UUID, kept: UUID) -> Moved:
    """What was said of the one gone and others; a pair that is known already, or would be one, goes away."""
    known = {frozenset((t.one_id, t.other_id)) for t in ties_of(access, kept)}
    moved: Moved = []
    wanted: dict[UUID, dict[str, Any]] = {}
    for tie in ties_of(access, gone):
        far = tie.other_id if tie.one_id == gone else tie.one_id
        line = {"noun": "tie", "id": str(tie.pk), "far": str(far)}
        if far == kept or frozenset((kept, far)) in known:
            wanted[tie.pk] = {"archived_at": tie.archived_at or access.now}
            moved.append({**line, "away": tie.archived_at is None})
        else:
            one, other = pair(kept, far)
            wanted[tie.pk] = {"one_id": one, "other_id": other}
            moved.append(line)
    change.revise_many(access, models.Tie, wanted)
    return moved


def move_back(access: Access, merge: models.Merge) -> None:
    """Give the one gone back what was moved, where nobody has pointed it elsewhere since."""
    wanted: dict[str, dict[UUID, dict[str, Any]]] = {}
    by_noun: dict[str, Moved] = {}
    for line in merge.moved:
        by_noun.setdefault(line["noun"], []).append(line)
    for noun, lines in by_noun.items():
        rows = model_of(noun)._default_manager.filter(person_id=access.person)
        known = {str(key): row for key, row in rows.in_bulk([line["id"] for line in lines]).items()}
        mine = wanted.setdefault(noun, {})
        for line in lines:
            row = known.get(line["id"])
            if row is not None:
                mine.setdefault(row.pk, {}).update(_back(row, line, merge))
    for noun, columns in wanted.items():
        change.revise_many(access, model_of(noun), columns)


def was_away(row: models.Contact) -> dict[str, Any]:
    """That one of the two had been put away before, and when, as a line of what was done."""
    return {"noun": "contact", "id": str(row.pk), "was_away": str(row.archived_at)}


def _moment(told: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(told) if told else None


def _back(row: Any, line: dict[str, Any], merge: models.Merge) -> dict[str, Any]:
    """The columns of one row as they were, as far as they still stand as the merge left them."""
    gone, kept = merge.gone_id, merge.kept_id
    if line.get("away") or "was_away" in line:
        return {"archived_at": _moment(line.get("was_away"))}
    if line["noun"] == "tie":
        if "away" in line or kept not in {row.one_id, row.other_id}:
            return {}
        far = row.other_id if row.one_id == kept else row.one_id
        one, other = pair(gone, far)
        return {"one_id": one, "other_id": other}
    column = line["column"]
    now = getattr(row, column)
    if line.get("list"):
        if str(kept) not in now:
            return {}
        put = [*now, str(gone)] if line["both"] else [str(gone) if k == str(kept) else k for k in now]
        return {column: list(dict.fromkeys(put))}
    as_left = now == kept if line["put"] else now is None and line["put"] is None
    return {column: gone} if as_left else {}


def taking(
    access: Access, kept: models.Contact, gone: models.Contact
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the one kept takes over, and its columns with it: blanks are filled, lists gain what is new."""
    taken: dict[str, Any] = {}
    columns: dict[str, Any] = {}
    elsewhere = _elsewhere(kept, gone)
    for name, theirs in _filled(access, kept, gone):
        if name != "title" or not elsewhere:
            columns[name] = theirs
            taken[name] = {"put": _plain(theirs)}
    for name in LISTS:
        now = getattr(kept, name)
        seen = {_same(one) for one in now}
        theirs = [*getattr(gone, name), *(elsewhere if name == "posts" else [])]
        more = [one for one in theirs if _same(one) not in seen]
        if more:
            columns[name] = [*now, *more]
            taken[name] = {"more": more}
    for name in TEXTS:
        now, theirs = getattr(kept, name), getattr(gone, name)
        if theirs and theirs not in now:
            columns[name] = f"{now}\n\n{theirs}".strip()
            taken[name] = {"text": theirs}
    called = {fold(one) for one in (kept.name, kept.names, *kept.names.split(","))}
    if names := [one for one in (gone.name, *names_in(gone.names)) if one and fold(one) not in called]:
        columns["names"] = ", ".join(filter(None, (kept.names, *names)))
        taken["names"] = {"name": ", ".join(names)}
    if gone.leave_alone and not kept.leave_alone:
        columns["leave_alone"] = True
        taken["leave_alone"] = {"put": True}
    return taken, columns


def _filled(access: Access, kept: models.Contact, gone: models.Contact) -> Iterator[tuple[str, Any]]:
    """The fields that the one kept has blank and the one gone has not."""
    for name in BLANK:
        now, theirs = getattr(kept, name), getattr(gone, name)
        if name == "introduced_by_id" and theirs and kept.pk in _introducers(access, theirs):
            continue
        if now in {None, ""} and theirs not in {None, ""}:
            yield name, theirs


def _elsewhere(kept: models.Contact, gone: models.Contact) -> list[dict[str, str]]:
    """What the one gone did at another place than where the one kept works: a role of its own."""
    here, there = fold(kept.organisation), fold(gone.organisation)
    if not here or not there or here == there:
        return []
    return [{"title": gone.title, "organisation": gone.organisation, "start": "", "end": ""}]


def giving_back(kept: models.Contact, taken: dict[str, Any]) -> dict[str, Any]:
    """The columns of the one kept without what came by the merge; what was changed since stays."""
    columns: dict[str, Any] = {}
    for name, what in taken.items():
        now = getattr(kept, name)
        if "put" in what and _plain(now) == what["put"]:
            columns[name] = getattr(models.Contact(), name)
        elif "more" in what:
            columns[name] = [one for one in now if one not in what["more"]]
        elif "text" in what:
            columns[name] = _without(now, what["text"], "\n\n")
        elif "name" in what:
            columns[name] = _without(now, what["name"], ", ")
    return columns


def _without(text: str, part: str, between: str) -> str:
    """A text without a part, where it stands in its whole; words like it elsewhere stay."""
    left = f"{between}{text}{between}".replace(f"{between}{part}{between}", between, 1)
    return left.removeprefix(between).removesuffix(between)


def _plain(value: Any) -> Any:
    """A value as JSON keeps it."""
    return value if value is None or isinstance(value, (str, int, bool)) else str(value)


def _same(one: Any) -> object:
    """By what two items of a list are the same: an address without its label, a text without accents."""
    if isinstance(one, dict):
        return fold(one["value"]) if "value" in one else tuple(fold(str(v)) for _k, v in sorted(one.items()))
    return fold(one)
