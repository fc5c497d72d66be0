"""What no row may hold."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import connection

from waymark.career import change, checking, local, models, verbs
from waymark.career.actions import action, entry, goal, milestone, skill, trait
from waymark.career.problems import Problems


def said(call, *args, **given):
    with pytest.raises(Problems) as caught:
        call(*args, **given)
    return [(p.field, p.code) for p in caught.value.problems]


@pytest.fixture
def other(access):
    """Somebody else."""
    return replace(access, person=local.make_person(sample=True).pk)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("a\0b", "input.unreadable_text"),
        ("\ud800", "input.unreadable_text"),
        (float("nan"), "input.finite_number"),
        ({"realistic": float("inf")}, "input.finite_number"),
        ([{"deep": ("x", "\0")}], "input.unreadable_text"),
        (2**31, "input.number_too_large"),
        (dt.date(1, 1, 1), "input.date_too_far"),
        (dt.date(9999, 12, 31), "input.date_too_far"),
        (dt.time(4, tzinfo=dt.UTC), "input.time_with_zone"),
    ],
)
def test_what_cannot_be_kept_is_named(value, code):
    why = checking.unfit(value)
    assert why is not None
    assert why.code == code


@pytest.mark.parametrize(
    "value",
    [
        "",
        "Ștefan 👩‍🏭",
        -0.5,
        0,
        True,
        None,
        dt.date(1900, 1, 1),
        dt.date(2106, 1, 1),
        dt.time(4),
        b"\0",
        uuid4(),
    ],
)
def test_what_people_say_can_be_kept(value):
    assert checking.unfit(value) is None


def test_somebody_elses_goal_cannot_be_named(access, other):
    theirs = goal.add(other, title="theirs")
    wrong = [("goal_id", "record.not_found")]
    assert said(entry.add, access, text="mine", goal_id=theirs.id) == wrong
    assert said(milestone.add, access, title="mine", goal_id=theirs.id) == wrong
    mine = entry.add(access, text="mine")
    assert said(entry.edit, access, id=mine.id, goal_id=theirs.id) == wrong
    assert said(goal.add, access, title="mine", parent_id=theirs.id) == [("parent_id", "record.not_found")]


def test_what_is_not_there_cannot_be_named(access):
    assert said(entry.add, access, text="x", action_id=uuid4()) == [("action_id", "record.not_found")]
    assert said(trait.add, access, label="Calm", entries=(uuid4(),)) == [("entries", "record.not_found")]


def test_the_problem_says_which_noun_is_missing(access):
    with pytest.raises(Problems) as caught:
        entry.add(access, text="x", goal_id=uuid4())
    assert caught.value.problems[0].values == {"noun": "goal"}


def test_an_action_waits_for_others_but_never_for_itself(access):
    one = action.add(access, title="one")
    two = action.add(access, title="two", after=(one.id,))
    three = action.add(access, title="three", after=(two.id, one.id))
    wrong = [("after", "record.circle")]
    assert said(action.edit, access, id=one.id, after=(one.id,)) == wrong
    assert said(action.edit, access, id=one.id, after=(three.id,)) == wrong
    action.edit(access, id=three.id, after=(one.id,))


def test_a_goal_is_not_its_own_grandparent(access):
    top = goal.add(access, title="top")
    low = goal.add(access, title="low", parent_id=top.id)
    lowest = goal.add(access, title="lowest", parent_id=low.id)
    assert said(goal.edit, access, id=top.id, parent_id=lowest.id) == [("parent_id", "record.circle")]


def test_rows_added_together_may_name_one_another_but_in_no_circle(access):
    one, two = models.Action(title="one"), models.Action(title="two")
    two.after = [str(one.pk)]
    with change.unit(access, "write", "test.both"):
        change.create_many(access, models.Action, [one, two])
    three, four = models.Action(title="three"), models.Action(title="four")
    three.after, four.after = [str(four.pk)], [str(three.pk)]
    with pytest.raises(Problems, match="circle"), change.unit(access, "write", "test.both"):
        change.create_many(access, models.Action, [three, four])


def test_what_stood_there_before_is_not_held_against_an_edit(access):
    line = entry.add(access, text="one")
    models.Entry.objects.update(day=dt.date(1066, 10, 14))
    assert entry.edit(access, id=line.id, text="two").text == "two"


def test_references_cost_one_query_for_each_noun(access, django_assert_max_num_queries):
    aim = goal.add(access, title="aim")
    named = connection.vendor == "postgresql"  # which is told whom it locks in a query of its own
    with django_assert_max_num_queries(8 + named), change.unit(access, "write", "test.many"):
        change.create_many(
            access, models.Entry, [models.Entry(text="x", day=access.today, goal_id=aim.id)] * 1
        )
    rows = [models.Entry(text=f"{n}", day=access.today, goal_id=aim.id) for n in range(50)]
    with django_assert_max_num_queries(10), change.unit(access, "write", "test.many"):
        change.create_many(access, models.Entry, rows)


def test_a_text_longer_than_its_column_is_refused_on_every_database(access):
    given = {"label": "x", "level_from": "y" * 60}
    with pytest.raises(Problems) as caught:
        verbs.find("skill", "add").run(access, given)
    assert [(p.field, p.code) for p in caught.value.problems] == [("level_from", "input.string_too_long")]
    assert caught.value.problems[0].values["max_length"] == 20


def test_a_skill_speaks_of_published_elements_only(access):
    good = {"scheme": "onet", "code": "2.B.5.d", "label": "Management of Personnel Resources"}
    add = verbs.find("skill", "add")
    add.run(access, {"label": "Rota", "references": [good]})
    for bad in (good | {"code": "9.Z"}, good | {"scheme": "mine"}):
        with pytest.raises(Problems) as caught:
            add.run(access, {"label": "Rota", "references": [bad]})
        assert caught.value.problems[0].field.startswith("references")
    assert skill.add(access, label="Rota").references == ()
