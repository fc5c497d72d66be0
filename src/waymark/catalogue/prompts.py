"""Waymark's own prompts for the journal, read from `data/prompts.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@cache
def prompts() -> Mapping[str, str]:
    """Each prompt by its key, in the order in which they take turns."""
    data = tomllib.loads(files("waymark.catalogue").joinpath("data/prompts.toml").read_text("utf-8"))
    return {one["id"]: one["text"] for one in data["prompt"]}


def prompt_of(day: date, after: int = 0) -> str:
    """The key of a day's prompt: they take turns; `after` is how many to go on from there."""
    keys = tuple(prompts())
    return keys[(day.toordinal() + after) % len(keys)]
