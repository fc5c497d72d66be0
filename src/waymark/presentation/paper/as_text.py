"""A telling as text to send or to paste: plain, or with the marks of Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waymark.presentation.telling.parts import Row, Telling

MARKS = re.compile(r"([\\`*_\[\]<>#|])")


def text(told: Telling) -> str:
    """The titles, rows and notes, one a line."""
    lines = [told.title, *([told.eyebrow] if told.eyebrow else [])]
    for part in told.parts:
        lines += ["", part.title, *([part.say] if part.say else [])]
        lines += [f"- {_words(row)}" for row in part.rows]
    return "\n".join([*lines, ""])


def markdown(told: Telling) -> str:
    """The same as Markdown; what a person wrote is escaped, so that it is shown as it stands."""
    lines = [f"# {_plain(told.title)}", *(["", f"*{_plain(told.eyebrow)}*"] if told.eyebrow else [])]
    for part in told.parts:
        lines += ["", f"## {_plain(part.title)}", *(["", _plain(part.say)] if part.say else []), ""]
        lines += [f"- {_plain(_words(row))}" for row in part.rows]
    return "\n".join([*lines, ""])


def _words(row: Row) -> str:
    side = f" ({row.side})" if row.side else ""
    note = f": {row.note}" if row.note else ""
    return " ".join(f"{row.title}{side}{note}".split())


def _plain(words: str) -> str:
    return MARKS.sub(r"\\\1", " ".join(words.split()))
