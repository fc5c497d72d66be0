"""What people say of work in their own words, in the words of published titles and tasks."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Everyday:
    """The table: phrases with what they also mean, words that say nothing, and words that turn away."""

    phrases: Mapping[tuple[str, ...], tuple[str, ...]]
    idle: frozenset[str]
    turns: frozenset[str]


@cache
def everyday() -> Everyday:
    """As it stands in `data/everyday.toml`."""
    data = tomllib.loads(files("waymark.catalogue").joinpath("data/everyday.toml").read_text("utf-8"))
    return Everyday(
        phrases={tuple(said.split()): tuple(also) for said, also in data["words"].items()},
        idle=frozenset(data["idle"].split()),
        turns=frozenset(data["not"].split()),
    )


def groups(text: str) -> tuple[tuple[str, ...], ...]:
    """Each thing that is asked for, as the words that may stand for it; what is turned away is left out.

    Words that say nothing count only where there is no other.
    """
    known = everyday()
    words = re.findall(r"\w+", text.casefold())
    found, at = [], 0
    while at < len(words):
        if words[at] in known.turns:
            at += 2
            continue
        phrase = next(
            (tuple(words[at : at + n]) for n in (3, 2, 1) if tuple(words[at : at + n]) in known.phrases), ()
        )
        if phrase:
            found.append((" ".join(phrase), *known.phrases[phrase]))
        elif words[at] not in known.idle:
            found.append((words[at],))
        at += len(phrase) or 1
    return tuple(found) or tuple((word,) for word in words)
