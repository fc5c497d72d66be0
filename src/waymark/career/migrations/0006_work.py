"""Work: managers, one-on-ones, early warnings, what is expected, who matters, and papers for reviews."""

import django.db.models.deletion
import django.utils.timezone
import uuid_utils.compat
from django.db import migrations, models

from waymark.career.migrations._guard import guard


class Migration(migrations.Migration):
    dependencies = [
        ("career", "0005_people"),
    ]

    operations = [
        migrations.AddField(
            model_name="goal",
            name="at_work",
            field=models.CharField(blank=True, default="", max_length=10),
        ),
        migrations.CreateModel(
            name="Deliverable",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("title", models.TextField(blank=True, default="")),
                ("good", models.TextField(blank=True, default="")),
                ("by", models.DateField(blank=True, null=True)),
                ("handed_on", models.DateField(blank=True, null=True)),
                ("confirmed_on", models.DateField(blank=True, null=True)),
                ("state", models.CharField(default="open", max_length=10)),
                ("result", models.TextField(blank=True, default="")),
                (
                    "agreed",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
                (
                    "experience",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.experience",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.goal",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "state", "by"], name="deliverable_by_person"),
                    models.Index(fields=["person", "contact"], name="deliverable_by_contact"),
                    models.Index(fields=["person", "agreed"], name="deliverable_by_agreed"),
                    models.Index(fields=["person", "experience"], name="deliverable_by_experience"),
                    models.Index(fields=["person", "goal"], name="deliverable_by_goal"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Engagement",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("title", models.TextField(blank=True, default="")),
                ("organisation", models.TextField(blank=True, default="")),
                ("kind", models.CharField(default="client", max_length=10)),
                ("start", models.CharField(blank=True, default="", max_length=10)),
                ("end", models.CharField(blank=True, default="", max_length=10)),
                ("state", models.CharField(default="open", max_length=10)),
                ("hours", models.FloatField(blank=True, null=True)),
                ("money", models.FloatField(blank=True, null=True)),
                ("currency", models.CharField(blank=True, default="", max_length=3)),
                ("next_step", models.TextField(blank=True, default="")),
                ("note", models.TextField(blank=True, default="")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "state", "start"], name="engagement_by_person"),
                    models.Index(fields=["person", "contact"], name="engagement_by_contact"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Expectation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("text", models.TextField(blank=True, default="")),
                ("measure", models.TextField(blank=True, default="")),
                ("result", models.TextField(blank=True, default="")),
                ("day", models.DateField(blank=True, null=True)),
                ("standing", models.CharField(default="unclear", max_length=10)),
                ("appraisal", models.TextField(blank=True, default="")),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.action",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
                (
                    "experience",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.experience",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "-day"], name="expectation_by_person"),
                    models.Index(fields=["person", "contact"], name="expectation_by_contact"),
                    models.Index(fields=["person", "experience"], name="expectation_by_experience"),
                    models.Index(fields=["person", "action"], name="expectation_by_action"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Fact",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("happened", models.TextField(blank=True, default="")),
                ("day", models.DateField()),
                ("at", models.TimeField(blank=True, null=True)),
                ("place", models.TextField(blank=True, default="")),
                ("present", models.TextField(blank=True, default="")),
                ("said", models.TextField(blank=True, default="")),
                ("evidence", models.TextField(blank=True, default="")),
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
                "indexes": [models.Index(fields=["person", "-day"], name="fact_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Feedback",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("text", models.TextField(blank=True, default="")),
                ("way", models.CharField(default="received", max_length=10)),
                ("day", models.DateField()),
                ("source", models.CharField(default="other", max_length=20)),
                ("about", models.TextField(blank=True, default="")),
                ("asked", models.BooleanField(default=False)),
                ("what_i_do", models.TextField(blank=True, default="")),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.goal",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.person",
                    ),
                ),
                (
                    "skill",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.skill",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "way", "-day"], name="feedback_by_person"),
                    models.Index(fields=["person", "contact"], name="feedback_by_contact"),
                    models.Index(fields=["person", "goal"], name="feedback_by_goal"),
                    models.Index(fields=["person", "skill"], name="feedback_by_skill"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Flag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("title", models.TextField(blank=True, default="")),
                ("since", models.DateField(blank=True, null=True)),
                ("tell_by", models.DateField(blank=True, null=True)),
                ("options", models.JSONField(blank=True, default=list)),
                ("recommendation", models.TextField(blank=True, default="")),
                ("benefit", models.CharField(blank=True, default="", max_length=20)),
                ("benefit_note", models.TextField(blank=True, default="")),
                ("told_on", models.DateField(blank=True, null=True)),
                ("outcome", models.TextField(blank=True, default="")),
                ("state", models.CharField(default="open", max_length=10)),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
                (
                    "deliverable",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.deliverable",
                    ),
                ),
                (
                    "experience",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.experience",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "state", "tell_by"], name="flag_by_person"),
                    models.Index(fields=["person", "deliverable"], name="flag_by_deliverable"),
                    models.Index(fields=["person", "experience"], name="flag_by_experience"),
                    models.Index(fields=["person", "contact"], name="flag_by_contact"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Manager",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("goals", models.TextField(blank=True, default="")),
                ("pressures", models.TextField(blank=True, default="")),
                ("strengths", models.TextField(blank=True, default="")),
                ("weak_spots", models.TextField(blank=True, default="")),
                ("what_i_do", models.TextField(blank=True, default="")),
                ("style", models.TextField(blank=True, default="")),
                ("news", models.TextField(blank=True, default="")),
                ("annoys", models.TextField(blank=True, default="")),
                ("told", models.TextField(blank=True, default="")),
                ("note", models.TextField(blank=True, default="")),
                (
                    "contact",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
                (
                    "experience",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.experience",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "archived_at"], name="manager_by_person"),
                    models.Index(fields=["person", "contact"], name="manager_by_contact"),
                    models.Index(fields=["person", "experience"], name="manager_by_experience"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("day", models.DateField()),
                ("at", models.TimeField(blank=True, null=True)),
                ("state", models.CharField(default="planned", max_length=10)),
                ("shared", models.TextField(blank=True, default="")),
                ("private", models.TextField(blank=True, default="")),
                ("about_goals", models.BooleanField(default=False)),
                (
                    "interaction",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.interaction",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "state", "-day"], name="meeting_by_person"),
                    models.Index(fields=["person", "interaction"], name="meeting_by_interaction"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Packet",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("title", models.TextField(blank=True, default="")),
                ("since", models.DateField()),
                ("until", models.DateField()),
                ("opening", models.TextField(blank=True, default="")),
                ("lines", models.JSONField(blank=True, default=list)),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.goal",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "-until"], name="packet_by_person"),
                    models.Index(fields=["person", "goal"], name="packet_by_goal"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("kind", models.CharField(default="manager", max_length=20)),
                ("name", models.TextField(blank=True, default="")),
                ("cadence_days", models.PositiveIntegerField(blank=True, null=True)),
                ("closed_on", models.DateField(blank=True, null=True)),
                (
                    "contact",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
                (
                    "experience",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.experience",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "closed_on"], name="series_by_person"),
                    models.Index(fields=["person", "contact"], name="series_by_contact"),
                    models.Index(fields=["person", "experience"], name="series_by_experience"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Point",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("kind", models.CharField(default="topic", max_length=10)),
                ("text", models.TextField(blank=True, default="")),
                ("options", models.JSONField(blank=True, default=list)),
                ("recommendation", models.TextField(blank=True, default="")),
                ("private", models.BooleanField(default=False)),
                ("from_noun", models.CharField(blank=True, default="", max_length=40)),
                ("from_id", models.CharField(blank=True, default="", max_length=40)),
                ("discussed_on", models.DateField(blank=True, null=True)),
                ("dropped", models.BooleanField(default=False)),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.meeting",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.person",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.series",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "discussed_on"], name="point_by_person"),
                    models.Index(fields=["person", "series"], name="point_by_series"),
                    models.Index(fields=["person", "meeting"], name="point_by_meeting"),
                ],
            },
        ),
        migrations.AddField(
            model_name="meeting",
            name="series",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.series",
            ),
        ),
        migrations.CreateModel(
            name="Snapshot",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("day", models.DateField()),
                ("scope", models.TextField(blank=True, default="")),
                ("skills", models.JSONField(blank=True, default=list)),
                ("complexity", models.SmallIntegerField(blank=True, null=True)),
                ("say", models.SmallIntegerField(blank=True, null=True)),
                ("changed", models.TextField(blank=True, default="")),
                (
                    "experience",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.experience",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "-day"], name="snapshot_by_person"),
                    models.Index(fields=["person", "experience"], name="snapshot_by_experience"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Stakeholder",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("influence", models.SmallIntegerField(blank=True, null=True)),
                ("interest", models.SmallIntegerField(blank=True, null=True)),
                ("wants", models.TextField(blank=True, default="")),
                ("next_step", models.TextField(blank=True, default="")),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.action",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.goal",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "-influence"], name="stakeholder_by_person"),
                    models.Index(fields=["person", "contact"], name="stakeholder_by_contact"),
                    models.Index(fields=["person", "goal"], name="stakeholder_by_goal"),
                    models.Index(fields=["person", "action"], name="stakeholder_by_action"),
                ],
            },
        ),
        migrations.CreateModel(
            name="TheirAim",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("text", models.TextField(blank=True, default="")),
                ("by", models.DateField(blank=True, null=True)),
                ("serves", models.JSONField(blank=True, default=list)),
                ("state", models.CharField(default="open", max_length=10)),
                ("note", models.TextField(blank=True, default="")),
                (
                    "contact",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.contact",
                    ),
                ),
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
                "indexes": [
                    models.Index(fields=["person", "state", "by"], name="their_aim_by_person"),
                    models.Index(fields=["person", "contact"], name="their_aim_by_contact"),
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkWithMe",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("archived_at", models.DateTimeField(blank=True, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("best", models.TextField(blank=True, default="")),
                ("news", models.TextField(blank=True, default="")),
                ("hours", models.TextField(blank=True, default="")),
                ("energy", models.TextField(blank=True, default="")),
                ("trip_me", models.TextField(blank=True, default="")),
                ("feedback", models.TextField(blank=True, default="")),
                ("note", models.TextField(blank=True, default="")),
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
                "indexes": [models.Index(fields=["person"], name="work_with_me_by_person")],
            },
        ),
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(fields=["person", "series"], name="meeting_by_series"),
        ),
        guard(
            "deliverable",
            "engagement",
            "expectation",
            "fact",
            "feedback",
            "flag",
            "manager",
            "meeting",
            "packet",
            "point",
            "series",
            "snapshot",
            "stakeholder",
            "theiraim",
            "workwithme",
        ),
    ]
