"""What somebody's life needs from work: said once, changed ever after."""

from __future__ import annotations

import pytest

from waymark.career import models, verbs
from waymark.career.actions import change, needs
from waymark.career.problems import Problems
from waymark.career.queries import needs as said


def test_nothing_is_needed_until_it_is_said(access):
    assert said.show(access) is None


def test_what_is_said_twice_is_one_row_and_the_rest_of_it_stays(access):
    needs.set_(access, hours_max=32, non_negotiables=("No nights",))
    needs.set_(access, travel="none")
    kept = said.show(access)
    assert (kept.hours_max, kept.travel, kept.non_negotiables) == (32, "none", ("No nights",))
    assert models.Needs.objects.count() == 1


def test_two_windows_do_not_overwrite_each_other(access):
    seen = needs.set_(access, hours_max=32)
    needs.set_(access, hours_max=30, version=seen.version)
    with pytest.raises(Problems, match=r"record\.changed_meanwhile"):
        needs.set_(access, hours_max=40, version=seen.version)
    change.undo(access)
    assert said.show(access).hours_max == 32


def test_every_slip_is_told_at_once(access):
    wrong = {"income_floor": -1, "currency": "leu", "hours_max": 200, "travel": "far", "preparation_max": 6}
    with pytest.raises(Problems) as caught:
        verbs.find("needs", "set").run(access, wrong)
    assert {p.field for p in caught.value.problems} == set(wrong)


def test_a_currency_has_three_letters_or_none(access):
    assert needs.set_(access, currency="RON", income_floor=78000).currency == "RON"
    assert verbs.find("needs", "set").run(access, {"currency": ""}).answer.currency == ""
