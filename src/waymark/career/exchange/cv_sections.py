"""Where a CV's parts begin: its headings, in five languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from waymark.career.exchange.cv_text import Line
from waymark.career.exchange.cv_words import FILLERS, PRECEDENCE, SECTIONS
from waymark.career.exchange.text import fold

_MOST_WORDS = 7
_ALSO = frozenset(("care", "clubs", "family"))
_AND = frozenset(("and", "und", "et", "y", "si"))
_INLINE = ("skills", "languages", "interests", "certifications", "summary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part: its kind (a key of `SECTIONS`, `top` or `unknown`), its heading and its lines."""

    kind: str
    heading: str
    number: int
    lines: tuple[Line, ...]

    @property
    def mixed(self) -> bool:
        """Whether the heading names several things, as in `Volunteering, care and clubs`."""
        words = _words(self.heading)
        kinds = {SECTIONS.get(word, word if word in _ALSO else "") for word in words} - {""}
        return len(kinds) > 1 and not _AND.isdisjoint(words)


def sections(lines: Sequence[Line]) -> tuple[Section, ...]:
    """The lines under their headings; those above the first heading, or below the name, come as `top`.

    A line that stands out as much as the headings that are known opens a part of `unknown` kind.
    """
    known = [line.size for line in lines if line.size and _opens(line)[0]]
    least = min(known, default=float("inf"))
    largest = max((line.size for line in lines), default=0)
    found = [Section(kind="top", heading="", number=1, lines=())]
    for line in lines:
        kind, rest = _opens(line)
        if not kind and line.size >= least:
            kind, rest = ("top", line.text) if line.size == largest else ("unknown", "")
        if kind:
            found.append(Section(kind=kind, heading=line.text, number=line.number, lines=()))
            if not rest:
                continue
            line = replace(line, text=rest)  # noqa: PLW2901 - what stands behind the colon
        found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
    return tuple(section for section in found if section.lines)


def _opens(line: Line) -> tuple[str, str]:
    """The kind of section this line opens, and what it says besides; blanks where it opens none."""
    text = line.text.strip(" :|·•")
    before, colon, after = line.text.partition(":")
    if colon and after.strip() and not line.bullet:
        kind = _kind(before)
        return (kind, after.strip()) if kind in _INLINE else ("", "")
    if line.bullet or not text or not (text[0].isupper() or line.size) or text.endswith("."):
        return ("", "")
    return _kind(text), ""


def _kind(text: str) -> str:
    """What a heading of these words opens; blank when any word belongs to no heading."""
    words = _words(text)
    if not words or len(words) > _MOST_WORDS or any(w not in SECTIONS and w not in FILLERS for w in words):
        return ""
    kinds = {SECTIONS[word] for word in words if word in SECTIONS}
    return next((kind for kind in PRECEDENCE if kind in kinds), "")


def _words(text: str) -> list[str]:
    letters = re.sub(r"\b(\w) (?=\w\b)", r"\1", text)  # E X P E R I E N C E
    return fold(letters).split()
