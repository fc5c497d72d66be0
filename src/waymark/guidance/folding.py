"""Names as they are compared: without accents, case, punctuation or legal forms; what is shown stays."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_FORMS = (
    "ab ag as asa aps bv co company corp corporation doo eood gbr gmbh inc incorporated kft kg limited llc"
    " llp lp ltd nv oao oo ooo oy oyj plc pte pty pvt sa sarl sas se sl sia sp spa srl sro z zoo zrt"
    " ооо оао зао"
)
LEGAL_FORMS: Final = frozenset(_FORMS.split())
"""Last words of an organisation's name that say its form and not which one it is."""
PLAIN: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
"""Letters that do not come apart into a plain one and a mark."""


OWN_MARKS: Final = frozenset({0, 7, 8, 9})
"""Classes of marks that are letters of their own, not accents: vowel signs of India and Thailand, が beside
か.
"""


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Lower case, accents gone, every run of anything but letters and digits one space; any script."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(PLAIN)
    kept = "".join(map(_kept, apart))
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def _kept(sign: str) -> str:
    """What stays of a sign: itself, nothing, or a space."""
    if sign.isalnum():
        return sign
    category = unicodedata.category(sign)
    if category[0] == "M":
        own = unicodedata.combining(sign) in OWN_MARKS and not unicodedata.name(sign, "").startswith(
            "VARIATION"
        )
        return sign if own else ""
    return "" if category == "Cf" or sign in "'’." else " "


@lru_cache(maxsize=16_384)
def organisation_key(name: str) -> str:
    """An organisation's folded name without its legal form: “Nord A.G.” and “NORD” are one."""
    words = fold(name).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)
