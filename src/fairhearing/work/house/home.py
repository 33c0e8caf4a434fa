"""The front door of the data: made once, locked and unlocked with a passphrase."""

from contextlib import AbstractContextManager
from pathlib import Path

from fairhearing import places
from fairhearing.domain.problems import Problem
from fairhearing.store import opening
from fairhearing.work.house.idle import DEFAULT, WATCH
from fairhearing.work.house.tries import TRIES
from fairhearing.work.long_work.meanwhile import note_lock


def data_dir() -> Path:
    """Where everything is kept: `FAIRHEARING_HOME`, or the user's data directory."""
    return places.data_dir()


def is_new() -> bool:
    """Whether nobody has chosen a passphrase here yet."""
    return opening.is_new()


def create(passphrase: str) -> None:
    """Make the encrypted store and unlock it; `WrongUse` where the passphrase is too short."""
    with WATCH.busy():
        opening.create(passphrase)
        WATCH.after = DEFAULT


def unlock(passphrase: str) -> None:
    """Open the store; `Refused` on a wrong passphrase, `IntegrityBroken` on a damaged vault."""
    # Somebody is here: whoever looks meanwhile must not lock what was just opened.
    with WATCH.busy():
        with TRIES.one():
            opening.unlock(passphrase)
        from fairhearing.work.house import choices  # noqa: PLC0415  Django is set up only once unlocked

        WATCH.after = choices.lock_after()


def lock() -> None:
    """Forget the key. Work that has begun goes on in the worker until it is done."""
    if opening.is_unlocked():
        note_lock(work_is_open=_work_is_open())
        opening.lock()


def lock_if_idle() -> None:
    """Lock where nobody has done anything for as long as was chosen."""
    if opening.is_unlocked() and WATCH.left() == 0.0:
        lock()


def somebody_is_here() -> AbstractContextManager[None]:
    """Do what a person asked for; it does not lock meanwhile."""
    return WATCH.busy()


def choose_lock_after(seconds: float | None) -> None:
    """Choose after how many seconds without anybody it locks by itself; None for never."""
    from fairhearing.work.house import choices  # noqa: PLC0415  Django is set up only once unlocked

    choices.choose_lock_after(seconds)
    WATCH.after = seconds


def is_unlocked() -> bool:
    """Whether this process holds the key."""
    return opening.is_unlocked()


def change_passphrase(old: str, new: str) -> None:
    """Wrap the same key with a new passphrase; nothing else is written again."""
    with TRIES.one():
        opening.change_passphrase(old, new)


def _work_is_open() -> bool:
    from django.db import DatabaseError  # noqa: PLC0415  Django is set up only once unlocked

    from fairhearing.work.long_work import jobs  # noqa: PLC0415  likewise

    try:
        return jobs.any_open()
    except (DatabaseError, Problem):
        return False  # whatever is wrong with the file, locking comes first
