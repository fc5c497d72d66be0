"""The proposed actions as data: complete, plain, and refused by name where they are wrong."""

from __future__ import annotations

import re

import pytest

from waymark.catalogue.templates import action_templates, action_titles, read_template
from waymark.guidance.proposal_records import ACTION_KINDS, ALONE, ELEMENT_KINDS, GOAL_KINDS
from waymark.guidance.reasons import Refusal

HOURS = {"meet": {"low": 1, "high": 3}}
GOOD = {"kind": "meet", "hours": "meet", "resource": "person", "title": "Ask one person: {target}"}


def test_every_kind_of_action_goal_and_gap_has_templates():
    found = action_templates()
    assert {t.kind for t in found} == set(ACTION_KINDS)
    assert {goal for t in found for goal in t.goals} == set(GOAL_KINDS)
    assert {element for t in found for element in t.elements} == set(ELEMENT_KINDS)


def test_every_template_has_a_title_and_one_without_a_target_where_it_says_so():
    titles = action_titles()
    for template in action_templates():
        assert template.id in titles
        assert (template.id + ALONE in titles) == template.has_alone
        assert 0 < template.low < template.high


def test_titles_name_nothing_but_the_skill_and_the_target():
    for key, title in action_titles().items():
        assert set(re.findall(r"{(.*?)}", title)) <= {"skill", "target"}
        assert not (key.endswith(ALONE) and "{target}" in title)
        assert title.format(skill="x", target="y")


def test_titles_are_plain():
    for title in action_titles().values():
        assert title[0].isupper() or title.startswith("{skill}: ")
        assert not title.endswith((".", "!", ":"))
        assert "!" not in title


def test_what_closes_a_gap_names_the_skill_or_the_target():
    titles = action_titles()
    for template in action_templates():
        named = re.findall(r"{(.*?)}", titles[template.id])
        assert bool(named) >= bool(template.elements)
        assert "skill" not in named or template.elements


def test_a_template_is_read():
    found = read_template("x", GOOD | {"goals": ["pivot"], "loud": True}, HOURS)
    assert (found.low, found.high, found.goals, found.loud, found.place) == (
        1.0,
        3.0,
        ("pivot",),
        True,
        "middle",
    )
    assert found.needs_target
    assert not read_template("x", GOOD | {"alone": "Ask one person"}, HOURS).needs_target


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "study"),
        ("hours", "weeks"),
        ("resource", "money"),
        ("place", "nowhere"),
        ("goals", ["fame"]),
        ("elements", ["luck"]),
        ("title", ""),
        ("colour", "red"),
    ],
)
def test_a_wrong_field_is_refused_by_name(field, value):
    with pytest.raises(Refusal) as refused:
        read_template("x", GOOD | {field: value}, HOURS)
    (reason,) = refused.value.reasons
    assert dict(reason.values) == {"template": "x", "field": field, "value": value}
