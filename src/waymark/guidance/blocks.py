"""Allocated work as blocks for an agenda: at their times, or floating in their week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta

from waymark.guidance.calendar_free import Slot, monday
from waymark.guidance.earliest_deadline import Piece
from waymark.guidance.plan_records import Action, Block, PlanRequest


def blocks_of(
    request: PlanRequest, days: Sequence[Sequence[Slot]], pieces: Sequence[Piece]
) -> tuple[Block, ...]:
    """The pieces as blocks in order of time, until the plan ends; floating ones stand at their Monday."""
    actions = {action.id: action for action in request.actions}
    end = max([request.by, *(a.deadline for a in request.actions if a.deadline)]) if request.by else date.max
    by_day: dict[date, list[Piece]] = {}
    for piece in pieces:
        if piece.day <= end:
            by_day.setdefault(piece.day, []).append(piece)
    floating: dict[tuple[date, str], int] = {}
    blocks: list[Block] = []
    for slots in days:
        for name, at, units in _laid(by_day.get(slots[0].day, []), slots, request.free.shortest):
            day, minutes = slots[0].day, units * request.free.shortest
            if at is None or actions[name].floating:
                key = (monday(day), name)
                floating[key] = floating.get(key, 0) + minutes
            else:
                clock = time(at // 60, at % 60)
                blocks.append(Block(action=name, day=day, at=clock, minutes=minutes, last=day))
    for (week, name), minutes in floating.items():
        blocks += _in_week(request, actions[name], week, minutes)
    return tuple(sorted(blocks, key=lambda b: (b.day, b.at is not None, b.at or time.min)))


def _laid(pieces: Sequence[Piece], slots: Sequence[Slot], unit: int) -> Iterator[tuple[str, int | None, int]]:
    """A day's pieces laid into its slots, both in order of time: whose, from which minute, how many units."""
    room = [(slot.start, slot.units) for slot in reversed(slots)]
    for piece in pieces:
        left = piece.units
        while left:
            start, units = room.pop()
            taken = min(left, units)
            left -= taken
            if taken < units:
                room.append((None if start is None else start + taken * unit, units - taken))
            yield piece.job, start, taken


def _in_week(request: PlanRequest, action: Action, week: date, minutes: int) -> Iterator[Block]:
    """One action's floating blocks in a week, none longer than the longest; a deadline shortens the week."""
    sunday = week + timedelta(days=6)
    due = action.deadline or request.by or date.max
    last = due if week <= due < sunday else sunday
    longest = request.free.longest // request.free.shortest * request.free.shortest
    while minutes > 0:
        yield Block(action=action.id, day=week, at=None, minutes=min(minutes, longest), last=last)
        minutes -= longest
