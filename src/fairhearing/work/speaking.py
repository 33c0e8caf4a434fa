"""Who is speaking: names, roles and mended turns, each an entry in the item's edit ledger."""

from dataclasses import dataclass
from datetime import datetime

from fairhearing.domain.reading.transcript import Role, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change somebody made to a transcript, for the history at its side."""

    number: int
    at: datetime
    action: str
    subject: str
    before: str
    after: str


def name_speaker(item_id: str, label: str, name: str, role: Role | None = None) -> None:
    """Say whose voice this is; saying it again replaces what was said before."""
    raise NotImplementedError


def same_person(item_id: str, label: str, into: str) -> None:
    """Say that the voice `label` is the same person as the voice `into`."""
    raise NotImplementedError


def reassign_turn(item_id: str, turn: int, label: str) -> None:
    """Give one turn (by its index) to another voice."""
    raise NotImplementedError


def clips(item_id: str, label: str) -> tuple[Span, ...]:
    """Up to three short stretches in which this voice speaks by itself."""
    raise NotImplementedError


def history(item_id: str) -> tuple[Edit, ...]:
    """Every change made to this transcript, oldest first."""
    raise NotImplementedError
