"""Prints of voices that a person has named, in the encrypted database and nowhere else."""

from collections.abc import Iterable

from django.db import connection, transaction

from fairhearing.store.tables import KnownVoice, StageOutput

TRACED = "trace"
"""The stage that measures the voices of a recording while it is listened to."""


def keep(item_id: str, case_id: str, label: str, *, print: bytes, seconds: float) -> None:  # noqa: A002  the domain's word
    """Keep the print of one voice of one recording, in place of an earlier one."""
    KnownVoice.objects.update_or_create(
        item_id=item_id,
        label=label,
        defaults={"case_id": case_id, "print": print, "seconds": seconds},
    )


def forget(rows: Iterable[KnownVoice]) -> None:
    """Remove prints, and what they were made from, so that nothing of them is left on the disk."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete = ON")
    with transaction.atomic():
        for row in rows:
            StageOutput.objects.filter(source=row.item.digest, stage=TRACED).delete()
            row.delete()
    with connection.cursor() as cursor:
        # The journal still holds pages as they were.
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
