"""Knowing oneself: sittings that wait, results over time, what stories share, what shows a skill."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from waymark.career import verbs
from waymark.career.problems import Problems
from waymark.career.records.history import Document
from waymark.catalogue.instruments import interest_inventory, value_sort
from waymark.catalogue.work_style import work_style
from waymark.guidance.profiles import INTERESTS, VALUES

SHORT = [item.id for item in interest_inventory(short=True).items]
LONG = [item.id for item in interest_inventory().items]
PAIRS = work_style().pairs
ELSEWHERE = """item,scale,turned,answer,instrument,low,high,source
a1,calm,,5,Quiet Inventory,1,5,A course in 2024
a2,calm,,4,,,,
a3,calm,r,2,,,,
a4,calm,r,1,,,,
a5,calm,,,,,,
b1,speed,,x,,,,
b2,speed,,,,,,
"""


def run(access, noun, name, **raw):
    return verbs.find(noun, name).run(access, raw).answer


def fault(access, noun, name, **raw):
    with pytest.raises(Problems) as caught:
        run(access, noun, name, **raw)
    return [problem.code for problem in caught.value.problems]


def later(access, days):
    return replace(access, now=access.now + dt.timedelta(days=days))


def line(access, text, **facts):
    return run(access, "entry", "add", text=text, **facts)


# interests: a sitting that waits


def test_answers_wait_from_one_visit_to_the_next(access):
    run(access, "interests", "answer", given={SHORT[0]: 4})
    run(later(access, 3), "interests", "answer", given={SHORT[1]: 2})
    sitting = run(access, "interests", "show").sitting
    assert (sitting.answers, sitting.asked, sitting.short) == ({SHORT[0]: 4, SHORT[1]: 2}, 30, True)
    assert not sitting.enough


def test_the_last_answer_makes_the_sitting_a_result_of_that_day(access):
    run(access, "interests", "answer", given=dict.fromkeys(SHORT[:-1], 5))
    done = later(access, 2)
    run(done, "interests", "answer", given={SHORT[-1]: 5})
    found = run(done, "interests", "show")
    assert found.sitting is None
    assert [(one.taken_on, one.scores, one.source) for one in found.results] == [
        (done.today, dict.fromkeys(INTERESTS, 40.0), "own")
    ]


def test_four_of_five_of_each_interest_are_enough_and_fewer_are_not(access):
    skipped = {next(i.id for i in interest_inventory(short=True).items if i.interest == n) for n in INTERESTS}
    some = [i for i in SHORT if i not in skipped]
    run(access, "interests", "answer", given=dict.fromkeys(some[:-1], 3))
    assert fault(access, "interests", "finish") == ["interests.too_few"]
    run(access, "interests", "answer", given={some[-1]: 3})
    assert run(access, "interests", "show").sitting.enough
    assert run(access, "interests", "finish").scores == dict.fromkeys(INTERESTS, 20.0)


def test_asking_for_sixty_keeps_what_was_answered_of_thirty(access):
    run(access, "interests", "answer", given=dict.fromkeys(SHORT[:10], 4))
    run(access, "interests", "answer", given={SHORT[10]: 4}, short=False)
    sitting = run(access, "interests", "show").sitting
    assert (len(sitting.answers), sitting.asked, sitting.short) == (11, 60, False)


def test_a_sitting_can_be_put_away_and_the_next_one_begins_anew(access):
    run(access, "interests", "answer", given={SHORT[0]: 4})
    run(access, "assessment", "archive", id=run(access, "interests", "show").sitting.id)
    assert run(access, "interests", "show").sitting is None
    assert fault(access, "interests", "finish") == ["interests.not_begun"]
    run(access, "interests", "answer", given={SHORT[1]: 1})
    assert run(access, "interests", "show").sitting.answers == {SHORT[1]: 1}


@pytest.mark.parametrize(
    ("given", "code"),
    [({"x99": 3}, "interests.unknown_item"), ({SHORT[0]: 6}, "interests.answer_out_of_range")],
)
def test_what_is_no_answer_is_refused_and_nothing_is_kept(access, given, code):
    assert fault(access, "interests", "answer", given=given) == [code]
    assert run(access, "interests", "show").sitting is None


def test_one_undo_of_the_last_answer_opens_the_sitting_again(access):
    run(access, "interests", "answer", given=dict.fromkeys(SHORT[:-1], 5))
    run(access, "interests", "answer", given={SHORT[-1]: 5})
    run(access, "change", "undo")
    found = run(access, "interests", "show")
    assert found.results == ()
    assert len(found.sitting.answers) == 29


def test_a_sitting_that_waits_does_not_speak_for_the_person(access):
    run(access, "interests", "answer", given={SHORT[0]: 5})
    assert run(access, "me", "show").you.interests is None


# results over time


def test_a_retake_says_what_moved_by_more_than_chance(access):
    run(access, "interests", "keep", scores="10,10,10,10,10,10")
    run(later(access, 400), "interests", "keep", scores="10,10,10,25,12,10")
    (found,) = run(later(access, 400), "interests", "show").trends
    assert [change.scale for change in found.real] == ["social"]
    assert found.changes[1].direction == "same"


def test_of_values_nothing_is_read_into_a_difference(access):
    keys = [one.id for one in value_sort().statements]
    for order in (keys, keys[::-1]):
        run(access, "values", "keep", columns=[order[n::5] for n in range(5)])
    found = run(access, "values", "show")
    assert len(found.results) == 2
    assert set(found.results[0].scores) == set(VALUES)
    assert {change.direction for change in found.trends[0].changes} == {"unknown"}


def test_work_style_is_told_from_the_newest_answers(access):
    run(access, "work_style", "keep", given={pair.id: 3 for pair in PAIRS})
    run(later(access, 9), "work_style", "keep", given={pair.id: 3 for pair in PAIRS if pair.facet != "pace"})
    found = run(access, "work_style", "show")
    assert len(found.results) == 2
    assert {one.facet: one.lean for one in found.leanings} == {
        "place": "either", "company": "either", "structure": "either", "pace": "open"
    }  # fmt: skip
    assert found.results[0].scores == {"place": 3, "company": 3, "structure": 3}


def test_work_style_needs_one_kind_answered_whole(access):
    assert fault(access, "work_style", "keep", given={PAIRS[0].id: 2}) == ["style.too_few"]


def test_a_questionnaire_from_elsewhere_is_scored_by_its_key_and_every_fault_is_told(access):
    brought = run(access, "work_style", "bring", document=Document(name="q.csv", data=ELSEWHERE.encode()))
    assert (brought.result.instrument, brought.result.scores) == ("Quiet Inventory", {"calm": 4.5})
    assert brought.lacking == ("speed",)
    assert [(one.line, one.reason.code) for one in brought.troubles] == [(7, "instrument.answer_no_number")]
    assert run(access, "work_style", "show").elsewhere == (brought.result,)


def test_a_file_from_elsewhere_never_passes_for_our_own_questions(access):
    data = ELSEWHERE.replace("Quiet Inventory", "interests").encode()
    made = run(access, "work_style", "bring", document=Document(name="mine.csv", data=data)).result
    assert made.instrument == "mine.csv"


def test_a_file_that_answers_nothing_is_refused(access):
    data = b"item,scale,answer,low,high\na,x,,1,5\n"
    document = Document(name="q.csv", data=data)
    assert fault(access, "work_style", "bring", document=document) == ["style.no_scale_scored"]


def test_the_next_level_means_two_things_not_one_and_not_three(access):
    assert fault(access, "next_level", "choose", picks=["pay"]) == ["level.pick_two"]
    assert fault(access, "next_level", "choose", picks=["pay", "say", "calm"]) == ["level.pick_two"]
    assert fault(access, "next_level", "choose", picks=["pay", "fame"]) != []
    run(access, "next_level", "choose", picks=["calm", "craft"], note="For the children")
    (kept,) = run(access, "next_level", "show")
    assert (set(kept.scores), kept.note) == ({"calm", "craft"}, "For the children")


# stories and evidence


def test_a_story_grows_from_a_line_and_stories_share_what_two_of_three_hold(access):
    rota = run(access, "skill", "add", label="Planning a rota")
    for n, action in enumerate(("I organised the week", "I planned the swaps", "I comforted her son")):
        kept = line(access, f"Line {n}", skills=[str(rota.id)] if n < 2 else [], helped_by="Ana" if n else "")
        story = run(access, "success", "grow", entry_id=kept.id)
        run(access, "success", "edit", id=story.id, action=action)
    found = run(access, "success", "common")
    shared = {(one.common, one.what): len(one.stories) for one in found.themes}
    assert shared == {("skill", "Planning a rota"): 2, ("doing", "arranging"): 2, ("company", "Ana"): 2}
    assert {found.titles[key] for one in found.themes for key in one.stories} == {
        "Line 0",
        "Line 1",
        "Line 2",
    }


def test_two_stories_have_nothing_in_common_yet(access):
    for title in ("One", "Two"):
        run(access, "success", "add", title=title, action="I organised it")
    found = run(access, "success", "common")
    assert (found.themes, found.stories) == ((), 2)


def test_a_skill_is_shown_by_lines_stories_and_roles_and_was_last_used_on_the_newest(access):
    skill = run(access, "skill", "add", label="Welding", last_used="2020")
    run(access, "experience", "add", title="Welder", description="Welding of frames")
    run(access, "experience", "add", title="Clerk", description="Counterwelding is another word")
    line(access, "Welded the gate", day="2026-03-01", skills=[str(skill.id)])
    run(access, "success", "add", title="The gate held", skills=[str(skill.id)])
    (found,) = run(access, "skill", "evidenced")
    assert [(one.kind, one.text) for one in found.shown] == [
        ("success", "The gate held"), ("entry", "Welded the gate")
    ]  # fmt: skip
    assert (found.count, found.last_used) == (2, "2026-03-01")
    assert [one.text for one in found.roles] == ["Welder"]


def test_what_was_put_away_shows_nothing(access):
    skill = run(access, "skill", "add", label="Welding")
    kept = line(access, "Welded the gate", skills=[str(skill.id)])
    calm = run(access, "trait", "add", label="Calm", entries=[str(kept.id)])
    assert run(access, "trait", "shown").traits[0].shown[0].text == "Welded the gate"
    run(access, "entry", "archive", id=kept.id)
    assert run(access, "skill", "evidenced")[0].count == 0
    (found,) = run(access, "trait", "shown").traits
    assert (found.id, found.shown) == (calm.id, ())


def test_the_log_names_what_two_lines_speak_of_the_newest_first(access):
    old, new, once = (run(access, "skill", "add", label=name) for name in ("Old", "New", "Once"))
    for day, skills in (("2023-01-01", [old]), ("2023-02-01", [old]), ("2026-11-01", [new, once])):
        line(access, "x", day=day, skills=[str(one.id) for one in skills])
    line(access, "y", day="2026-11-02", skills=[str(new.id)])
    found = run(access, "trait", "shown").from_log
    assert [one.label for one in found] == ["New", "Old"]
    assert [one.text for one in found[0].lines] == ["y", "x"]


def test_lessons_come_from_notes_lines_and_projects_the_newest_first(access):
    run(access, "journal", "add", text="By the river", lesson="Ask on Mondays", day="2026-05-02")
    run(access, "journal", "add", text="No lesson")
    line(access, "Ran the audit", learned="Count twice", day="2026-06-01")
    run(
        access, "project", "add", title="Handover", end="2025", lesson="Begin small", next_time="Fewer people"
    )
    run(access, "project", "add", title="Nothing learned")
    found = run(access, "lessons", "show")
    assert [(one.kind, one.text, one.where) for one in found] == [
        ("entry", "Count twice", "Ran the audit"),
        ("journal", "Ask on Mondays", "By the river"),
        ("project", "Begin small", "Handover"),
    ]
    assert found[2].next_time == "Fewer people"


def test_lines_are_found_by_goal_skill_energy_and_what_they_taught(access):
    goal = run(access, "goal", "add", title="Run the ward")
    skill = run(access, "skill", "add", label="Budgets")
    line(access, "Plain")
    line(access, "For the goal", goal_id=str(goal.id), energy=2)
    line(access, "With a skill", skills=[str(skill.id)], energy=-1, learned="Ask early")

    def texts(**raw):
        return [one.text for one in run(access, "entry", "find", **raw)]

    assert texts(goal_id=goal.id) == texts(energy="gave") == ["For the goal"]
    assert texts(skill=skill.id) == texts(energy="took") == texts(learned=True) == ["With a skill"]
    assert texts(energy="took", goal_id=goal.id) == []


def test_all_that_is_known_stands_together_with_the_newest_three_of_each(access):
    for n in range(4):
        run(access, "project", "add", title=f"Project {n}", start=f"201{n}", lesson=f"Lesson {n}")
        run(access, "journal", "add", text=f"Note {n}", day=f"2026-01-0{n + 1}", lesson="x")
    run(access, "success", "add", title="The gate held", result="No leak")
    run(access, "next_level", "choose", picks=["calm", "craft"])
    found = run(access, "me", "known")
    assert [one.title for one in found.projects] == ["Project 3", "Project 2", "Project 1"]
    assert next((one.title, one.when) for one in found.notes) == ("Note 3", "2026-01-04")
    assert [(one.title, one.note) for one in found.stories] == [("The gate held", "No leak")]
    assert set(found.next_level.scores) == {"calm", "craft"}


def test_what_took_energy_is_rated_low_or_named_already_is_no_strength_of_the_log(access):
    names = ("Budgets", "Calm", "Nights", "Teaching")
    budgets, calm, nights, teaching = (run(access, "skill", "add", label=name) for name in names)
    run(access, "skill", "edit", id=budgets.id, level=2)
    run(access, "trait", "add", label="calm")
    for energy in (1, None):
        for one in (budgets, calm, teaching):
            line(access, one.label, skills=[str(one.id)], energy=energy)
        line(access, "A bad night", skills=[str(nights.id)], energy=-2)
    assert [one.label for one in run(access, "trait", "shown").from_log] == ["Teaching"]
