"""What success stories have in common, counted: skills, kinds of doing, company, and how it felt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from typing import Literal

from waymark.guidance.reasons import Reason
from waymark.guidance.themes_words import DOING, WITH

FEWEST_STORIES = 3
FEWEST_SHARED = 2
"""So many stories must hold an element before it is something they have in common."""

Common = Literal["skill", "doing", "company", "energy"]
SAID: Mapping[Common, str] = {
    "skill": "themes.skill",
    "doing": "themes.doing",
    "company": "themes.company",
    "energy": "themes.energy",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One success story. `energy` is how it felt, from −2 (drained) to 2 (filled with energy), if said."""

    id: str
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    skills: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    energy: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One thing that several stories share: `what` is the skill or person as written, else a key.

    `stories` are their ids, in order. `energy` is the mean of theirs (−2 to 2), None where none says it.
    """

    common: Common
    what: str
    stories: tuple[str, ...]
    energy: float | None
    reason: Reason


def themes(stories: Sequence[Told]) -> tuple[Theme, ...]:
    """What at least two stories share, the most shared first; nothing from fewer than three stories.

    Elements are counted once per story, whatever the number of times they stand in it.
    """
    if len(stories) < FEWEST_STORIES:
        return ()
    found: dict[tuple[Common, str], list[str]] = {}
    spelling: dict[tuple[Common, str], str] = {}
    for story in stories:
        for common, what in _elements(story):
            key = common, _fold(what)
            spelling.setdefault(key, what)
            if story.id not in found.setdefault(key, []):
                found[key].append(story.id)
    energy = {story.id: story.energy for story in stories if story.energy is not None}
    shared = [
        _theme(key[0], spelling[key], tuple(ids), len(stories), energy)
        for key, ids in found.items()
        if len(ids) >= FEWEST_SHARED
    ]
    return tuple(sorted(shared, key=lambda t: (-len(t.stories), t.common, t.what)))


def _theme(common: Common, what: str, ids: tuple[str, ...], of: int, energy: Mapping[str, int]) -> Theme:
    felt = [energy[i] for i in ids if i in energy]
    reason = Reason(SAID[common], {"what": what, "count": len(ids), "of": of})
    return Theme(common=common, what=what, stories=ids, energy=fmean(felt) if felt else None, reason=reason)


def _elements(story: Told) -> Iterator[tuple[Common, str]]:
    yield from (("skill", skill.strip()) for skill in story.skills if skill.strip())
    yield from (("company", name.strip()) for name in story.people if name.strip())
    did = _fold(f"{story.task}. {story.action}. {story.result}")
    whole = _fold(f"{story.situation}. {did}")
    for key, pattern in _patterns(tuple(DOING.items())):
        if pattern.search(did):
            yield "doing", key
    for key, pattern in _patterns(tuple(WITH.items())):
        if pattern.search(whole):
            yield "company", key
    if story.energy:
        yield "energy", "gave" if story.energy > 0 else "took"


@cache
def _patterns(words: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((key, re.compile(rf"\b(?:{'|'.join(map(re.escape, starts))})")) for key, starts in words)


def _fold(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in bare if not unicodedata.combining(sign)).split())
