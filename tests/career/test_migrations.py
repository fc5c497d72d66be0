"""Records of earlier versions come along."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace

from django.apps import apps
from django.db import connection

from waymark.career import change, models
from waymark.career.actions import change as changes
from waymark.career.actions import entry

undo_for_ever = import_module("waymark.career.migrations.0003_undo_for_ever")


def as_before(access):
    """The journal as it was written until version 3: an undo names what it took back, even an undo."""
    for back in models.Change.objects.filter(undoes=None, undone__isnull=False):
        line = list(models.Change.objects.filter(undoes=back).order_by("seq"))
        for one, before in zip(line, [back, *line], strict=False):
            models.Change.objects.filter(pk=one.pk).update(undoes=before)
    models.Change.objects.update(undone=False)


def test_what_was_undone_and_brought_back_is_known_to_hold(access):
    keys = []
    for times in range(4):
        with change.watch() as seen:
            entry.add(access, text=f"undone {times} times")
        keys.append(seen.change)
        last = seen.change
        for _ in range(times):
            last = changes.undo(access, id=last).id
    after = list(models.Change.objects.order_by("seq").values_list("pk", "undoes", "undone"))
    as_before(access)
    assert after != list(models.Change.objects.order_by("seq").values_list("pk", "undoes", "undone"))

    with change.unit(access, "write", "test.migrate"):
        undo_for_ever.tell_what_holds(apps, SimpleNamespace(connection=connection))
        assert after == list(models.Change.objects.order_by("seq").values_list("pk", "undoes", "undone"))
    assert [models.Change.objects.get(pk=key).undone for key in keys] == [False, True, False, True]
