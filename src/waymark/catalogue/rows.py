"""The rows of a published table, by the names of its columns."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from waymark.catalogue.archive import DAMAGE, Archive, Member, fold, trusted
from waymark.catalogue.records import fault
from waymark.guidance.reasons import Refusal

PREAMBLE = 40
"""Lines before the header that are looked through: title pages of spreadsheets and crosswalks."""
NOTHING = ("", "n/a")
"""How publishers write that a cell has no value."""

Place = tuple[str, int]
"""Where a row stands: the file, and the line from 1."""
Row = tuple[Place, tuple[str, ...]]
"""And its wanted cells in the wanted order."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A column, by the names it has had; an optional one reads as empty where it is absent."""

    names: tuple[str, ...]
    optional: bool = False


def column(*names: str) -> Wanted:
    return Wanted(names)


def maybe(*names: str) -> Wanted:
    return Wanted(names, optional=True)


def rows(archive: Archive, member: Member, *wanted: Wanted, sheet: str | None = None) -> Iterator[Row]:
    """The cells of the wanted columns, line by line.

    Refuses (`catalogue.column_missing`, `row_cut_short`, `not_text`, `broken_file`, each with file and line)
    what is not the table it claims to be. Empty lines are passed over.
    """
    if member.suffix == ".xlsx":
        yield from _wanted(member, sheet_rows(archive, member, sheet), wanted)
        return
    with archive.open(member) as stream, _text_of(stream) as text:
        lines = _Lines(text)
        try:
            yield from _wanted(member, _cells(lines), wanted)
        except UnicodeDecodeError as problem:
            raise Refusal(fault("not_text", member.name, lines.read + 1)) from problem
        except csv.Error as problem:
            raise Refusal(fault("not_a_table", member.name, lines.read)) from problem
        archive.whole[member.name] = lines.ended


def heading(
    archive: Archive, member: Member, patterns: Mapping[str, str], sheet: str | None = None
) -> Mapping[str, tuple[str, ...]]:
    """The names of columns that fit each pattern; for tables whose columns are called after years.

    Patterns are held against folded names.
    """
    with archive.open(member) as stream, _text_of(stream, errors="replace") as text:
        source = sheet_rows(archive, member, sheet) if member.suffix == ".xlsx" else _cells(_Lines(text))
        for _, (_, cells) in zip(range(PREAMBLE), source, strict=False):
            found = {
                key: tuple(cell for cell in cells if re.fullmatch(pattern, fold(cell)))
                for key, pattern in patterns.items()
            }
            if all(found.values()):
                return found
    raise Refusal(fault("column_missing", member.name, 1, columns=tuple(patterns)))


def refuse_torn(archive: Archive) -> None:
    """Refuses if a text table ends in the middle of a line while others end theirs: a copy that stopped."""
    torn = [name for name, ended in archive.whole.items() if not ended]
    if torn and len(torn) < len(archive.whole):
        raise Refusal(fault("table_cut_short", torn[0]))


def lines(archive: Archive, member: Member) -> Iterator[tuple[Place, str]]:
    """The lines of a table without headings."""
    with archive.open(member) as stream, _text_of(stream) as text:
        read = _Lines(text)
        try:
            for line in read:
                yield (member.name, read.read), line.rstrip("\r\n")
        except UnicodeDecodeError as problem:
            raise Refusal(fault("not_text", member.name, read.read + 1)) from problem
        archive.whole[member.name] = read.ended


def number(place: Place, text: str, name: str) -> float:
    """A cell that must be a number."""
    try:
        return float(text)
    except ValueError as problem:
        raise Refusal(fault("not_a_number", *place, column=name, value=text[:40])) from problem


def _text_of(stream: IO[bytes], errors: str = "strict") -> io.TextIOWrapper:
    return io.TextIOWrapper(stream, encoding="utf-8-sig", errors=errors, newline="")


class _Lines:
    """Text by line, which remembers how far it came and whether the last line was ended."""

    def __init__(self, text: Iterable[str]) -> None:
        self._text = text
        self.read = 0
        self.ended = True

    def __iter__(self) -> Iterator[str]:
        last = "\n"
        for last in self._text:
            self.read += 1
            yield last
        self.ended = last.endswith(("\n", "\r"))


def _cells(lines: _Lines) -> Iterator[tuple[int, Sequence[str]]]:
    """Every row, split at tabs if the first line has any, else at commas."""
    source = iter(lines)
    first = next(source, "")
    tabs = "\t" in first

    def again() -> Iterator[str]:
        yield first
        yield from source

    reader = csv.reader(again(), csv.excel_tab, quoting=csv.QUOTE_NONE) if tabs else csv.reader(again())
    for cells in reader:
        yield reader.line_num, cells


def sheet_rows(
    archive: Archive, member: Member, sheet: str | None = None
) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of the first sheet of a spreadsheet that is called like `sheet`, or of its first."""
    from python_calamine import CalamineError, CalamineWorkbook

    data = io.BytesIO(archive.read(member))
    try:
        with zipfile.ZipFile(data) as packed:
            trusted(packed, member.name)
        data.seek(0)
        with CalamineWorkbook.from_filelike(data) as book:
            named = next((name for name in book.sheet_names if sheet and sheet in name), book.sheet_names[0])
            found = book.get_sheet_by_name(named).to_python()
    except (CalamineError, *DAMAGE) as problem:
        raise Refusal(fault("broken_file", member.name)) from problem
    for line, cells in enumerate(found, 1):
        yield line, [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    """A spreadsheet cell as it would stand in a text table."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _wanted(
    member: Member, table: Iterable[tuple[int, Sequence[str]]], wanted: Sequence[Wanted]
) -> Iterator[Row]:
    source = iter(table)
    places = _header(member, source, wanted)
    width = max(at for at in places if at is not None) + 1
    for line, cells in source:
        if len(cells) < width:
            if any(cell.strip() for cell in cells):
                raise Refusal(fault("row_cut_short", member.name, line))
            continue
        yield (member.name, line), tuple([cells[at].strip() if at is not None else "" for at in places])


def _header(
    member: Member, source: Iterator[tuple[int, Sequence[str]]], wanted: Sequence[Wanted]
) -> list[int | None]:
    """Where each wanted column stands, from the first line that has all that are needed."""
    nearest: tuple[int, list[str]] | None = None
    for _, (line, cells) in zip(range(PREAMBLE), source, strict=False):
        names = {fold(cell): place for place, cell in reversed(list(enumerate(cells)))}
        places = [next((names[fold(n)] for n in want.names if fold(n) in names), None) for want in wanted]
        lost = [
            want.names[0] for want, at in zip(wanted, places, strict=True) if at is None and not want.optional
        ]
        if not lost:
            return places
        if nearest is None or len(lost) < len(nearest[1]):
            nearest = line, lost
    line, lost = nearest or (1, [want.names[0] for want in wanted])
    raise Refusal(fault("column_missing", member.name, line, columns=tuple(lost)))
