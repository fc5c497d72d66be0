"""Who should hear this: after a win, a change of goal or a move, the few people for whom it matters, and why.

The points are Waymark's setting; every one is a reason that can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal

from waymark.guidance.contact_records import Contact
from waymark.guidance.folding import fold, organisation_key
from waymark.guidance.reasons import Reason
from waymark.guidance.ties import STRONG, Strength
from waymark.guidance.word_match import alike

FEW: Final = 5
POINTS: Final[Mapping[str, float]] = MappingProxyType(
    {"helped": 3, "part": 2, "cares": 2, "there": 2, "field": 1, "close": 1}
)
FOLLOWS: Final = frozenset({"mentor", "coach", "sponsor", "referee", "adviser", "board"})
"""Parts that follow one's way, so that any news concerns them."""
AT_WORK: Final = frozenset({"manager", "stakeholder", "client", "report"})
"""Parts that a win at work concerns, and not where one is heading."""
OF_THE_HOUSE: Final = AT_WORK | {"peer"}
"""Parts played where one works: whoever plays one hears nothing that is kept from work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What happened: its kind, its words, and where it matters. `about` are texts such as skills and a
    title.

    `helped` are contacts who had a hand in it; `here` the organisations one works at; `where` and `fields`
    those that the news is about. `kept` is news that work may not know of.
    """

    sort: Literal["win", "goal", "move"]
    text: str
    about: tuple[str, ...] = ()
    helped: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearer:
    """Somebody who should hear it, the reasons, and their points with the strength 0–1 added."""

    contact: Contact
    points: float
    reasons: tuple[Reason, ...]


def who_should_hear(
    news: News,
    people: Iterable[tuple[Contact, Strength]],
    today: date,
    *,
    safe: bool = True,
    most: int = FEW,
) -> tuple[Hearer, ...]:
    """The few for whom it matters, most points first; closeness alone is no reason.

    Where it is not `safe`, the manager hears nothing, and nobody of the house hears of goals and moves, nor
    ever of what is kept from work.
    """
    found = []
    for contact, strength in people:
        if not contact.may_be_proposed(today) or not _may_hear(contact, news, safe=safe):
            continue
        told = dict(_reasons(news, contact))
        if not told:
            continue
        if strength.value >= STRONG:
            told["close"] = Reason("hear.close", {"value": strength.value})
        points = sum(POINTS[sort] for sort in told) + strength.value
        found.append(Hearer(contact=contact, points=points, reasons=tuple(told.values())))
    found.sort(key=lambda one: (-one.points, one.contact.name, one.contact.id))
    return tuple(found[:most])


def _may_hear(contact: Contact, news: News, *, safe: bool) -> bool:
    at_home = organisation_key(contact.organisation) in {organisation_key(one) for one in news.here} - {""}
    if news.kept:
        return not at_home and OF_THE_HOUSE.isdisjoint(contact.parts)
    return safe or ("manager" not in contact.parts and not (at_home and news.sort != "win"))


def _reasons(news: News, contact: Contact) -> Iterator[tuple[str, Reason]]:
    if contact.id in news.helped:
        yield "helped", Reason("hear.helped", {})
    follows = FOLLOWS | AT_WORK if news.sort == "win" else FOLLOWS
    if parts := sorted(follows & set(contact.parts)):
        yield "part", Reason("hear.part", {"part": parts[0]})
    texts = (news.text, *news.about)
    if cares := next(
        (line for line in contact.cares_about if any(alike(line, text) for text in texts)), None
    ):
        yield "cares", Reason("hear.cares", {"words": cares})
    key = organisation_key(contact.organisation)
    if key and key in {organisation_key(one) for one in news.where}:
        yield "there", Reason("hear.there", {"organisation": contact.organisation})
    if contact.field and fold(contact.field) in {fold(one) for one in news.fields}:
        yield "field", Reason("hear.in_field", {"words": contact.field})
