"""Everyday words for the skills and knowledge areas that occupations are rated on."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def _words() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Each word of the packaged list as a pattern, with the names of the elements it speaks of."""
    text = resources.files("waymark.catalogue").joinpath("data/skill_words.toml").read_text("utf-8")
    return tuple(
        (re.compile(rf"(?<!\w){re.escape(_fold(word))}(?!\w)"), tuple(map(_fold, names)))
        for names, words in ((e["elements"], e["words"]) for e in tomllib.loads(text)["skill"])
        for word in words
    )


def elements_named(text: str, by_name: Mapping[str, str]) -> list[str]:
    """The ids of the elements that a skill's words name; `by_name` is folded element name → id.

    An element's own name counts, and so does any word of the packaged list; other words name nothing.
    """
    folded = _fold(text)
    names = [folded] if folded in by_name else []
    names += [name for pattern, listed in _words() if pattern.search(folded) for name in listed]
    return list(dict.fromkeys(by_name[name] for name in names if name in by_name))


def _fold(text: str) -> str:
    bare = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(bare).split())
