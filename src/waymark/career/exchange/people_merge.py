"""Bringing what a file says of people to the contacts there are: who is new, who gains, who is in doubt.

A card's key, a profile's address, or a mail address or number with a name that agrees, mean the same person;
so does one name at one organisation. Names that agree and no more are asked about, unless there is nothing to
gain. Contacts only gain: blanks are filled, lists grow, what differs stays as it is and is told. So a second
run changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, TypeAlias

from waymark.career.exchange.text import fold
from waymark.career.exchange.vcard import as_json, from_json, sort
from waymark.career.records.history import PartialDate
from waymark.career.records.people import Labelled
from waymark.career.records.people_said import ContactSaid, PeopleSaid
from waymark.guidance import contact_records, duplicates

Choice: TypeAlias = int | Literal["new", "out"]
"""Who somebody in doubt is: a place among the known, somebody new, or left out."""
_NOT_GAINED: Final = frozenset({"extra", "mentioned", "line", "uid", "cadence_days"})
_NOT_COMPARED: Final = frozenset({"mentioned", "line"})
_ROUNDS: Final = 5
_LONG: Final = frozenset({"note", "told_me", "private", "met"})
_DATES: Final = frozenset({"birthday", "met_on", "connected"})
_ONCE: Final = frozenset({"N", "FN", "UID", "BDAY", "KIND", "GENDER", "SORT-STRING"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """A known contact that would say more: its place, after, and the fields."""

    place: int
    after: ContactSaid
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """Where the file says something else than the contact at a place, which stays as it is."""

    place: int
    field: str
    kept: str
    offered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Somebody in the file, by their place in it, who may be one of the known, by their places."""

    said: int
    like: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Where everybody of a file belongs: `places` count through the known and on through the added.

    None is somebody left out: in doubt, or only mentioned. `same` counts the known that would stay. `two` are
    the places of somebody new, as was chosen, each with that of somebody who they are not.
    """

    added: tuple[ContactSaid, ...] = ()
    gains: tuple[Gain, ...] = ()
    same: int = 0
    doubts: tuple[Doubt, ...] = ()
    differing: tuple[Differing, ...] = ()
    places: tuple[int | None, ...] = ()
    two: tuple[tuple[int, int], ...] = ()


def compare(
    people: PeopleSaid,
    known: Sequence[ContactSaid],
    choices: Mapping[int, Choice] | None = None,
    away: Collection[int] = (),
) -> Met:
    """Where everybody in `people` belongs; `choices` say who those in doubt are, and whom to leave out.

    The known that were put `away` are met again, but neither gain nor are asked about. What somebody gained
    may tell who one met before is: so it is gone through again until nothing is gained any more.
    """
    met = _once(people, known, choices or {}, away)
    out: dict[int, Choice] = {said: "out" for said, choice in (choices or {}).items() if choice == "out"}
    for _ in range(_ROUNDS if met.gains or met.added else 0):
        there = _after(met, known)
        again = _once(people, there, out, away)
        if not (again.gains or again.added):
            break
        met = _joined(met, again, known)
    return met


def _after(met: Met, known: Sequence[ContactSaid]) -> list[ContactSaid]:
    gained = {gain.place: gain.after for gain in met.gains}
    return [*(gained.get(place, one) for place, one in enumerate(known)), *met.added]


def _joined(met: Met, again: Met, known: Sequence[ContactSaid]) -> Met:
    """The first look with what a second one found."""
    there = _after(again, _after(met, known))
    return replace(
        again,
        added=tuple(there[len(known) :]),
        gains=tuple(gains(known, there)),
        same=met.same,
        doubts=tuple(doubt for doubt in again.doubts if doubt in met.doubts),
        differing=met.differing,
        two=met.two,
        places=tuple(new if old is None else old for old, new in zip(met.places, again.places, strict=True)),
    )


def gains(known: Sequence[ContactSaid], now: Sequence[ContactSaid]) -> Iterable[Gain]:
    """Who would say more, from before to after."""
    for place, before in enumerate(known):
        after = now[place]
        names = (n for n in ContactSaid.__dataclass_fields__ if getattr(before, n) != getattr(after, n))
        if after != before:
            yield Gain(place=place, after=after, fields=tuple(n for n in names if n not in _NOT_COMPARED))


def _once(
    people: PeopleSaid, known: Sequence[ContactSaid], choices: Mapping[int, Choice], away: Collection[int]
) -> Met:
    pairs = _pairs(people.contacts, known)
    book = _Book(known)
    doubts: list[Doubt] = []
    places: list[int | None] = []
    two: list[tuple[int, int]] = []
    for said, contact in enumerate(people.contacts):
        choice = choices.get(said)
        likely = [book.of(other, len(known), places) for other in pairs.get(said, ())]
        place, like = book.whose(contact, [one for one in likely if one is not None])
        like = tuple(one for one in like if one not in away)
        if like and isinstance(choice, int):
            place = choice
        if choice == "out":
            place = None
        elif place is not None:
            book.join(place, contact)
        elif like and choice is None:
            doubts.append(Doubt(said=said, like=like))
        elif not contact.mentioned:
            place = book.add(contact)
            two += [(place, other) for other in like]
        places.append(place)
    return Met(
        added=tuple(book.now[len(known) :]),
        gains=tuple(gain for gain in gains(known, book.now) if gain.place not in away),
        same=sum(n in away or book.now[n] == known[n] for n in book.met if n < len(known)),
        doubts=tuple(doubts),
        differing=tuple(book.differing),
        places=tuple(places),
        two=tuple(two),
    )


_Likely: TypeAlias = tuple[int, duplicates.Pair]


def _pairs(said: Sequence[ContactSaid], known: Sequence[ContactSaid]) -> dict[int, list[_Likely]]:
    """Who may be whom: for everybody in the file the earlier ones and the known, the surest first.

    The known have the numbers from 0, those of the file follow.
    """
    every = [*known, *said]
    found: dict[int, list[_Likely]] = {}
    for pair in duplicates.duplicates(_compared(n, contact) for n, contact in enumerate(every)):
        first, second = sorted((int(pair.one.id), int(pair.other.id)))
        if second >= len(known):
            found.setdefault(second - len(known), []).append((first, pair))
    return found


def _compared(number: int, contact: ContactSaid) -> contact_records.Contact:
    return contact_records.Contact(
        id=str(number),
        name=contact.name,
        names=tuple(filter(None, contact.names.split(", "))),
        nick=contact.nick,
        organisation=contact.organisation,
        posts=tuple(contact_records.Post(organisation=post.organisation) for post in contact.posts),
        emails=tuple(one.value for one in contact.emails),
        phones=tuple(one.value for one in contact.phones),
    )


@dataclass(slots=True)
class _Book:
    """The contacts as they would be, while a file is brought in."""

    known: Sequence[ContactSaid]
    now: list[ContactSaid] = field(default_factory=list)
    met: set[int] = field(default_factory=set)
    differing: list[Differing] = field(default_factory=list)
    _by_key: dict[str, int] = field(default_factory=dict)
    _by_name: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for contact in self.known:
            self.add(contact)

    def of(
        self, likely: _Likely, known: int, places: Sequence[int | None]
    ) -> tuple[int, duplicates.Pair] | None:
        """The place of somebody compared, if they have one here."""
        number, pair = likely
        place = number if number < known else places[number - known]
        return None if place is None else (place, pair)

    def whose(
        self, contact: ContactSaid, likely: Sequence[tuple[int, duplicates.Pair]]
    ) -> tuple[int | None, tuple[int, ...]]:
        """The place of the same person, or the places of those it may be."""
        for key in _keys(contact):
            if key in self._by_key:
                return self._by_key[key], ()
        named = self._by_name.get(fold(contact.shown), ())
        sure = next((n for n in named if _says_all(self.now[n], contact)), None)
        fitting = [(n, pair) for n, pair in likely if not _apart(self.now[n], contact)]
        if sure is None:
            same = [n for n, pair in fitting if self._same(n, contact, pair)]
            sure = next((n for n in same if _says_all(self.now[n], contact)), same[0] if same else None)
        like = dict.fromkeys(n for n, _ in fitting if n < len(self.known))
        return (sure, ()) if sure is not None else (None, tuple(like))

    def _same(self, place: int, contact: ContactSaid, pair: duplicates.Pair) -> bool:
        codes = {reason.code for reason in pair.reasons}
        nameless = not contact.name or not self.now[place].name
        one_house = {"same.name", "same.organisation"} <= codes
        return (
            pair.certainty == "sure" or one_house or (nameless and bool(codes & {"same.email", "same.phone"}))
        )

    def add(self, contact: ContactSaid) -> int:
        self.now.append(contact)
        self._index(len(self.now) - 1)
        return len(self.now) - 1

    def _index(self, place: int) -> None:
        contact = self.now[place]
        for key in _keys(contact):
            self._by_key.setdefault(key, place)
        for name in {fold(one) for one in (contact.shown, *contact.names.split(", ")) if one}:
            self._by_name.setdefault(name, []).append(place)

    def join(self, place: int, contact: ContactSaid) -> None:
        kept = self.now[place]
        self.now[place], differing = gain_of(kept, contact)
        self.met.add(place)
        for key in _keys(contact):  # also one that is not kept: the next card of that key is the same person
            self._by_key.setdefault(key, place)
        self.differing += (
            Differing(place=place, field=name, kept=getattr(kept, name), offered=getattr(contact, name))
            for name in differing
        )
        if self.now[place] != kept:
            self._index(place)


def _keys(contact: ContactSaid) -> list[str]:
    """What nobody else has: the key of a card, the address of a profile."""
    profiles = [f"profile {profile}" for profile in _profiles(contact)]
    return [*([f"uid {contact.uid.lower()}"] if contact.uid else []), *profiles]


def _profiles(contact: ContactSaid) -> list[str]:
    told = (address(one.value) for one in contact.links)
    return [one for one in told if "linkedin.com/in/" in one]


def address(url: str) -> str:
    """A web address as it is compared."""
    return url.strip().lower().split("://")[-1].removeprefix("www.").rstrip("/")


def _apart(one: ContactSaid, other: ContactSaid) -> bool:
    """Whether two contacts are surely two people: each has a profile, and not the same."""
    mine, theirs = set(_profiles(one)), set(_profiles(other))
    return bool(mine and theirs and not mine & theirs)


def _says_all(kept: ContactSaid, offered: ContactSaid) -> bool:
    """Whether somebody of that name says all of it already: then who it is need not be asked."""
    return not _apart(kept, offered) and gain_of(kept, offered) == (kept, [])


def gain_of(kept: ContactSaid, offered: ContactSaid) -> tuple[ContactSaid, list[str]]:
    """`kept` with what it lacks from `offered`, and the fields where the two say different things."""
    gained: dict[str, Any] = {}
    differing: list[str] = []
    for name in ContactSaid.__dataclass_fields__:
        ours, theirs = getattr(kept, name), getattr(offered, name)
        if name in _NOT_GAINED or not theirs or ours == theirs:
            continue
        if isinstance(theirs, tuple):
            fresh = _lacking(name, ours, theirs)
            gained |= {name: (*ours, *fresh)} if fresh else {}
        elif not ours or (name in _DATES and _covers(ours, theirs)):
            gained[name] = theirs
        elif name in _LONG or name == "names":
            joined = _both(name, ours, theirs)
            gained |= {name: joined} if joined != ours else {}
        elif name in _DATES or f" {fold(theirs)} " not in f" {fold(ours)} ":
            differing.append(name)
    if "name" in differing:  # kept as one of their names, so that they are known by it
        differing.remove("name")
        ours = gained.get("names", kept.names)
        names = ours if _words(offered.name) == _words(kept.name) else _both("names", ours, offered.name)
        gained |= {"names": names} if names != kept.names else {}
    if not kept.uid and offered.uid:
        gained["uid"] = offered.uid
    extra = _more_lines(kept.extra, offered.extra)
    gained |= {"extra": extra} if extra != kept.extra else {}
    return (replace(kept, **gained) if gained else kept), [
        n for n in differing if not _told_less(kept, offered, n)
    ]


def _told_less(kept: ContactSaid, offered: ContactSaid, name: str) -> bool:
    """Whether a date that differs only tells less."""
    return name in _DATES and _covers(getattr(offered, name), getattr(kept, name))


def _covers(ours: str, theirs: str) -> bool:
    """Whether a date is told more exactly: 1980 by 1980-03, and --03-22 by 1980-03-22."""
    if ours.startswith("--"):
        return not theirs.startswith("--") and theirs.endswith(ours[1:])
    try:
        return PartialDate.parse(ours).covers(PartialDate.parse(theirs))
    except ValueError:
        return False


def _lacking(name: str, ours: Collection[Any], theirs: Iterable[Any]) -> list[Any]:
    there = {_compare_by(name, one) for one in ours}
    return list({key: one for one in theirs if (key := _compare_by(name, one)) not in there}.values())


def _compare_by(name: str, one: Any) -> str:
    value = one.value if isinstance(one, Labelled) else str(one)
    if name == "phones":
        digits = "".join(sign for sign in value if sign.isdigit())
        return digits[-duplicates.DIGITS :] if len(digits) >= duplicates.DIGITS else value
    return (
        address(value) if name == "links" else value.strip().casefold() if name == "emails" else fold(value)
    )


def _both(name: str, ours: str, theirs: str) -> str:
    if name == "names":
        known = {_words(one) for one in ours.split(", ")}
        return ", ".join(
            filter(None, (ours, *(one for one in theirs.split(", ") if _words(one) not in known)))
        )
    return ours if theirs in ours else f"{ours}\n\n{theirs}"


def _words(name: str) -> str:
    """A name as it is compared: its words in any order."""
    return " ".join(sorted(fold(name).split()))


def _more_lines(ours: Mapping[str, object], theirs: Mapping[str, object]) -> Mapping[str, object]:
    """The lines of our card, with those of theirs that say something for which we have no word."""
    mine, others = ours.get("card"), theirs.get("card")
    if not isinstance(others, list) or not others:
        return ours
    if not isinstance(mine, list) or not mine:
        return {**ours, "card": others}
    there = {(line[0], line[1]) for line in mine}
    groups = {line[3] for line in mine if line[3]}
    unknown = map(as_json, sort(map(from_json, others)).others)
    fresh = [
        line
        for line in unknown
        if (line[0], line[1]) not in there and line[0] not in _ONCE and line[3] not in groups
    ]
    return {**ours, "card": [*mine, *fresh]} if fresh else ours
