"""Numbers on the pages of work, each worked out by hand from what is in the record."""

from __future__ import annotations

import datetime as dt

import pytest

from waymark.career import local, verbs
from waymark.career.advice.work import quarter
from waymark.presentation.telling import work as told

TODAY = dt.date(2026, 11, 30)


def run(access, noun, name, /, **raw):
    return verbs.find(noun, name).run(access, raw).answer


@pytest.fixture
def access(db):
    """Somebody at noon on the last day of November."""
    return local.access("test", now=dt.datetime(2026, 11, 30, 12, tzinfo=dt.UTC))


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (dt.date(2026, 1, 1), dt.date(2026, 1, 1)),
        (dt.date(2026, 3, 31), dt.date(2026, 1, 1)),
        (dt.date(2026, 4, 1), dt.date(2026, 4, 1)),
        (TODAY, dt.date(2026, 10, 1)),
    ],
)
def test_a_quarter_begins_in_january_april_july_and_october(day, first):
    assert quarter(day) == first


def test_what_was_asked_for_counts_from_the_first_day_of_the_quarter(access):
    def asked(day, **more):
        run(access, "feedback", "add", text="Calm", day=day, **{"asked": True, **more})
        return run(access, "work", "doing").heard.asked_this_quarter

    assert asked(dt.date(2026, 9, 30)) == 0
    assert asked(dt.date(2026, 10, 1)) == 1
    assert asked(TODAY, asked=False) == 1
    assert asked(TODAY, way="given") == 1
    assert asked(TODAY) == 2
    label = told.asked(run(access, "work", "doing")).label
    assert label == "You asked for feedback two times in these three months."


def test_days_since_goals_were_talked_about_count_from_the_last_such_talk_with_who_leads(access):
    sami = run(access, "series", "add", who="Sami Öz", cadence_days=14)
    mentor = run(access, "series", "add", who="Ana", kind="mentor")
    assert told.spoken(run(access, "work", "show").spoken).label.startswith(
        "Your goals were not talked about"
    )
    for day, about in ((dt.date(2026, 11, 12), True), (dt.date(2026, 11, 20), False)):
        run(access, "meeting", "hold", series_id=sami.id, day=day, about_goals=about)
    run(access, "meeting", "hold", series_id=mentor.id, day=dt.date(2026, 11, 28), about_goals=True)
    found = run(access, "work", "show")
    assert found.spoken.days == 18
    talks = next(one for one in found.talks if one.series.id == sami.id)
    assert talks.due == dt.date(2026, 12, 4)
    assert told.rhythm(talks) == "You wish to talk every 2 weeks. The last talk was on Nov 20, 2026."


def test_expectations_are_counted_by_how_they_stand(access):
    for standing in ("above", "meets", "meets", "unclear"):
        run(access, "expectation", "add", text="Train two", standing=standing)
    found = run(access, "work", "doing")
    assert told.goes(found).label == "More than expected: 1 · As expected: 2 · Not clear: 1"


def test_a_rhythm_is_said_as_it_was_chosen(access):
    for days, said in ((7, "every week"), (14, "every 2 weeks"), (10, "every 10 days"), (1, "every day")):
        series = run(access, "series", "add", who=f"Ana {days}", cadence_days=days)
        talks = next(one for one in run(access, "work", "show").talks if one.series.id == series.id)
        assert told.rhythm(talks) == f"You wish to talk {said}."


def test_what_is_not_asked_or_answered_any_more_has_no_day_and_no_answer(access):
    asked = verbs.find("ask", "add").run(access, {"title": "A raise", "answer": "later"}).answer
    assert (asked.made_on, asked.answered_on, asked.answer) == (access.today, access.today, "later")
    for state, made_on in (("made", access.today), ("prepared", None)):
        asked = verbs.find("ask", "edit").run(access, {"id": asked.id, "state": state}).answer
        assert (asked.made_on, asked.answered_on, asked.answer) == (made_on, None, "")
