"""Where a CV's parts begin: its headings, in five languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from waymark.career.exchange.cv_text import Line
from waymark.career.exchange.cv_words import FILLERS, PRECEDENCE, SECTIONS
from waymark.career.exchange.text import fold

_MOST_WORDS = 7
_INLINE = ("skills", "languages", "interests", "certifications", "summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part: its kind (a key of `SECTIONS`, `top` or `unknown`), its heading and its lines."""

    kind: str
    heading: str
    number: int
    lines: tuple[Line, ...]
    mixed: bool = False


def sections(lines: Sequence[Line]) -> tuple[Section, ...]:
    """The lines under their headings; those above the first heading come first, as `top`."""
    found = [Section(kind="top", heading="", number=1, lines=())]
    for line in lines:
        kind, rest = _heading(line)
        if kind:
            mixed = len(_kinds(line.text)) > 1
            found.append(Section(kind=kind, heading=line.text, number=line.number, lines=(), mixed=mixed))
            if not rest:
                continue
            line = replace(line, text=rest)  # noqa: PLW2901 - what stands behind the colon
        found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
    return tuple(section for section in found if section.lines)


def _heading(line: Line) -> tuple[str, str]:
    """The kind of section this line opens, and what it says besides; blanks where it opens none."""
    text = line.text.strip(" :|·•")
    before, colon, after = line.text.partition(":")
    if colon and after.strip() and not line.bullet:
        kind = _kind(before)
        return (kind, after.strip()) if kind in _INLINE else ("", "")
    if line.bullet or not text or not (text[0].isupper() or line.heading) or text.endswith("."):
        return ("", "")
    return (_kind(text) or ("unknown" if line.heading else ""), "")


def _kind(text: str) -> str:
    """What a heading of these words opens; blank when any word belongs to no heading."""
    words = _words(text)
    if not words or len(words) > _MOST_WORDS or any(w not in SECTIONS and w not in FILLERS for w in words):
        return ""
    kinds = {SECTIONS[word] for word in words if word in SECTIONS}
    return next((kind for kind in PRECEDENCE if kind in kinds), "")


def _kinds(text: str) -> set[str]:
    return {SECTIONS.get(word, "other" if word in {"care", "clubs"} else "") for word in _words(text)} - {""}


def _words(text: str) -> list[str]:
    letters = re.sub(r"\b(\w) (?=\w\b)", r"\1", text)  # E X P E R I E N C E
    return fold(letters).split()
