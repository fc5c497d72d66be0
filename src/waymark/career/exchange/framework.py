"""A progression framework from a file: YAML, or a table with one row for each competency.

YAML names `name`, `source`, `levels` (a list) and `competencies` (a list of `name` and `expects`: level →
what is expected). A table has the levels in its first row, after a first cell such as "Competency".
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from waymark.career.exchange.framework_yaml import read_yaml
from waymark.career.exchange.text import decode, fold, tidy
from waymark.career.records.history import Document, Trouble
from waymark.guidance.framework_gap import Competency, Framework
from waymark.guidance.reasons import Reason, Refusal

LARGEST = 1_000_000
"""Bytes that a framework may have; real ones have some ten thousand."""
MOST = 200
"""Competencies, and levels, that a framework may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFramework:
    """What a file says; `framework` is None while any of the `troubles` stands: a ladder goes in whole."""

    framework: Framework | None
    troubles: tuple[Trouble, ...]


def read_framework(document: Document) -> ReadFramework:
    """The framework in a file, and everything that is wrong with it by line and field.

    Raises:
        Refusal: `framework.too_large`, `framework.empty`.
    """
    if len(document.data) > LARGEST:
        raise Refusal(Reason("framework.too_large", {"file": document.name, "limit": LARGEST}))
    text = decode(document.data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Refusal(Reason("framework.empty", {"file": document.name}))
    read = _read_table if _is_table(document.name, text) else read_yaml
    framework, found = read(PurePath(document.name).stem, text)
    found += _faults(framework)
    troubles = tuple(
        Trouble(file=document.name, line=line, path=path, reason=reason) for line, path, reason in found
    )
    return ReadFramework(framework=None if troubles else framework, troubles=troubles)


def _is_table(name: str, text: str) -> bool:
    ending = PurePath(name).suffix.lower()
    if ending in {".csv", ".tsv", ".yaml", ".yml", ".json"}:
        return ending in {".csv", ".tsv"}
    first = next(line for line in text.split("\n") if line.strip())
    return any(sign in first for sign in ",;\t") and not first.startswith(("{", "name:", "levels:", "#"))


Fault = tuple[int | None, str, Reason]


def _read_table(name: str, text: str) -> tuple[Framework, list[Fault]]:
    found: list[Fault] = []
    rows = _rows(text, found)
    _, header = next(rows, (1, []))
    levels = tuple(tidy(cell) for cell in header[1:])
    competencies = []
    for line, cells in rows:
        if len(cells) > len(header):
            counts = {"expected": len(header), "found": len(cells)}
            found.append((line, "", Reason("framework.row_misfit", counts)))
            continue
        told = [tidy(cell) for cell in cells]
        if not told[0]:
            found.append((line, "name", Reason("framework.no_name")))
            continue
        expects = {level: cell for level, cell in zip(levels, told[1:], strict=False) if cell}
        if not expects:
            found.append((line, told[0], Reason("framework.nothing_expected", {"competency": told[0]})))
        competencies.append(Competency(name=told[0], expects=expects))
    return Framework(name=name, levels=levels, competencies=tuple(competencies)), found


def _rows(text: str, found: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Rows that say something, each with the line it ends on."""
    first = next(line for line in text.split("\n") if line.strip())
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error:
        found.append((reader.line_num, "", Reason("framework.quote_open")))


def _faults(framework: Framework) -> list[Fault]:
    """What makes a ladder unusable, however it was written."""
    found: list[Fault] = []
    names = [competency.name for competency in framework.competencies]
    for field, listed in (("levels", framework.levels), ("competencies", names)):
        folded = [fold(name) for name in listed if name]
        if not folded:
            found.append((None, field, Reason("framework.none", {"what": field})))
        if len(listed) > MOST:
            found.append((None, field, Reason("framework.too_many", {"what": field, "limit": MOST})))
        twice = [name for i, name in enumerate(listed) if name and fold(name) in folded[:i]]
        found += [(None, field, Reason("framework.twice", {"name": name})) for name in dict.fromkeys(twice)]
    if any(not level for level in framework.levels):
        found.append((None, "levels", Reason("framework.level_without_name")))
    return found
