"""Bytes to text, and the two ways to look at it: tidied for reading, folded for comparing."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff\ud800-\udfff]")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]|<br\s*/?>", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")
_NOT_WORDS = re.compile(r"[\W_]+")
_COMPANY_FORMS = re.compile(
    r"(?: (?:inc|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|ag|kg|se|sa|sas|sarl|srl|sl|spa|nv|ab|oy|as"
    r"|e v|s a|s r l|s l))+$"
)


def decode(data: bytes) -> str:
    """Text in the encoding its first bytes or its pattern tell; Windows-1252 where nothing tells."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace")
    sample = data[:4000]
    zeros = sample.count(0)
    if zeros > len(sample) // 4:
        return data.decode(
            "utf-16-le" if sample[1::2].count(0) * 2 > zeros else "utf-16-be", errors="replace"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def tidy(text: str) -> str:
    """Composed letters, plain line ends, single spaces; HTML entities read, invisible characters gone."""
    text = _BREAKS.sub("\n", html.unescape(text) if "&" in text else text)
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def fold(text: str) -> str:
    """What two spellings of one name have in common: no case, accents or punctuation.

    Text without any letter or digit (an emoji) folds to itself.
    """
    if text.isascii():
        bare = text.lower()
    else:
        letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        bare = "".join(c for c in letters if not unicodedata.combining(c))
    return _NOT_WORDS.sub(" ", bare.replace("&", " and ")).strip() or text.strip()


def fold_organisation(text: str) -> str:
    """As `fold`, without the legal form: `Acme, Inc.` is `ACME`."""
    folded = fold(text)
    return _COMPANY_FORMS.sub("", folded) or folded
