"""The networks that tests and benchmarks use are believable, and always the same."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from benchmarks.crowd import crowd

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize("size", [0, 1, 40, 600])
def test_the_same_seed_gives_the_same_people(size):
    assert crowd(size, TODAY, seed=3) == crowd(size, TODAY, seed=3)
    assert len(crowd(size, TODAY).contacts) == size


def test_another_seed_gives_others():
    assert crowd(40, TODAY, seed=1) != crowd(40, TODAY, seed=2)


def test_people_come_from_many_scripts_and_some_have_one_name():
    people = crowd(600, TODAY).contacts
    scripts = {unicodedata.name(one.name[0]).split()[0] for one in people}
    assert scripts >= {"LATIN", "CJK", "CYRILLIC", "ARABIC"}
    assert any(" " not in one.name and one.name.isascii() for one in people)
    assert all(one.name.strip() == one.name != "" for one in people)


def test_interactions_lie_behind_and_ties_join_two_of_them():
    made = crowd(600, TODAY)
    ids = {one.id for one in made.contacts}
    assert len(ids) == 600
    assert list(made.touches) == sorted(made.touches)
    assert all(touch.day <= TODAY and touch.contact in ids for touch in made.touches)
    assert 8 < len(made.touches) / 600 < 12
    assert all(tie.one < tie.other and {tie.one, tie.other} <= ids for tie in made.ties)
    assert 16 < 2 * len(made.ties) / 600 < 22


def test_posts_follow_one_another():
    for contact in crowd(100, TODAY).contacts[:98]:
        assert contact.posts[-1].end is None
        assert contact.posts[-1].organisation == contact.organisation
        for before, after in zip(contact.posts, contact.posts[1:], strict=False):
            assert before.start < before.end == after.start
