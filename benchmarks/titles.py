"""Finding an occupation by a title: how long it takes, and how often the right one comes first or in five.

The development titles are the statistics office's own list of job titles. The half that this asks was not
used to set any weight. Measured are the whole index, which knows most of these titles, and one from which
every one of them was taken out, so that each is new to it; beside them rapidfuzz, which compares with every
title.
"""

from __future__ import annotations

import csv
import io
import os
import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from rapidfuzz import process
from rapidfuzz.fuzz import WRatio

from waymark.catalogue.titles import TEXT, TitleEntry, TitleIndex, build

SHARED = Path(os.environ.get("WAYMARK_SHARED") or Path(__file__).resolve().parents[2] / "shared/data")
PEER = 150
"""How many titles the peer is asked: it takes a tenth of a second for each."""

Asked = Sequence[tuple[str, str]]
"""Title and the SOC that is right."""


def onet(shared: Path) -> Iterator[TitleEntry]:
    """Titles of the release, and what it says about occupations."""
    with zipfile.ZipFile(shared / "onet/db_29_3_text.zip") as release:
        for name, kind, column in (
            ("Occupation Data", "title", "Title"),
            ("Alternate Titles", "alternate", "Alternate Title"),
            ("Alternate Titles", "short", "Short Title"),
            ("Sample of Reported Titles", "reported", "Reported Job Title"),
            ("Occupation Data", TEXT, "Description"),
            ("Task Statements", TEXT, "Task"),
        ):
            with release.open(f"db_29_3_text/{name}.txt") as raw:
                rows = csv.DictReader(io.TextIOWrapper(raw, "utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)
                for row in rows:
                    if row[column] not in {"", "n/a"}:
                        yield TitleEntry(row["O*NET-SOC Code"], row[column], kind)


def development(shared: Path) -> Asked:
    """The half of the development titles that no weight was set on."""
    with (shared / "titles/soc_2018_direct_match_title_file.csv").open(encoding="utf-8-sig") as file:
        rows = [(title, soc) for soc, title in list(csv.reader(file))[1:]]
    return [(title, soc) for title, soc in rows if zlib.crc32(title.encode()) % 2]


def same(title: str) -> str:
    """Equal for titles that differ in capitals and punctuation only."""
    return " ".join(re.findall(r"[a-z0-9]+", title.casefold()))


def without(entries: Sequence[TitleEntry], asked: Asked) -> list[TitleEntry]:
    """The entries but for the asked titles."""
    gone = {same(title) for title, _ in asked}
    return [entry for entry in entries if entry.kind == TEXT or same(entry.title) not in gone]


def accuracy(find: Callable[[str], Sequence[str]], asked: Asked) -> tuple[float, float]:
    """Shares of titles whose SOC comes first, and in the first five codes."""
    found = [([code[:7] for code in find(title)[:5]], soc) for title, soc in asked]
    first = sum(codes[:1] == [soc] for codes, soc in found)
    return first / len(asked), sum(soc in codes for codes, soc in found) / len(asked)


def codes_of(index: TitleIndex) -> Callable[[str], list[str]]:
    return lambda title: [match.code for match in index.find(title)]


def peer(entries: Sequence[TitleEntry]) -> Callable[[str], list[str]]:
    """The occupations of the titles that are spelt most alike."""
    titles = [entry for entry in entries if entry.kind != TEXT]
    folded = [same(entry.title) for entry in titles]

    def find(title: str) -> list[str]:
        near = process.extract(same(title), folded, scorer=WRatio, limit=40)
        return list(dict.fromkeys(titles[at].code for _, _, at in near))

    return find


def _told(found: tuple[float, float]) -> str:
    return f"first {found[0]:.1%}, in five {found[1]:.1%}"


def _opened(index: TitleIndex) -> tuple[TitleIndex, float]:
    with tempfile.TemporaryDirectory() as folder:
        index.save(Path(folder))
        begun = perf_counter()
        opened = TitleIndex.load(Path(folder))
        opened.find("nurse")
        return opened, perf_counter() - begun


def run(shared: Path = SHARED) -> list[tuple[str, str]]:
    """Rows of the table: what was measured, and the result; none where the published data is absent."""
    if not shared.is_dir():
        return []
    entries, asked = list(onet(shared)), development(shared)
    known = {same(entry.title) for entry in entries}
    begun = perf_counter()
    whole = build(entries)
    built = perf_counter() - begun
    kept = without(entries, asked)
    less, lacking = build(kept), [(title, soc) for title, soc in asked if same(title) not in known]
    opened, opening = _opened(whole)
    taken = []
    for title, _ in asked:
        begun = perf_counter()
        opened.find(title)
        taken.append(perf_counter() - begun)
    return [
        ("title search, median of all and 95th percentile", _milliseconds(taken)),
        (
            "title index of O*NET: built, opened with its first answer",
            f"{built:.1f} s, {opening * 1000:.0f} ms",
        ),
        (f"right SOC for {len(asked)} titles", _told(accuracy(codes_of(opened), asked))),
        ("the same titles, each taken out of the index before", _told(accuracy(codes_of(less), asked))),
        (f"those {len(lacking)} of them that O*NET lacks", _told(accuracy(codes_of(less), lacking))),
        (
            f"{PEER} of the titles taken out, by rapidfuzz over all titles",
            _told(accuracy(peer(kept), asked[:: len(asked) // PEER][:PEER])),
        ),
    ]


def _milliseconds(taken: Sequence[float]) -> str:
    cuts = quantiles(taken, n=20)
    return f"{cuts[9] * 1000:.1f} ms, {cuts[18] * 1000:.1f} ms"


if __name__ == "__main__":
    for name, result in run():
        print(f"{name}: {result}")
