"""What a person chose about the program itself, kept where only the passphrase reaches.

A ledger holds it: whoever looks can see when locking by itself was turned off.
"""

import msgspec

from fairhearing.domain.problems import WrongUse
from fairhearing.store import ledgers
from fairhearing.work.idle import DEFAULT

_LOCK_AFTER = "lock_after"


class _LockAfter(msgspec.Struct, frozen=True):
    seconds: float | None


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
