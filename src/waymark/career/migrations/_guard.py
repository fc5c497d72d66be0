"""On PostgreSQL a new table is guarded like the others: only the person named in the transaction sees its rows."""

from typing import Any

from django.db import migrations


def guard(*nouns: str) -> migrations.RunPython:
    """The last operation of a migration that makes tables, by the lower-case names of their models."""
    tables = [f"career_{noun}" for noun in nouns]

    def put_up(_apps: Any, schema_editor: Any) -> None:
        if schema_editor.connection.vendor != "postgresql":
            return
        mine = "person_id = nullif(current_setting('app.person', true), '')::uuid"
        for table in tables:
            schema_editor.execute(f"alter table {table} enable row level security")
            schema_editor.execute(f"alter table {table} force row level security")
            schema_editor.execute(f"create policy own_rows on {table} using ({mine}) with check ({mine})")

    return migrations.RunPython(put_up, migrations.RunPython.noop)
