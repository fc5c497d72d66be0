"""When to ask about plan B."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.trigger import Asked, Trigger, next_question, question

SET, BY = date(2026, 1, 1), date(2026, 6, 1)
DATED = Trigger(goal="g", title="Ward manager", plan_b="Apply elsewhere", set_on=SET, by=BY)
SIGNED = replace(DATED, by=None, sign="the post is filled from outside")


def day(n: int, start: date = BY) -> date:
    return start + timedelta(n)


def code(trigger: Trigger, today: date, *asked: Asked, quiet: bool = False) -> str | None:
    found = question(trigger, asked, today, quiet=quiet)
    return found.code if found else None


def test_a_date_asks_on_its_day_and_until_it_is_answered():
    assert code(DATED, day(-1)) is None
    assert code(DATED, day(0)) == code(DATED, day(40)) == "trigger.date"


def test_not_yet_asks_again_after_four_weeks():
    not_yet = Asked(day=day(3), answer="not_yet")
    assert code(DATED, day(30), not_yet) is None
    assert code(DATED, day(31), not_yet) == "trigger.date"


def test_keeping_and_switching_end_it():
    for answer in ("keep", "switch"):
        assert code(DATED, day(400), Asked(day=day(0), answer=answer)) is None


def test_a_trigger_agreed_anew_asks_anew():
    again = replace(DATED, set_on=day(10), by=day(20))
    assert code(again, day(20), Asked(day=day(0), answer="keep")) == "trigger.date"


def test_a_sign_asks_every_four_weeks():
    assert code(SIGNED, day(27, SET)) is None
    assert code(SIGNED, day(28, SET)) == "trigger.sign"
    assert code(SIGNED, day(55, SET), Asked(day=day(28, SET), answer="not_yet")) is None
    assert code(SIGNED, day(56, SET), Asked(day=day(28, SET), answer="not_yet")) == "trigger.sign"


def test_an_answer_about_the_sign_does_not_put_off_the_date():
    both = replace(DATED, sign="no answer")
    assert code(both, day(0), Asked(day=day(-3), answer="not_yet")) == "trigger.date"


def test_quiet_mode_asks_nothing():
    assert code(DATED, day(5), quiet=True) is None


def test_a_trigger_without_date_and_sign_never_asks():
    assert code(replace(DATED, by=None), date.max) is None
    assert next_question(replace(DATED, by=None), ()) is None


@given(
    st.sampled_from([DATED, SIGNED, replace(DATED, sign="x")]),
    st.lists(
        st.builds(Asked, day=st.dates(SET, day(300)), answer=st.sampled_from(["keep", "not_yet"])), max_size=3
    ),
)
def test_the_next_question_is_the_first_day_it_asks(trigger, asked):
    first = next_question(trigger, asked)
    if first is None:
        assert question(trigger, asked, day(2000)) is None
    else:
        assert question(trigger, asked, first) is not None
        since = max((a.day for a in asked), default=SET)
        assert all(
            question(trigger, asked, since + timedelta(n)) is None for n in range((first - since).days)
        )
