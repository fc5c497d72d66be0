"""The report as one self-contained file that any browser shows and prints."""

from __future__ import annotations

import base64
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from waymark.presentation.faces import FAMILIES, SIGNS
from waymark.presentation.paper.sheet import content

if TYPE_CHECKING:
    from jinja2 import Template

    from waymark.presentation.telling.parts import Telling

MORE = {
    "latin-ext": re.compile("[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f]"),
    "vietnamese": re.compile("[\u1ea0-\u1ef9]"),
}
"""Letters that the further parts of the faces are there for."""


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    env = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return env.from_string(files(__package__ or "").joinpath("report.html").read_text("utf-8"))


@cache
def _faces(subset: str) -> tuple[tuple[str, str], ...]:
    """Each family's name with its face for some signs, as it is written into a file."""
    folder = files(__package__ or "").joinpath("fonts")
    return tuple(
        (name, base64.b64encode(folder.joinpath(f"{stem}-{subset}.woff2").read_bytes()).decode())
        for name, stem in FAMILIES
    )


def html(told: Telling) -> bytes:
    """The whole telling in one file with its faces: nothing is fetched, light on paper of any size, UTF-8."""
    data = content(told)
    said = repr(data)
    used = ["latin", *(part for part, letters in MORE.items() if letters.search(said))]
    faces = [(name, face, SIGNS[part]) for part in used for name, face in _faces(part)]
    return _template().render(data | {"faces": faces}).encode()
