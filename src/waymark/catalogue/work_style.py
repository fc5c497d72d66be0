"""Waymark's own questions on work style, read from `data/work_style.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from waymark.guidance.instrument import Instrument, Item

LOW, HIGH = 1.0, 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One question: two ends to choose between. The left end counts 1 unless the item is turned."""

    id: str
    facet: str
    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkStyle:
    """The questions in the order in which they are asked, each answered 1–5 on `scale`, and their key."""

    question: str
    scale: tuple[str, ...]
    pairs: tuple[Pair, ...]
    instrument: Instrument


@cache
def work_style() -> WorkStyle:
    """Twelve pairs, three for each facet; the facets take turns."""
    data = tomllib.loads(files("waymark.catalogue").joinpath("data/work_style.toml").read_text("utf-8"))
    pairs = [Pair(id=p["id"], facet=p["facet"], left=p["left"], right=p["right"]) for p in data["pair"]]
    items = [Item(id=p["id"], scale=p["facet"], turned=p.get("turned", False)) for p in data["pair"]]
    return WorkStyle(
        question=data["question"],
        scale=tuple(data["scale"]),
        pairs=tuple(pairs),
        instrument=Instrument(
            id="waymark-work-style", version="1", low=LOW, high=HIGH, items=tuple(items), source="Waymark"
        ),
    )


def texts() -> tuple[str, ...]:
    """Every text a person reads in it, for translation."""
    found = work_style()
    return (found.question, *found.scale, *(end for pair in found.pairs for end in (pair.left, pair.right)))
