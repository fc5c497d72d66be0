from __future__ import annotations

import datetime as dt
from uuid import uuid4

import pytest

from presentation.stories import step
from waymark.career.records.entry import Entry
from waymark.career.records.incoming import Incoming, Item, Place
from waymark.career.records.today import Meeting, NextStep, Today
from waymark.guidance.reasons import Reason
from waymark.presentation.telling import incoming, today
from waymark.presentation.telling.incoming import page as tell_incoming_page

# ---- bringing a document in


def brought(**changes) -> Incoming:
    given = {
        "source": "linkedin",
        "added": (
            Item(noun="experience", label="Nurse", detail="Saint Mary’s · 2017 – 2024"),
            *(Item(noun="contact", label=f"Contact {n}") for n in range(200)),
        ),
        "changed": (Item(noun="person", label="Ioana", fields=("headline", "email")),),
        "left": 4,
        "differing": (Reason("history.differs", {"field": "headline", "kept": "A", "offered": "B"}),),
        "questions": (Reason("history.title_missing", {"file": "Positions.csv", "line": 3}),),
        "troubles": (
            Place(file="Skills.csv", line=7, path="", reason=Reason("history.row_nameless")),
            Place(
                file="me.json",
                line=None,
                path="work[2]",
                reason=Reason("history.not_list", {"found": "text"}),
            ),
        ),
    }
    return Incoming(**given | changes)


def test_a_preview_groups_what_is_added_changed_unsure_and_unusable() -> None:
    told = tell_incoming_page(brought())
    assert told.title == "This is what it would add"
    assert [group.title for group in told.groups] == [
        "Roles: 1",
        "People: 200",
        "Filled in or added to",
        "Where it disagrees with you",
        "What is unsure",
        "What could not be used",
    ]
    assert told.groups[2].rows[0].side == "headline, mail address"
    assert [row.note for row in told.groups[5].rows] == ["Skills.csv, line 7", "me.json, work[2]"]


def test_thousands_of_contacts_are_not_all_listed() -> None:
    people = tell_incoming_page(brought()).groups[1].rows
    assert len(people) == 61
    assert people[-1].title == "and 140 more"


def test_a_long_text_that_differs_is_cut() -> None:
    long = Reason("history.differs", {"field": "summary", "kept": "a" * 500, "offered": "b"})
    row = tell_incoming_page(brought(differing=(long,))).groups[3].rows[0]
    assert row.title == f"Summary: yours stays “{'a' * 80} …”; the document says “b”."


def test_a_second_time_is_said_to_change_nothing() -> None:
    again = brought(added=(), changed=(), differing=(), questions=(), troubles=())
    told = tell_incoming_page(again)
    assert (told.title, told.groups) == ("Everything in it is here already", ())
    assert tell_incoming_page(brought(applied=True)).title == "This is what came in"


def test_a_terminal_gets_the_same_as_lines() -> None:
    lines = list(incoming.told(brought()))
    assert "  Nurse  Saint Mary’s · 2017 – 2024" in lines
    assert "  and 188 more" in lines
    assert "What could not be used (the rest goes in)" in lines


# ---- today


def day(**changes) -> Today:
    given = {
        "day": dt.date(2026, 11, 22),
        "ask": True,
        "away": 2,
        "blocks": (),
        "this_week": (),
        "next_steps": (),
        "kept": (),
        "entries": 0,
        "has_plan": False,
    }
    return Today(**given | changes)


def test_a_day_asks_its_question_and_offers_a_plan() -> None:
    lines = list(today.told(day()))
    assert lines[0] == "November 22, 2026"
    assert "“Not today” is an answer too." in lines[1]
    assert "There is no plan yet" in lines[-1]


def test_after_silence_nothing_is_overdue() -> None:
    assert "Welcome back. Nothing is overdue. Start from today?" in list(today.told(day(away=40)))


def test_steps_and_what_was_kept_are_listed() -> None:
    found = day(
        ask=False,
        has_plan=True,
        next_steps=(NextStep(id=step(0).action.id, title="Read", goal="", deadline=None),),
        kept=(Entry(id=step(0).action.id, version=1, text="Ran the rota", day=dt.date(2026, 11, 20)),),
    )
    assert list(today.told(found)) == [
        "November 22, 2026",
        "",
        "The next steps",
        "  Read",
        "",
        "Kept this week",
        "  Ran the rota",
    ]


@pytest.mark.parametrize(
    ("laid", "said"),
    [
        ({"planned": dt.date(2027, 2, 6), "planned_at": dt.time(9)}, "from Feb 6"),
        ({"planned": dt.date(2027, 2, 8)}, "around Feb 10"),
        ({}, "May 30, 2027 at the latest"),
    ],
)
def test_a_next_step_says_when_it_is_planned_and_calls_a_deadline_a_deadline(laid, said) -> None:
    one = NextStep(id=step(0).action.id, title="Read", goal="", deadline=dt.date(2027, 5, 30), **laid)
    assert today.begins(one, dt.date(2026, 11, 22)) == said


@pytest.mark.parametrize(("day", "said"), [("2026-11-21", ""), ("2026-11-22", "Nov 22 at the latest")])
def test_a_deadline_that_is_over_is_not_held_up_to_anybody(day, said) -> None:
    one = NextStep(id=step(0).action.id, title="Read", goal="", deadline=dt.date.fromisoformat(day))
    assert today.begins(one, dt.date(2026, 11, 22)) == said


def test_whom_one_meets_this_week_is_listed() -> None:
    planned = Meeting(id=uuid4(), day=dt.date(2026, 11, 24), who="Ana Pop", title="Coffee")
    assert "  Nov 24  Ana Pop · Coffee" in list(today.told(day(meetings=(planned,))))
