"""When to tell somebody of a risk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.early_warning import Flag, remind, unready

TODAY = date(2026, 6, 1)
FLAG = Flag(title="The supplier is late", since=TODAY - timedelta(30))


def code(flag: Flag, **how) -> str | None:
    found = remind(flag, TODAY, **how)
    return found.code if found else None


@pytest.mark.parametrize(("days", "said"), [(8, None), (7, "warning.tell_by"), (0, "warning.tell_by")])
def test_it_is_spoken_of_a_week_before_the_day_to_tell(days, said):
    assert code(replace(FLAG, tell_by=TODAY + timedelta(days))) == said


def test_after_the_day_it_still_helps():
    found = remind(replace(FLAG, tell_by=TODAY - timedelta(1)), TODAY)
    assert (found.code, found.values["days"]) == ("warning.still_helps", -1)


@pytest.mark.parametrize(("days", "said"), [(15, None), (14, "warning.tell_by"), (6, "warning.still_helps")])
def test_without_a_day_a_week_before_the_date_at_risk_counts(days, said):
    assert code(replace(FLAG, due=TODAY + timedelta(days))) == said


@pytest.mark.parametrize(("known", "said"), [(13, None), (14, "warning.no_day"), (15, "warning.still_helps")])
def test_without_any_date_a_fortnight_is_long_enough(known, said):
    assert code(replace(FLAG, since=TODAY - timedelta(known))) == said


def test_what_was_told_is_not_said_again_and_quiet_is_quiet():
    late = replace(FLAG, tell_by=TODAY)
    assert code(replace(late, told_on=TODAY)) is None
    assert code(late, quiet=True) is None


def test_where_it_is_not_safe_the_manager_is_not_proposed():
    late = replace(FLAG, tell_by=TODAY, to_manager=True)
    assert code(late) == "warning.tell_by"
    assert code(late, safe=False) is None
    assert code(replace(late, to_manager=False), safe=False) == "warning.tell_by"


def test_what_would_make_it_easier_to_hear_is_named():
    codes = [reason.code for reason in unready(who="", options=(), recommendation="")]
    assert codes == ["warning.nobody_named", "warning.few_options", "warning.no_recommendation"]
    ways = ("wait", "buy elsewhere")
    assert unready(who="Ana", options=ways, recommendation="buy elsewhere") == ()


@given(st.integers(-60, 60), st.integers(-60, 60) | st.none(), st.booleans())
def test_once_it_is_spoken_of_it_stays_so_until_told(days, due, to_manager):
    flag = replace(
        FLAG,
        tell_by=TODAY + timedelta(days),
        due=None if due is None else TODAY + timedelta(due),
        to_manager=to_manager,
    )
    said = [remind(flag, TODAY + timedelta(n)) is not None for n in range(-80, 80)]
    assert said == sorted(said)
