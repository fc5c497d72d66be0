"""Waymark's own questionnaires, read from the data files that hold their words."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from waymark.guidance import interests, values
from waymark.guidance.profiles import INTERESTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """The activities that ask for interests, to be shown in this order, each answered 1–5 on `scale`."""

    question: str
    scale: tuple[str, ...]
    items: tuple[interests.Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """The statements that ask for work values, to be put into the five `columns`, four in each."""

    question: str
    columns: tuple[str, ...]
    statements: tuple[values.Statement, ...]


@cache
def interest_inventory(*, short: bool = False) -> Inventory:
    """The form of sixty activities or, if `short`, of thirty; the interests take turns."""
    data = _read("interests")
    items = [interests.Item(**item) for item in data["item"]]
    by_interest = [[i for i in items if i.interest == name and (i.short or not short)] for name in INTERESTS]
    return Inventory(
        question=data["question"],
        scale=tuple(data["scale"]),
        items=tuple(item for turn in zip(*by_interest, strict=True) for item in turn),
    )


@cache
def value_sort() -> Sort:
    """The twenty statements on work values."""
    data = _read("values")
    return Sort(
        question=data["question"],
        columns=tuple(data["columns"]),
        statements=tuple(values.Statement(**statement) for statement in data["statement"]),
    )


def texts() -> tuple[str, ...]:
    """Every text a person reads in the questionnaires, for translation."""
    inventory, sort = interest_inventory(), value_sort()
    return (
        inventory.question,
        *inventory.scale,
        *(item.text for item in inventory.items),
        sort.question,
        *sort.columns,
        *(statement.text for statement in sort.statements),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("waymark.catalogue").joinpath(f"data/{name}.toml").read_text("utf-8"))
