"""Whether what the cases say agrees with what their ledgers say."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TypeVar

import msgspec
from django.db import DatabaseError

from fairhearing.domain.evidence.ledger import Entry, digest_of
from fairhearing.store import ledgers, outputs, tables
from fairhearing.work.house import naming
from fairhearing.work.transcripts import voices

T = TypeVar("T")


class _Sealed(msgspec.Struct, frozen=True):
    name: str
    digest: str
    size: int
    kind: str


class _Made(msgspec.Struct, frozen=True):
    output: str
    made: str


def digests() -> set[str]:
    """Every original that some case counts on."""
    return set(tables.Item.objects.values_list("digest", flat=True))


def disagreements() -> Iterator[tuple[str, str]]:
    """Everything that is not as its ledger says: what it is, and how it differs."""
    for case_id in _cases():
        lines = ledgers.entries(ledgers.custody(case_id))
        items = {item.pk: item for item in tables.Item.objects.filter(case=case_id)}
        for item in items.values():
            yield from _of_item(item, [line for line in lines if line.subject == item.pk])
        for line in lines:
            if line.action == "sealed" and line.subject not in items:
                yield _named(line), "it was sealed, and is no longer in its case"
    for item_id, label, how in voices.disagreements():
        yield f"what is kept of the voice “{label}” of {naming.of_item(item_id)}", how
    for check in tables.Check.objects.exclude(result=""):
        lines = ledgers.entries(ledgers.reviews(check.pk))
        found = _last(lines, "found")
        if not _as_made(check.result, found):
            yield f"the findings about {naming.of_check(check.pk)}", _NOT_AS_MADE


def _cases() -> list[str]:
    """Every case that is here, and every one that was: its ledger outlives it."""
    kept = (name.removeprefix(_CUSTODY) for name in ledgers.names() if name.startswith(_CUSTODY))
    return sorted({*kept, *tables.Case.objects.values_list("pk", flat=True)})


def _of_item(item: tables.Item, lines: list[Entry]) -> Iterator[tuple[str, str]]:
    if not _as_sealed(item, _last(lines, "sealed")):
        yield naming.of_item(item.pk), "its entry in the case is not as it was sealed"
    if item.reading and not _as_made(item.reading, _last(lines, "read")):
        yield f"what was read from {naming.of_item(item.pk)}", _NOT_AS_MADE


def _as_sealed(item: tables.Item, line: Entry | None) -> bool:
    if line is None:
        return False
    if line.digest != digest_of(line):
        return True  # a changed line says nothing about the file, and is named itself
    now = _Sealed(name=item.name, digest=item.digest, size=item.size, kind=item.kind)
    return _decoded(line, _Sealed) == now and abs(item.sealed_at - line.at) < _ONE_GO


def _named(line: Entry) -> str:
    sealed, case = _decoded(line, _Sealed), line.ledger.removeprefix(_CUSTODY)
    return f"“{sealed.name}” in {naming.of_case(case)}" if sealed else naming.of_item(line.subject)


def _as_made(output: str, line: Entry | None) -> bool:
    made = _decoded(line, _Made) if line else None
    try:
        return made == _Made(output=output, made=outputs.digest_of(output))
    except DatabaseError:
        return False  # the file is damaged just there


def _last(lines: Sequence[Entry], action: str) -> Entry | None:
    return next((line for line in reversed(lines) if line.action == action), None)


def _decoded(line: Entry, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(line.body, type=kind)
    except msgspec.MsgspecError:
        return None  # a changed line; the chain says so too


_CUSTODY = ledgers.custody("")
_ONE_GO = timedelta(minutes=1)
"""The row and the line are written together, a moment apart."""
_NOT_AS_MADE = "it is not as it was when it was made"
