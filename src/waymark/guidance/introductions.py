"""“Do I know somebody at, in, who does …?”: contacts that match, and the ways to them through others.

A way is as strong as its steps multiplied, each 0–1. Who knows whom is said by the person, or inferred from
time shared at one organisation, and then marked as inferred. The figures are Waymark's setting.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from heapq import nsmallest
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from waymark.guidance.contact_records import Belonging, Contact, Neighbours, Post, Tie, neighbours
from waymark.guidance.folding import fold, organisation_key
from waymark.guidance.reasons import Reason

WAYS: Final = 3
"""Ways to one person that are told."""
BARELY: Final = 0.05
"""How strong a tie counts of which nothing is kept but the name."""
LARGE: Final = 30
"""Contacts at one organisation beyond which sharing it tells nothing about who knows whom."""
STEM: Final = 4
"""Letters at the beginning of a word that are never cut."""
TOGETHER: Final = timedelta(90)
"""Time at one organisation from which on two people are taken to know one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who is looked for: at an organisation, in an occupation (its code), in a field, or by words of their
    work, their place or their name.

    Whoever matches any of them is found.
    """

    organisation: str = ""
    occupation: str = ""
    field: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to somebody: the contacts on it, the last being who was asked for; one alone is known directly.

    `strength` 0–1 is the product of `steps`; `inferred` says whether any step is only inferred.
    """

    people: tuple[str, ...]
    steps: tuple[float, ...]
    strength: float
    inferred: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A contact who matches, why, and the ways to them, the strongest first."""

    contact: Contact
    reasons: tuple[Reason, ...]
    ways: tuple[Way, ...]


def inferred(contacts: Iterable[Contact | Belonging]) -> tuple[Tie, ...]:
    """Ties between contacts who were at one organisation at one time, at least 90 days; none in large houses.

    A post without dates counts only as today's, and meets only others that have not ended.
    """
    there: dict[str, list[tuple[str, Post]]] = {}
    for contact in contacts:
        for post in _posts(contact):
            if key := organisation_key(post.organisation):
                there.setdefault(key, []).append((contact.id, post))
    found: dict[tuple[str, str], Tie] = {}
    for people in there.values():
        if len({who for who, _ in people}) > LARGE:
            continue
        for (one, his), (other, hers) in combinations(people, 2):
            if one != other and _met(his, hers):
                pair = (min(one, other), max(one, other))
                found.setdefault(pair, Tie(*pair, stated=False))
    return tuple(found.values())


def _posts(contact: Contact | Belonging) -> tuple[Post, ...]:
    told = any(
        organisation_key(p.organisation) == organisation_key(contact.organisation) for p in contact.posts
    )
    return contact.posts if told else (*contact.posts, Post(organisation=contact.organisation))


def _met(one: Post, other: Post) -> bool:
    """Whether two posts overlap for long enough; where a start is not known, both must still run."""
    if one.end is None and other.end is None and (one.start is None or other.start is None):
        return True
    if one.start is None or other.start is None:
        return False
    end = min(one.end or date.max, other.end or date.max)
    return end - max(one.start, other.start) >= TOGETHER


def matches(contact: Contact, asked: Asked) -> tuple[Reason, ...]:
    """Why a contact is who was asked for; nothing if they are not. What holds today comes before what was."""
    return _matches(contact, asked, _Said.of(asked))


class _Said(NamedTuple):
    """What was asked, as it is compared: the key of an organisation, a field, and how words begin."""

    at: str
    field: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, asked: Asked) -> _Said:
        words = (f" {word[: max(len(word) - 1, STEM)]}" for word in fold(asked.words).split())
        return cls(organisation_key(asked.organisation), fold(asked.field), tuple(words))


def _matches(contact: Contact, asked: Asked, said: _Said) -> tuple[Reason, ...]:
    found: list[Reason] = []
    at = said.at
    if at and _is_at(contact.organisation, at):
        found.append(
            Reason("know.works_there", {"organisation": contact.organisation, "title": contact.title})
        )
    elif at:
        found += [
            Reason("know.worked_there", {"organisation": p.organisation, "title": p.title, "until": p.end})
            for p in contact.posts
            if _is_at(p.organisation, at)
        ][:1]
    if asked.occupation and asked.occupation in contact.occupations:
        found.append(Reason("know.occupation", {"title": contact.title}))
    if said.field and said.field == fold(contact.field):
        found.append(Reason("know.works_in", {"words": contact.field}))
    held = _held(contact, said.words) if said.words else None
    return (*found, Reason("know.words", {"words": held})) if held else tuple(found)


def _is_at(organisation: str, key: str) -> bool:
    """Whether an organisation is the one meant or is named with more: “Spital Nord” where “Nord” is asked."""
    own = organisation_key(organisation)
    return key in own and f" {key} " in f" {own} "


def _held(contact: Contact, begun: Sequence[str]) -> str | None:
    """The first text about a contact's work, place or name that holds every word, each at least by its
    beginning. Endings may differ, as in nurse and nurses.
    """
    work = (contact.title, contact.field, *[p.title for p in contact.posts], *contact.cares_about)
    for text in (*work, contact.place, contact.name, contact.nick, *contact.names):
        if text:
            spaced = _spaced(text)
            for word in begun:
                if word not in spaced:
                    break
            else:
                return text
    return None


@lru_cache(maxsize=16_384)
def _spaced(text: str) -> str:
    """A text as it is compared: titles and fields are the same for many."""
    return f" {fold(text)}"


class Network:
    """Who knows whom around oneself; it remembers the best way to each contact through one other.

    `strengths` says how close oneself is to each contact, 0–1.
    """

    def __init__(self, strengths: Mapping[str, float], known: Neighbours) -> None:
        self.strengths = strengths
        self.known = known
        self._near = {one: max(value, BARELY) for one, value in strengths.items()}
        self._leads: dict[str, list[str]] = {}

    def ways(self, target: str) -> tuple[Way, ...]:
        """The ways to a contact, at most three, of at most three steps; a longer one only if it is stronger.

        The direct one is always among them. Each neighbour of the target stands at the end of two ways: known
        oneself, and through the one who brings oneself closest to them.
        """
        found = [direct := self._way((target,))]
        near = self.known.get(target, {})
        for rows in (
            [(one,) for one in near],
            [(lead, one) for one in near for lead in self._to(one, target)],
        ):
            best = max(way.strength for way in found)
            found += [self._way(people) for row in rows if self._whole(people := (*row, target)) > best]
        found.sort(key=lambda way: (-way.strength, len(way.people), way.people))
        kept = found[:WAYS]
        return tuple(kept if direct in kept else [*kept[: WAYS - 1], direct])

    def _to(self, contact: str, target: str) -> list[str]:
        """The best one through whom to come to a contact, other than the target itself."""
        if contact not in self._leads:
            near = self.known.get(contact, {}).items()
            strongest = nsmallest(2, ((-self._direct(one) * tie.strength, one) for one, tie in near))
            self._leads[contact] = [one for _less, one in strongest]
        return [lead for lead in self._leads[contact] if lead != target][:1]

    def _direct(self, contact: str) -> float:
        return self._near.get(contact, BARELY)

    def _whole(self, people: tuple[str, ...]) -> float:
        """How strong a way is as a whole: of most that are tried nothing more is asked."""
        whole = self._direct(people[0])
        for one, other in pairwise(people):
            whole *= self.known[one][other].strength
        return whole

    def _way(self, people: tuple[str, ...]) -> Way:
        ties = [self.known[one][other] for one, other in pairwise(people)]
        steps = (self._direct(people[0]), *(tie.strength for tie in ties))
        inferred = not all(tie.stated for tie in ties)
        return Way(people=people, steps=steps, strength=self._whole(people), inferred=inferred)


def know(
    asked: Asked,
    contacts: Sequence[Contact],
    strengths: Mapping[str, float],
    ties: Iterable[Tie],
    *,
    most: int | None = None,
) -> tuple[Answer, ...]:
    """Who matches, the most reasons of today first, then the easiest to reach, with the ways to each.

    Who is to be left alone is found but never stands on the way to somebody else.
    """
    known = passable(contacts, neighbours(ties))
    return know_in(Network(strengths, known), asked, contacts, most=most)


def passable(contacts: Iterable[Contact], known: Neighbours) -> Neighbours:
    """Who knows whom, but for those to be left alone."""
    left = {contact.id for contact in contacts if contact.leave_alone}
    return {
        one: near if left.isdisjoint(near) else {key: tie for key, tie in near.items() if key not in left}
        for one, near in known.items()
        if one not in left
    }


def know_in(
    around: Network, asked: Asked, contacts: Sequence[Contact], *, most: int | None = None
) -> tuple[Answer, ...]:
    """As `know`, with the network at hand."""
    said = _Said.of(asked)
    matched = [(contact, reasons) for contact in contacts if (reasons := _matches(contact, asked, said))]
    matched.sort(key=lambda m: (-_today(m[1]), -around.strengths.get(m[0].id, 0.0), m[0].name, m[0].id))
    return tuple(
        Answer(contact=contact, reasons=reasons, ways=around.ways(contact.id))
        for contact, reasons in matched[:most]
    )


def _today(reasons: Sequence[Reason]) -> int:
    return sum(reason.code != "know.worked_there" for reason in reasons)
