"""What I could do for whom, from what they said they care about; and whom a thank-you would please.

Offers are proposed by shared words (see `word_match`), each with what was found on both sides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from waymark.guidance.contact_records import Contact
from waymark.guidance.reasons import Reason
from waymark.guidance.word_match import alike, telling

LATELY: Final = timedelta(days=90)
"""How long news stays news, and a favour a fresh one. Waymark's setting."""
LONG_AGO: Final = timedelta(days=365)
"""After a year nobody is reminded of a thank-you any more."""
REST: Final = timedelta(days=7)
"""How long after a word from either side nothing new is offered. Waymark's setting."""
EACH: Final = 2
"""Offers to one contact that are named."""

Sort = Literal["skill", "news", "introduction"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """What the person has to give: skills (label by id) and lately kept lines (day and text by id)."""

    skills: Mapping[str, str]
    news: Mapping[str, tuple[date, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something to do for a contact: share a skill, tell news, or bring two people together.

    `about` is the id of the skill, the line or the other contact; `cares` is what the contact said.
    """

    contact: Contact
    sort: Sort
    about: str
    cares: str
    reason: Reason


def offers(
    contacts: Iterable[Contact], mine: Mine, today: date, *, strengths: Mapping[str, float], most: int = 7
) -> tuple[Offer, ...]:
    """What could be done for whom, the closest contacts first, at most two for each.

    News counts for 90 days. Two contacts are brought together where one works in what the other cares about.
    """
    return closest(Things(mine, contacts, today), strengths, most=most)


def closest(
    things: Things, strengths: Mapping[str, float], *, most: int = 7, spoken: Collection[str] = ()
) -> tuple[Offer, ...]:
    """As `offers`, with everything there is to give at hand; nothing for those `spoken` to of late."""
    found: list[Offer] = []
    able = [one for one in things.able if one.id not in spoken]
    for contact in sorted(able, key=lambda one: (-strengths.get(one.id, 0.0), one.name, one.id)):
        if len(found) >= most:
            break
        found += things.for_(contact)[:EACH]
    return tuple(found[:most])


class Things:
    """Everything there is to give, by the words that tell what it is; `able` are those who may be asked.

    `known` are pairs of contacts who know each other: nobody need bring them together.
    """

    def __init__(
        self, mine: Mine, contacts: Iterable[Contact], today: date, known: Collection[tuple[str, str]] = ()
    ) -> None:
        self.known = known
        self.by_word: dict[str, list[tuple[Sort, str, str, str]]] = {}
        for id_, label in mine.skills.items():
            self._add("skill", id_, label)
        for id_, (day, text) in sorted(mine.news.items(), key=lambda item: item[1], reverse=True):
            if today - LATELY <= day <= today:
                self._add("news", id_, text)
        self.able = [contact for contact in contacts if contact.may_be_proposed(today)]
        for contact in self.able:
            if contact.name:
                self._add("introduction", contact.id, f"{contact.title} {contact.field}", contact.name)

    def _add(self, sort: Sort, id_: str, text: str, shown: str = "") -> None:
        for word in telling(text):
            self.by_word.setdefault(word, []).append((sort, id_, text, shown or text))

    def _met(self, one: str, other: str) -> bool:
        return one == other or (one, other) in self.known or (other, one) in self.known

    def of_one(self, contact: Contact, today: date) -> tuple[Offer, ...]:
        """What is named of all that fits this contact; nothing where they may not be asked."""
        return tuple(self.for_(contact)[:EACH]) if contact.may_be_proposed(today) else ()

    def for_(self, contact: Contact) -> list[Offer]:
        """What fits this contact: skills, then news, then introductions; one of each for what they said."""
        found: dict[tuple[Sort, str], Offer] = {}
        for cares in contact.cares_about:
            for word in sorted(telling(cares)):
                for sort, id_, text, shown in self.by_word.get(word, ()):
                    if (sort, cares) not in found and alike(cares, text) and not self._met(contact.id, id_):
                        values = {"cares": cares, "what": shown, "contact_id": contact.id}
                        reason = Reason(f"offer.{sort}", values)
                        offer = Offer(contact=contact, sort=sort, about=id_, cares=cares, reason=reason)
                        found[sort, cares] = offer
        order = ("skill", "news", "introduction")
        return sorted(found.values(), key=lambda o: (order.index(o.sort), o.about))


@dataclass(frozen=True, slots=True, kw_only=True)
class Favour:
    """Something received from a contact on a day, and whether it was thanked for."""

    id: str
    contact: Contact
    text: str
    day: date
    thanked_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """A thank-you that would please; `fresh` within 90 days, and welcome for a year."""

    favour: Favour
    fresh: bool
    reason: Reason


def thanks(favours: Iterable[Favour], today: date) -> tuple[Thanks, ...]:
    """The thank-yous still to say, the newest first; after a year none is asked for."""
    open_ = [
        favour
        for favour in favours
        if favour.thanked_on is None
        and today - LONG_AGO <= favour.day <= today
        and favour.contact.may_be_proposed(today)
    ]
    open_.sort(key=lambda favour: (-favour.day.toordinal(), favour.contact.name, favour.id))
    return tuple(
        Thanks(
            favour=favour,
            fresh=today - favour.day <= LATELY,
            reason=Reason(
                "offer.thanks", {"who": favour.contact.name, "text": favour.text, "day": favour.day}
            ),
        )
        for favour in open_
    )
