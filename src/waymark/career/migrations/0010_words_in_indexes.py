"""The words that are sought stand in the index by day, so that rows without them are not read."""

from django.db import migrations

import waymark.career.models.row


class Migration(migrations.Migration):
    dependencies = [
        ("career", "0009_found_sooner"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="entry",
            name="entry_by_person",
        ),
        migrations.RemoveIndex(
            model_name="interaction",
            name="interaction_by_person",
        ),
        migrations.RemoveIndex(
            model_name="journal",
            name="journal_by_person",
        ),
        migrations.AddIndex(
            model_name="entry",
            index=waymark.career.models.row.WithWords(
                fields=["person", "-day", "-created_at", "archived_at", "folded"], name="entry_by_person"
            ),
        ),
        migrations.AddIndex(
            model_name="interaction",
            index=waymark.career.models.row.WithWords(
                fields=["person", "-day", "-created_at", "archived_at", "folded"],
                name="interaction_by_person",
            ),
        ),
        migrations.AddIndex(
            model_name="journal",
            index=waymark.career.models.row.WithWords(
                fields=["person", "-day", "-created_at", "archived_at", "folded"], name="journal_by_person"
            ),
        ),
    ]
