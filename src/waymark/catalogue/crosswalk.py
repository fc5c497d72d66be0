"""Reading crosswalks: from O*NET to ESCO with the kind of match, and from older classifications to ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from waymark.catalogue.archive import Archive
from waymark.catalogue.records import Release, Step, fault
from waymark.catalogue.rows import column, maybe, refuse_torn, rows
from waymark.catalogue.sources import attribution
from waymark.catalogue.store import Writer
from waymark.catalogue.tables import CROSSWALK
from waymark.guidance.reasons import Refusal

TABLES = {
    "O*NET to ESCO": (
        r"esco.*onet|onet.*esco|onet.*occupations.*updated",
        ("onet", "esco"),
        (column("O*NET Id"), column("ESCO or ISCO URI"), column("Type of Match")),
    ),
    "SOC 2010 to SOC 2018": (
        r"soc.?2010.*soc.?2018|2010.*to.*2018",
        ("soc2010", "soc2018"),
        (column("soc2010", "2010 SOC Code"), column("soc2018", "2018 SOC Code"), maybe("match")),
    ),
    "ISCO-08 to SOC 2010": (
        r"isco.*soc",
        ("isco2008", "soc2010"),
        (column("isco2008", "ISCO-08 Code"), column("soc2010", "2010 SOC Code"), maybe("match")),
    ),
}
"""Table → how its file is called, the two classifications, and the columns."""


def beside(source: Path) -> Path | None:
    """A folder near `source` that holds crosswalks: its own, or one called `crosswalks` next to it."""
    own = source if source.is_dir() else source.parent
    for folder in (own, own / "crosswalks", own.parent / "crosswalks"):
        if folder.is_dir() and any(_is_crosswalk(file.name) for file in folder.iterdir()):
            return folder
    return None


def _is_crosswalk(name: str) -> bool:
    folded = name.lower()
    return (
        folded.endswith((".csv", ".csv.gz", ".xlsx"))
        and re.search(TABLES["O*NET to ESCO"][0], folded) is not None
    )


def build(archive: Archive, folder: Path, progress: Callable[[Step], None]) -> None:
    """Write every crosswalk that the archive holds into `folder`."""
    with Writer(folder, CROSSWALK) as writer:
        for at, (table, (pattern, (source, target), wanted)) in enumerate(TABLES.items(), 1):
            members = archive.matching(pattern)
            if not members:
                continue
            progress(Step(code="read", name=table, done=at, total=len(TABLES)))
            found = [
                (source, code, target, other, match)
                for _, (code, other, match) in rows(archive, members[0], *wanted)
                if code and other
            ]
            writer.add("link", ("source", "source_code", "target", "target_code", "match"), found)
            writer.tables[table] = len(found)
        refuse_torn(archive)
        if not writer.tables:
            raise Refusal(fault("table_missing", archive.name, table=next(iter(TABLES))))
        writer.finish(
            Release(
                scheme="crosswalk",
                version="O*NET-SOC 2019",
                date="",
                tables=writer.tables,
                absent=tuple(table for table in TABLES if table not in writer.tables),
                approximate=False,
                attribution=attribution("crosswalk", ""),
            )
        )
