"""A published measure of what programs can do in each occupation: one table that the person brings and names.

Either a score for each occupation, or a label for each of its tasks (E0, E1 or E2); then the score is worked
out from the labels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import get_args

from waymark.catalogue.archive import Archive
from waymark.catalogue.database import Database
from waymark.catalogue.records import About, Exposure, RatedTask, Release, Step, fault
from waymark.catalogue.rows import NOTHING, Place, Wanted, column, heading, number, rows
from waymark.catalogue.store import Writer
from waymark.catalogue.tables import EXPOSURE, FILE
from waymark.guidance.exposure import Label, percentile, shares
from waymark.guidance.reasons import Reason, Refusal

SCORES, TASKS = "Scores", "Tasks"
CODE = column(
    "O*NET-SOC Code", "O*NET-SOC 2019 Code", "O*NET-SOC", "O*NET Code", "SOC Code", "OCC_CODE", "SOC", "Code"
)
TASK = column("Task", "Task Text", "Task Description")
SCORE = column("Score", "Exposure", "AIOE", "Beta", "dv_rating_beta", "human_rating_beta")
LABEL = column("Label", "Exposure Label", "gpt4_exposure", "human_exposure_agg", "human_labels")
SOC = re.compile(r"(\d\d)-?(\d{4})(\.\d\d)?")


def build(archive: Archive, folder: Path, progress: Callable[[Step], None], about: About) -> None:
    """Write the first table of the archive into `folder`: scores, or tasks if it has a column of them.

    Refuses what the rows say, `catalogue.not_a_code` and `catalogue.not_a_label` with file and line.
    """
    member = archive.members[0]
    progress(Step(code="read", name=member.name, done=0, total=1))
    tasks = _has_tasks(archive)
    with Writer(folder, EXPOSURE) as writer:
        if tasks:
            writer.add("exposed_task", ("code", "text", "label"), _labelled(archive, about))
            writer.add("exposure", ("code", "score"), _from_tasks(writer))
        else:
            writer.add("exposure", ("code", "score"), _scored(archive, about))
        ((scored,),) = writer.rows("SELECT count(*) FROM exposure")
        ((labelled,),) = writer.rows("SELECT count(*) FROM exposed_task")
        if not scored:
            raise Refusal(fault("table_empty", member.name))
        writer.finish(
            Release(
                scheme="exposure",
                version=about.index,
                date=str(about.year),
                tables={SCORES: scored, TASKS: labelled} if labelled else {SCORES: scored},
                absent=() if labelled else (TASKS,),
                approximate=False,
                attribution=f"{about.index} ({about.year}): {about.source}",
            )
        )


def refuse_unnamed(about: About | None) -> About:
    """What is shown must have a name, a year and a source; the person says them."""
    if about is None or not about.index.strip() or not about.source.strip():
        raise Refusal(Reason("catalogue.exposure_unnamed"))
    return about


def _has_tasks(archive: Archive) -> bool:
    names = "|".join(re.sub(r"[^a-z0-9]", "", name.casefold()) for name in TASK.names)
    try:
        return bool(heading(archive, archive.members[0], {"task": names}))
    except Refusal:
        return False


def _chosen(about: About, usual: Wanted) -> Wanted:
    return column(about.column.strip()) if about.column.strip() else usual


def _labelled(archive: Archive, about: About) -> list[tuple[str, str, str]]:
    found = []
    wanted = _chosen(about, LABEL)
    for place, (code, text, label) in rows(archive, archive.members[0], CODE, TASK, wanted):
        if not text or label.lower() in NOTHING:
            continue
        if label.upper() not in get_args(Label):
            raise Refusal(fault("not_a_label", *place, value=label[:40]))
        found.append((_code(place, code), text, label.upper()))
    return found


def _from_tasks(writer: Writer) -> list[tuple[str, float]]:
    by_code = defaultdict(list)
    for code, label in writer.rows("SELECT code, label FROM exposed_task"):
        by_code[code].append(label)
    return [(code, shares(labels).beta) for code, labels in by_code.items()]


def _scored(archive: Archive, about: About) -> list[tuple[str, float]]:
    wanted = _chosen(about, SCORE)
    return [
        (_code(place, code), number(place, score, wanted.names[0]))
        for place, (code, score) in rows(archive, archive.members[0], CODE, wanted)
        if score.lower() not in NOTHING
    ]


def _code(place: Place, text: str) -> str:
    """The code as the occupations have it; one of the statistics (11-1011) stays as short as it is."""
    found = SOC.fullmatch(text.strip('="'))
    if not found:
        raise Refusal(fault("not_a_code", *place, value=text[:40]))
    return f"{found[1]}-{found[2]}{found[3] or ''}"


class Exposed:
    """The measure that was brought, asked for by O*NET code."""

    def __init__(self, folder: Path, release: Release) -> None:
        self.releases = (release,)
        self._database = Database(folder / FILE)

    @cached_property
    def _scores(self) -> dict[str, float]:
        return dict(self._database.rows("SELECT code, score FROM exposure"))

    def of(self, code: str) -> Exposure | None:
        """What is published of it, else of the group of occupations that it is in; None without either."""
        named = next((tried for tried in (code, code[:7], f"{code[:7]}.00") if tried in self._scores), None)
        if named is None:
            return None
        (release,) = self.releases
        query = "SELECT text, label FROM exposed_task WHERE code = ? ORDER BY rowid"
        return Exposure(
            index=release.version,
            year=int(release.date),
            source=release.attribution.partition(": ")[2],
            percentile=percentile(self._scores[named], list(self._scores.values())),
            occupations=len(self._scores),
            broader=named != code,
            tasks=tuple(RatedTask(text=t, label=label) for t, label in self._database.rows(query, named)),
        )
