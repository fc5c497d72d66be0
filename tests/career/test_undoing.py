"""The way back, and forth again."""

from __future__ import annotations

from itertools import count

import pytest
from django.apps import apps
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from waymark.career import change, models
from waymark.career.actions import change as changes
from waymark.career.actions import entry, goal, milestone, person
from waymark.career.problems import Problems
from waymark.career.queries import change as journal

PLACES = st.integers(0, 30)
WAYS = ("add", "both", "edit", "archive", "tie", "undo", "undo", "redo", "redo", "any")
OPS = st.tuples(st.sampled_from(WAYS), PLACES)
number = count()


def state(access):
    """Every row of the record as it stands."""
    tables = [m for m in apps.get_app_config("career").get_models() if issubclass(m, models.Row)]
    return {row.pk: row.image() for m in tables for row in m.objects.filter(person_id=access.person)}


def newest(access):
    return models.Change.objects.filter(person_id=access.person).order_by("-seq").first()


def pick(model, place):
    rows = list(model.objects.order_by("created_at"))
    return rows[place % len(rows)] if rows else None


def do(access, op, place):
    """One edit of the record, if there is something to edit."""
    line, aim, text = pick(models.Entry, place), pick(models.Goal, place), f"text {next(number)}"
    if op == "add":
        entry.add(access, text=text, goal_id=aim.pk if aim and place % 2 else None)
    elif op == "both":
        with change.unit(access, "write", "test.both"):
            made = goal.add(access, title=text)
            milestone.add(access, goal_id=made.id, title=text)
            goal.edit(access, id=made.id, why=text)
            person.edit(access, headline=text)
    elif op == "edit" and line:
        entry.edit(access, id=line.pk, text=text)
    elif op == "archive" and line and not line.archived_at:
        entry.archive(access, id=line.pk)
    elif op == "tie" and line and aim and line.goal_id != aim.pk:
        entry.edit(access, id=line.pk, goal_id=aim.pk)
    else:
        return False
    return True


@pytest.mark.sweep
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(OPS, max_size=30))
def test_going_back_and_forth_restores_every_row_exactly(access, ops):
    """`done` and `undone` are what a person would expect of two buttons, undo and redo."""
    done, undone = [], []
    with transaction.atomic():
        for op, place in ops:
            before = state(access)
            if op == "undo" and done:
                made, was, _ = done.pop()
                changes.undo(access)
                assert state(access) == was
                undone.append((made, was, before))
            elif op == "redo" and undone:
                made, was, then = undone.pop()
                changes.undo(access, id=models.Change.objects.get(undoes=made, undone=False).pk)
                assert state(access) == then
                done.append((made, was, then))
            elif op == "any" and models.Change.objects.exists():
                there_and_back(access, pick_change(access, place))
            elif do(access, op, place):
                done.append((newest(access).pk, before, state(access)))
                undone = []
        transaction.set_rollback(True)


def pick_change(access, place):
    keys = list(models.Change.objects.filter(person_id=access.person).order_by("seq").values_list("pk"))
    return keys[place % len(keys)][0]


def there_and_back(access, key):
    """Undo whichever change; it is refused and nothing happens, or its own undo restores all."""
    before = state(access)
    try:
        made = changes.undo(access, id=key)
    except Problems:
        assert state(access) == before
    else:
        assert state(access) != before
        changes.undo(access, id=made.id)
        assert state(access) == before


def test_undo_and_redo_never_come_to_an_end(access):
    line = entry.add(access, text="one")
    entry.edit(access, id=line.id, text="two")
    for _ in range(3):
        undone = changes.undo(access)
        assert models.Entry.objects.get().text == "one"
        changes.undo(access, id=undone.id)
        assert models.Entry.objects.get().text == "two"
    changes.undo(access)
    changes.undo(access)
    assert not models.Entry.objects.exists()


def test_the_journal_says_what_holds(access):
    entry.add(access, text="one")
    made = newest(access).pk
    holds = lambda: {c.id: not c.undone for c in journal.find(access)}  # noqa: E731 - read at each step
    first = changes.undo(access)
    assert holds() == {made: False, first.id: True}
    second = changes.undo(access, id=first.id)
    assert holds() == {made: True, first.id: False, second.id: True}
    third = changes.undo(access, id=made)
    assert holds() == {made: False, first.id: False, second.id: False, third.id: True}
    with pytest.raises(Problems, match="already_undone"):
        changes.undo(access, id=second.id)


def test_undoing_many_rows_takes_a_handful_of_queries(access, django_assert_max_num_queries):
    aims = [models.Goal(title=f"goal {n}") for n in range(300)]
    with change.unit(access, "write", "test.many"):
        change.create_many(access, models.Goal, aims)
    with django_assert_max_num_queries(20), change.unit(access, "write", "test.rename"):
        change.revise_many(access, models.Goal, {a.pk: {"title": f"{a.title}!"} for a in aims})
    with django_assert_max_num_queries(30):
        changes.undo(access)
    assert models.Goal.objects.filter(title__endswith="!").count() == 0
    with django_assert_max_num_queries(30), change.unit(access, "write", "test.away"):
        change.archive_many(access, models.Goal, [a.pk for a in aims])
    assert models.Goal.objects.exclude(archived_at=None).count() == 300
    assert models.Image.objects.filter(change=newest(access)).count() == 300
