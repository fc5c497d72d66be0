"""The one way to write."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from waymark.career import change, local, models, verbs
from waymark.career.actions import change as changes
from waymark.career.actions import entry, goal, milestone, person
from waymark.career.problems import Problems
from waymark.career.queries import entry as entries


def texts(access):
    return [e.text for e in entries.find(access)]


def codes(caught):
    return [p.code for p in caught.value.problems]


def last(access):
    return models.Change.objects.filter(person_id=access.person).order_by("-seq").first()


def test_what_was_added_can_be_undone_and_the_undo_undone(access):
    entry.add(access, text="Ran the audit")
    undone = changes.undo(access)
    assert texts(access) == []
    changes.undo(access, id=undone.id)
    assert texts(access) == ["Ran the audit"]


def test_an_edit_can_be_undone_step_by_step(access):
    line = entry.add(access, text="one")
    line = entry.edit(access, id=line.id, text="two", version=line.version)
    entry.edit(access, id=line.id, text="three", version=line.version)
    changes.undo(access)
    assert texts(access) == ["two"]
    changes.undo(access)
    assert texts(access) == ["one"]
    changes.undo(access)
    assert texts(access) == []


def test_an_undo_that_would_lose_a_later_change_names_it_and_does_nothing(access):
    line = entry.add(access, text="one")
    first = last(access)
    entry.edit(access, id=line.id, text="two")
    with pytest.raises(Problems) as caught:
        changes.undo(access, id=first.pk)
    assert codes(caught) == ["change.changed_since"]
    assert caught.value.problems[0].values["label"] == "two"
    assert texts(access) == ["two"]


def test_what_something_newer_hangs_on_is_not_taken_away(access):
    aim = goal.add(access, title="Lead a ward")
    first = last(access)
    milestone.add(access, goal_id=aim.id, title="Deputy")
    with pytest.raises(Problems) as caught:
        changes.undo(access, id=first.pk)
    assert codes(caught) == ["change.in_use"]


def test_a_change_is_undone_only_once(access):
    entry.add(access, text="one")
    made = last(access)
    changes.undo(access, id=made.pk)
    with pytest.raises(Problems) as caught:
        changes.undo(access, id=made.pk)
    assert codes(caught) == ["change.already_undone"]


def test_two_tabs_never_overwrite_silently(access):
    line = entry.add(access, text="one")
    entry.edit(access, id=line.id, text="first tab", version=line.version)
    with pytest.raises(Problems) as caught:
        entry.edit(access, id=line.id, text="second tab", version=line.version)
    assert codes(caught) == ["record.changed_meanwhile"]
    assert texts(access) == ["first tab"]


def test_a_version_is_never_used_twice_even_after_an_undo(access):
    line = entry.add(access, text="one")
    seen = entry.edit(access, id=line.id, text="two").version
    changes.undo(access)
    assert entry.edit(access, id=line.id, text="three").version != seen


def test_an_edit_that_changes_nothing_leaves_no_change(access):
    line = entry.add(access, text="one")
    before = models.Change.objects.count()
    entry.edit(access, id=line.id, text="one")
    assert models.Change.objects.count() == before


def test_a_repeated_key_returns_the_first_answer_and_does_nothing(access):
    once = replace(access, key="phone-1")
    add = verbs.find("entry", "add")
    first = add.run(once, {"text": "Helped Ana"})
    second = add.run(once, {"text": "Helped Ana"})
    assert second.answer == first.answer
    assert second.change == first.change is not None
    assert len(texts(access)) == 1


def test_inner_verbs_join_the_outer_change(access):
    with change.unit(access, "write", "test.both"):
        entry.add(access, text="one")
        entry.add(access, text="two")
    changes.undo(access)
    assert texts(access) == []


def test_a_failure_half_way_leaves_nothing(access):
    with pytest.raises(Problems), change.unit(access, "write", "test.both"):
        entry.add(access, text="one")
        entry.edit(access, id=uuid4(), text="two")
    assert texts(access) == []
    assert models.Change.objects.count() == 0


def test_nobody_reaches_another_persons_rows(access):
    line = entry.add(access, text="mine")
    other = replace(access, person=local.make_person(sample=True).pk)
    assert texts(other) == []
    with pytest.raises(Problems) as caught:
        entry.edit(other, id=line.id, text="yours")
    assert codes(caught) == ["record.not_found"]


def test_a_right_that_was_not_given_is_refused(access):
    reader = replace(access, rights=frozenset({"entry.read"}))
    assert texts(reader) == []
    with pytest.raises(Problems) as caught:
        entry.add(reader, text="no")
    assert codes(caught) == ["access.not_allowed"]


def test_a_write_outside_a_verb_is_a_bug(access):
    with pytest.raises(RuntimeError):
        change.create(access, models.Entry, text="no", day=access.today)


def test_what_a_person_says_of_themselves_can_be_undone(access):
    person.edit(access, name="Ana")
    changes.undo(access)
    assert models.Person.objects.get().name == ""
