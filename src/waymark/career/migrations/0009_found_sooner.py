"""What was put away is found without a look at what was not."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("career", "0008_stamps"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="contact",
            index=models.Index(
                condition=models.Q(("archived_at__isnull", False)),
                fields=["person", "archived_at"],
                name="contact_put_away",
            ),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(
                condition=models.Q(("archived_at__isnull", False)),
                fields=["person", "archived_at"],
                name="entry_put_away",
            ),
        ),
        migrations.AddIndex(
            model_name="interaction",
            index=models.Index(
                condition=models.Q(("archived_at__isnull", False)),
                fields=["person", "archived_at"],
                name="interaction_put_away",
            ),
        ),
        migrations.AddIndex(
            model_name="tie",
            index=models.Index(
                condition=models.Q(("archived_at__isnull", False)),
                fields=["person", "archived_at"],
                name="tie_put_away",
            ),
        ),
    ]
