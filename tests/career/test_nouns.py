"""Every noun of the record can be added, found, changed, put away and brought back."""

from __future__ import annotations

import pytest

from waymark.career import models, verbs
from waymark.career.problems import Problems
from waymark.guidance.profiles import INTERESTS

SIX = dict.fromkeys(INTERESTS, 20)
NOUNS = {
    "experience": ({"title": "Welder", "start": "2019-03"}, {"title": "Lead welder"}),
    "education": ({"institution": "Trade school"}, {"degree": "Certificate"}),
    "certification": ({"name": "First aid", "expires": "2028-05"}, {"issuer": "Red Cross"}),
    "language": ({"label": "Română"}, {"fluency": "native"}),
    "skill": ({"label": "TIG welding", "level": "4.5"}, {"level": 5}),
    "assessment": ({"instrument": "interests", "scores": SIX}, {"note": "on a good day"}),
    "trait": ({"label": "Calm", "side": "strength"}, {"evidence": "Three nights in spring"}),
    "vision": ({"text": "A workshop of my own"}, {"path": "from apprentice to master"}),
    "goal": ({"title": "Become an inspector", "by": "2028-06-30"}, {"confidence": 7}),
    "action": ({"title": "Ring Ana", "effort": "0.5"}, {"resource": "Ana"}),
    "project": ({"title": "Handover sheet"}, {"lesson": "Ask the night shift first"}),
    "entry": ({"text": "Ran the audit"}, {"helped_by": "Costin"}),
    "journal": ({"text": "Walked home by the river"}, {"lesson": "Ask on Mondays"}),
    "success": ({"title": "The seam that held", "date": "2026-03"}, {"result": "No leak"}),
    "option": ({"toward": "A workshop of my own"}, {"note": "With Ana, perhaps"}),
    "criterion": ({"label": "Calm", "weight": "7,5"}, {"weight": 8}),
    "experiment": ({"question": "Do I like the mornings?"}, {"learned": "I do"}),
    "decision": ({"title": "Stay another year"}, {"reason": "The course"}),
    "manager": ({"who": "Sami Öz"}, {"goals": "Open the night ward"}),
    "series": ({"who": "Sami Öz", "cadence_days": "14"}, {"name": "Tuesdays"}),
    "flag": ({"title": "The rota has a hole"}, {"recommendation": "Borrow two from surgery"}),
    "deliverable": ({"title": "The rota of May", "by": "2027-04-20"}, {"good": "Nobody works twelve days"}),
    "their_aim": ({"who": "Sami Öz", "text": "Fewer falls"}, {"note": "Said in March"}),
    "expectation": ({"text": "Train two people"}, {"result": "One is done"}),
    "feedback": ({"text": "You stay calm"}, {"what_i_do": "Keep the list"}),
    "stakeholder": ({"who": "Ilse Wirth", "influence": "5"}, {"wants": "Quiet nights"}),
    "engagement": ({"title": "Night seminars"}, {"hours": 4}),
    "snapshot": ({"scope": "Twelve beds"}, {"complexity": 3}),
    "fact": ({"happened": "He left the ward"}, {"present": "Two nurses"}),
    "packet": (
        {"title": "Review", "since": "2026-01-01", "until": "2026-12-31"},
        {"opening": "A year of nights"},
    ),
    "contact": ({"name": "Ștefan Ünal"}, {"organisation": "Harbour yard"}),
    "circle": ({"name": "Old colleagues"}, {"cadence_days": 90}),
    "gathering": ({"name": "Welders' evening", "start": "2026-12"}, {"state": "attended"}),
    "ask": ({"title": "A place on the course"}, {"prepared": "It pays for itself"}),
    "address_book": ({"url": "https://cards.example/ana"}, {"name": "At home"}),
    "feed": ({"url": "https://welding.example/feed"}, {"title": "Welding today"}),
}


WITH_ARCHIVE = {v.noun for v in verbs.everything() if v.name == "restore"}


def run(access, noun, name, raw):
    return verbs.find(noun, name).run(access, raw).answer


@pytest.mark.parametrize("noun", NOUNS)
def test_what_is_added_is_found_changed_put_away_and_brought_back(access, noun):
    given, better = NOUNS[noun]
    made = run(access, noun, "add", given)
    assert [r.id for r in run(access, noun, "find", {})] == [made.id]

    edited = run(access, noun, "edit", {"id": made.id, "version": made.version} | better)
    assert edited.version > made.version
    for name, value in better.items():
        assert getattr(edited, name) == value

    away = run(access, noun, "archive", {"id": made.id})
    assert run(access, noun, "find", {}) == ()
    run(access, "change", "undo", {})
    assert [r.id for r in run(access, noun, "find", {})] == [made.id]

    if noun in WITH_ARCHIVE:
        run(access, noun, "archive", {"id": made.id})
        assert [r.id for r in run(access, noun, "find", {"archived": True})] == [away.id]
        run(access, noun, "restore", {"id": made.id})
        assert [r.id for r in run(access, noun, "find", {})] == [made.id]
        assert run(access, noun, "find", {"archived": True}) == ()


@pytest.mark.parametrize("noun", NOUNS)
def test_what_was_changed_meanwhile_is_not_overwritten(access, noun):
    given, better = NOUNS[noun]
    made = run(access, noun, "add", given)
    newer = run(access, noun, "edit", {"id": made.id, "version": made.version} | better)
    for name in ("edit", "archive"):
        with pytest.raises(Problems) as caught:
            run(access, noun, name, {"id": made.id, "version": made.version})
        assert [p.code for p in caught.value.problems] == ["record.changed_meanwhile"]
        assert caught.value.problems[0].values["version"] == newer.version


def test_every_noun_that_can_be_added_is_tried_here():
    told_below = {"milestone", "block", "meeting", "point"}  # they need something to hang on
    told_below |= {"part", "favour", "promise"}
    assert {v.noun for v in verbs.everything() if v.name == "add"} - told_below == set(NOUNS)


def test_what_can_be_added_can_be_found_changed_and_put_away():
    known = {(v.noun, v.name) for v in verbs.everything()}
    for noun in NOUNS:
        assert {(noun, "find"), (noun, "edit"), (noun, "archive")} <= known


@pytest.mark.parametrize("noun", NOUNS)
def test_an_answer_can_be_told_as_json(access, noun):
    verb = verbs.find(noun, "add")
    told = verb.as_json(verb.run(access, NOUNS[noun][0]).answer)
    assert told["version"] == 1


@pytest.mark.parametrize(
    ("noun", "raw", "field", "code"),
    [
        ("experience", {"title": ""}, "title", "input.string_too_short"),
        ("experience", {"title": "x", "start": "Smarch"}, "start", "input.no_partial_date"),
        ("experience", {"title": "x", "start": "2019-02-30"}, "start", "input.no_partial_date"),
        ("skill", {"label": "x", "level": 8}, "level", "input.less_than_equal"),
        ("goal", {"title": "x", "by": "soon"}, "by", "input.date_from_datetime_parsing"),
        ("goal", {"title": "x", "kind": "fame"}, "kind", "input.literal_error"),
        ("entry", {"text": "x", "mood": "good"}, "mood", "input.extra_forbidden"),
        ("action", {"title": "x", "effort": -1}, "effort", "input.greater_than_equal"),
        ("action", {"title": "x", "effort": 0}, "effort", "input.greater_than_equal"),
        ("action", {"title": "x", "effort": "nan"}, "effort", "input.finite_number"),
        ("action", {"title": "x", "deadline": "9999-12-31"}, "deadline", "input.date_too_far"),
        ("experience", {"title": "x", "start": "1016"}, "start", "input.no_partial_date"),
        (
            "experience",
            {"title": "x", "start": "2019-03", "end": "2018"},
            "end",
            "input.ends_before_it_begins",
        ),
        (
            "ask",
            {"title": "x", "made_on": "2026-11-20", "answered_on": "2026-11-01"},
            "answered_on",
            "input.ends_before_it_begins",
        ),
        ("entry", {"text": "a\0b"}, "text", "input.unreadable_text"),
        ("entry", {"text": "\ud800"}, "text", "input.string_unicode"),
        ("assessment", {"instrument": "values", "scores": {"x": 3}}, "scores", "assessment.six_scores"),
        ("assessment", {"instrument": "x", "scores": {"x": "inf"}}, "scores.x", "input.finite_number"),
    ],
)
def test_bad_input_is_told_with_its_field(access, noun, raw, field, code):
    with pytest.raises(Problems) as caught:
        run(access, noun, "add", raw)
    assert [(p.field, p.code) for p in caught.value.problems] == [(field, code)]


def test_all_problems_come_at_once(access):
    with pytest.raises(Problems) as caught:
        run(access, "goal", "add", {"title": "", "by": "soon", "confidence": 11})
    assert {p.field for p in caught.value.problems} == {"title", "by", "confidence"}


def test_a_milestone_needs_a_goal_and_a_block_an_action(access):
    goal = run(access, "goal", "add", {"title": "Lead a ward"})
    run(access, "milestone", "add", {"goal_id": goal.id, "title": "Deputy", "by": "2027-06-30"})
    assert [m.title for m in run(access, "milestone", "find", {})] == ["Deputy"]
    action = run(access, "action", "add", {"title": "Ring Ana", "goal_id": goal.id})
    block = run(access, "block", "add", {"action_id": action.id, "day": "2026-11-23", "minutes": 25})
    assert block.zone == access.zone
    for zone in ("", "Europe", "Europe/Nowhere"):
        with pytest.raises(Problems, match="zone"):
            run(access, "block", "edit", {"id": block.id, "zone": zone})


def test_search_knows_no_accents_and_no_case(access):
    run(access, "entry", "add", {"text": "Coffee with Ștefan Ünal"})
    assert run(access, "entry", "find", {"text": "STEFAN unal"})
    assert not run(access, "entry", "find", {"text": "Stefanie"})


def test_a_skill_keeps_what_it_refers_to(access):
    reference = {"scheme": "onet", "code": "2.B.5.d", "label": "Management of Personnel Resources"}
    run(access, "skill", "add", {"label": "Planning a rota", "references": [reference]})
    (skill,) = run(access, "skill", "find", {})
    assert skill.references[0].code == "2.B.5.d"


@pytest.mark.parametrize(
    ("raw", "field", "code"),
    [
        ({"zone": "Nowhere/Land"}, "zone", "input.no_zone"),
        ({"locale": "klingon"}, "locale", "input.no_locale"),
        (
            {"windows": [{"weekday": 0, "start": "25:00", "end": "9"}]},
            "windows.0.start",
            "input.no_clock",
        ),
    ],
)
def test_each_kind_of_slip_of_the_pen_has_its_own_words(access, raw, field, code):
    with pytest.raises(Problems) as caught:
        verbs.find("person", "edit").run(access, raw)
    assert (caught.value.problems[0].field, caught.value.problems[0].code) == (field, code)


@pytest.mark.parametrize(("said", "kept"), [("2,5", 2.5), ("2.5", 2.5), (" 12,75 ", 12.75), (3, 3.0)])
def test_hours_may_be_written_with_a_decimal_comma(access, said, kept):
    assert verbs.find("person", "edit").run(access, {"hours_per_week": said}).answer.hours_per_week == kept
    assert verbs.find("action", "add").run(access, {"title": "x", "effort": said}).answer.effort == kept


@pytest.mark.parametrize("said", ["1,000", "2,5,5", "2;5", ","])
def test_what_may_mean_another_number_is_not_guessed_at(access, said):
    with pytest.raises(Problems):
        verbs.find("person", "edit").run(access, {"hours_per_week": said})


def test_an_end_before_the_beginning_is_refused_also_later_and_half_told_days_are_not(access):
    for start, end in (("2019", "2019-03"), ("2019-03", "2019"), ("2019-03", "2019-03-01"), ("2019", "")):
        role = run(access, "experience", "add", {"title": "x", "start": start, "end": end})
        with pytest.raises(Problems, match=r"input\.ends_before_it_begins"):
            run(access, "experience", "edit", {"id": role.id, "end": "2018-12"})
    models.Experience.objects.filter(pk=role.id).update(end="2001")  # as an import may have brought it
    kept = run(access, "experience", "edit", {"id": role.id, "title": "y", "start": "2019", "end": "2001"})
    assert (kept.title, kept.end) == ("y", "2001")
