"""People: contacts in full, what happened between you, and who plays which part."""

from typing import Any

import django.db.models.deletion
import django.utils.timezone
import uuid_utils.compat
from django.db import migrations, models

from waymark.career.migrations._guard import guard

LISTS = {"email": "emails", "url": "links"}


def carry_addresses(apps: Any, schema_editor: Any) -> None:
    """A contact had one mail address and one page; now each is the first of a list, in undo's images too."""
    cursor = schema_editor.connection.cursor()
    guarded = schema_editor.connection.vendor == "postgresql"
    if guarded:
        cursor.execute("select set_config('app.door', 'local', true)")
    contact, image = (apps.get_model("career", name) for name in ("Contact", "Image"))
    for person in list(apps.get_model("career", "Person").objects.values_list("pk", flat=True)):
        if guarded:
            cursor.execute("select set_config('app.person', %s, true)", [str(person)])
        rows = list(contact.objects.filter(person_id=person).exclude(email="", url=""))
        for row in rows:
            row.emails, row.links = listed(row.email), listed(row.url)
        contact.objects.bulk_update(rows, ["emails", "links"], batch_size=500)
        kept = list(image.objects.filter(person_id=person, noun="contact").exclude(before=None))
        for one in kept:
            moved = {name: listed(one.before.pop(old, "")) for old, name in LISTS.items()}
            one.before = moved | one.before
        image.objects.bulk_update(kept, ["before"], batch_size=500)


def listed(value: str) -> list[dict[str, str]]:
    return [{"value": value, "label": ""}] if value else []


class Migration(migrations.Migration):
    dependencies = [
        ("career", "0004_workspace"),
    ]

    operations = [
        migrations.CreateModel(
            name="Interaction",
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
                ("state", models.CharField(default="happened", max_length=10)),
                ("channel", models.CharField(default="meeting", max_length=10)),
                ("started_by", models.CharField(blank=True, default="", max_length=10)),
                ("title", models.TextField(blank=True, default="")),
                ("text", models.TextField(blank=True, default="")),
                ("private", models.TextField(blank=True, default="")),
                ("minutes", models.PositiveIntegerField(blank=True, null=True)),
                ("folded", models.TextField(blank=True, default="")),
                ("source", models.TextField(blank=True, default="")),
            ],
        ),
        migrations.CreateModel(
            name="Merge",
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
                ("moved", models.JSONField(blank=True, default=list)),
                ("taken", models.JSONField(blank=True, default=dict)),
                ("day", models.DateField()),
                ("undone_on", models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Part",
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
                ("kind", models.CharField(default="mentor", max_length=20)),
                ("start", models.CharField(blank=True, default="", max_length=10)),
                ("end", models.CharField(blank=True, default="", max_length=10)),
                ("about", models.TextField(blank=True, default="")),
                ("cadence_days", models.PositiveIntegerField(blank=True, null=True)),
                ("agreed_on", models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Presence",
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
                ("state", models.CharField(default="happened", max_length=10)),
                ("channel", models.CharField(default="meeting", max_length=10)),
                ("started_by", models.CharField(blank=True, default="", max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name="Promise",
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
                ("state", models.CharField(default="open", max_length=10)),
                ("kept_on", models.DateField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Tie",
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
                ("knows", models.BooleanField(default=True)),
                ("how", models.TextField(blank=True, default="")),
                ("closeness", models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
        ),
        migrations.AddField(
            model_name="action",
            name="contact",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="addresses",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="birthday",
            field=models.CharField(blank=True, default="", max_length=10),
        ),
        migrations.AddField(
            model_name="contact",
            name="cadence_days",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="contact",
            name="cares_about",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="circles",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="closeness",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="contact",
            name="emails",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="experience",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.experience",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="extra",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="contact",
            name="field",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="from_place",
            field=models.CharField(blank=True, default="", max_length=20),
        ),
        migrations.AddField(
            model_name="contact",
            name="gives",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="introduced_by",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="leave_alone",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="contact",
            name="links",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="met",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="met_on",
            field=models.CharField(blank=True, default="", max_length=10),
        ),
        migrations.AddField(
            model_name="contact",
            name="names",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="nick",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="note",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="phones",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="place",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="posts",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="contact",
            name="private",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="pronouns",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="snoozed_until",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="contact",
            name="told_me",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="contact",
            name="uid",
            field=models.TextField(blank=True, default=""),
        ),
        migrations.AddField(
            model_name="entry",
            name="contacts",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="person",
            name="looking",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="person",
            name="safe_at_work",
            field=models.CharField(blank=True, default="", max_length=10),
        ),
        migrations.CreateModel(
            name="AddressBook",
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
                ("url", models.TextField(blank=True, default="")),
                ("user", models.TextField(blank=True, default="")),
                ("secret", models.TextField(blank=True, default="")),
                ("sync_token", models.TextField(blank=True, default="")),
                ("synced_on", models.DateField(blank=True, null=True)),
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
                "indexes": [models.Index(fields=["person", "name"], name="address_book_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Ask",
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
                ("kind", models.CharField(default="advice", max_length=20)),
                ("title", models.TextField(blank=True, default="")),
                ("prepared", models.TextField(blank=True, default="")),
                ("options", models.JSONField(blank=True, default=list)),
                ("state", models.CharField(default="prepared", max_length=10)),
                ("made_on", models.DateField(blank=True, null=True)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, default="", max_length=10)),
                ("said", models.TextField(blank=True, default="")),
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
            ],
            options={
                "indexes": [
                    models.Index(fields=["person", "state", "made_on"], name="ask_by_person"),
                    models.Index(fields=["person", "contact"], name="ask_by_contact"),
                    models.Index(fields=["person", "goal"], name="ask_by_goal"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Card",
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
                ("href", models.TextField(blank=True, default="")),
                ("etag", models.TextField(blank=True, default="")),
                ("hash", models.CharField(blank=True, default="", max_length=64)),
                (
                    "book",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.addressbook",
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
                    models.Index(fields=["person", "book", "href"], name="card_by_book"),
                    models.Index(fields=["person", "contact"], name="card_by_contact"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Circle",
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
                ("cadence_days", models.PositiveIntegerField(blank=True, null=True)),
                ("note", models.TextField(blank=True, default="")),
                ("rank", models.PositiveIntegerField(default=0)),
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
                "indexes": [models.Index(fields=["person", "rank"], name="circle_by_person")],
            },
        ),
        migrations.CreateModel(
            name="Favour",
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
                ("way", models.CharField(default="received", max_length=10)),
                ("text", models.TextField(blank=True, default="")),
                ("day", models.DateField()),
                ("thanked_on", models.DateField(blank=True, null=True)),
                ("done_on", models.DateField(blank=True, null=True)),
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
                    "entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="career.entry",
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
                    models.Index(fields=["person", "way", "day"], name="favour_by_person"),
                    models.Index(fields=["person", "contact"], name="favour_by_contact"),
                    models.Index(fields=["person", "entry"], name="favour_by_entry"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Gathering",
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
                ("kind", models.CharField(default="event", max_length=20)),
                ("start", models.CharField(blank=True, default="", max_length=10)),
                ("end", models.CharField(blank=True, default="", max_length=10)),
                ("place", models.TextField(blank=True, default="")),
                ("url", models.TextField(blank=True, default="")),
                ("state", models.CharField(default="planned", max_length=10)),
                ("what_for", models.TextField(blank=True, default="")),
                ("note", models.TextField(blank=True, default="")),
                ("follow_up", models.JSONField(blank=True, default=list)),
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
                "indexes": [models.Index(fields=["person", "state", "start"], name="gathering_by_person")],
            },
        ),
        migrations.AddField(
            model_name="contact",
            name="met_at",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.gathering",
            ),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(fields=["person", "met_at"], name="contact_by_met_at"),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(fields=["person", "introduced_by"], name="contact_by_introducer"),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(fields=["person", "experience"], name="contact_by_experience"),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(fields=["person", "merged_into"], name="contact_by_merged"),
        ),
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(fields=["person", "uid"], name="contact_by_uid"),
        ),
        migrations.AddField(
            model_name="interaction",
            name="gathering",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.gathering",
            ),
        ),
        migrations.AddField(
            model_name="interaction",
            name="person",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.person",
            ),
        ),
        migrations.AddField(
            model_name="action",
            name="interaction",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.interaction",
            ),
        ),
        migrations.AddIndex(
            model_name="action",
            index=models.Index(fields=["person", "contact"], name="action_by_contact"),
        ),
        migrations.AddIndex(
            model_name="action",
            index=models.Index(fields=["person", "interaction"], name="action_by_interaction"),
        ),
        migrations.AddField(
            model_name="merge",
            name="gone",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="merge",
            name="kept",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="merge",
            name="person",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.person",
            ),
        ),
        migrations.AddField(
            model_name="part",
            name="contact",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="part",
            name="experience",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.experience",
            ),
        ),
        migrations.AddField(
            model_name="part",
            name="person",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.person",
            ),
        ),
        migrations.AddField(
            model_name="presence",
            name="contact",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="presences",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="presence",
            name="interaction",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="presences",
                to="career.interaction",
            ),
        ),
        migrations.AddField(
            model_name="presence",
            name="person",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.person",
            ),
        ),
        migrations.AddField(
            model_name="promise",
            name="contact",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="promise",
            name="interaction",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.interaction",
            ),
        ),
        migrations.AddField(
            model_name="promise",
            name="person",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.person",
            ),
        ),
        migrations.AddField(
            model_name="tie",
            name="one",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="tie",
            name="other",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.contact",
            ),
        ),
        migrations.AddField(
            model_name="tie",
            name="person",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="career.person",
            ),
        ),
        migrations.AddIndex(
            model_name="interaction",
            index=models.Index(fields=["person", "-day"], name="interaction_by_person"),
        ),
        migrations.AddIndex(
            model_name="interaction",
            index=models.Index(fields=["person", "gathering"], name="interaction_by_gathering"),
        ),
        migrations.AddIndex(
            model_name="interaction",
            index=models.Index(fields=["person", "source"], name="interaction_by_source"),
        ),
        migrations.AddIndex(
            model_name="merge",
            index=models.Index(fields=["person", "kept", "-day"], name="merge_by_kept"),
        ),
        migrations.AddIndex(
            model_name="merge",
            index=models.Index(fields=["person", "gone"], name="merge_by_gone"),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(fields=["person", "kind", "end"], name="part_by_person"),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(fields=["person", "contact"], name="part_by_contact"),
        ),
        migrations.AddIndex(
            model_name="part",
            index=models.Index(fields=["person", "experience"], name="part_by_experience"),
        ),
        migrations.AddIndex(
            model_name="presence",
            index=models.Index(
                fields=["person", "contact", "state", "-day", "channel", "started_by", "archived_at"],
                name="presence_by_person",
            ),
        ),
        migrations.AddIndex(
            model_name="presence",
            index=models.Index(fields=["person", "interaction"], name="presence_by_interaction"),
        ),
        migrations.AddIndex(
            model_name="promise",
            index=models.Index(fields=["person", "state", "by"], name="promise_by_person"),
        ),
        migrations.AddIndex(
            model_name="promise",
            index=models.Index(fields=["person", "contact"], name="promise_by_contact"),
        ),
        migrations.AddIndex(
            model_name="promise",
            index=models.Index(fields=["person", "interaction"], name="promise_by_interaction"),
        ),
        migrations.AddIndex(
            model_name="tie",
            index=models.Index(fields=["person", "one", "other"], name="tie_by_one"),
        ),
        migrations.AddIndex(
            model_name="tie",
            index=models.Index(fields=["person", "other"], name="tie_by_other"),
        ),
        migrations.RunPython(carry_addresses, migrations.RunPython.noop),
        migrations.RemoveField(model_name="contact", name="email"),
        migrations.RemoveField(model_name="contact", name="url"),
        guard(
            "addressbook",
            "ask",
            "card",
            "circle",
            "favour",
            "gathering",
            "interaction",
            "merge",
            "part",
            "presence",
            "promise",
            "tie",
        ),
    ]
