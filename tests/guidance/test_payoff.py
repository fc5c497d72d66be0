"""Skills that pay off across several options."""

from __future__ import annotations

from village import BAKER, BAKERY_MANAGER, CARER, CARING, MANAGING, NURSE, village
from waymark.guidance import gaps
from waymark.guidance.levels import Held, standing
from waymark.guidance.payoff import payoffs


def to(*targets: str):
    person = standing(village(), [Held(code=BAKER, years=5)])
    return [gaps.gap(village(), person, target) for target in targets]


def test_what_helps_towards_two_options_is_told_with_both():
    [caring, managing] = payoffs(to(NURSE, CARER, BAKERY_MANAGER))
    assert (caring.element, caring.options) == (CARING, (NURSE, CARER))
    assert (managing.element, managing.options) == (MANAGING, (BAKERY_MANAGER, NURSE))


def test_a_payoff_says_what_it_closes_and_how_high_it_goes():
    [caring] = payoffs(to(NURSE, CARER))
    assert caring.closes == 6 * 1 + 4 * 0.75
    assert (caring.have, caring.level) == (0, 6)


def test_more_options_come_before_larger_gaps():
    found = payoffs(to(NURSE, BAKERY_MANAGER), at_least=1)
    assert [len(each.options) for each in found] == sorted((len(e.options) for e in found), reverse=True)


def test_what_helps_only_one_option_is_not_told():
    assert payoffs(to(CARER)) == ()


def test_a_gap_too_small_to_notice_does_not_count():
    assert [each.element for each in payoffs(to(NURSE, CARER), noticeable=4)] == []
