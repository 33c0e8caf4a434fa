"""Checking the file: every original, every ledger, what was made from them, and the database."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from django.db import DatabaseError

from fairhearing.domain.problems import Problem
from fairhearing.domain.reading.ports import Listener
from fairhearing.store import ledgers, originals, soundness
from fairhearing.work.case import custody
from fairhearing.work.house import naming
from fairhearing.work.transcripts import replaying


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """One thing that is not what it was: which, what is wrong, and what that means."""

    what: str
    reason: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What was checked, in numbers, and everything that is wrong; whole when `breaks` is empty.

    `size` is in bytes.
    """

    originals: int
    size: int
    ledgers: int
    entries: int
    breaks: tuple[Wrong, ...]


def verify(listener: Listener | None = None) -> VerifyReport:
    """Check everything, in this order; `listener` is told (bytes done, bytes in all).

    1. Every page of the encrypted files bears its seal.
    2. Every original's bytes still have the SHA-256 they were sealed under.
    3. Every ledger's entries follow from one another, with none missing or changed.
    4. What the case says of each file is what its ledger says, and what was read and found
       is what was entered when it was made.
    5. Every change to a transcript fits what stood before it: all are made again from what the
       machine heard.
    """
    kept = _kept()
    found = list(_damaged())
    names: tuple[str, ...] = ()
    entries = 0
    with suppress(DatabaseError):  # what cannot be read at all was found to be damaged
        names = ledgers.names()
        found += _changed(kept, listener or _nobody)
        found += [wrong for name in names for wrong in _broken(name)]
        found += _disagreeing()
        found += _astray()
        entries = sum(ledgers.length(name) for name in names)
    return VerifyReport(
        originals=len(kept),
        size=sum(size for _, size in kept),
        ledgers=len(names),
        entries=entries,
        breaks=tuple(found),
    )


def _kept() -> list[tuple[str, int]]:
    try:
        return originals.STORE.names()
    except Problem:
        return []  # reported as a damaged file


def _damaged() -> Iterator[Wrong]:
    for damage in soundness.damages():
        yield Wrong(
            what=f"the file {damage.file}",
            reason=damage.reason,
            meaning=_FILES.get(damage.file, ""),
        )


def _changed(kept: list[tuple[str, int]], listener: Listener) -> Iterator[Wrong]:
    total, done = float(sum(size for _, size in kept)), 0.0
    for digest, size in kept:
        done += size
        if not originals.is_whole(digest):
            yield Wrong(
                what=naming.of_original(digest),
                reason="its bytes are not those that were sealed",
                meaning="It can no longer be shown to be as it was received. Put it back from "
                "a backup, or add it again from where it came from.",
            )
        listener(done, total)
    for digest in custody.digests() - {digest for digest, _ in kept}:
        yield Wrong(
            what=naming.of_original(digest),
            reason="its bytes are missing from the store",
            meaning="Put originals.db back from a backup, or add the file again.",
        )


def _broken(ledger: str) -> Iterator[Wrong]:
    try:
        places = ledgers.broken(ledger)
    except (DatabaseError, ValueError):
        places = ()
        yield Wrong(what=naming.of_ledger(ledger), reason="it cannot be read", meaning=_LEDGER)
    for place in places:
        what = f"{naming.of_ledger(ledger)}, entry {place.number}"
        yield Wrong(what=what, reason=place.reason, meaning=_LEDGER)


def _disagreeing() -> Iterator[Wrong]:
    for subject, reason in custody.disagreements():
        yield Wrong(
            what=subject,
            reason=reason,
            meaning="Somebody or something changed it without the program. Put cases.db back "
            "from a backup.",
        )


def _astray() -> Iterator[Wrong]:
    for what, reason in replaying.disagreements():
        yield Wrong(what=what, reason=reason, meaning=_LEDGER)


def _nobody(_done: float, _total: float) -> None:
    """Nobody is listening."""


_LEDGER = "What is written there can no longer be relied on. Put cases.db back from a backup."
_FILES = {
    "cases.db": "Some of what is written about your cases may be lost. Put it back from a backup.",
    "originals.db": "One or more originals are damaged; they are named below.",
    "derived.db": "Nothing is lost: it holds copies of what is sealed elsewhere. They are made "
    "again when they are needed; for a recording, press “Read it again” beside the player.",
    "work.db": "Nothing is lost: it only says how far work in progress was.",
}
