"""The ledger of changes to a transcript, as changes that can be applied."""

from collections.abc import Iterator

import msgspec

from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.reading.edits import Change, Joined, Named, Reassigned
from fairhearing.domain.reading.transcript import Role
from fairhearing.store import ledgers

NAME = "name"
SAME = "same"
TURN = "turn"


class _Body(msgspec.Struct, frozen=True):
    name: str = ""
    role: Role | None = None
    into: str = ""
    label: str = ""


def changes(item_id: str) -> Iterator[Change]:
    """Every change made to a transcript, oldest first."""
    return (_change(entry) for entry in ledgers.entries(ledgers.edits(item_id)))


def _change(entry: Entry) -> Change:
    body = msgspec.json.decode(entry.body, type=_Body)
    if entry.action == NAME:
        return Named(label=entry.subject, name=body.name, role=body.role)
    if entry.action == SAME:
        return Joined(label=entry.subject, into=body.into)
    return Reassigned(turn=int(entry.subject), label=body.label)
