"""Which part of an entry's header names the role, the organisation and the place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from waymark.career.exchange.cv_entries import Entry, cells
from waymark.career.exchange.cv_words import (
    DEGREES,
    LEGAL_FORMS,
    ORGANISATION_ENDINGS,
    ORGANISATIONS,
    SCHOOLS,
    TITLE_ENDINGS,
    TITLES,
)
from waymark.career.exchange.text import fold

_AT = re.compile(r"^(.+?)\s+(?:at|bei|beim|chez|@)\s+(?=[A-ZÀ-ÞȘȚĂÎÂ0-9])(.+)$")
_STRONG_VOTE = 0.75  # of the headers that tell agree
_STRONG_WORDS = 3  # a difference in score that no vote overrules
_MOST_PLACE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A header's parts: `first` is the role or degree, `second` who it was with. Which are guesses."""

    first: str
    second: str
    place: str = ""
    guessed: tuple[str, ...] = ()


def name_roles(found: Sequence[Entry]) -> list[Named]:
    """Title, organisation and place of each role; the order most headers show decides where one is silent."""
    split = [_columns(entry, role_score) for entry in found]
    vote = _vote(split, role_score)
    placed = _places_follow_titles(split, vote)
    named: list[Named] = []
    for entry, columns in zip(found, split, strict=True):
        role = _named(columns, vote, role_score, placed=placed)
        if entry.short and not role.second and named and vote < 0:
            # Another role at the organisation that was named above.
            role = Named(role.first or role.second, named[-1].second, named[-1].place, ("second",))
        named.append(role)
    return named


def name_schools(found: Sequence[Entry]) -> list[Named]:
    """Degree and school of each entry, likewise."""
    split = [_columns(entry, school_score) for entry in found]
    vote = _vote(split, school_score)
    return [_named(columns, vote, school_score, placed=None) for columns in split]


def role_score(text: str) -> int:
    """Above zero when the text reads like a role, below when like an organisation."""
    return _score(text, TITLES, TITLE_ENDINGS, ORGANISATIONS, ORGANISATION_ENDINGS)


def school_score(text: str) -> int:
    """Above zero when the text reads like a degree, below when like a school."""
    return _score(text, DEGREES, (), SCHOOLS, ("hochschule", "schule", "universitat", "gymnasium", "ecole"))


def split_place(text: str) -> tuple[str, str]:
    """An organisation and the place behind it: `St. Mary's Hospital, Leeds, UK`; `Acme, Inc.` stays whole."""
    first, *rest = [part.strip() for part in text.split(",")]
    while rest and fold(rest[0]).replace(" ", "") in LEGAL_FORMS:
        first = f"{first}, {rest.pop(0)}"
    place = ", ".join(rest)
    fits = place and len(place.split()) <= _MOST_PLACE_WORDS and not any(c.isdigit() for c in place)
    return (first, place) if fits else (text, "")


def _score(
    text: str,
    ours: frozenset[str],
    our_ends: Sequence[str],
    theirs: frozenset[str],
    their_ends: Sequence[str],
) -> int:
    head = text.split(",", maxsplit=1)[0].split(" of ", maxsplit=1)[0]
    words, last = fold(text).split(), (fold(head).split() or [""])[-1]

    def says(word: str, known: frozenset[str], ends: Sequence[str]) -> bool:
        return word in known or (bool(ends) and len(word) > 6 and word.endswith(tuple(ends)))  # noqa: PLR2004

    score = 2 * says(last, ours, our_ends) - 2 * says(last, theirs, their_ends)
    score += any(says(word, ours, our_ends) for word in words)
    score -= any(says(word, theirs, their_ends) for word in words)
    return score - 3 * any(word in LEGAL_FORMS for word in words[1:])


def _columns(entry: Entry, score: Callable[[str], int]) -> list[str]:
    """A header's parts in their order; a single one is taken apart at a preposition or at its commas."""
    found = [part for head in entry.heads for part in cells(head)]
    if len(found) == 1:
        at = _AT.match(found[0])
        if at:
            return [at[1].strip(), at[2].strip()]
        first, comma, rest = found[0].partition(",")
        pieces = rest.split(",")
        for i in range(len(pieces)):
            left, right = ",".join([first, *pieces[:i]]).strip(), ",".join(pieces[i:]).strip()
            if comma and right and score(left) * score(pieces[i]) < 0:
                return [left, right]
        if comma and rest.strip():
            return [first.strip(), rest.strip()]
    return found


def _vote(split: Sequence[Sequence[str]], score: Callable[[str], int]) -> float:
    """Between 1 (every header that tells has the role first) and -1; 0 when none tells."""
    told = [_order(columns, score) for columns in split if len(columns) > 1]
    clear = [order for order in told if order]
    return sum(clear) / len(clear) if clear else 0


def _order(columns: Sequence[str], score: Callable[[str], int]) -> int:
    difference = score(columns[0]) - score(columns[1])
    return (difference > 0) - (difference < 0)


def _named(columns: Sequence[str], vote: float, score: Callable[[str], int], *, placed: bool | None) -> Named:
    """The parts by what they are; `placed`: whether places follow the role (None: there are none)."""
    if not columns:
        return Named("", "")
    if len(columns) == 1:
        return Named("", columns[0], guessed=("second",)) if score(columns[0]) < 0 else Named(columns[0], "")
    own = _order(columns, score)
    clear = abs(vote) >= _STRONG_VOTE
    overruled = clear and abs(score(columns[0]) - score(columns[1])) <= _STRONG_WORDS
    order = vote if overruled or not own else own
    sure = own * order > 0 or (not own and clear)
    first, second = (columns[1], columns[0]) if order < 0 else (columns[0], columns[1])
    place = columns[2] if len(columns) > 2 and placed is not None else ""  # noqa: PLR2004
    if placed is not None and not place:
        second, place = split_place(second)
        if placed and not place and "," in first:
            first, place = (part.strip() for part in first.rsplit(",", 1))
    return Named(first, second, place, () if sure else ("first", "second"))


def _places_follow_titles(split: Sequence[Sequence[str]], vote: float) -> bool:
    """Whether, under organisations named first, every role ends in a comma and a short name: the place."""
    pairs = [columns for columns in split if len(columns) == 2]  # noqa: PLR2004
    tails = [columns[1].rpartition(",")[2].split() if "," in columns[1] else [] for columns in pairs]
    short = all(0 < len(tail) <= _MOST_PLACE_WORDS and tail[0][:1].isupper() for tail in tails)
    return vote < 0 and bool(pairs) and short
