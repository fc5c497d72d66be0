"""The report as a tagged PDF (PDF/UA-1), made offline."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, Literal

from waymark.presentation.paper.glyphs import drawable, signs, undrawn
from waymark.presentation.paper.sheet import content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from waymark.presentation.telling.parts import Telling

REFUSED = 3
"""The exit of `typeset.py` where a face is missing."""

Sheet = Literal["a4", "us-letter"]
SANS, SERIF = "Source Sans 3", "Source Serif 4"


def pdf(told: Telling, sheet: Sheet = "a4") -> bytes:
    """The whole telling as a PDF with headings, tables, and words in place of each picture.

    Letters that the bundled faces lack are drawn by the system's faces; where those lack them too, they are
    written without their marks or as a question mark. Emoji are left out. It never fails for a name.
    """
    data = content(told) | {"sheet": sheet, "author": "", "fonts": [SANS], "serif": [SERIF, SANS]}
    with as_file(files(__package__ or "")) as folder:
        faces = folder / "fonts"
        known = signs(faces / "SourceSans3-Regular.otf")
        if undrawn(json.dumps(data, ensure_ascii=False), known):
            made = _with_system_faces(data, folder, known)
            if made:
                return made
        return _compile(_each(data, lambda text: drawable(text, known, strict=True)), folder)


def _with_system_faces(data: dict[str, Any], folder: Path, known: frozenset[str]) -> bytes | None:
    try:
        return _compile(_each(data, lambda t: drawable(t, known, strict=False)), folder, system=True)
    except UnsetError:
        return None


class UnsetError(RuntimeError):
    """A sheet that cannot be set with the faces there are."""


def _compile(data: dict[str, Any], folder: Path, *, system: bool = False) -> bytes:
    """Set the sheet in a short-lived process: the typesetter keeps some 90 MB for as long as it lives."""
    asked = json.dumps({"root": str(folder), "system": system, "data": data}).encode()
    program = [sys.executable, "-P", str(folder / "typeset.py")]
    made = subprocess.run(program, input=asked, capture_output=True, check=False)  # noqa: S603 - our own file
    if made.returncode == REFUSED:
        raise UnsetError(made.stderr.decode())
    if made.returncode:
        raise RuntimeError(made.stderr.decode())
    return made.stdout


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """The same data with every text changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each(inside, change) for key, inside in value.items()}
    if isinstance(value, (list, tuple)):
        return [_each(inside, change) for inside in value]
    return value
