"""Whom to turn to while searching (methods 8.1): moderately weak ties, dormant ties, and those inside the
house.

Moderately weak ties by shared contacts, and the weakest by how often one is in touch, moved most people to a
new job in digital fields; elsewhere strong ties did (Rajkumar et al. 2022). Dormant ties were worth as much
as current ones (Levin, Walter & Murnighan 2011). Using this on a private log is an extrapolation, and pages
say so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import exp
from typing import Final

from waymark.guidance.contact_records import Contact
from waymark.guidance.folding import organisation_key
from waymark.guidance.reasons import Reason
from waymark.guidance.ties import DORMANT, WARM, Strength

SWEET_SPOT: Final = 10
"""Shared contacts at which a tie helps most; fewer and more help less."""
WARM_DAYS: Final = 90
"""Days within which a real contact keeps an internal tie warm. Waymark's setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A contact with how close they are, and with how many of one's other contacts they are known to be tied.

    `near` says that they are near the goal: at an organisation, in a field or in an occupation that it names.
    `favour` is the day of the last favour, whichever way it went.
    """

    contact: Contact
    strength: Strength
    shared: int = 0
    near: bool = False
    favour: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Somebody to turn to, why, and the score 0–1 by which they are ordered within near and not near."""

    contact: Contact
    score: float
    near: bool
    reasons: tuple[Reason, ...]


def by_shared(shared: int) -> float:
    """How much `shared` contacts help, 0–1: (m + 1)/11 · e^(1 − (m + 1)/11), highest at 10. Our setting."""
    part = (shared + 1) / (SWEET_SPOT + 1)
    return part * exp(1 - part)


def weak_ties(
    known: Iterable[Known], today: date, *, digital: bool = True, most: int | None = None
) -> tuple[Suggestion, ...]:
    """Whom to ask, near the goal first. `digital`: whether the field aimed at lives on computers and
    networks.

    In digital fields the score is `by_shared` · e^(−b/2), b being the warmth; elsewhere it is the strength,
    and who is not close is named only near the goal.
    Dormant and wholly unknown ties are another list's business.
    """
    found = [
        _weak(one) if digital else _strong(one)
        for one in known
        if one.contact.may_be_proposed(today)
        and (one.strength.group == "strong" or (one.strength.group == "weak" and (digital or one.near)))
    ]
    return _ordered(found, most)


def _weak(one: Known) -> Suggestion:
    score = by_shared(one.shared) * exp(-one.strength.sums.warmth / WARM)
    values = {"shared": one.shared, "last": one.strength.sums.last, "warmth": one.strength.sums.warmth}
    rarely = "reach.moderately_weak" if one.shared else "reach.weak"
    return _suggest(one, score, Reason("reach.often" if one.strength.sums.warmth >= WARM else rarely, values))


def _strong(one: Known) -> Suggestion:
    values = {"value": one.strength.value, "last": one.strength.sums.last}
    code = "reach.strong" if one.strength.group == "strong" else "reach.loose"
    return _suggest(one, one.strength.value, Reason(code, values))


def _suggest(one: Known, score: float, reason: Reason) -> Suggestion:
    near = (Reason("reach.near_goal", _at(one.contact)),) if one.near else ()
    return Suggestion(contact=one.contact, score=score, near=one.near, reasons=(*near, reason))


def _at(contact: Contact) -> dict[str, object]:
    return {"organisation": contact.organisation, "title": contact.title}


def dormant_since(one: Known, today: date) -> int | None:
    """Days out of touch if the tie is dormant: 1,096 and more since the last contact, or since you met, and
    since the last favour.
    """
    begun = one.strength.sums.last or one.contact.known_since
    last = max(filter(None, (begun, one.favour)), default=today)
    days = (today - last).days
    return days if days >= DORMANT else None


def dormant_ties(known: Iterable[Known], today: date, *, most: int | None = None) -> tuple[Suggestion, ...]:
    """Whom to write to again after years: near the goal first, then those who were closest.

    Ties that ended badly are `leave_alone` and never proposed. The score is the person's own closeness, 0–1,
    and without it the share of a tie that had many contacts, c/(c + 5).
    """
    found = []
    for one in known:
        days = dormant_since(one, today)
        if days is None or not one.contact.may_be_proposed(today):
            continue
        count, word = one.strength.sums.count, one.strength.from_word
        score = word if word is not None else count / (count + 5)
        values = {"days": days, "years": days // 365, "last": one.strength.sums.last, "count": count}
        found.append(_suggest(one, score, _asleep(one, values)))
    return _ordered(found, most)


def _asleep(one: Known, values: Mapping[str, object]) -> Reason:
    """What is told of a dormant tie: a talk, a favour after it or without one, or only that they met."""
    last = one.strength.sums.last or one.contact.known_since
    if one.favour and (last is None or one.favour > last):
        return Reason("reach.dormant_since_favour", values)
    return Reason("reach.dormant" if one.strength.sums.last else "reach.dormant_since_met", values)


def _ordered(found: list[Suggestion], most: int | None) -> tuple[Suggestion, ...]:
    found.sort(key=lambda s: (not s.near, -s.score, s.contact.name, s.contact.id))
    return tuple(found[:most])


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """The contacts where one works: how many of all were in touch within 90 days, and who may be next."""

    warm: int
    total: int
    suggestions: tuple[Suggestion, ...]
    reason: Reason


def inside(
    known: Iterable[Known], here: Collection[str], today: date, *, most: int = 3, safe: bool = True
) -> Inside:
    """Contacts at the organisations `here`; keeping them warm went with growing pay (Wolff & Moser 2009).

    The longest out of touch of the strongest come first. Where it is not `safe`, managers are not proposed.
    """
    keys = {organisation_key(name) for name in here} - {""}
    own = [one for one in known if organisation_key(one.contact.organisation) in keys]
    quiet = [one for one in own if not _warm(one, today)]
    found = [
        _suggest(one, one.strength.value, Reason("reach.inside", {"last": one.strength.sums.last}))
        for one in quiet
        if one.contact.may_be_proposed(today) and (safe or "manager" not in one.contact.parts)
    ]
    warm = len(own) - len(quiet)
    return Inside(
        warm=warm,
        total=len(own),
        suggestions=_ordered(found, most),
        reason=Reason("reach.inside_count", {"warm": warm, "count": len(own), "days": WARM_DAYS}),
    )


def _warm(one: Known, today: date) -> bool:
    last = one.strength.sums.last
    return last is not None and (today - last).days <= WARM_DAYS
