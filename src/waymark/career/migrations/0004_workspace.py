"""The workspace: what is weighed, tried and decided, what one needs, follows and keeps for oneself."""

import django.db.models.deletion
import django.utils.timezone
import uuid_utils.compat
from django.db import migrations, models

from waymark.career.migrations._guard import guard


class Migration(migrations.Migration):
    dependencies = [
        ("career", "0003_undo_for_ever"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="energy",
            field=models.SmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="entry",
            name="learned",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="entry",
            name="skills",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="goal",
            name="horizon",
            field=models.CharField(blank=True, default="", max_length=10),
        ),
        migrations.AddField(
            model_name="goal",
            name="importance",
            field=models.FloatField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="goal",
            name="plan_b_answer",
            field=models.CharField(blank=True, default="", max_length=10),
        ),
        migrations.AddField(
            model_name="goal",
            name="plan_b_asked_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="goal",
            name="plan_b_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="goal",
            name="plan_b_set_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="person",
            name="chapters",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="person",
            name="quiet",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="person",
            name="shy",
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name="Option",
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
                ("toward", models.TextField(blank=True, default="")),
                ("occupation", models.CharField(blank=True, default="", max_length=200)),
                ("occupation_title", models.TextField(blank=True, default="")),
                ("occupation_release", models.CharField(blank=True, default="", max_length=80)),
                ("note", models.TextField(blank=True, default="")),
                ("state", models.CharField(default="open", max_length=10)),
                ("scores", models.JSONField(blank=True, default=list)),
                (
                    "goal",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="options",
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
                    models.Index(fields=["person", "state"], name="option_by_person"),
                    models.Index(fields=["person", "goal"], name="option_by_goal"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Experiment",
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
                ("kind", models.CharField(default="information_interview", max_length=30)),
                ("question", models.TextField(blank=True, default="")),
                ("with_whom", models.TextField(blank=True, default="")),
                ("planned_on", models.DateField(blank=True, null=True)),
                ("hours", models.FloatField(blank=True, null=True)),
                ("done_on", models.DateField(blank=True, null=True)),
                ("learned", models.TextField(blank=True, default="")),
                ("verdict", models.CharField(blank=True, default="", max_length=10)),
                ("energy", models.SmallIntegerField(blank=True, null=True)),
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
                    "option",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="experiments",
                        to="career.option",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "planned_on"], name="experiment_by_person"),
                    models.Index(fields=["person", "option"], name="experiment_by_option"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
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
                ("options", models.JSONField(blank=True, default=list)),
                ("reason", models.TextField(blank=True, default="")),
                ("change_my_mind", models.TextField(blank=True, default="")),
                ("decided_on", models.DateField()),
                ("look_back_on", models.DateField(blank=True, null=True)),
                ("looked_back_on", models.DateField(blank=True, null=True)),
                ("outcome", models.TextField(blank=True, default="")),
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
                    "chosen",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="career.option",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "decided_on"], name="decision_by_person"),
                    models.Index(fields=["person", "chosen"], name="decision_by_chosen"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Advert",
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
                ("employer", models.TextField(blank=True, default="")),
                ("place", models.TextField(blank=True, default="")),
                ("url", models.TextField(blank=True, default="")),
                ("text", models.TextField(blank=True, default="")),
                ("read_on", models.DateField()),
                ("demands", models.JSONField(blank=True, default=list)),
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
                    "option",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adverts",
                        to="career.option",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "read_on"], name="advert_by_person"),
                    models.Index(fields=["person", "option"], name="advert_by_option"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Success",
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
                ("situation", models.TextField(blank=True, default="")),
                ("task", models.TextField(blank=True, default="")),
                ("action", models.TextField(blank=True, default="")),
                ("result", models.TextField(blank=True, default="")),
                ("date", models.CharField(blank=True, default="", max_length=10)),
                ("entries", models.JSONField(blank=True, default=list)),
                ("skills", models.JSONField(blank=True, default=list)),
                ("energy", models.SmallIntegerField(blank=True, null=True)),
                (
                    "experience",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="successes",
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
                    models.Index(fields=["person", "date"], name="success_by_person"),
                    models.Index(fields=["person", "experience"], name="success_by_experience"),
                ],
            },
        ),
        migrations.CreateModel(
            name="CalendarLink",
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
                ("token_hash", models.CharField(max_length=64)),
                ("discreet", models.BooleanField(default=False)),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
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
                "indexes": [models.Index(fields=["person", "created_at"], name="calendar_link_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Criterion",
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
                ("label", models.TextField(blank=True, default="")),
                ("weight", models.FloatField(default=5.0)),
                ("measure", models.CharField(default="own", max_length=20)),
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
                "indexes": [models.Index(fields=["person", "weight"], name="criterion_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Device",
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
                ("name", models.TextField(blank=True, default="")),
                ("token_hash", models.CharField(max_length=64)),
                ("paired_at", models.DateTimeField(blank=True, null=True)),
                ("last_seen", models.DateField(blank=True, null=True)),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
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
                "indexes": [models.Index(fields=["person", "created_at"], name="device_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Feed",
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
                ("url", models.TextField(blank=True, default="")),
                ("title", models.TextField(blank=True, default="")),
                ("note", models.TextField(blank=True, default="")),
                ("checked_at", models.DateTimeField(blank=True, null=True)),
                ("problem", models.JSONField(blank=True, default=dict)),
                ("articles", models.JSONField(blank=True, default=list)),
                ("tag", models.TextField(blank=True, default="")),
                ("modified", models.TextField(blank=True, default="")),
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
                "indexes": [models.Index(fields=["person", "title"], name="feed_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Framework",
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
                ("source", models.TextField(blank=True, default="")),
                ("levels", models.JSONField(blank=True, default=list)),
                ("competencies", models.JSONField(blank=True, default=list)),
                ("current", models.TextField(blank=True, default="")),
                ("target", models.TextField(blank=True, default="")),
                ("reached", models.JSONField(blank=True, default=list)),
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
                "indexes": [models.Index(fields=["person", "title"], name="framework_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Journal",
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
                ("text", models.TextField(blank=True, default="")),
                ("prompt", models.CharField(blank=True, default="", max_length=80)),
                ("practice", models.CharField(blank=True, default="", max_length=20)),
                ("lesson", models.TextField(blank=True, default="")),
                ("folded", models.TextField(blank=True, default="")),
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
                "indexes": [models.Index(fields=["person", "-day"], name="journal_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Needs",
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
                ("income_floor", models.FloatField(blank=True, null=True)),
                ("currency", models.CharField(blank=True, default="", max_length=3)),
                ("hours_max", models.FloatField(blank=True, null=True)),
                ("place", models.TextField(blank=True, default="")),
                ("travel", models.CharField(blank=True, default="", max_length=10)),
                ("preparation_max", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("care", models.TextField(blank=True, default="")),
                ("non_negotiables", models.JSONField(blank=True, default=list)),
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
                "indexes": [models.Index(fields=["person"], name="needs_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Nudge",
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
                ("kind", models.CharField(max_length=80)),
                ("about", models.CharField(blank=True, default="", max_length=80)),
                ("day", models.DateField()),
                ("answer", models.CharField(max_length=20)),
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
                "indexes": [models.Index(fields=["person", "kind", "day"], name="nudge_by_person")],
            },
        ),
        guard(
            "advert",
            "calendarlink",
            "criterion",
            "decision",
            "device",
            "experiment",
            "feed",
            "framework",
            "journal",
            "needs",
            "nudge",
            "option",
            "success",
        ),
    ]
