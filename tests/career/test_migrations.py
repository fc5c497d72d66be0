"""Records of earlier versions come along."""

from __future__ import annotations

from contextlib import contextmanager
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from uuid_utils.compat import uuid7

from waymark.career import change, models
from waymark.career.actions import change as changes
from waymark.career.actions import entry

ALEX = uuid7()
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


@pytest.mark.sweep
def test_the_address_and_page_of_a_contact_become_lists_also_for_undo(transactional_db):
    drop_everything()
    executor = MigrationExecutor(connection)
    executor.migrate([("career", "0004_workspace")])
    old = executor.loader.project_state([("career", "0004_workspace")]).apps
    make_old_contact(old)

    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    with acting(ALEX):
        row = models.Contact.objects.get()
        assert ([one["value"] for one in row.emails], [one["value"] for one in row.links]) == (
            ["ana@example.org"],
            ["https://ana.example"],
        )
        assert row.version == 2
        image = models.Image.objects.get(noun="contact")
        assert [one["value"] for one in models.Contact.from_image(image.before).emails] == ["old@example.org"]


def drop_everything():
    """As on a new machine: an old record was never a newer one."""
    more = " cascade" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"drop table {connection.ops.quote_name(table)}{more}")


def make_old_contact(old):
    with acting(ALEX):
        old.get_model("career", "Person").objects.create(id=ALEX, person_id=ALEX)
        made = {"id": uuid7(), "person_id": ALEX, "version": 2, "name": "Ana", "email": "ana@example.org"}
        row = old.get_model("career", "Contact").objects.create(**made, url="https://ana.example")
        change_ = old.get_model("career", "Change").objects.create(
            id=uuid7(), person_id=ALEX, actor="test", verb="contact.edit", at=row.created_at
        )
        before = {
            "id": str(row.pk),
            "person_id": str(ALEX),
            "name": "Ana",
            "email": "old@example.org",
            "url": "",
        }
        old.get_model("career", "Image").objects.create(
            person_id=ALEX, change=change_, noun="contact", row=row.pk, before=before, version_after=2
        )


@contextmanager
def acting(person):
    """A transaction of this person's, as PostgreSQL wants it."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("select set_config('app.person', %s, true)", [str(person)])
        yield
