"""Every change says whether it holds, so that undo and its undo work for ever; until now that was read off."""

from typing import Any
from uuid import UUID

from django.db import migrations, models


def tell_what_holds(apps: Any, schema_editor: Any) -> None:
    """Each undo named what it took back, perhaps an undo; now all name the first change, and only flags differ."""
    cursor = schema_editor.connection.cursor()
    guarded = schema_editor.connection.vendor == "postgresql"
    if guarded:
        cursor.execute("select set_config('app.door', 'local', true)")
    people = list(apps.get_model("career", "Person").objects.values_list("pk", flat=True))
    change = apps.get_model("career", "Change")
    for person in people:
        if guarded:
            cursor.execute("select set_config('app.person', %s, true)", [str(person)])
        mine = change.objects.filter(person_id=person)
        undoes: dict[UUID, UUID] = dict(mine.exclude(undoes=None).values_list("pk", "undoes"))
        undone = set(undoes.values())
        mine.filter(pk__in=undone & undoes.keys()).update(undone=True)  # an undo that was itself undone
        for last in undoes.keys() - undone:
            line = [last]
            while line[-1] in undoes:
                line.append(undoes[line[-1]])
            first = line.pop()
            mine.filter(pk=first).update(undone=len(line) % 2 == 1)
            mine.filter(pk__in=line).update(undoes=first)


class Migration(migrations.Migration):
    dependencies = [("career", "0002_row_security")]
    operations = [
        migrations.AddField("change", "undone", models.BooleanField(default=False)),
        migrations.AddIndex("change", models.Index(fields=["person", "seq"], name="change_by_seq")),
        migrations.RunPython(tell_what_holds, migrations.RunPython.noop),
    ]
