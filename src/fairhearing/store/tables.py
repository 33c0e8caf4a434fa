"""The tables, for code that may run before Django was set up."""

import os

import django
from django.apps import apps

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fairhearing.settings.base")
if not apps.ready:
    django.setup()

from fairhearing.store.models import (
    Case,
    Check,
    Draft,
    Item,
    Job,
    KnownVoice,
    LedgerEntry,
    LedgerHead,
    Sheet,
    StageOutput,
)

__all__ = [
    "Case",
    "Check",
    "Draft",
    "Item",
    "Job",
    "KnownVoice",
    "LedgerEntry",
    "LedgerHead",
    "Sheet",
    "StageOutput",
]
