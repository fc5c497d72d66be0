"""What the columns of a table of people are called: Google's, Outlook's and anybody's, in five languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

_BY_WORD = {
    word: name
    for name, others in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")).items()
    for word in (name, *others)
}
_GOOGLE = re.compile(r"(e mail|phone|address|website|organization|event|relation) (\d+) ([\w ]+)")
_GOOGLE_WORDS = {"organization 1 name": "organisation", "organization 1 title": "title"}
_TITLE = frozenset({"title", "titel", "titre", "titulo", "titlu"})
_NAMES = frozenset({"name", "given", "family"})
_ENOUGH = 2


def named(cells: Sequence[str]) -> tuple[str, ...] | None:
    """Our names of these folded columns; None where they are no table of people.

    Google's numbered columns keep their own names. "Title" is what they do, unless another column says that:
    then, as in Outlook's tables, it is how they are addressed.
    """
    columns = [_column(cell) for cell in cells]
    titles = [n for n, cell in enumerate(cells) if cell in _TITLE]
    if titles and "title" not in columns:
        columns[titles[-1]] = "title"
    found = [name for name in columns if name]
    if len(set(found)) < _ENOUGH or not _NAMES & set(found):
        return None
    return tuple(name or f"? {cell}" for name, cell in zip(columns, cells, strict=True))


def _column(cell: str) -> str:
    if cell in _GOOGLE_WORDS:
        return _GOOGLE_WORDS[cell]
    if cell in _BY_WORD:
        return _BY_WORD[cell] if cell not in _TITLE else ""
    return cell if _GOOGLE.fullmatch(cell) else ""
