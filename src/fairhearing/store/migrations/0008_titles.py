"""What long work is about, where that is no file."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0007_other_languages")]

    operations = [
        migrations.AddField("job", "title", models.TextField(blank=True, default="")),
    ]
