"""Contacts that may be the same person, with what speaks for it and how sure that is. Nothing is merged
here.

Only contacts that share a key are compared (an address, a number, a name in any order), so that thousands
take less than a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations, product
from types import MappingProxyType
from typing import Final, Literal

from waymark.guidance.contact_records import Contact
from waymark.guidance.folding import fold, organisation_key
from waymark.guidance.nicknames import forms, same_given
from waymark.guidance.reasons import Reason

DIGITS: Final = 8
"""Last digits of a telephone number that tell it apart, whatever stands before them."""
CROWD: Final = 40
"""Contacts under one key beyond which the key tells nothing: an office's number."""
RARE: Final = 3
"""Contacts of one name up to which the name alone is a sign."""
MANY: Final = 8192
"""Pairs of cards that are kept weighed: after a change of one contact only those with it are weighed anew."""

Certainty = Literal["sure", "likely", "maybe"]
ORDER: Final[Mapping[Certainty, int]] = {"sure": 0, "likely": 1, "maybe": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two contacts that may be one. `sure`: an address or number in common and names that agree; `likely`:
    names that agree and something beside them; `maybe`: one of these alone.
    """

    one: Contact
    other: Contact
    certainty: Certainty
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, eq=False)
class Card:
    """A contact as it is compared: folded once, and worth keeping as long as the contact is as it was."""

    contact: Contact

    @cached_property
    def names(self) -> tuple[tuple[str, ...], ...]:
        """Each of their names as words; a nickname stands in for the given name too."""
        contact = self.contact
        found = [tuple(fold(name).split()) for name in (contact.name, *contact.names)]
        nick = tuple(fold(contact.nick).split())
        if nick and found[0]:
            found.append((*nick, *found[0][1:]))
        return tuple(dict.fromkeys(words for words in found if words))

    @cached_property
    def emails(self) -> frozenset[str]:
        return frozenset(email.strip().casefold() for email in self.contact.emails if "@" in email)

    @cached_property
    def phones(self) -> frozenset[str]:
        digits = ("".join(sign for sign in phone if sign.isdigit()) for phone in self.contact.phones)
        return frozenset(number[-DIGITS:] for number in digits if len(number) >= DIGITS)

    @cached_property
    def houses(self) -> Mapping[str, str]:
        """Where they work or worked, as it was written, by its key."""
        named = (self.contact.organisation, *(post.organisation for post in self.contact.posts))
        return {key: name for name in reversed(named) if (key := organisation_key(name))}

    @cached_property
    def keys(self) -> frozenset[str]:
        """Everything by which this contact is laid beside others; a shortened name needs a house with it."""
        return frozenset(self._keys())

    def _keys(self) -> Iterator[str]:
        yield from (f"@{email}" for email in self.emails)
        yield from (f"+{number}" for number in self.phones)
        for words in self.names:
            whole = " ".join(sorted(words))
            yield f"={whole}"
            yield from (f"{whole} {house}" for house in self.houses)
            yield from (f"{short} {house}" for short in _shorts(words) for house in self.houses)


def _shorts(words: tuple[str, ...]) -> Iterator[str]:
    """A name as a family name with an initial, and with each short form of the given name."""
    ends = {(words[0], word) for word in words[1:]} | {(words[-1], words[0])}
    for given, family in ends if len(words) > 1 else ():
        yield f"{family} {given[0]}"
        yield from (f"{family} {line}" for line in forms().get(given, ()))


def duplicates(contacts: Iterable[Contact]) -> tuple[Pair, ...]:
    """Every pair of contacts that may be one person, the surest first.

    A name alone is a sign only where at most three people have it.
    """
    return among([Card(contact) for contact in contacts])


def among(cards: Sequence[Card]) -> tuple[Pair, ...]:
    """The same of contacts that were folded before."""
    first: dict[str, int] = {}
    boxes: dict[str, list[int]] = {}
    for number, card in enumerate(cards):
        for key in card.keys:
            alone = first.setdefault(key, number)
            if alone != number:
                boxes.setdefault(key, [alone]).append(number)
    beside: dict[tuple[int, int], bool] = {}
    for key, numbers in boxes.items():
        if len(numbers) <= (RARE if key.startswith("=") else CROWD):
            for two in combinations(numbers, 2):
                beside[two] = beside.get(two, False) or key.startswith("=")
    weighed = (compare(cards[one], cards[other], rare=rare) for (one, other), rare in beside.items())
    found = [pair for pair in weighed if pair]
    found.sort(key=lambda p: (ORDER[p.certainty], -len(p.reasons), p.one.name, p.one.id, p.other.id))
    return tuple(found)


def same(one: Contact, other: Contact) -> Pair | None:
    """Whether two contacts may be one person; None if nothing much speaks for it."""
    return compare(Card(one), Card(other))


@lru_cache(maxsize=MANY)
def compare(one: Card, other: Card, *, rare: bool = True) -> Pair | None:
    """Weigh an address, a number, the names and the organisations of two contacts against one another.

    `rare` says whether few others have the name.
    """
    named = _names(one, other)
    reached = (*_shared("email", one.emails, other.emails), *_shared("phone", one.phones, other.phones))
    housed = _shared("organisation", one.houses.keys(), other.houses.keys(), one.houses)
    reasons = (*named, *reached, *housed)
    certainty: Certainty
    if named and reached:
        certainty = "sure"
    elif named and housed:
        certainty = "likely"
    elif reached or (rare and named and named[0].code == "same.name"):
        certainty = "maybe"
    else:
        return None
    return Pair(one=one.contact, other=other.contact, certainty=certainty, reasons=reasons)


def _shared(
    sort: str,
    one: AbstractSet[str],
    other: AbstractSet[str],
    written: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Reason, ...]:
    both = one & other
    return (Reason(f"same.{sort}", {"words": written.get(min(both), min(both))}),) if both else ()


def _names(one: Card, other: Card) -> tuple[Reason, ...]:
    """How two people's names agree: the same words in any order, or a given name that may be the other's."""
    kinds = {(mine, theirs): _agree(mine, theirs) for mine in one.names for theirs in other.names}
    alike = [theirs for (_mine, theirs), kind in kinds.items() if kind == "name"]
    if alike:  # told as the other is called, where it is one's own second name
        told = other if other.names[0] in alike else one
        return (Reason("same.name", {"words": told.contact.name}),)
    if "given" in kinds.values():
        return (Reason("same.short_name", {"words": one.contact.name, "other": other.contact.name}),)
    return ()


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> Literal["name", "given", ""]:
    if sorted(one) == sorted(other):
        return "name"
    if min(len(one), len(other)) == 1:
        return ""
    shorter, longer = sorted((one, other), key=len)
    if set(shorter) < set(longer) and shorter[0] == longer[0]:  # a second given or family name left out
        return "given"
    turned = product((one, (one[-1], *one[:-1])), (other, (other[-1], *other[:-1])))
    same_end = any(mine[-1] == theirs[-1] and same_given(mine[0], theirs[0]) for mine, theirs in turned)
    return "given" if same_end else ""
