"""Handing on a whole recording: exactly as it came, or smaller and sample for sample the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import BinaryIO

from fairhearing import wiring
from fairhearing.domain.problems import WrongUse
from fairhearing.store import derived, originals, tables
from fairhearing.store.chunks import CHUNK
from fairhearing.work.case import rows

LARGEST = 1_500_000_000
"""Bytes of a recording that is made smaller: a larger one would not fit into memory."""
_WAVE = (b"RIFF", b"WAVE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A file to take away, piece by piece."""

    name: str
    size: int
    pieces: Iterator[bytes]


def as_it_came(item_id: str) -> Whole:
    """Give the original."""
    row = rows.item_row(item_id)
    return Whole(name=row.name, size=row.size, pieces=_read(originals.open_original(row.digest)))


def can_be_smaller(item_id: str) -> bool:
    """Whether a recording is made of plain samples, which FLAC holds in less room."""
    row = rows.item_row(item_id)
    if row.size > LARGEST:
        return False
    with originals.open_original(row.digest) as file:
        head = file.read(12)
    return (head[:4], head[8:]) == _WAVE


def smaller(item_id: str) -> Whole:
    """Give the same sound as FLAC; `WrongUse` where that takes no less room."""
    row = rows.item_row(item_id)
    if not can_be_smaller(item_id):
        raise _no_smaller()
    name = derived.name_of(row.digest, "flac 1")
    size = derived.size(name) or _made(row, name)
    file = derived.open_derived(name)
    if file is None or size >= row.size:
        raise _no_smaller()
    return Whole(name=f"{PurePath(row.name).stem}.flac", size=size, pieces=_read(file))


def _made(row: tables.Item, name: str) -> int:
    with originals.open_original(row.digest) as file, derived.writer() as copy:
        for piece in wiring.as_flac(file):
            copy.write(piece)
        copy.finish(name)
    return derived.size(name) or 0


def _read(file: BinaryIO) -> Iterator[bytes]:
    with file:
        yield from iter(partial(file.read, CHUNK), b"")


def _no_smaller() -> WrongUse:
    return WrongUse(
        "This recording cannot be made smaller without loss.",
        safe="Nothing was changed.",
        todo="Please take it as it came.",
    )
