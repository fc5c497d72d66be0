"""The people around oneself: who knows whom, the ways to somebody, and the map."""

from __future__ import annotations

from typing import Annotated

from annotated_types import Ge, Le

from waymark.career.access import Access
from waymark.career.advice import around
from waymark.career.advice.aiming import aims
from waymark.career.advice.library import spoken
from waymark.career.advice.memo import remembered
from waymark.career.records.around import Network, Ways
from waymark.career.records.fields import Key, Name
from waymark.career.verbs import verb
from waymark.guidance import introductions
from waymark.guidance.contact_records import Neighbours, neighbours
from waymark.guidance.introductions import Asked, know_in
from waymark.guidance.network_map import Groups, NetworkMap, groups, place, view
from waymark.guidance.openness import Openness, Spot, Wanted, openness, spots, variety


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


@remembered
def _shown(access: Access, opened: str) -> Network:
    people = around.known(access).people
    whole, known = _map(access), _neighbours(access)
    seen = view(whole, known, opened=opened or None)
    contacts = [one.contact for one in people.values()]
    return Network(
        view=seen,
        names={mark.id: people[mark.id].contact.name for mark in seen.marks if mark.id in people},
        clusters=whole.clusters,
        people=len(contacts),
        openness=_openness(access, whole),
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
    return introductions.passable(contacts, around.who_knows_whom(access).all)


@remembered
def _neighbours(access: Access) -> Neighbours:
    return neighbours(around.who_knows_whom(access).all)


@remembered
def _map(access: Access) -> NetworkMap:
    return place(_groups(access), around.known(access).values)


@remembered
def _groups(access: Access) -> Groups:
    return groups([one.contact for one in around.told(access).values()], _neighbours(access))


def _openness(access: Access, whole: NetworkMap) -> Openness:
    closest = [place.contact for place in whole.places if place.strength > 0]
    found = around.who_knows_whom(access)
    return openness(closest, found.stated, found.apart)


@remembered
def _spots(access: Access) -> tuple[Spot, ...]:
    """Where the goals lead, with who is there."""
    titles, aimed = spoken().titles, aims(access)
    wanted = [
        Wanted(sort="occupation", key=code, label=titles.get(code, code))
        for code in sorted(aimed.occupations)
    ]
    wanted += [Wanted(sort="field", key=field, label=field) for field in sorted(aimed.fields)]
    return spots(wanted, [one.contact for one in around.told(access).values()])
