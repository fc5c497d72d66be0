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


@cache
def _subjects() -> Mapping[str, re.Pattern[str]]:
    """Folded name of an element → the words that say just what it is, its name among them."""
    text = resources.files("waymark.catalogue").joinpath("data/skill_words.toml").read_text("utf-8")
    return {
        _fold(name): re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(_fold(w)) for w in (name, *words))})(?!\w)")
        for name, words in tomllib.loads(text)["subjects"].items()
    }


def subjects_named(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the elements that a title or degree is in; `names` is element id → name.

    Stricter than `elements_named`: only an element's own name counts, or a word that says the same
    ("Teacher of Mathematics", "BSc Maths"), not what merely has to do with it ("statistics").
    """
    folded, subjects = _fold(text), _subjects()
    return tuple(
        element
        for element, name in names.items()
        if (words := subjects.get(_fold(name))) and words.search(folded)
    )


def _fold(text: str) -> str:
    bare = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(bare).split())
