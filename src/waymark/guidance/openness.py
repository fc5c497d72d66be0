"""How open a network is: whether one's contacts know one another, where it is varied, and where thin
(methods 8.2).

Unknown is not absent: the figures are shown only when enough pairs among the closest were spoken of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from waymark.guidance.contact_records import Contact, Tie
from waymark.guidance.folding import fold, organisation_key
from waymark.guidance.reasons import Reason

TOP: Final = 15
"""How many of the closest contacts are looked at for what is known."""
ENOUGH: Final = 0.6
"""The share of pairs among them that must be known to be tied or not. Waymark's setting."""
ME: Final = ""
"""Oneself among the ends of ties."""

Edge = tuple[str, str, float]


def constraint(ties: Iterable[Edge], ego: str = ME) -> float | None:
    """Burt's constraint on `ego`: Σ_j (p_ij + Σ_q p_iq·p_qj)², p being shares of each one's ties.

    `ties` are undirected, each named once, with weights above 0. Low is open; above 1 is possible; None
    without any tie. One pass over the ties, so that 50,000 of them take milliseconds.
    """
    whole: dict[str, float] = {}
    own: dict[str, float] = {}
    others: list[Edge] = []
    for one, other, weight in ties:
        whole[one] = whole.get(one, 0.0) + weight
        whole[other] = whole.get(other, 0.0) + weight
        if ego in {one, other}:
            far = other if one == ego else one
            own[far] = own.get(far, 0.0) + weight
        else:
            others.append((one, other, weight))
    if not own:
        return None
    share = {far: weight / whole[ego] for far, weight in own.items()}
    spent = dict(share)
    for one, other, weight in others:
        if one in share and other in share:
            spent[other] += share[one] * weight / whole[one]
            spent[one] += share[other] * weight / whole[other]
    return sum(part * part for part in spent.values())


def effective_size(contacts: int, ties: int) -> float | None:
    """Contacts less ties: n − 2t/n, contacts less how many the average one knows of the others; None without
    contacts.
    """
    return contacts - 2 * ties / contacts if contacts else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Openness:
    """Constraint and effective size, None while too little is known; `known` of `pairs` were spoken of.

    `closest` are those it is counted over, and `tied` the pairs of them who know one another, as was said.
    """

    constraint: float | None
    effective_size: float | None
    known: int
    pairs: int
    reason: Reason
    closest: tuple[str, ...] = ()
    tied: tuple[tuple[str, str], ...] = ()


def openness(closest: Sequence[str], ties: Iterable[Tie], spoken_of: Collection[frozenset[str]]) -> Openness:
    """How open the circle of the fifteen closest contacts is, `closest` first; oneself knows each, with
    weight 1.

    `spoken_of` holds the pairs about which the person has said whether they know one another; a stated tie
    says so itself. Inferred ties do not count, and neither does anybody beyond the fifteen: of them too
    little is known.
    """
    closest = closest[:TOP]
    stated = _stated(closest, ties)
    top = [frozenset(pair) for pair in combinations(closest, 2)]
    known = sum(pair in stated or pair in spoken_of for pair in top)
    values = {"known": known, "pairs": len(top), "count": len(closest)}
    if not top or known / len(top) < ENOUGH:
        why = Reason("openness.too_little_known", values) if top else Reason("openness.no_pairs", {})
        return Openness(constraint=None, effective_size=None, known=known, pairs=len(top), reason=why)
    tied = tuple(pair for pair in combinations(closest, 2) if frozenset(pair) in stated)
    edges: list[Edge] = [(ME, one, 1.0) for one in closest]
    edges += [(one, other, 1.0) for one, other in tied]
    size = effective_size(len(closest), len(tied))
    value = constraint(edges)
    return Openness(
        constraint=value, effective_size=size, known=known, pairs=len(top), closest=tuple(closest), tied=tied,
        reason=Reason("openness.found", {**values, "constraint": value, "size": size, "ties": len(tied)}),
    )  # fmt: skip


def unsaid(
    closest: Sequence[str], ties: Iterable[Tie], spoken_of: Collection[frozenset[str]]
) -> dict[str, tuple[str, ...]]:
    """Of each of the fifteen closest those others among them of whom nothing was said; of nobody else."""
    closest = closest[:TOP]
    said = _stated(closest, ties).union(spoken_of)
    found = {
        one: tuple(other for other in closest if other != one and frozenset((one, other)) not in said)
        for one in closest
    }
    return {one: others for one, others in found.items() if others}


def _stated(closest: Sequence[str], ties: Iterable[Tie]) -> set[frozenset[str]]:
    """The pairs among them who know one another, as was said."""
    people = set(closest)
    return {
        frozenset((t.one, t.other))
        for t in ties
        if t.one in people and t.other in people and t.stated and t.one != t.other
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Variety:
    """How contacts spread: how many kinds, the largest with its share 0–1, and as how many even ones it
    counts.

    `even` is 1/Σ share²: 4 kinds of the same size count as 4, one large and three tiny as little more than
    1.
    """

    kinds: int
    said: int
    largest: str
    share: float
    even: float


def variety(labels: Iterable[str]) -> Variety | None:
    """How varied labels are (organisations, fields); empty ones say nothing, and None if all are."""
    shown: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for label in labels:
        key = organisation_key(label)
        if key:
            shown.setdefault(key, label)
            counts[key] += 1
    if not counts:
        return None
    said = counts.total()
    key, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    even = 1 / sum((count / said) ** 2 for count in counts.values())
    return Variety(kinds=len(counts), said=said, largest=shown[key], share=most / said, even=even)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a goal asks for: an `organisation`, a `field`, or an `occupation` by its code, as `sort` says."""

    sort: str
    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """How many contacts there are where the goal lies; none or one is thin."""

    wanted: Wanted
    people: tuple[str, ...]
    reason: Reason


def spots(wanted: Iterable[Wanted], contacts: Sequence[Contact]) -> tuple[Spot, ...]:
    """For everything a goal asks for, who is there; the thinnest first."""
    found = []
    for one in wanted:
        people = tuple(c.id for c in contacts if _is_at(c, one))
        values = {"sort": one.sort, "label": one.label, "count": len(people)}
        code = "openness.nobody_there" if not people else "openness.people_there"
        found.append(Spot(wanted=one, people=people, reason=Reason(code, values)))
    return tuple(sorted(found, key=lambda spot: (len(spot.people), spot.wanted.label)))


def _is_at(contact: Contact, wanted: Wanted) -> bool:
    if wanted.sort == "organisation":
        return organisation_key(contact.organisation) == organisation_key(wanted.key)
    if wanted.sort == "field":
        return fold(contact.field) == fold(wanted.key)
    return wanted.key in contact.occupations
