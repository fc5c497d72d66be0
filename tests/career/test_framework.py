"""Progression frameworks of one's own, and how far somebody says they are."""

from __future__ import annotations

from uuid import uuid4

import pytest

from waymark.career.actions import change, entry, framework, success
from waymark.career.problems import Problems
from waymark.career.records.history import Document
from waymark.guidance.framework_gap import ladder_gap


@pytest.fixture
def ladder(access):
    return framework.example(access, name="nursing")


def refused(call, *args, **given):
    with pytest.raises(Problems) as caught:
        call(*args, **given)
    return {(p.field, p.code) for p in caught.value.problems}


@pytest.mark.parametrize("name", ["nursing", "craft"])
def test_every_example_can_be_begun_with(access, name):
    made = framework.example(access, name=name)
    assert len(made.levels) == 4
    assert all(set(one.expects) <= set(made.levels) for one in made.competencies)


def test_what_is_reached_with_what_shows_it_closes_the_gap(access, ladder):
    line = entry.add(access, text="Led the handover")
    story = success.grow(access, entry_id=line.id)
    keys = (line.id, story.id)
    framework.reach(access, id=ladder.id, competency="Medicines", level="Nurse")
    made = framework.reach(
        access, id=ladder.id, competency="Handing over", level="Experienced nurse", evidence=keys
    )
    states = {a.competency: a.state for a in ladder_gap(made.ladder, "Ward lead", made.reached).asked}
    assert (states["Medicines"], states["Handing over"]) == ("missing", "shown")
    assert made.reached[-1].evidence == tuple(map(str, keys))


def test_what_was_said_of_a_competency_is_said_anew_unsaid_and_undone(access, ladder):
    framework.reach(access, id=ladder.id, competency="Medicines", level="Nurse")
    (one,) = framework.reach(access, id=ladder.id, competency="Medicines", level="New nurse").reached
    assert one.level == "New nurse"
    assert framework.reach(access, id=ladder.id, competency="Medicines").reached == ()
    change.undo(access)
    assert framework.show(access, id=ladder.id).reached == (one,)


def test_only_what_the_ladder_and_the_record_hold_can_be_said(access, ladder):
    wrong = {"competency": "Juggling", "level": "Duchess", "evidence": (uuid4(),)}
    assert refused(framework.reach, access, id=ladder.id, **wrong) == {
        ("competency", "ladder.unknown_competency"),
        ("level", "ladder.unknown_level"),
        ("evidence", "record.not_found"),
    }
    assert refused(framework.edit, access, id=ladder.id, current="Nurse", target="Duchess") == {
        ("target", "ladder.unknown_level")
    }


def test_where_one_stands_and_aims_is_kept(access, ladder):
    made = framework.edit(access, id=ladder.id, version=ladder.version, current="Nurse", target="Ward lead")
    assert (made.current, made.target) == ("Nurse", "Ward lead")
    with pytest.raises(Problems, match=r"record\.changed_meanwhile"):
        framework.edit(access, id=ladder.id, version=ladder.version, title="Mine")
    framework.archive(access, id=ladder.id)
    assert framework.find(access) == ()
    assert framework.restore(access, id=ladder.id).title == ladder.title


def test_a_file_goes_in_whole_or_not_at_all_and_says_where_it_is_wrong(access):
    table = b"Competency,Junior,Senior\nCode,Writes it,Reviews it\nTalk,,\n,x,y\n"
    found = refused(framework.bring, access, document=Document(name="ladder.csv", data=table))
    assert found == {("3:Talk", "framework.nothing_expected"), ("4:name", "framework.no_name")}
    assert framework.find(access) == ()
    sound = framework.bring(access, document=Document(name="ladder.csv", data=table[:46]))
    assert (sound.title, sound.source, sound.levels) == ("ladder", "ladder.csv", ("Junior", "Senior"))
