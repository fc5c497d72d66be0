"""Every table of the record is sought by person first, and the migrations make what the models say."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models

from house.source import none


def tables() -> list[type[models.Model]]:
    found = list(apps.get_app_config("career").get_models())
    assert len(found) > 15, "the tables of the record were not found"
    return found


def keys(model: type[models.Model]) -> list[tuple[str, list[str]]]:
    """What a table is sought by, beside its key: its indexes, its unique columns and constraints."""
    meta = model._meta
    found = [(index.name, list(index.fields)) for index in meta.indexes]
    found += [(c.name, list(c.fields)) for c in meta.constraints if isinstance(c, models.UniqueConstraint)]
    found += [("together", list(names)) for names in meta.unique_together]
    alone = [f for f in meta.concrete_fields if (f.db_index or f.unique) and not f.primary_key]
    return found + [(f.name, [f.name]) for f in alone]


def test_every_row_says_whose_it_is():
    for model in tables():
        person = model._meta.get_field("person")
        assert person.related_model.__name__ == "Person"
        assert not person.null


def test_every_table_is_sought_by_person_first():
    none(model.__name__ for model in tables() if not keys(model))
    none(
        f"{m.__name__}: {name} {fields}"
        for m in tables()
        for name, fields in keys(m)
        if fields[0] != "person"
    )


def test_no_table_points_to_a_login():
    others = [
        f"{model.__name__}.{field.name}"
        for model in tables()
        for field in model._meta.concrete_fields
        if field.related_model and field.related_model._meta.app_label != "career"
    ]
    none(others)


@pytest.mark.django_db
def test_the_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db
def test_every_table_was_made():
    none(sorted({model._meta.db_table for model in tables()} - set(connection.introspection.table_names())))
