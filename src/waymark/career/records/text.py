"""Text as search sees it."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_SAID = re.compile(r"(?:i am|i['’]m|i work as|soy|trabajo (?:como|de))\s+(?:an?\s+|una?\s+)?", re.IGNORECASE)


def fold(text: str) -> str:
    """Lower case, without accents, spaces single: "Ștefan  Ünal" → "stefan unal"."""
    if text.isascii():  # nearly all of it, and many times quicker
        return " ".join(text.lower().split())
    bare = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _SPACES.sub(" ", "".join(bare)).strip()


def flat(text: str) -> str:
    """Lower case without accents, letter for letter: positions stay what they were."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", c)[0].lower()[0] for c in text)


def without_aim(title: str, *goals: str) -> str:
    """A step's title without the occupation at its end that the goal is called by, or has in brackets.

    `goals` are the goal's title and, where it is kept apart, the occupation it aims at.
    """
    step, _colon, aim = title.rpartition(": ")
    return step if step and any(goal == aim or goal.endswith(f"({aim})") for goal in goals) else title


def as_title(said: str) -> str:
    """What somebody says of their work as a title: "I'm an electrician" is "electrician"."""
    begun = _SAID.match(said)
    return said[begun.end() :] if begun else said
