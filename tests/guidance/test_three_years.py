"""My job in three years."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from waymark.guidance.three_years import NewTask, Tool, key, three_years

EXCEL = Tool(name="Microsoft Excel", hot=True, in_demand=True)
EPIC = Tool(name="Epic Systems", hot=False, in_demand=True)
PYTHON = Tool(name="Python", hot=True, in_demand=False)
OLD = Tool(name="Tax software", hot=False, in_demand=False)
TOOLS = (OLD, PYTHON, EXCEL, EPIC)
TASKS = (
    NewTask(text="Advise patients by video.", replaces=None),
    NewTask(text="Keep records in a shared system.", replaces="Keep records."),
)


def codes(found):
    return [reason.code for reason in found.says]


def test_rising_technologies_are_split_by_what_the_person_names():
    found = three_years(TOOLS, TASKS, ["excel", "knitting"], absent=())
    assert found.known == (EXCEL,)
    assert found.unknown == (EPIC, PYTHON)


def test_tools_without_a_mark_are_told_apart_from_those_already_named():
    assert three_years(TOOLS, (), ["excel"], absent=()).unmarked == ("Tax software",)
    assert three_years(TOOLS, (), ["tax"], absent=()).unmarked == ()


def test_new_tasks_and_rewritten_ones_are_told_apart():
    found = three_years(TOOLS, TASKS, [], absent=())
    assert found.new == ("Advise patients by video.",)
    assert found.changed == (TASKS[1],)


def test_each_skill_rises_holds_or_is_not_listed():
    found = three_years(TOOLS, (), ["Python", "tax", "knitting"], absent=())
    assert [(s.label, s.movement, s.published) for s in found.skills] == [
        ("Python", "rising", "Python"),
        ("tax", "holding", "Tax software"),
        ("knitting", "unlisted", None),
    ]


def test_what_the_release_lacks_is_told_apart_from_what_is_empty():
    lacking = three_years((), (), [], absent=("Technology Skills", "Emerging Tasks"))
    assert codes(lacking)[:2] == ["change.no_technologies", "change.no_tasks_table"]
    assert codes(three_years((OLD,), (), [], absent=()))[:2] == ["change.none_rising", "change.no_new_tasks"]


def test_what_fades_and_what_machines_may_do_is_never_guessed():
    assert codes(three_years(TOOLS, TASKS, [], absent=())) == [
        "change.fading_unpublished",
        "change.ai_absent",
    ]
    unrated = three_years(TOOLS, TASKS, [], absent=(), exposed="unrated")
    assert codes(unrated)[-1] == "change.ai_unrated"
    assert codes(three_years(TOOLS, TASKS, [], absent=(), exposed="rated")) == ["change.fading_unpublished"]


def test_names_are_compared_without_maker_and_generic_words():
    assert key("Microsoft Excel") == key("excel") == "excel"
    assert key("SAP software") == key("SAP")
    assert key("C++") != key("C") != key("C#")
    assert key("Microsoft") == "microsoft"
    assert key("Software") == "software"


@given(st.lists(st.text(), max_size=5))
def test_nothing_rising_is_lost(named):
    found = three_years(TOOLS, TASKS, named, absent=())
    assert {*found.known, *found.unknown} == {EXCEL, EPIC, PYTHON}
