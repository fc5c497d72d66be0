"""The report as one self-contained file that any browser shows and prints."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from waymark.presentation.paper.sheet import content

if TYPE_CHECKING:
    from jinja2 import Template

    from waymark.presentation.telling.parts import Telling


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    env = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return env.from_string(files(__package__ or "").joinpath("report.html").read_text("utf-8"))


def html(told: Telling) -> bytes:
    """The whole telling in one file: nothing is fetched, light on paper of any size, UTF-8."""
    return _template().render(content(told)).encode()
