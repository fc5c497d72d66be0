"""Our own questionnaires are whole and balanced."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from waymark.catalogue import instruments
from waymark.guidance import interests, values
from waymark.guidance.profiles import INTERESTS, VALUES


@pytest.mark.parametrize(("short", "each"), [(False, 10), (True, 5)])
def test_every_interest_is_asked_for_as_often_as_the_others(short, each):
    items = instruments.interest_inventory(short=short).items
    assert Counter(item.interest for item in items) == dict.fromkeys(INTERESTS, each)


def test_the_short_form_is_a_part_of_the_long_one():
    long, short = (instruments.interest_inventory(short=s).items for s in (False, True))
    assert set(short) < set(long)


def test_no_two_neighbours_ask_for_the_same_interest():
    items = instruments.interest_inventory().items
    assert all(a.interest != b.interest for a, b in pairwise(items))


def test_each_answer_has_a_name():
    assert len(instruments.interest_inventory().scale) == interests.HIGH - interests.LOW + 1


def test_the_values_have_their_numbers_of_statements():
    found = Counter(statement.value for statement in instruments.value_sort().statements)
    assert [found[value] for value in VALUES] == [2, 6, 3, 3, 3, 3]
    assert len(instruments.value_sort().columns) == values.COLUMNS


def test_ids_and_texts_are_given_once():
    items, statements = instruments.interest_inventory().items, instruments.value_sort().statements
    ids = [each.id for each in (*items, *statements)]
    assert len(ids) == len(set(ids)) == 80
    texts = instruments.texts()
    assert len(texts) == len(set(texts)) == 80 + 1 + 5 + 1 + 5


def test_both_forms_can_be_answered_and_scored():
    for short in (False, True):
        items = instruments.interest_inventory(short=short).items
        answers = {item.id: 5 if item.interest == "social" else 1 for item in items}
        assert interests.score(answers, items).scores == (0, 0, 0, 40, 0, 0)


def test_the_sort_can_be_made_and_scored():
    ids = [statement.id for statement in instruments.value_sort().statements]
    sort = [ids[n : n + 4] for n in range(0, 20, 4)]
    found = values.score(sort, instruments.value_sort().statements)
    assert max(found) == found[VALUES.index("achievement")] == 30
