"""What each table was last changed by, so that what is remembered of others stays."""

import django.db.models.deletion
from django.db import migrations, models

import waymark.career.models.change
from waymark.career.migrations._guard import guard


class Migration(migrations.Migration):
    dependencies = [
        ("career", "0007_home_books"),
    ]

    operations = [
        migrations.CreateModel(
            name="Stamp",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("noun", models.CharField(max_length=40)),
                ("mark", models.PositiveBigIntegerField(default=waymark.career.models.change.fresh)),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.person",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("person", "noun"), name="one_stamp_per_table")
                ],
            },
        ),
        guard("stamp"),
    ]
