"""Tell an embedded database how its indexes are filled, which it would otherwise guess.

It takes a person for one of many thousand: asked for thirty rows by key, it read the whole table instead,
since all of it is one person's. Measured statistics would be no better: they are those of the first day, and
of another record they make other plans.
"""

from typing import Any

from django.db import migrations, models

ROWS = 10_000
"""Rows of a table, nearly all of them one person's."""
FURTHER = (10, 5, 2, 1)
"""Rows of one person that are alike in one column more, in two, and so on."""


def tell(_apps: Any, editor: Any) -> None:
    """Write down for each index how many rows its columns leave, and have it read."""
    if editor.connection.vendor != "sqlite":
        return  # it counts for itself
    with editor.connection.cursor() as cursor:
        cursor.execute("ANALYZE sqlite_schema")  # makes the table, with nothing in it
        cursor.execute("DELETE FROM sqlite_stat1 WHERE tbl LIKE 'career\\_%' ESCAPE '\\'")
        cursor.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'career\\_%' ESCAPE '\\'"
        )
        for (table,) in cursor.fetchall():
            for index, unique, part in _indexes(cursor, table):
                said = [table, index, _filled(_columns(cursor, index), unique, part)]
                cursor.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (%s, %s, %s)", said)
        cursor.execute("ANALYZE sqlite_schema")


def _indexes(cursor: Any, table: str) -> list[tuple[str, bool, bool]]:
    cursor.execute(f'PRAGMA index_list("{table}")')
    return [(name, unique, part) for _number, name, unique, _origin, part in cursor.fetchall()]


def _columns(cursor: Any, index: str) -> list[str]:
    cursor.execute(f'PRAGMA index_info("{index}")')
    return [name for _rank, _number, name in cursor.fetchall()]


def _filled(columns: list[str], unique: bool, part: bool) -> str:
    """As the database writes it: all rows, then how many share the first column, the first two, and so on."""
    rows = FURTHER[0] if part else ROWS
    shared = [rows] if columns[0] == "person_id" else [FURTHER[0]]
    shared += [*FURTHER, *[1] * len(columns)][: len(columns) - 1]
    if unique:
        shared[-1] = 1
    return " ".join(map(str, [rows, *shared]))


class Migration(migrations.Migration):
    dependencies = [("career", "0010_words_in_indexes")]

    operations = [
        migrations.RemoveIndex(model_name="change", name="change_by_person"),
        migrations.AddIndex(
            model_name="change",
            index=models.Index(fields=["person", "-at", "-seq"], name="change_by_person"),
        ),
        migrations.RunPython(tell, migrations.RunPython.noop),
    ]
