"""Whether words that are not English are written down too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0006_voices")]

    operations = [
        migrations.AddField("job", "other_languages", models.BooleanField(default=False)),
    ]
