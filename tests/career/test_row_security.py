"""On PostgreSQL the database itself keeps people apart, whatever a query forgets."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from conftest import missing
from waymark.career import local
from waymark.career.actions import entry, goal
from waymark.career.models import Entry

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def on_postgresql():
    if connection.vendor != "postgresql":
        missing("the record is not on PostgreSQL: install the package postgresql, then make test")


@pytest.fixture
def two():
    """Two people, each with a line and a goal."""
    owner = local.access("test")
    other = replace(owner, person=local.make_person(sample=True).pk)
    for who, text in ((owner, "mine"), (other, "theirs")):
        entry.add(who, text=text)
        goal.add(who, title=text)
    return owner, other


@contextmanager
def as_person(access):
    """A transaction in which the database is told who asks, and nothing else is."""
    with transaction.atomic(), connection.cursor() as cursor:
        if access:
            cursor.execute("select set_config('app.person', %s, true)", [str(access.person)])
        yield cursor


def texts(cursor):
    cursor.execute("select text from career_entry")
    return [text for (text,) in cursor.fetchall()]


def tables():
    found = [model._meta.db_table for model in apps.get_app_config("career").get_models()]
    assert len(found) > 15
    return found


def test_the_tests_hold_no_power_that_would_open_every_row():
    with as_person(None) as cursor:
        cursor.execute("select rolsuper, rolbypassrls from pg_roles where rolname = current_user")
        assert cursor.fetchone() == (False, False)


def test_every_table_is_guarded_from_its_owner_too():
    with as_person(None) as cursor:
        cursor.execute(
            "select relname, relrowsecurity and relforcerowsecurity from pg_class where relname = any(%s)",
            [tables()],
        )
        assert dict(cursor.fetchall()) == dict.fromkeys(tables(), True)


def test_nobody_sees_a_row_without_saying_who_they_are(two):
    with as_person(None) as cursor:
        for table in tables():
            cursor.execute(f"select count(*) from {table}")
            assert (table, cursor.fetchone()) == (table, (0,))


def test_everybody_sees_their_own_rows_only(two):
    owner, other = two
    with as_person(owner) as cursor:
        assert texts(cursor) == ["mine"]
    with as_person(other) as cursor:
        assert texts(cursor) == ["theirs"]


def test_who_was_asked_for_is_forgotten_with_the_transaction(two):
    with as_person(two[0]) as cursor:
        assert texts(cursor)
    with as_person(None) as cursor:
        assert texts(cursor) == []


def test_a_query_that_forgets_the_person_still_stays_with_them(two):
    with as_person(two[0]):
        assert [row.text for row in Entry.objects.all()] == ["mine"]


def test_the_rows_of_others_cannot_be_changed_or_removed(two):
    owner, other = two
    with as_person(owner) as cursor:
        cursor.execute("update career_entry set text = 'changed' where person_id = %s", [other.person])
        assert cursor.rowcount == 0
        cursor.execute("delete from career_entry where person_id = %s", [other.person])
        assert cursor.rowcount == 0
    with as_person(other) as cursor:
        assert texts(cursor) == ["theirs"]


def test_a_row_cannot_be_given_to_somebody_else(two):
    owner, other = two
    with pytest.raises(ProgrammingError, match="row-level security"), as_person(owner) as cursor:
        cursor.execute("update career_entry set person_id = %s", [other.person])


def test_the_local_door_sees_who_is_here_but_not_what_they_wrote(two):
    with as_person(None) as cursor:
        cursor.execute("select set_config('app.door', 'local', true)")
        cursor.execute("select count(*) from career_person")
        assert cursor.fetchone() == (2,)
        assert texts(cursor) == []
