"""What a person chose about the program itself, kept where only the passphrase reaches.

A ledger holds it: whoever looks can see when locking by itself was turned off.
"""

import msgspec

from fairhearing.domain.problems import WrongUse
from fairhearing.store import ledgers
from fairhearing.work.house.idle import DEFAULT

KEEPER = "the person who keeps this file"
"""Who corrects, where nobody has said it."""

_LOCK_AFTER = "lock_after"
_CORRECTOR = "corrector"


class _LockAfter(msgspec.Struct, frozen=True):
    seconds: float | None


class _Corrector(msgspec.Struct, frozen=True):
    name: str


def lock_after() -> float | None:
    """Give the seconds without anybody after which it locks; None for never."""
    chosen = [e for e in ledgers.entries(ledgers.CHOICES) if e.action == _LOCK_AFTER]
    if not chosen:
        return DEFAULT
    return msgspec.json.decode(chosen[-1].body, type=_LockAfter).seconds


def choose_lock_after(seconds: float | None) -> None:
    """Choose it; `WrongUse` for no time at all."""
    if seconds is not None and seconds < 1:
        raise WrongUse("That is not a time to lock after.", safe="Nothing was changed.")
    ledgers.append(ledgers.CHOICES, action=_LOCK_AFTER, subject="", body={"seconds": seconds})


def corrector() -> str:
    """Give the name of whoever corrects transcripts here, or `KEEPER` where it was not said."""
    return corrector_said() or KEEPER


def corrector_said() -> str:
    """Give the name as it was said, "" where nobody was asked or nothing was answered."""
    chosen = [e for e in ledgers.entries(ledgers.CHOICES) if e.action == _CORRECTOR]
    return msgspec.json.decode(chosen[-1].body, type=_Corrector).name if chosen else ""


def name_corrector(name: str) -> None:
    """Say who corrects from now on; what was corrected before keeps the name it has."""
    whole = " ".join(name.split())
    if whole != corrector_said():
        ledgers.append(ledgers.CHOICES, action=_CORRECTOR, subject="", body={"name": whole})
