"""Goals and aims are sorted by what the person tied together."""

from __future__ import annotations

from waymark.guidance.alignment import Mine, Theirs, alignment

LEAD, SEA = Mine(key="1", title="Lead a ward"), Mine(key="2", title="A year at sea")


def aim(key, *serves):
    return Theirs(key=key, text=key, who="Sami", serves=serves)


def test_what_serves_both_stands_apart_from_what_serves_one():
    falls, money = aim("Fewer falls", "1"), aim("Save money")
    found = alignment([LEAD, SEA], [falls, money])
    assert found.both == ((LEAD, (falls,)),)
    assert found.mine_alone == (SEA,)
    assert found.theirs_alone == (money,)


def test_an_aim_may_serve_several_goals():
    both = aim("More nurses", "1", "2")
    assert alignment([LEAD, SEA], [both]).both == ((LEAD, (both,)), (SEA, (both,)))


def test_a_tie_to_a_goal_that_is_not_open_any_more_counts_as_none():
    old = aim("Open the night ward", "9")
    assert alignment([LEAD], [old]).theirs_alone == (old,)


def test_nothing_is_aligned_with_nothing():
    found = alignment([], [])
    assert (found.both, found.mine_alone, found.theirs_alone) == ((), (), ())
