"""Which published occupation a held role counts as: what its title surely means, or what speaks for a guess.

Words of rank alone ("Owner", "Team Lead") never mean an occupation, nor do titles that many trades share
("Design Engineer"). For these the roles beside them and what was studied may speak; then it is a guess, and
asked about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from waymark.catalogue.titles_words import is_shared, place_speaks_for, read, says_rank_only, vocabulary

if TYPE_CHECKING:
    from waymark.catalogue.lookup import Catalogue
    from waymark.catalogue.titles import Match

SAME, OWN, ALIKE = 0.7, 0.5, 0.75
"""The share of the chances from which a title is taken at its word: one that an occupation bears, the one it
is published under, and a longer one that ends in such a title ("Hull Welder"). Waymark's settings."""
HINTED, AHEAD, PLACE = 0.05, 1.5, 0.5
"""The least share of an occupation that other parts of the history speak for, how far it must lead, and what
the name of the place counts beside another role."""
STEPS_UP = frozenset(
    ("lead", "leader", "shift", "team", "senior", "specialist", "associate", "section", "charge", "tech")
)
"""Words that lift somebody within the occupation they had at the same place."""
CLEAR, CLEARER, LIKELY, LIKELIER, CERTAIN = 0.4, 1.4, 0.5, 3.0, 0.95
"""From when words that a person aims at are taken without asking: the least share and the lead over the next
for a title of the occupation, the same for one like it, and the share that even a word of rank needs."""
SPELT = 0.7
"""How near a misspelt word must come to the one it was to be, 0–1."""
LIMIT = 10
_HEAD = re.compile(r"\s*(?:[,|(/@–—]|\s-\s|\sat\s).*", re.DOTALL)
_BASE = 7
"""Characters of a code that name the statistical occupation; what follows divides it further."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What a role says of itself. `code` is its occupation where that is settled."""

    title: str
    organisation: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """The occupation a role counts as; where it is not `sure`, it is a guess and the person is asked."""

    code: str
    sure: bool


def tied(
    books: Catalogue, roles: Sequence[Role], studied: Sequence[str] = (), language: str | None = None
) -> tuple[Tie | None, ...]:
    """For each role of one person the occupation it counts as, or None where only the person can tell.

    `studied` are the fields of their schools and courses.
    """
    alone = [Tie(code=r.code, sure=True) if r.code else alone_means(books, r.title, language) for r in roles]
    sure = [(r, t) for r, t in zip(roles, alone, strict=True) if t and t.sure]
    held = {tie.code[:_BASE] for _, tie in sure}
    speaks = _studied(books, studied) if len(sure) < len(roles) else {}
    speaks |= dict.fromkeys(held, 1.0)
    found: list[Tie | None] = []
    for role, tie in zip(roles, alone, strict=True):
        if tie and (tie.sure or tie.code[:_BASE] in held):
            found.append(Tie(code=tie.code, sure=True))
        else:
            found.append(_lifted(role, sure) or _hinted(books, role, speaks, language))
    return tuple(found)


def headed(title: str) -> str:
    """A title without what stands behind a comma, dash or "at": a department or a place."""
    return _HEAD.sub("", title).strip()


def alone_means(books: Catalogue, title: str, language: str | None = None) -> Tie | None:
    """What a title means by itself; None where it could be several things.

    What stands before a comma, dash or "at" is the title, the rest a department or a place: a "Shift Lead,
    Internal Medicine" is no physician. Only after a single word does the rest belong to it ("Teacher, Art").
    """
    head = headed(title)
    parts = (head, title) if len(head.split()) == 1 else (head,)
    return next((tie for words in parts if (tie := _means(books, words, language))), None)


def _means(books: Catalogue, title: str, language: str | None) -> Tie | None:
    text = _without_relation(title)
    words = read(text)
    if not words.main or says_rank_only(words) or is_shared(words):
        return None
    chances, best, same = shares(books.find(text, LIMIT, language))
    if not best:
        return None
    share = chances[best[:_BASE]]
    own = share >= OWN and words.key in _published(books, best)
    if same and (own or share >= SAME):
        return Tie(code=best, sure=True)
    return _tail(books, text, best, language) if share >= ALIKE else None


def meant(matches: Sequence[Match], text: str) -> str | None:
    """The code that somebody surely means who writes `text` as a target; None where they must be asked.

    `matches` are what the catalogue found for it, at least `LIMIT` where there are as many.
    """
    chances, best, _ = shares(matches)
    if not best:
        return None
    share = chances[best[:_BASE]]
    rest = max((c for base, c in chances.items() if base != best[:_BASE]), default=0.0)
    words = read(text)
    if says_rank_only(words):
        return best if share >= CERTAIN else None
    of_it = [match for match in matches if match.code[:_BASE] == best[:_BASE]]
    if any(match.reasons[0].code == "titles.same" for match in of_it):
        return best if share >= CLEAR and share >= CLEARER * rest else None
    title = read(of_it[0].title)
    akin = title.head in words.main or words.head in title.main or _misspelt(words.head, title.head)
    return best if akin and share >= LIKELY and share >= LIKELIER * rest else None


def _misspelt(word: str, known: str) -> bool:
    from rapidfuzz.distance import OSA

    return word[:1] == known[:1] and OSA.normalized_similarity(word, known) >= SPELT


def _tail(books: Catalogue, text: str, best: str, language: str | None) -> Tie | None:
    """A longer title that ends in one an occupation bears: a kind of it, where the catalogue is complete.

    A small catalogue may lack the very occupation: there another role must say the same.
    """
    words, parts = read(text), text.split()
    if words.head != words.main[-1] or vocabulary().below & set(words.main):
        return None
    for cut in range(1, len(parts)):
        end = " ".join(parts[cut:])
        if says_rank_only(read(end)):
            return None
        found, first, same = shares(books.find(end, LIMIT, language))
        if same and first[:_BASE] == best[:_BASE] and found[best[:_BASE]] >= SAME:
            return Tie(code=best, sure=not books.release.approximate)
    return None


def _without_relation(title: str) -> str:
    """The title without what somebody is to the place: "Owner and Tutor" → "Tutor"."""
    parts = [part for part in re.split(r"\s*(?:\band\b|&|\+|/)\s*", title) if part]
    kept = [part for part in parts if not set(read(part).main) <= vocabulary().beside]
    return kept[0] if len(kept) == 1 and len(parts) > 1 else title


def shares(matches: Sequence[Match]) -> tuple[Mapping[str, float], str, bool]:
    """Chances by statistical occupation, the best code, and whether a title of it says the same."""
    chances = defaultdict[str, float](float)
    for match in matches:
        chances[match.code[:_BASE]] += match.score
    if not matches:
        return chances, "", False
    top = max(chances, key=lambda base: chances[base])
    of_it = [m for m in matches if m.code[:_BASE] == top]
    same = [m.code for m in of_it if _says_same(m)]
    whole = f"{top}.00"
    return chances, whole if whole in same else (same or [of_it[0].code])[0], bool(same)


def _says_same(match: Match) -> bool:
    """Whether one of its titles says the same without a word mended."""
    codes = {reason.code for reason in match.reasons}
    return "titles.same" in codes and "titles.mended" not in codes


def _published(books: Catalogue, code: str) -> set[str]:
    """The titles an occupation is published under, one by one: "Welders, Cutters, Solderers, and Brazers"."""
    title = books.titles_by_code.get(code, "")
    return {read(part).key for part in (title, *re.split(r",\s*(?:and\s+)?|\s+and\s+", title)) if part}


def _lifted(role: Role, sure: Sequence[tuple[Role, Tie]]) -> Tie | None:
    """A title of rank alone at a place where another role is sure: the same occupation, one step up."""
    words = set(read(headed(role.title)).main)
    if not words or not words <= STEPS_UP or not role.organisation:
        return None
    here = {tie.code for other, tie in sure if other.organisation.casefold() == role.organisation.casefold()}
    return Tie(code=here.pop(), sure=False) if len(here) == 1 else None


def _hinted(books: Catalogue, role: Role, speaks: Mapping[str, float], language: str | None) -> Tie | None:
    """The one among the candidates of an unsure title that other roles or what was studied speak for."""
    head = headed(role.title)
    words = read(head)
    starts = place_speaks_for(role.organisation)
    if not words.main or (says_rank_only(words) and not is_shared(words) and not starts):
        return None
    best: dict[str, str] = {}
    weights = defaultdict[str, float](float)
    for match in books.find(head, LIMIT, language):
        base = match.code[:_BASE]
        best.setdefault(base, match.code)
        weights[base] += match.score * _spoken_for(base, speaks, starts)
    ranked = sorted(weights, key=lambda base: -weights[base])
    first, second = ([weights[base] for base in ranked] + [0.0, 0.0])[:2]
    if first < HINTED or first < AHEAD * second:
        return None
    return Tie(code=best[ranked[0]], sure=False)


def _spoken_for(base: str, speaks: Mapping[str, float], starts: tuple[str, ...]) -> float:
    """How much the rest of the history says for an occupation, 0–1; what was studied yields to the place."""
    said = speaks.get(base, 0.0)
    if not starts or said == 1:
        return said
    return max(said, PLACE) if base.startswith(starts) else 0.0


def _studied(books: Catalogue, studied: Sequence[str]) -> dict[str, float]:
    """The statistical occupations that fields of study lead to, by how near their names come, 0–1."""
    speaks: dict[str, float] = {}
    for match in (match for field in studied if field for match in books.find(field, LIMIT)):
        base = match.code[:_BASE]
        speaks[base] = max(speaks.get(base, 0.0), match.score)
    return speaks
