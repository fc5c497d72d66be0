"""A plan made again after a slip: the new schedule, and what became of each action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from waymark.guidance.plan_records import Placement, PlanRequest, Schedule
from waymark.guidance.schedule import plan

Fate = Literal["done", "gone", "new", "earlier", "later", "same"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one action: its end before and after, and how many days it moved (later: positive)."""

    action: str
    fate: Fate
    before: date | None
    after: date | None
    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replan:
    """The new schedule beside the old: one change per action, and by how many days the plan's end moved."""

    schedule: Schedule
    changes: tuple[Change, ...]
    end_moved: int | None


def replan(before: Schedule, request: PlanRequest) -> Replan:
    """Plan what is left; `request` holds the actions as they are now, `done` and hours `spent` included.

    Raises:
        Refusal: as `schedule.plan`.
    """
    schedule = plan(request)
    done = {action.id for action in request.actions if action.done}
    old = {p.action: p for p in before.placements}
    new = {p.action: p for p in schedule.placements}
    names = dict.fromkeys([*old, *new])
    return Replan(
        schedule=schedule,
        changes=tuple(_change(name, old.get(name), new.get(name), done) for name in names),
        end_moved=_days(before.finish, schedule.finish),
    )


def _change(name: str, old: Placement | None, new: Placement | None, done: set[str]) -> Change:
    before, after = old.finish if old else None, new.finish if new else None
    days = _days(before, after)
    fate: Fate
    if new is None:
        fate = "done" if name in done else "gone"
    elif old is None:
        fate = "new"
    elif before == after:
        fate = "same"
    else:
        fate = "later" if after is None or (before is not None and after > before) else "earlier"
    return Change(action=name, fate=fate, before=before, after=after, days=days)


def _days(before: date | None, after: date | None) -> int | None:
    return (after - before).days if before and after else None
