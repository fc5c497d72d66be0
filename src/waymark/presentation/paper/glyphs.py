"""Which signs the bundled faces can draw, so that no name and no emoji ever stops a report."""

from __future__ import annotations

import unicodedata
from functools import cache
from struct import unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SEGMENTS, GROUPS = 4, 12
"""The two forms of a face's table of signs that are in use (OpenType, `cmap`)."""
SPACES = frozenset("\n\t \u00a0\u2068\u2069")
STAND_IN = "?"


@cache
def signs(face: Path) -> frozenset[str]:
    """Every sign that a face has a drawing for."""
    data = face.read_bytes()
    tables = {data[at : at + 4]: unpack_from(">I", data, at + 8)[0] for at in _steps(data, 4, 12, 16)}
    start = tables[b"cmap"]
    found: set[int] = set()
    for at in _steps(data, start + 2, start + 4, 8):
        table = start + unpack_from(">I", data, at + 4)[0]
        form = unpack_from(">H", data, table)[0]
        if form == SEGMENTS:
            found |= _segments(data, table)
        elif form == GROUPS:
            found |= _groups(data, table)
    return frozenset(map(chr, found)) | SPACES


def _steps(data: bytes, count_at: int, first: int, long: int) -> range:
    count = unpack_from(">H", data, count_at)[0]
    return range(first, first + count * long, long)


def _segments(data: bytes, table: int) -> set[int]:
    twice = unpack_from(">H", data, table + 6)[0]
    count = twice // 2
    ends = unpack_from(f">{count}H", data, table + 14)
    starts = unpack_from(f">{count}H", data, table + 16 + twice)
    last = 0xFFFF
    return {sign for a, b in zip(starts, ends, strict=True) for sign in range(a, b + 1) if sign != last}


def _groups(data: bytes, table: int) -> set[int]:
    count = unpack_from(">I", data, table + 12)[0]
    spans = (unpack_from(">II", data, table + 16 + i * 12) for i in range(count))
    return {sign for a, b in spans for sign in range(a, b + 1)}


def undrawn(text: str, known: frozenset[str]) -> set[str]:
    """The letters and marks of a text that would be lost; emoji and other small pictures do not count."""
    return {sign for sign in set(text) - known if unicodedata.category(sign)[0] in "LMN"}


def drawable(text: str, known: frozenset[str], *, strict: bool) -> str:
    """The text without signs that cannot be drawn: small pictures are left out, and if `strict` letters lose
    their marks or become a question mark.
    """
    if known.issuperset(text):
        return text
    kept = "".join(_kept(sign, known, strict=strict) for sign in unicodedata.normalize("NFC", text))
    return " ".join(kept.split(" ")) if "  " not in kept else _single(kept)


def _kept(sign: str, known: frozenset[str], *, strict: bool) -> str:
    if sign in known:
        return sign
    kind = unicodedata.category(sign)[0]
    if kind == "Z":
        return " "
    if kind not in "LMN" or (kind == "M" and strict):
        return ""
    if not strict:
        return sign
    bare = "".join(part for part in unicodedata.normalize("NFKD", sign) if part in known)
    return bare or STAND_IN


def _single(text: str) -> str:
    return " ".join(filter(None, text.split(" ")))
