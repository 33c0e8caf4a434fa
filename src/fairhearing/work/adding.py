"""Adding files: sealed exactly as they came, and entered in the custody ledger."""

from dataclasses import dataclass
from typing import BinaryIO

from fairhearing.work.cases import Item, Use


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
    raise NotImplementedError


def change_use(item_id: str, use: Use) -> Item:
    """Mend our guess of what a file is for; the change is entered in the custody ledger."""
    raise NotImplementedError
