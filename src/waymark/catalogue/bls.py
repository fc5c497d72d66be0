"""Reading what the US Bureau of Labor Statistics publishes: wages, and projections of employment."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from waymark.catalogue.archive import Archive, Member
from waymark.catalogue.records import Release, Step, fault
from waymark.catalogue.rows import NOTHING, Wanted, column, heading, maybe, number, rows, sheet_rows
from waymark.catalogue.sources import attribution
from waymark.catalogue.store import Writer
from waymark.catalogue.tables import FILE, LABOUR
from waymark.guidance.reasons import Refusal

WAGES, PROJECTIONS = "Wages", "Projections"
NOT_AVAILABLE = (*NOTHING, "*", "**", "—", "-", "–")
TOP_CODED = "#"
SOC = re.compile(r"\d\d-\d{4}")
HEADINGS = {
    "code": r"occupationcode|20\d\dnationalemploymentmatrixcode",
    "employment": r"employment20\d\d",
    "growth": r"employment(percentchange|changepercent)(20)?\d+",
    "openings": r"occupationalopenings.*annualaverage",
    "education": r"typicalentryleveleducation|typicaleducationneededforentry",
}
"""How the columns of projections are called, folded; publishers put the years into the names."""


def build(archive: Archive, folder: Path, progress: Callable[[Step], None], earlier: Path | None) -> None:
    """Write wages and projections into `folder`.

    What the archive lacks is taken over from `earlier`, the release installed before, so that the two files
    can be brought one after the other.
    """
    wages = _member(archive, r"national.*\.xlsx$|oe.?s.*\.xlsx$")
    projections = _member(archive, r"projection.*\.(csv|xlsx)$|^occupation\.(csv|xlsx)$", but=wages)
    if wages is None and projections is None:
        raise Refusal(fault("table_missing", archive.name, table=WAGES))
    with Writer(folder, LABOUR) as writer:
        if wages:
            progress(Step(code="read", name=WAGES, done=1, total=2))
            _wages(archive, wages, writer)
        if projections:
            progress(Step(code="read", name=PROJECTIONS, done=2, total=2))
            _projections(archive, projections, writer)
        for table in ("wage", "employment", "projection"):
            if earlier and not writer.rows(f"SELECT 1 FROM {table} LIMIT 1"):  # noqa: S608 - names of ours
                _take_over(earlier, table, writer)
        writer.finish(_release(writer))


def _release(writer: Writer) -> Release:
    ((wages, surveyed),) = writer.rows("SELECT count(*), max(year) FROM wage")
    ((projected, first, last),) = writer.rows(
        "SELECT count(*), max(first_year), max(last_year) FROM projection"
    )
    editions = []
    if wages:
        editions.append(f"OEWS May {surveyed}")
    if projected:
        editions.append(f"Employment Projections {first}–{last % 100:02}")
    version = "; ".join(editions)
    held = {WAGES: wages, PROJECTIONS: projected}
    return Release(
        scheme="bls",
        version=version,
        date=str(surveyed or first),
        tables={name: count for name, count in held.items() if count},
        absent=tuple(name for name, count in held.items() if not count),
        approximate=False,
        attribution=attribution("bls", version),
    )


def _member(archive: Archive, pattern: str, but: Member | None = None) -> Member | None:
    named = [member for member in archive.matching(pattern) if member != but]
    return named[0] if named else None


def _take_over(earlier: Path, table: str, writer: Writer) -> None:
    with closing(sqlite3.connect(f"{(earlier / FILE).resolve().as_uri()}?mode=ro", uri=True)) as old:
        found = old.execute(f"SELECT * FROM {table}")  # noqa: S608 - a name of ours
        writer.add(table, [name for name, *_ in found.description], found.fetchall())


def _wages(archive: Archive, member: Member, writer: Writer) -> None:
    """Median wages and employment of detailed occupations."""
    year = int(found[1]) if (found := re.search(r"_[mM](20\d\d)", member.name)) else 0
    if not year:
        raise Refusal(fault("year_unknown", member.name))
    ceiling = _ceiling(archive, member)
    wanted = ("OCC_CODE", "O_GROUP", "TOT_EMP", "A_MEDIAN", "H_MEDIAN")
    medians, people = [], []
    for place, (soc, group, employed, yearly, hourly) in rows(archive, member, *map(column, wanted)):
        if group != "detailed":
            continue
        if employed not in NOT_AVAILABLE:
            people.append((soc, int(number(place, employed, "TOT_EMP")), year))
        if yearly == TOP_CODED:
            if ceiling:
                medians.append((soc, ceiling, "year", True, year))
        elif yearly not in NOT_AVAILABLE:
            medians.append((soc, number(place, yearly, "A_MEDIAN"), "year", False, year))
        elif hourly not in (*NOT_AVAILABLE, TOP_CODED):
            medians.append((soc, number(place, hourly, "H_MEDIAN"), "hour", False, year))
    if not medians:
        raise Refusal(fault("table_empty", member.name))
    writer.add("wage", ("soc", "median", "per", "top_coded", "year"), medians)
    writer.add("employment", ("soc", "people", "year"), people)


def _ceiling(archive: Archive, member: Member) -> float | None:
    """The yearly wage that `#` stands for, as the spreadsheet's own notes say."""
    for _, cells in sheet_rows(archive, member, "Field Descriptions"):
        note = next((cell for cell in cells if cell.startswith(TOP_CODED)), "")
        if found := re.search(r"\$([\d,]+)(?:\.\d+)? per year", note):
            return float(found[1].replace(",", ""))
    return None


def _projections(archive: Archive, member: Member, writer: Writer) -> None:
    """Growth and openings."""
    names = heading(archive, member, HEADINGS, sheet="Table 1.2")
    first, last = (int(name[-4:]) for name in names["employment"][:2])
    wanted: list[Wanted] = [
        column(names["code"][0]),
        column(names["employment"][0]),
        column(names["growth"][0]),
    ]
    wanted += [maybe(*names["openings"]), maybe(*names["education"])]

    def found() -> Iterator[tuple[object, ...]]:
        for place, cells in rows(archive, member, *wanted, sheet="Table 1.2"):
            soc = cells[0].strip('="')
            employed, growth, openings = (cell.replace(",", "") for cell in cells[1:4])
            if not SOC.fullmatch(soc) or employed.lower() in NOT_AVAILABLE or growth.lower() in NOT_AVAILABLE:
                continue
            people = round(number(place, employed, names["employment"][0]) * 1000)
            yearly = (
                None
                if openings.lower() in NOT_AVAILABLE
                else round(number(place, openings, "openings") * 1000)
            )
            yield soc, people, number(place, growth, "growth"), yearly, cells[4] or None, first, last

    columns = ("soc", "employment", "growth", "openings", "education", "first_year", "last_year")
    writer.add("projection", columns, found())
