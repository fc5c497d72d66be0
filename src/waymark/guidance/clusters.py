"""Groups of contacts who know one another, and what each may be called by what its people share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from waymark.guidance.communities import communities
from waymark.guidance.contact_records import Contact, Neighbours
from waymark.guidance.folding import fold, organisation_key

SMALLEST: Final = 3
"""Contacts that make a group; fewer are put with others of their organisation, field or circle."""

Sort = Literal["organisation", "field", "circle", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A group of contacts: what most of them share, and who they are in the order they were given.

    `sort` says whether `label` is an organisation, a field or a circle; `none` where they share nothing, and
    for the rest who are in no group. `tied` says whether they were found by who knows whom.
    """

    key: str
    sort: Sort
    label: str
    tied: bool
    people: tuple[str, ...]


def clusters(contacts: Sequence[Contact], known: Neighbours) -> tuple[Cluster, ...]:
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


def _cluster(key: str, people: Sequence[Contact], *, tied: bool) -> Cluster:
    sort, label = _name(people)
    return Cluster(key=key, sort=sort, label=label, tied=tied, people=tuple(one.id for one in people))


def _name(people: Sequence[Contact]) -> tuple[Sort, str]:
    """What at least two in five share: an organisation, else a field, else a circle."""
    texts: tuple[tuple[Sort, list[tuple[str, ...]]], ...] = (
        ("organisation", [(one.organisation,) for one in people]),
        ("field", [(one.field,) for one in people]),
        ("circle", [one.circles for one in people]),
    )
    for sort, each in texts:
        counts = Counter(_key(sort, text) for own in each for text in own if text)
        if counts:
            key, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
            if most * 5 >= len(people) * 2:
                return sort, next(text for own in each for text in own if _key(sort, text) == key)
    return "none", ""


def _key(sort: Sort, text: str) -> str:
    return organisation_key(text) if sort == "organisation" else fold(text)


def _by_label(people: Sequence[Contact]) -> list[Cluster]:
    """Contacts in no group, put together by organisation, then field, then first circle; what is left is the
    rest.
    """
    made: list[Cluster] = []
    left = list(people)
    for sort in ("organisation", "field", "circle"):
        boxes: dict[str, list[Contact]] = {}
        for one in left:
            boxes.setdefault(_label(sort, one), []).append(one)
        for key, own in boxes.items():
            if key and len(own) >= SMALLEST:
                label = own[0].circles[0] if sort == "circle" else getattr(own[0], sort)
                made.append(
                    Cluster(
                        key=f"{sort}:{key}",
                        sort=sort,
                        label=label,
                        tied=False,
                        people=tuple(o.id for o in own),
                    )
                )
        left = [o for key, own in boxes.items() if not key or len(own) < SMALLEST for o in own]
    if left:
        made.append(
            Cluster(key="rest", sort="none", label="", tied=False, people=tuple(one.id for one in left))
        )
    return made


def _label(sort: str, contact: Contact) -> str:
    if sort == "organisation":
        return organisation_key(contact.organisation)
    return fold(contact.field) if sort == "field" else fold(next(iter(contact.circles), ""))


def bridges(group: Mapping[str, str], known: Neighbours) -> dict[str, int]:
    """Who ties groups together: for each such contact, how many groups besides their own they know two
    people in.

    Knowing one person elsewhere is chance; in a group of one's own alone nobody is a bridge.
    """
    found = {}
    for one, own in group.items():
        counts = Counter(group[other] for other in known.get(one, {}) if other in group)
        elsewhere = sum(1 for key, count in counts.items() if key != own and count > 1)
        if elsewhere:
            found[one] = elsewhere
    return found
