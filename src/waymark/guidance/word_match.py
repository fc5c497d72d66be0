"""Whether two texts speak of the same thing, by their words: enough to propose, never to decide."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from waymark.guidance.folding import fold

SHORTEST: Final = 4
"""Letters that a word needs to say something; letters of other scripts say more each."""
STEM: Final = 5
"""Letters in common at the start that make two words one: clinic and clinics."""
_IDLE = (
    "about after also and been before from have into more much only other over some than that the their them"
    " then there these they this those very what when where which while with work working works would your"
    " trabajo trabajar sobre para como donde cuando desde hasta entre todos todas mucho muchos"
)
IDLE: Final = frozenset(_IDLE.split())


@lru_cache(maxsize=16_384)
def telling(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, cut to their first letters so that endings differ."""
    return frozenset(word[:STEM] for word in fold(text).split() if word not in IDLE and _says(word))


def _says(word: str) -> bool:
    return len(word) >= SHORTEST or not word.isascii()


def alike(one: str, other: str) -> bool:
    """Whether the shorter text's words stand in the longer one: all of one or two, two of more."""
    mine, theirs = telling(one), telling(other)
    least = min(len(mine), len(theirs), 2)
    return least > 0 and len(mine & theirs) >= least
