"""The report as one self-contained file that any browser shows and prints."""

from __future__ import annotations

import base64
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from waymark.presentation.paper.sheet import content

if TYPE_CHECKING:
    from jinja2 import Template

    from waymark.presentation.telling.parts import Telling

FAMILIES = (("Source Sans 3", "source-sans-3"), ("Source Serif 4", "source-serif-4"))
SUBSETS = (
    (
        "latin",
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122",
    ),
    ("latin-ext", "U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB"),
)
MORE = re.compile("[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff]")
"""Letters that the second subset is there for."""


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
        (name, base64.b64encode(folder.joinpath(f"{stem}-{subset}-wght-normal.woff2").read_bytes()).decode())
        for name, stem in FAMILIES
    )


def html(told: Telling) -> bytes:
    """The whole telling in one file with its faces: nothing is fetched, light on paper of any size, UTF-8."""
    data = content(told)
    used = SUBSETS if MORE.search(repr(data)) else SUBSETS[:1]
    faces = [(name, face, signs) for subset, signs in used for name, face in _faces(subset)]
    return _template().render(data | {"faces": faces}).encode()
