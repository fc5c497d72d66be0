"""The published O*NET and BLS files as the shapes that guidance works on, read by file and column name."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np

from waymark.guidance import soc
from waymark.guidance.landscape import Landscape
from waymark.guidance.profiles import Activities, Market, Profiles, Ratings

ONET, BLS = "onet/db_29_3_text.zip", "bls/employment_projections_2023_2033.csv"
CODE, ELEMENT, SCALE, VALUE = "O*NET-SOC Code", "Element ID", "Scale ID", "Data Value"
TIERS = {"Primary-Short": 1, "Primary-Long": 2, "Supplemental": 3}
# The published orders of these elements are those of `profiles.INTERESTS` and `profiles.VALUES`.
INTEREST_IDS = ("1.B.1.a", "1.B.1.b", "1.B.1.c", "1.B.1.d", "1.B.1.e", "1.B.1.f")
VALUE_IDS = ("1.B.2.a", "1.B.2.b", "1.B.2.c", "1.B.2.d", "1.B.2.e", "1.B.2.f")


@lru_cache(maxsize=4)
def rows(shared: Path, name: str) -> tuple[dict[str, str], ...]:
    """One table of the O*NET release."""
    with zipfile.ZipFile(shared / ONET) as archive, archive.open(f"db_29_3_text/{name}.txt") as file:
        text = io.TextIOWrapper(file, "utf-8-sig")
        return tuple(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))


def titles(shared: Path) -> dict[str, str]:
    return {r[CODE]: r["Title"] for r in rows(shared, "Occupation Data")}


def _table(shared: Path, names: tuple[str, ...], scale: str) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for name in names:
        for r in rows(shared, name):
            if r[SCALE] == scale:
                found[r[CODE]][r[ELEMENT]] = float(r[VALUE])
    return found


@lru_cache(maxsize=1)
def ratings(shared: Path) -> Ratings:
    tables = ("Skills", "Knowledge")
    importance, level = (_table(shared, tables, scale) for scale in ("IM", "LV"))
    elements = tuple(sorted({e for found in importance.values() for e in found}))
    codes = tuple(sorted(c for c, found in importance.items() if len(found) == len(elements)))
    return Ratings(
        codes=codes,
        elements=elements,
        importance=np.array([[importance[c][e] for e in elements] for c in codes]),
        level=np.array([[level[c][e] for e in elements] for c in codes]),
    )


@lru_cache(maxsize=1)
def activities(shared: Path) -> Activities:
    """Intermediate activities: a detailed one's id begins with its intermediate one's."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for r in rows(shared, "Tasks to DWAs"):
        counts[r[CODE]][r["DWA ID"].rpartition(".")[0]] += 1
    names = tuple(sorted({a for found in counts.values() for a in found}))
    codes = tuple(sorted(counts))
    return Activities(codes, names, np.array([[float(counts[c][a]) for a in names] for c in codes]))


@lru_cache(maxsize=2)
def profiles(shared: Path, table: str, scale: str, ids: tuple[str, ...]) -> Profiles:
    found = _table(shared, (table,), scale)
    codes = tuple(sorted(c for c, row in found.items() if all(i in row for i in ids)))
    return Profiles(codes, np.array([[found[c][i] for i in ids] for c in codes]))


def interests(shared: Path) -> Profiles:
    return profiles(shared, "Interests", "OI", INTEREST_IDS)


def values(shared: Path) -> Profiles:
    return profiles(shared, "Work Values", "EX", VALUE_IDS)


def _figure(text: str) -> float:
    try:
        return float(text.replace(",", "")) * 1000
    except ValueError:
        return float("nan")


@lru_cache(maxsize=1)
def market(shared: Path) -> Market:
    people: dict[str, tuple[float, float]] = {}
    with (shared / BLS).open(encoding="utf-8-sig", newline="") as file:
        for r in csv.DictReader(file):
            code = re.search(r"\d\d-\d{4}", r["Occupation Code"])
            assert code
            openings = r["Occupational Openings, 2023-2033 Annual Average"]
            people[code[0]] = (_figure(r["Employment 2023"]), _figure(openings))
    zone = {r[CODE]: float(r["Job Zone"]) for r in rows(shared, "Job Zones")}
    related: dict[str, dict[str, int]] = defaultdict(dict)
    for r in rows(shared, "Related Occupations"):
        related[r[CODE]][r["Related O*NET-SOC Code"]] = TIERS[r["Relatedness Tier"]]
    codes = tuple(sorted(zone))
    counted = soc.entries(titles(shared), people)
    unknown = (float("nan"), float("nan"))
    figures = np.array([people.get(counted.get(c, ""), unknown) for c in codes])
    return Market(
        codes=codes,
        counted=tuple(counted.get(c, c) for c in codes),
        employment=figures[:, 0],
        openings=figures[:, 1],
        zone=np.array([zone[c] for c in codes]),
        related=related,
    )


@lru_cache(maxsize=1)
def landscape(shared: Path) -> Landscape:
    """All occupations with data of the release in the shared folder."""
    sizes = market(shared)
    return Landscape(
        codes=sizes.codes,
        ratings=ratings(shared),
        activities=activities(shared),
        interests=interests(shared),
        values=values(shared),
        market=sizes,
    )


def columns(shared: Path) -> Iterator[tuple[str, str]]:
    """Element id and name of every skill and knowledge area."""
    for table in ("Skills", "Knowledge"):
        yield from {r[ELEMENT]: r["Element Name"] for r in rows(shared, table)}.items()
