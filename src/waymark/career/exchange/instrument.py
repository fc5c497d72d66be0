"""Results of questionnaires taken elsewhere: their key and answers as CSV or JSON, no question needed.

CSV has one row for each item: `item, scale, turned, answer`, and on any row `instrument, version, low, high,
licence, source`. JSON has the same names, with `items` as a list and `norms` as scale → {mean, sd}. `turned`
is yes, 1, r, - or true where a high answer speaks against the scale.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from waymark.career.exchange.tables import Row, find_table
from waymark.career.exchange.text import decode, tidy
from waymark.career.records.history import Document, Trouble
from waymark.guidance.instrument import Instrument, Item, Norm
from waymark.guidance.reasons import Reason, Refusal

LARGEST = 1_000_000
TURNED = frozenset(("yes", "y", "true", "1", "r", "-", "reversed", "turned"))
NAMES = ("item", "scale", "turned", "answer", "instrument", "version", "low", "high", "licence", "source")
OTHER_NAMES = {
    "item id": "item",
    "scale key": "scale",
    "reversed": "turned",
    "value": "answer",
    "instrument id": "instrument",
    "min": "low",
    "max": "high",
    "license": "licence",
}
COLUMNS: Mapping[str, str] = {name: name for name in NAMES} | OTHER_NAMES
Place = tuple[int | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenElsewhere:
    """A questionnaire's key, the answers by item id, and in `troubles` what was left out, by line or path."""

    instrument: Instrument
    answers: Mapping[str, float]
    troubles: tuple[Trouble, ...]


def read_instrument(document: Document) -> TakenElsewhere:
    """What a file says of a questionnaire and the answers to it.

    Raises:
        Refusal: `instrument.too_large`, `unreadable`, `no_items`, `no_range`.
    """
    if len(document.data) > LARGEST:
        raise Refusal(Reason("instrument.too_large", {"file": document.name, "limit": LARGEST}))
    text = decode(document.data)
    read = _from_json if text.lstrip().startswith("{") else _from_table
    about, rows, norms = read(document.name, text)
    items: dict[str, Item] = {}
    answers: dict[str, float] = {}
    troubles = []
    span = _span(document.name, about)
    for (line, path), row in rows:
        fault = _take(row, span, items, answers)
        if fault:
            troubles.append(Trouble(file=document.name, line=line, path=path, reason=fault))
    if not items:
        raise Refusal(Reason("instrument.no_items", {"file": document.name}))
    instrument = Instrument(
        id=about.get("instrument") or PurePath(document.name).stem,
        version=about.get("version", ""),
        low=span[0],
        high=span[1],
        items=tuple(items.values()),
        norms=norms,
        licence=about.get("licence", ""),
        source=about.get("source", ""),
    )
    return TakenElsewhere(instrument=instrument, answers=answers, troubles=tuple(troubles))


def _take(
    row: Mapping[str, str], span: tuple[float, float], items: dict[str, Item], answers: dict[str, float]
) -> Reason | None:
    """Take one item in; what is wrong with it, if anything."""
    name, scale, said = (row.get(field, "") for field in ("item", "scale", "answer"))
    if not name or not scale:
        return Reason("instrument.item_without_scale", {"item": name})
    if name in items:
        return Reason("instrument.item_twice", {"item": name})
    items[name] = Item(id=name, scale=scale, turned=row.get("turned", "").casefold() in TURNED)
    if not said:
        return None
    answer = _number(said)
    if answer is None:
        return Reason("instrument.answer_no_number", {"item": name, "text": said})
    if not span[0] <= answer <= span[1]:
        low, high = span
        return Reason(
            "instrument.answer_out_of_range", {"item": name, "answer": answer, "low": low, "high": high}
        )
    answers[name] = answer
    return None


def _span(file: str, about: Mapping[str, str]) -> tuple[float, float]:
    low, high = _number(about.get("low", "")), _number(about.get("high", ""))
    if low is None or high is None or low >= high:
        raise Refusal(Reason("instrument.no_range", {"file": file}))
    return low, high


def _number(text: str) -> float | None:
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        return None
    return found if abs(found) < 1e9 else None  # noqa: PLR2004 - also refuses infinity and "nan"


Read = tuple[dict[str, str], list[tuple[Place, Mapping[str, str]]], dict[str, Norm]]


def _from_table(file: str, text: str) -> Read:
    def columns(cells: list[str]) -> tuple[str, ...] | None:
        named = tuple(COLUMNS.get(cell, cell) for cell in cells)
        return named if {"item", "scale"} <= set(named) else None

    table = find_table(file, text, columns)
    if table is None:
        raise Refusal(Reason("instrument.unreadable", {"file": file}))
    rows: list[tuple[Place, Mapping[str, str]]] = []
    about: dict[str, str] = {}
    for row in table.rows():
        if isinstance(row, Row):
            about = {name: row.cells[name] for name in row.cells if row.cells[name]} | about
            rows.append(((row.line, ""), row.cells))
    return about, rows, {}


def _from_json(file: str, text: str) -> Read:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refusal(Reason("instrument.unreadable", {"file": file})) from error
    listed = found.get("items")
    rows: list[tuple[Place, Mapping[str, str]]] = [
        ((None, f"items[{place}]"), dict(_texts(one)))
        for place, one in enumerate(listed if isinstance(listed, list) else (), 1)
    ]
    norms = found.get("norms")
    return dict(_texts(found)), rows, dict(_norms(norms if isinstance(norms, dict) else {}))


def _texts(found: Any) -> Iterator[tuple[str, str]]:
    """The plain fields of an object, as text, under our names."""
    for name, value in found.items() if isinstance(found, dict) else ():
        if isinstance(value, (str, int, float)):
            yield COLUMNS.get(name.lower(), name), tidy(str(value))


def _norms(found: dict[str, Any]) -> Iterator[tuple[str, Norm]]:
    for scale, norm in found.items():
        told = dict(_texts(norm))
        mean, sd = _number(told.get("mean", "")), _number(told.get("sd", ""))
        if mean is not None and sd is not None and sd > 0:
            yield scale, Norm(mean=mean, sd=sd)
