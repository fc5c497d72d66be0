"""On PostgreSQL every row is guarded a second time: only the person named in the transaction sees it."""

from typing import Any

from django.db import migrations


def _tables(apps: Any) -> list[str]:
    return [m._meta.db_table for m in apps.get_app_config("career").get_models()]


def guard(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    mine = "person_id = nullif(current_setting('app.person', true), '')::uuid"
    local = "current_setting('app.door', true) = 'local'"
    for table in _tables(apps):
        rule = f"{mine} or {local}" if table == "career_person" else mine
        schema_editor.execute(f"alter table {table} enable row level security")
        schema_editor.execute(f"alter table {table} force row level security")
        schema_editor.execute(f"create policy own_rows on {table} using ({rule}) with check ({mine})")


def release(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    for table in _tables(apps):
        schema_editor.execute(f"drop policy own_rows on {table}")
        schema_editor.execute(f"alter table {table} no force row level security")
        schema_editor.execute(f"alter table {table} disable row level security")


class Migration(migrations.Migration):
    dependencies = [("career", "0001_record")]
    operations = [migrations.RunPython(guard, release)]
