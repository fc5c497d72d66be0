"""A goal looked at, and a plan before it is made again, in words."""

from __future__ import annotations

import datetime as dt
import re
from uuid import UUID

from waymark.career.records.aim import GoalClarity, GoalPace
from waymark.career.records.person import Blackout
from waymark.career.records.preview import BlockChange, Place, Preview, Slip
from waymark.guidance.clarity import LetterCheck
from waymark.guidance.reasons import Reason
from waymark.presentation.telling.aims import _drifted
from waymark.presentation.telling.goal import clarity as tell_clarity
from waymark.presentation.telling.goal import pace as tell_pace
from waymark.presentation.telling.plan import preview as tell_preview
from waymark.presentation.telling.week import _joined

KEY = UUID(int=7)
DAY = dt.date(2026, 12, 1)


def test_clarity_is_told_in_questions_and_never_blocks():
    advice = Reason("clarity.set_a_date")
    letters = tuple(
        LetterCheck(letter=name, met=name != "T", advice=advice if name == "T" else None) for name in "SMART"
    )
    told = tell_clarity(GoalClarity(goal_id=KEY, title="x", score=4, letters=letters))
    assert told.say == "Four of five things are clear. A guess for now is a goal too."
    assert [(row.title, row.note, row.side) for row in told.rows][-2:] == [
        ("What it serves", "", "clear"),
        ("By when", "Give it a date. A rough one will do.", ""),
    ]


def test_pace_is_told_in_parts_of_a_hundred():
    values = {"expected": 1 / 3, "actual": 0.2, "index": 0.6}
    reason = Reason("progress.slower", values)
    told = tell_pace(
        GoalPace(goal_id=KEY, title="x", start=DAY, by=DAY, light="amber", reason=reason, **values)
    )
    assert told.say == "Slower than planned: 20% done, 33% of the time gone."


def preview(**changes):
    place = Place(day=DAY, at=None, minutes=60)
    moved = BlockChange(action_id=KEY, title="Read", before=place, after=place)
    return Preview(
        **{
            "goal_id": KEY,
            "title": "x",
            "aim": "",
            "hours_per_week": 5.0,
            "by": None,
            "stays": 3,
            "moved": (moved, moved),
            "added": (moved,),
            "dropped": (),
            "slips": (Slip(action_id=KEY, title="Read", before=DAY, after=dt.date(2026, 12, 8), days=7),),
            "hours_late": 0.0,
            "ways_out": (),
        }
        | changes
    )


def test_what_would_change_is_counted_and_each_slip_is_named():
    told = tell_preview(preview())
    assert told.say == "Two times in your agenda move and one is added."
    (row,) = told.rows
    assert re.sub(r"\s", " ", row.note) == "until Dec 8, 2026 instead of Dec 1, 2026"
    assert row.side == "7 days later"


def test_a_plan_that_stands_would_not_change():
    assert tell_preview(preview(moved=(), added=(), slips=())).say == "Nothing would change."


def test_what_finds_no_room_is_said_before_it_is_taken():
    assert tell_preview(preview(hours_late=2.5)).say.endswith(
        "It does not all fit: 2.5 hours find no room before their dates."
    )


def test_days_off_that_touch_are_told_as_one() -> None:
    days = [dt.date(2027, 1, day) for day in (11, 17, 4, 10, 25, 29)]
    off = [Blackout(first=first, last=last) for first, last in zip(days[::2], days[1::2], strict=True)]
    assert _joined(off) == [(days[2], days[1]), (days[4], days[5])]


def test_several_new_goals_are_told_in_one_sentence() -> None:
    new = [Reason("drift.nothing_yet", {"title": title}) for title in ("Rest", "Read", "Lead")]
    other = Reason("drift.other", {"share": 0.75})
    assert _drifted((*new, other)) == (
        "75% of what you logged serves none of your goals. Perhaps one is missing.",
        "Three goals are new; nothing is logged for them yet.",
    )
    assert _drifted((new[0],)) == ("“Rest” is new; nothing is logged for it yet.",)
