"""Text as search sees it."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """Lower case, without accents, spaces single: "Ștefan  Ünal" → "stefan unal"."""
    if text.isascii():  # nearly all of it, and many times quicker
        return " ".join(text.lower().split())
    bare = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _SPACES.sub(" ", "".join(bare)).strip()
