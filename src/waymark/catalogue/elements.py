"""The skills and knowledge areas that every occupation is rated on, from `elements.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


def _read() -> tuple[dict[str, str], dict[str, str]]:
    tables = tomllib.loads(Path(__file__).with_name("elements.toml").read_text("utf-8"))
    names = {element: name for table in tables.values() for element, name in table.items()}
    kinds = {element: kind for kind, table in tables.items() for element in table}
    return names, kinds


NAMES, KINDS = _read()
"""Element id → name, and element id → `skill` or `knowledge`; in the order of the arrays' columns."""


@cache
def ids_by_name() -> Mapping[str, tuple[str, ...]]:
    """What a starter file may write → the ids it means.

    A name that stands in both tables means both, or one with its kind in brackets.
    """
    found: dict[str, tuple[str, ...]] = {}
    for element, name in NAMES.items():
        found[name] = (*found.get(name, ()), element)
        found[f"{name} ({KINDS[element]})"] = (element,)
    return found
