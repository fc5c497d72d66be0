"""Small trials that answer a question before a big step."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.actions import option
from waymark.career.nouns import added, edited, listing, putting_away, showing
from waymark.career.records.experiment import Experiment
from waymark.career.records.fields import Energy, ExperimentKind, Line, Name, Text, TrialHours, Verdict
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of an experiment."""

    option_id: UUID | None
    kind: ExperimentKind
    with_whom: Name
    planned_on: dt.date | None
    hours: TrialHours | None
    done_on: dt.date | None
    learned: Text
    verdict: Verdict
    energy: Energy | None


@verb(kind="write", main="question")
def add(access: Access, *, question: Line, **facts: Unpack[Facts]) -> Experiment:
    """Add an experiment, by the question that it is to answer."""
    _finish(access, facts, None)
    return added(access, models.Experiment, Experiment, question=question, **facts)


@verb(kind="write", main="question")
def plan(access: Access, *, question: Line, what: Line, **facts: Unpack[Facts]) -> Experiment:
    """Add an experiment with an occupation or anything in words, which is kept as an option."""
    facts["option_id"] = option.save(access, what=what).id
    return add(access, question=question, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    question: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Experiment:
    """Change an experiment; what is not given stays. A verdict makes it done, today unless said."""
    _finish(access, facts, change.get(access, models.Experiment, id).done_on)
    return edited(access, models.Experiment, Experiment, id, version, question=question, **facts)


archive, restore = putting_away(models.Experiment, Experiment, "an experiment")
find = listing(models.Experiment, Experiment, "experiments, the latest first", "-planned_on", "-created_at")
show = showing(models.Experiment, Experiment, "experiments")


def _finish(access: Access, facts: Facts, known: dt.date | None) -> None:
    if facts.get("verdict") and not facts.get("done_on"):
        facts["done_on"] = known or access.today
