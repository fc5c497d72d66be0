"""Whom a sample person knows: circles, talks, parts, favours, and what they ask for."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, product
from typing import TYPE_CHECKING, Any, Final

from waymark.career import change, models
from waymark.career.actions import ask, circle, favour, gathering, interaction, part, tie

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from uuid import UUID

    from waymark.career.access import Access

    Told = dict[str, Any]

AWAY: Final = {
    "days_ago": ("day", -1),
    "days_in": ("day", 1),
    "made_ago": ("made_on", -1),
    "thanked_ago": ("thanked_on", -1),
}
"""Days counted from today, with the column they are for."""


def add(access: Access, told: Told) -> None:
    """Put in all that the file tells of people, once the contacts are there."""
    rows = [models.Contact(**one) for one in told.get("acquaintances", ())]
    change.create_many(access, models.Contact, rows)
    keys = dict(models.Contact.objects.filter(person_id=access.person).values_list("name", "pk"))
    _circles(access, told, keys)
    places = {name: gathering.add(access, name=name, **one).id for name, one in _named(told, "gatherings")}
    for one in _dated(access, told.get("talks", ())):
        one["gathering_id"] = places.get(one.pop("gathering", ""))
        interaction.log(access, **one)
    for one in _dated(access, told.get("parts", ())):
        part.add(access, contact_id=keys[one.pop("who")], **one)
    for one in _dated(access, told.get("favours", ())):
        favour.add(access, contact_id=keys[one.pop("who")], **one)
    for one in _dated(access, told.get("asks", ())):
        ask.add(access, **one)
    _ties(access, told, keys)


def _ties(access: Access, told: Told, keys: dict[str, UUID]) -> None:
    """Who knows whom; and of those told in different groups of `apart`, that they do not."""
    said = {tie.pair(keys[one], keys[other]): how for one, other, how in told.get("ties", ())}
    rows = [models.Tie(one_id=one, other_id=other, how=how) for (one, other), how in said.items()]
    for here, there in combinations(told.get("apart", ()), 2):
        pairs = {tie.pair(keys[one], keys[other]) for one, other in product(here, there)}
        rows += [models.Tie(one_id=one, other_id=other, knows=False) for one, other in pairs - said.keys()]
    change.create_many(access, models.Tie, rows)


def _named(told: Told, key: str) -> Iterator[tuple[str, Told]]:
    for one in told.get(key, ()):
        yield one["name"], {name: _fixed(value) for name, value in one.items() if name != "name"}


def _circles(access: Access, told: Told, keys: dict[str, UUID]) -> None:
    for rank, (name, one) in enumerate(_named(told, "circles")):
        made = circle.add(access, name=name, rank=rank, cadence_days=one.get("cadence_days"))
        inside = {keys[who]: {"circles": [str(made.id)]} for who in one["people"]}
        change.revise_many(access, models.Contact, inside)


def _dated(access: Access, told: Iterable[Told]) -> Iterator[Told]:
    """What is told, with days in place of how long ago or how soon they are."""
    for one in told:
        given = {name: _fixed(value) for name, value in one.items() if name not in AWAY}
        for name in AWAY.keys() & one.keys():
            column, way = AWAY[name]
            given[column] = access.today + way * dt.timedelta(days=one[name])
        yield given


def _fixed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
