"""Notes that are compared beside a report and its record."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0003_waiting'),
    ]

    operations = [
        migrations.AddField(
            model_name='check',
            name='notes',
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name='+',
                to='store.item',
            ),
        ),
        migrations.AddField(
            model_name='check',
            name='noted',
            field=models.CharField(blank=True, default='', max_length=64),
        ),
    ]
