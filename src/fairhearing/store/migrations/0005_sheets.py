"""Calls and meetings that are planned, and what is typed and not saved yet."""

import django.db.models.deletion
from django.db import migrations, models

import fairhearing.store.models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0004_notes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Sheet",
            fields=[
                (
                    "id",
                    models.CharField(
                        default=fairhearing.store.models.new_id,
                        max_length=32,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("plan", models.JSONField(default=dict)),
                ("created", models.DateTimeField(auto_now_add=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sheets",
                        to="store.case",
                    ),
                ),
            ],
            options={"ordering": ("created",)},
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "form",
                    models.CharField(max_length=80, primary_key=True, serialize=False),
                ),
                ("typed", models.JSONField(default=dict)),
                ("updated", models.DateTimeField(auto_now=True)),
            ],
        ),
    ]
