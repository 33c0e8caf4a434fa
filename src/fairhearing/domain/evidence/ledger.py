"""Append-only ledgers: each entry holds the digest of the one before.

Custody, transcript edits and reviews are all kept this way, so that a change made
afterwards to any entry shows at that entry and nowhere else.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

FIRST = "0" * 64
"""What the first entry names as the one before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a ledger. `body` is canonical JSON; `digest` seals every other field."""

    ledger: str
    number: int
    at: datetime
    action: str
    subject: str
    body: str
    previous: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A place where a ledger is not what it was: the entry's number and what is wrong."""

    ledger: str
    number: int
    reason: str


def canonical(body: Mapping[str, object]) -> str:
    """JSON with sorted keys and no spare spaces: the same value gives the same bytes."""
    return json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def follow(
    last: Entry | None,
    *,
    ledger: str,
    at: datetime,
    action: str,
    subject: str,
    body: Mapping[str, object],
) -> Entry:
    """Make the next entry of a ledger whose last entry is `last` (None for an empty one)."""
    unsealed = Entry(
        ledger=ledger,
        number=last.number + 1 if last else 1,
        at=at,
        action=action,
        subject=subject,
        body=canonical(body),
        previous=last.digest if last else FIRST,
        digest="",
    )
    return replace(unsealed, digest=digest_of(unsealed))


def breaks(entries: Iterable[Entry]) -> tuple[Break, ...]:
    """Every place where the chain does not hold, in order; empty when it is whole."""
    found = []
    previous, number = FIRST, 1
    for entry in entries:
        if entry.number != number:
            found.append(_break(entry, f"entry {number} is missing before entry {entry.number}"))
        if entry.previous != previous:
            found.append(_break(entry, "it does not follow from the entry before it"))
        if entry.digest != digest_of(entry):
            found.append(_break(entry, "its words were changed after it was written"))
        previous, number = entry.digest, entry.number + 1
    return tuple(found)


def digest_of(entry: Entry) -> str:
    """SHA-256 over every field of an entry but its own digest."""
    parts = [
        entry.ledger,
        entry.number,
        entry.at.astimezone(UTC).isoformat(),
        entry.action,
        entry.subject,
        entry.body,
        entry.previous,
    ]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def _break(entry: Entry, reason: str) -> Break:
    return Break(ledger=entry.ledger, number=entry.number, reason=reason)
