"""Address books on a server at home."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("career", "0006_work"),
    ]

    operations = [
        migrations.AddField(
            model_name="addressbook",
            name="home",
            field=models.BooleanField(default=False),
        ),
    ]
