"""Groups of contacts who know one another, and what each may be called by what its people share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from waymark.guidance.communities import communities
from waymark.guidance.contact_records import Belonging, Contact, Neighbours
from waymark.guidance.folding import fold, organisation_key

SMALLEST: Final = 3
"""Contacts that make a group; fewer are put with others of their organisation, field or circle."""

Sort = Literal["organisation", "field", "circle", "none"]
Anyone = Contact | Belonging


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A group of contacts: what most of them share, and who they are in the order they were given.

    `sort` says whether `label` is an organisation, a field or a circle; `none` where they share nothing, and
    for the rest who are in no group. `tied` says whether they were found by who knows whom.
    """

    key: str
    sort: Sort
    label: str
    most_at: str
    tied: bool
    people: tuple[str, ...]


def clusters(contacts: Sequence[Anyone], known: Neighbours) -> tuple[Cluster, ...]:
    """Every contact in one group, the largest group first and the rest last."""
    by_id = {contact.id: contact for contact in contacts}
    place = {one: n for n, one in enumerate(by_id)}
    near = [[place[other] for other in known.get(one, {}) if other in place] for one in by_id]
    found: dict[int, list[str]] = {}
    for one, label in zip(by_id, communities(near), strict=True):
        found.setdefault(label, []).append(one)
    groups = [people for people in found.values() if len(people) >= SMALLEST]
    alone = [one for people in found.values() if len(people) < SMALLEST for one in people]
    made = [_cluster(f"g{n}", [by_id[one] for one in people], tied=True) for n, people in enumerate(groups)]
    made += _by_label([by_id[one] for one in alone])
    return tuple(sorted(made, key=lambda c: (c.key == "rest", -len(c.people), c.label, c.people[0])))


def _cluster(
    key: str, people: Sequence[Anyone], *, tied: bool, sort: Sort = "none", label: str = ""
) -> Cluster:
    """A group, called as it is said or by what its people share."""
    if tied:
        sort, label = _name(people)
    _, most_at = _commonest("organisation", people)
    ids = tuple(one.id for one in people)
    return Cluster(key=key, sort=sort, label=label, most_at=most_at, tied=tied, people=ids)


def _name(people: Sequence[Anyone]) -> tuple[Sort, str]:
    """What at least two in five share: an organisation, else a field, else a circle."""
    sorts: tuple[Sort, ...] = ("organisation", "field", "circle")
    for sort in sorts:
        count, label = _commonest(sort, people)
        if label and count * 5 >= len(people) * 2:
            return sort, label
    return "none", ""


def _commonest(sort: Sort, people: Sequence[Anyone]) -> tuple[int, str]:
    """What most of them share of a sort, as the first of them writes it, and how many do."""
    texts = [text for one in people for text in _texts(sort, one) if text]
    counts = Counter(_key(sort, text) for text in texts)
    if not counts:
        return 0, ""
    key, count = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return count, next(text for text in texts if _key(sort, text) == key)


def _texts(sort: Sort, contact: Anyone) -> tuple[str, ...]:
    if sort == "circle":
        return contact.circles
    return (contact.organisation if sort == "organisation" else contact.field,)


def _key(sort: Sort, text: str) -> str:
    return organisation_key(text) if sort == "organisation" else fold(text)


def _by_label(people: Sequence[Anyone]) -> list[Cluster]:
    """Contacts in no group, put together by organisation, then field, then first circle; the rest at last."""
    made: list[Cluster] = []
    left = list(people)
    sorts: tuple[Sort, ...] = ("organisation", "field", "circle")
    for sort in sorts:
        boxes: dict[str, list[Anyone]] = {}
        for one in left:
            boxes.setdefault(_key(sort, next(iter(_texts(sort, one)), "")), []).append(one)
        large = {key: own for key, own in boxes.items() if key and len(own) >= SMALLEST}
        made += [
            _cluster(f"{sort}:{key}", own, tied=False, sort=sort, label=_texts(sort, own[0])[0])
            for key, own in large.items()
        ]
        left = [one for key, own in boxes.items() if key not in large for one in own]
    return [*made, _cluster("rest", left, tied=False)] if left else made


def bridges(group: Mapping[str, str], known: Neighbours) -> dict[str, int]:
    """Who ties groups together: for each such contact, how many groups besides their own they belong to half.

    They know two people there at least, and a quarter of all whom they know; one person elsewhere is chance.
    """
    found = {}
    for one, own in group.items():
        counts = Counter(group[other] for other in known.get(one, {}) if other in group)
        enough = max(2, counts.total() / 4)
        elsewhere = sum(key != own and count >= enough for key, count in counts.items())
        if elsewhere:
            found[one] = elsewhere
    return found
