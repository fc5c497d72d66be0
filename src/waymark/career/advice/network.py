"""The people around oneself: who knows whom, the ways to somebody, and the map."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le
from django.conf import settings

from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.aiming import aims
from waymark.career.advice.around import Ties
from waymark.career.advice.library import catalogue, spoken
from waymark.career.advice.memo import remembered
from waymark.career.records.around import Closest, Network, Ways
from waymark.career.records.fields import Key, Name
from waymark.career.records.interaction import Who
from waymark.career.verbs import verb
from waymark.guidance import introductions
from waymark.guidance.contact_records import Belonging, Neighbours
from waymark.guidance.introductions import Asked, know_in
from waymark.guidance.network_map import Groups, NetworkMap, groups, place, view
from waymark.guidance.openness import Openness, Spot, Wanted, openness, spots, unsaid, variety


@verb(kind="read", main="text")
def ways(
    access: Access,
    *,
    text: Name = "",
    organisation: Name = "",
    occupation: Key = "",
    field: Name = "",
    limit: Annotated[int, Ge(1), Le(50)] = 10,
) -> Ways:
    """Whom you know at an organisation, in a field or occupation, or who does what the words say; and how.

    `text` alone looks at all of these. Who knows whom is said, or inferred and then marked.
    """
    asked = Asked(organisation=organisation or text, occupation=occupation, field=field or text, words=text)
    known = around.known(access)
    found = know_in(_ties(access), asked, known.contacts, most=limit)
    on_them = {key for answer in found for way in answer.ways for key in way.people}
    names = {key: known.people[key].contact.name for key in on_them if key in known.people}
    return Ways(answers=found, names=names)


@verb(kind="read", main="opened")
def show(access: Access, *, opened: Key = "") -> Network:
    """The map of one's contacts: groups, or with `opened` the people of one; how open and varied it is."""
    return _shown(access, opened)


@verb(kind="read", main="about")
def closest(access: Access, *, about: Key = "") -> Closest:
    """One of those closest to you, and the others of them of whom you have not said whether the two know one
    another; with `about` of that one, if anything is left to say.
    """
    people, found, places = around.told(access), around.who_knows_whom(access), _closest(_map(access))
    left = unsaid(places, found.stated, found.apart)
    order = list(left)
    at = order.index(about) if about in left else 0
    keys = [*order[at : at + 1], *(left[order[at]] if order else ())]
    asked = tuple(Who(id=UUID(key), name=people[key].contact.name) for key in keys)
    told = openness(places, found.stated, found.apart)
    return Closest(
        known=told.known,
        pairs=told.pairs,
        one=next(iter(asked), None),
        others=asked[1:],
        following=order[(at + 1) % len(order)] if len(order) > 1 else "",
    )


@remembered
def _shown(access: Access, opened: str) -> Network:
    people = around.known(access).people
    whole, known = _map(access), around.who_knows_whom(access)
    seen = view(whole, known.neighbours, opened=opened or None)
    contacts = [one.contact for one in people.values()]
    open_ = _openness(access, whole)
    named = {*(mark.id for mark in seen.marks), *open_.closest} & people.keys()
    return Network(
        view=seen,
        names={key: people[key].contact.name for key in named},
        clusters=whole.clusters,
        people=len(contacts),
        openness=open_,
        organisations=variety(one.organisation for one in contacts),
        fields=variety(one.field for one in contacts),
        spots=_spots(access),
    )


@remembered
def _ties(access: Access) -> introductions.Network:
    """Who knows whom around oneself, made once for many questions."""
    return introductions.Network(around.known(access).values, _passable(access))


@remembered
def _passable(access: Access) -> Neighbours:
    """Who knows whom, but for those to be left alone, who stand on no way."""
    contacts = (one.contact for one in around.told(access).values())
    return introductions.passable(contacts, around.who_knows_whom(access).neighbours)


@remembered
def _map(access: Access) -> NetworkMap:
    strengths = tuple(around.known(access).values.items())
    return _placed(around.belonging(access), around.who_knows_whom(access), strengths)


@lru_cache(maxsize=4)
def _placed(
    people: tuple[Belonging, ...], ties: Ties, strengths: tuple[tuple[str, float], ...]
) -> NetworkMap:
    """Everybody's place; the same as long as everybody is as close and belongs where they did."""
    return place(_groups(people, ties), dict(strengths))


@lru_cache(maxsize=4)
def _groups(people: tuple[Belonging, ...], ties: Ties) -> Groups:
    return groups(people, ties.neighbours)


def _openness(access: Access, whole: NetworkMap) -> Openness:
    found = around.who_knows_whom(access)
    return openness(_closest(whole), found.stated, found.apart)


def _closest(whole: NetworkMap) -> list[str]:
    return [place.contact for place in whole.places if place.strength > 0]


@remembered
def _spots(access: Access) -> tuple[Spot, ...]:
    """Where the goals lead, with who is there."""
    titles, aimed = spoken().titles, aims(access)
    wanted = [
        Wanted(sort="occupation", key=code, label=titles.get(code, code))
        for code in sorted(aimed.occupations)
    ]
    fields = sorted(field for field in aimed.fields if not aimed.occupations & _meant(field))
    wanted += [Wanted(sort="field", key=field, label=field) for field in fields]
    return spots(wanted, [one.contact for one in around.told(access).values()])


def _meant(words: str) -> frozenset[str]:
    """The occupations that words name exactly in one language or another, in the singular or the plural: what
    was written of an aim before the language was changed names it still.
    """
    said = words.strip().casefold()
    tongues = [catalogue().into(language).codes_by_title for language, _name in settings.LANGUAGES]
    found = (codes.get(said) or codes.get(f"{said}s") for codes in tongues)
    return frozenset(code for code in found if code)
