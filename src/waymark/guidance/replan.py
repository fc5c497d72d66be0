"""A plan made again after a slip: which blocks stay, move, come and go, and which actions end later."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from waymark.guidance.calendar_free import monday
from waymark.guidance.earliest_deadline import finishes
from waymark.guidance.plan_records import Block, PlanRequest, Schedule
from waymark.guidance.schedule import follow, jobs_of

WEEK = timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A block as it stands in the agenda, by its key; without `at` it floats in the week from `day`."""

    key: str
    action: str
    day: date
    at: time | None
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Laying:
    """What laying a schedule does to an agenda.

    `stays` and `moves` pair a block that stands with its new place (`moves` also where only its length
    differs); `comes` found none to take over, `goes` are those that nothing needs any more.
    """

    stays: tuple[tuple[Standing, Block], ...]
    moves: tuple[tuple[Standing, Block], ...]
    comes: tuple[Block, ...]
    goes: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """An action that ends on another day than it stood for; `days` is positive where it ends later."""

    action: str
    before: date
    after: date

    @property
    def days(self) -> int:
        """By how many days its end moves."""
        return (self.after - self.before).days


def lay(standing: Iterable[Standing], blocks: Sequence[Block]) -> Laying:
    """Pair the blocks of each action with those that stand: the same place first, then in order of time.

    A block that keeps its place keeps its key, so that calendars see only what really changes.
    """
    free: dict[str, list[Standing]] = {}
    for one in sorted(standing, key=lambda one: (one.day, one.at or time.min, one.key)):
        free.setdefault(one.action, []).append(one)
    pairs: list[tuple[Standing, Block]] = []
    homeless: list[Block] = []
    for block in blocks:
        same = [s for s in free.get(block.action, ()) if (s.day, s.at) == (block.day, block.at)]
        if same:
            taken = next((s for s in same if s.minutes == block.minutes), same[0])
            free[block.action].remove(taken)
            pairs.append((taken, block))
        else:
            homeless.append(block)
    comes: list[Block] = []
    for block in homeless:
        if left := free.get(block.action):
            pairs.append((left.pop(0), block))
        else:
            comes.append(block)
    return Laying(
        stays=tuple(pair for pair in pairs if _same(*pair)),
        moves=tuple(pair for pair in pairs if not _same(*pair)),
        comes=tuple(comes),
        goes=tuple(one for left in free.values() for one in left),
    )


def slips(standing: Iterable[Standing], schedule: Schedule) -> tuple[Slip, ...]:
    """The actions whose end moves, in order of their new end; a floating block ends with its week."""
    before, after = _ends(standing), ends(schedule)
    for one in schedule.placements:
        if one.action in before and one.due:
            before[one.action] = _within(before[one.action], one.due)
    moved = [
        Slip(action=name, before=before[name], after=day)
        for name, day in after.items()
        if name in before and before[name] != day
    ]
    return tuple(sorted(moved, key=lambda slip: (slip.after, slip.before)))


def ends(schedule: Schedule) -> dict[str, date]:
    """The day on which each action ends: that of its last block; one that floats ends with its week."""
    found = _ends(schedule.blocks)
    for one in schedule.placements:
        if one.finish and not one.fits:  # no block lies after the plan's end, so its last is not its end
            found[one.action] = one.finish
        elif one.action in found and one.due:
            found[one.action] = _within(found[one.action], one.due)
    return found


def _within(end: date, due: date) -> date:
    """An end that is a week's, or the action's own date where that lies in the same week."""
    return due if due < end and monday(due) == monday(end) else end


def redated(request: PlanRequest, movable: Collection[str]) -> PlanRequest:
    """The request with new dates for the `movable` actions that slipped, where the plan's end leaves room.

    Each such action is due at the end of the week in which it now ends. Where every other action is on time,
    all are then: the schedule that showed these ends keeps the new dates.
    """
    jobs = jobs_of(request)
    _days, pieces = follow(request, jobs)
    ends = finishes(jobs, pieces)
    return replace(
        request,
        actions=tuple(
            replace(a, deadline=_due(a.deadline, ends.get(a.id), request.by)) if a.id in movable else a
            for a in request.actions
        ),
    )


def _due(due: date | None, end: date | None, by: date | None) -> date | None:
    """The date of an action that ends on `end`: as it was, unless it slipped and still ends with the plan."""
    if due is None or end is None or end <= due or (by and end > by):
        return due
    return min(monday(end) + WEEK, by or date.max)


def _same(one: Standing, block: Block) -> bool:
    return (one.day, one.at, one.minutes) == (block.day, block.at, block.minutes)


def _ends(blocks: Iterable[Standing | Block]) -> dict[str, date]:
    ends: dict[str, date] = {}
    for one in blocks:
        day = one.day if one.at else one.day + WEEK
        ends[one.action] = max(day, ends.get(one.action, day))
    return ends
