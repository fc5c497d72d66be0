"""A small trial that answers a question."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.fields import ExperimentKind, Verdict
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment(Kept):
    """A question, how it is tried out, and what came of it. `verdict` says whether the option came closer."""

    question: str
    option_id: UUID | None = None
    kind: ExperimentKind = "information_interview"
    with_whom: str = ""
    planned_on: dt.date | None = None
    hours: float | None = None
    done_on: dt.date | None = None
    learned: str = ""
    verdict: Verdict = ""
    energy: int | None = None
