"""Keeping contacts and the cards of a book in step: what is to be done on either side, and what is asked.

Nothing is erased: a card that is gone there puts its contact away here, and a contact that was put away here
leaves its card there as it is. Where both sides changed, both stay as they are until somebody says which.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from waymark.career.exchange import vcard
from waymark.career.exchange.card_lines import Property
from waymark.career.exchange.carddav import Changes, Held
from waymark.career.exchange.people_draft import bounded
from waymark.career.exchange.people_merge import Choice, Doubt, Met, compare, gain_of, gains
from waymark.career.records.people_said import ContactSaid, PeopleSaid

Theirs = Literal["same", "changed", "gone"]
Deed = Literal["nothing", "take", "send", "put_away", "ask"]
SHARED: Final = (
    *("name", "nick", "organisation", "title", "emails", "phones", "links", "addresses"),
    *("birthday", "circles", "note", "names", "pronouns", "field", "place", "connected"),
)
_SOFT: Final = frozenset({"names", "pronouns", "field", "place", "connected"})
"""What many programs drop on the way through: its absence there takes nothing away here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """The contacts there are, their keys in the same order, and the places of those put away."""

    contacts: Sequence[ContactSaid]
    keys: Sequence[str]
    away: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A contact by its place among the known, its card in the book, and how both stood when they were one."""

    place: int
    href: str
    etag: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A contact that changed here and whose card changed, or is `gone`, there; `theirs` is the card now."""

    place: int
    href: str
    theirs: ContactSaid | None


@dataclass(slots=True)
class Plan:
    """What is to be done. `now` are the contacts as they would be; `met` is what that means for the record.

    `links` are the cards of contacts by address; `sends` those to be written, in that order. `away` are
    contacts whose card is gone, `spare` cards that are gone of somebody who has another one there.
    """

    now: list[ContactSaid]
    met: Met = field(default_factory=Met)
    links: dict[str, int] = field(default_factory=dict)
    sends: list[str] = field(default_factory=list)
    away: list[Link] = field(default_factory=list)
    spare: list[Link] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    doubts: list[tuple[str, ContactSaid, Doubt]] = field(default_factory=list)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be said."""
        return not self.clashes and not self.doubts


def digest(contact: ContactSaid) -> str:
    """What is shared of a contact, as a short text that differs where it does."""
    return hashlib.sha256(repr([getattr(contact, name) for name in SHARED]).encode()).hexdigest()


def decide(*, mine: bool, theirs: Theirs) -> Deed:
    """What becomes of a card and its contact: `mine` says whether the contact changed since they were one."""
    if theirs == "same":
        return "send" if mine else "nothing"
    if mine:
        return "ask"
    return "take" if theirs == "changed" else "put_away"


def lines_of(held: Held) -> list[Property]:
    """The lines of the card that an address holds; none where it holds no card."""
    return next((card.lines for card in vcard.cards(held.data)), [])


def plan(
    ours: Ours,
    links: Sequence[Link],
    changes: Changes,
    held: Mapping[str, Held],
    choices: Mapping[str, str],
) -> Plan:
    """What is to be done. `choices` say who is whom by a card's address, and which side counts by a contact's
    key.
    """
    made = Plan(now=list(ours.contacts))
    theirs = {link.href: _theirs(link, changes) for link in links}
    there = {link.place for link in links if theirs[link.href] != "gone"}
    for link in links:
        if theirs[link.href] == "gone" and link.place in there:
            made.spare.append(link)  # of two that became one contact
        elif link.place not in ours.away:
            _step(made, link, theirs[link.href], held, choices.get(ours.keys[link.place], ""))
    unlinked = [href for href in sorted(changes.changed) if href not in theirs and href in held]
    fresh = {href: lines_of(held[href]) for href in unlinked}
    people = {href: vcard.said(lines) for href, lines in fresh.items() if not vcard.is_group(lines)}
    _meet(made, ours, people, choices)
    after = gains(ours.contacts, made.now[: len(ours.contacts)])
    made.met = replace(made.met, gains=tuple(gain for gain in after if gain.place not in ours.away))
    return made


def _theirs(link: Link, changes: Changes) -> Theirs:
    if link.href in changes.gone or (changes.whole and link.href not in changes.changed):
        return "gone" if link.hash else "same"  # without one it was begun, and never came there
    mark = changes.changed.get(link.href, link.etag)
    return "same" if mark == link.etag else "changed"


def _step(made: Plan, link: Link, theirs: Theirs, held: Mapping[str, Held], choice: str) -> None:
    contact = made.now[link.place]
    deed = decide(mine=digest(contact) != link.hash, theirs=theirs)
    card = bounded(vcard.said(lines_of(held[link.href]))) if theirs != "gone" and link.href in held else None
    if deed == "ask" and choice in {"mine", "theirs", "both"}:
        theirs_counts: Deed = "take" if card else "put_away"
        deed = theirs_counts if choice == "theirs" else "send"
        if choice == "both" and card:
            made.now[link.place] = gain_of(contact, card)[0]
    if deed == "ask":
        made.clashes.append(Clash(place=link.place, href=link.href, theirs=card))
    elif deed == "put_away":
        made.away.append(link)
    elif deed == "take" and card:
        made.now[link.place] = taken(contact, card)
        made.links[link.href] = link.place
    elif deed == "send":
        made.links[link.href] = link.place
        made.sends.append(link.href)


def _meet(made: Plan, ours: Ours, fresh: Mapping[str, ContactSaid], choices: Mapping[str, str]) -> None:
    """Cards that belong to nobody yet."""
    cards = {href: bounded(card) for href, card in fresh.items() if card.shown}
    places = {key: place for place, key in enumerate(ours.keys)}
    chosen: dict[int, Choice] = {}
    for number, href in enumerate(cards):
        who = choices.get(href, "")
        if who in {"new", "out"}:
            chosen[number] = "new" if who == "new" else "out"
        elif who in places:
            chosen[number] = places[who]
    people = PeopleSaid(source="vcard", contacts=tuple(cards.values()))
    known = len(made.now)
    made.met = compare(people, made.now, chosen, ours.away)
    for gain in made.met.gains:
        made.now[gain.place] = gain.after
    made.now += made.met.added
    for place, (href, card) in zip(made.met.places, cards.items(), strict=True):
        if place is not None and place not in ours.away:
            made.links[href] = place
            if place < known and digest(made.now[place]) != digest(card):
                made.sends.append(href)
    numbered = list(cards.items())
    made.doubts += ((*numbered[doubt.said], doubt) for doubt in made.met.doubts)


def taken(ours: ContactSaid, card: ContactSaid) -> ContactSaid:
    """Our contact as the card says it now; what is for oneself alone stays."""
    names = [name for name in SHARED if name not in _SOFT or getattr(card, name)]
    return replace(ours, **{name: getattr(card, name) for name in names}, extra=card.extra)
