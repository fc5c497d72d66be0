"""The report as a tagged PDF (PDF/UA-1), made offline."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, Literal

from waymark.presentation.paper.glyphs import drawable, signs, undrawn
from waymark.presentation.paper.sheet import content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from waymark.presentation.telling.parts import Telling

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
    import typst

    try:
        return _compile(_each(data, lambda t: drawable(t, known, strict=False)), folder, system=True)
    except typst.TypstError:
        return None


def _compile(data: dict[str, Any], folder: Path, *, system: bool = False) -> bytes:
    import typst

    made: bytes = typst.compile(
        str(folder / "report.typ"),
        root=str(folder),
        font_paths=[str(folder / "fonts")],
        ignore_system_fonts=not system,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
    )
    return made


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """The same data with every text changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _each(inside, change) for key, inside in value.items()}
    if isinstance(value, (list, tuple)):
        return [_each(inside, change) for inside in value]
    return value
