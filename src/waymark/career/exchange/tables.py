"""CSV as programs really write it: lines before the header, short rows, quotes that never close."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from waymark.career.exchange.text import fold, tidy
from waymark.career.records.history import Trouble
from waymark.guidance.reasons import Reason

_HEADER_WITHIN = 30  # lines in which the header must stand
_LONGEST_HEADER = 10_000  # characters
_MOST_CELLS = 500
_LONGEST_ROW = 2_000  # lines one quoted row may span


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins on and its cells by column name."""

    line: int
    cells: Mapping[str, str]

    def get(self, *columns: str) -> str:
        """The first of these columns that says something."""
        return next((cell for column in columns if (cell := self.cells.get(column, ""))), "")


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file whose header was found: its columns (named as `columns` returned them) and its lines."""

    file: str
    columns: tuple[str, ...]
    delimiter: str
    lines: Sequence[str]
    first: int

    def rows(self) -> Iterator[Row | Trouble]:
        """Every row that is not empty; a row whose cells do not fit the header comes as a trouble."""
        position = self.first
        while position < len(self.lines):
            cells, after = _one_row(self.lines, position, self.delimiter)
            line = position + 1
            # One cell may lack at the end: some programs leave the last one out where it is empty.
            if cells is None or not 0 <= len(self.columns) - len(cells) <= (len(self.columns) > 1):
                # A quote that never closes swallows what follows: only its first line is lost.
                if cells is None or any(cell.strip() for cell in cells):
                    yield self._misfit(line, cells)
                position += 1
                continue
            position = after
            told = dict(itertools.zip_longest(self.columns, map(tidy, cells), fillvalue=""))
            if any(told.values()):
                yield Row(line, told)

    def _misfit(self, line: int, cells: list[str] | None) -> Trouble:
        if cells is None:
            return Trouble(file=self.file, line=line, reason=Reason("history.quote_open"))
        counts = {"expected": len(self.columns), "found": len(cells)}
        return Trouble(file=self.file, line=line, reason=Reason("history.row_misfit", counts))


def _one_row(lines: Sequence[str], position: int, delimiter: str) -> tuple[list[str] | None, int]:
    """The cells of the row that begins on this line and the line after it; None for a quote left open."""
    if '"' not in lines[position]:
        return lines[position].split(delimiter, _MOST_CELLS), position + 1
    for strict in (True, False):
        span = range(position, min(position + _LONGEST_ROW, len(lines)))
        reader = csv.reader((lines[n] for n in span), delimiter=delimiter, strict=strict)
        try:
            cells = next(reader)
        except (csv.Error, StopIteration) as error:
            if "unexpected end" in str(error):
                break
        else:
            return cells, position + reader.line_num
    return None, position + 1


def find_table(file: str, text: str, columns: Callable[[list[str]], tuple[str, ...] | None]) -> Table | None:
    """The table in a text: `columns` is asked about each early line and names the columns of the header.

    It gets the folded cells and answers None for a line that is no header.
    """
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = [line + "\n" for line in unix.split("\n")]
    early = (n for n in range(min(_HEADER_WITHIN, len(lines))) if len(lines[n]) <= _LONGEST_HEADER)
    for position, delimiter in itertools.product(early, ",;\t"):
        cells, after = _one_row(lines, position, delimiter)
        named = columns([fold(cell) for cell in cells or ()])
        if named is not None:
            return Table(file, named, delimiter, lines, after)
    return None
