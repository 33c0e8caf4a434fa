"""Adding files: sealed exactly as they came, and entered in the custody ledger."""

from dataclasses import dataclass
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from fairhearing.domain.evidence import kinds
from fairhearing.domain.evidence.original import Kind
from fairhearing.store import ledgers, originals, tables, uploads
from fairhearing.store.troubles import told
from fairhearing.work.case import rows
from fairhearing.work.case.shown import Item, Use

_LIKELY = {
    Kind.AUDIO: Use.RECORD,
    Kind.VIDEO: Use.RECORD,
    Kind.CAPTIONS: Use.RECORD,
    Kind.TRANSCRIPT: Use.RECORD,
    Kind.EMAIL: Use.LETTER,
    Kind.UNKNOWN: Use.UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of adding a file; `already` where the same bytes are in the case."""

    item: Item
    already: bool


def add(
    case_id: str, name: str, stream: BinaryIO, use: Use | None = None, *, example: bool = False
) -> Added:
    """Seal a file. `name` is kept as data only; without `use` we guess one from its kind.

    Raises `Unreadable` for an empty file and `Refused` where the disk is full; either way
    nothing is half-written.
    """
    rows.case_row(case_id)
    sealed = uploads.sealed_already(stream) or originals.put(stream)
    shown = _as_text(name)
    kind = _kind(sealed.digest, sealed.size, shown)
    with told(), transaction.atomic():
        before = tables.Item.objects.filter(case=case_id, digest=sealed.digest).first()
        row = before or tables.Item.objects.create(
            case_id=case_id,
            name=shown,
            kind=kind,
            use=use or _LIKELY.get(kind, Use.REPORT),
            digest=sealed.digest,
            size=sealed.size,
            sealed_at=timezone.now(),
            example=example,
        )
        ledgers.append(
            ledgers.custody(case_id),
            action="offered again" if before else "sealed",
            subject=row.pk,
            body={"name": shown, "digest": row.digest, "size": row.size, "kind": row.kind},
        )
        rows.touch(case_id)
    return Added(item=rows.item_of(row), already=before is not None)


def change_use(item_id: str, use: Use) -> Item:
    """Mend our guess of what a file is for; the change is entered in the custody ledger."""
    with transaction.atomic():
        row = rows.item_row(item_id)
        before, row.use = row.use, use
        if before != use:
            if not Kind(row.kind).has_sound and Use.RECORD in (before, use):
                # A record is read otherwise than a report.
                row.reading, row.voices, row.pages = "", [], 0
            row.save()
            body = {"before": before, "after": use.value}
            ledgers.append(ledgers.custody(row.case_id), action="use", subject=row.pk, body=body)
            rows.touch(row.case_id)
    return rows.item_of(row)


def _kind(digest: str, size: int, name: str) -> Kind:
    with originals.open_original(digest) as file:
        head = file.read(kinds.HEAD)
        file.seek(max(0, size - kinds.TAIL))
        return kinds.kind_of(head, name, tail=file.read(kinds.TAIL))


def _as_text(name: str) -> str:
    # Names of files need not be valid text; what cannot be shown becomes a question mark.
    return name.encode("utf-8", "replace").decode() or "file"
