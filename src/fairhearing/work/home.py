"""The front door of the data: made once, locked and unlocked with a passphrase."""

from pathlib import Path

from fairhearing import places
from fairhearing.store import opening


def data_dir() -> Path:
    """Where everything is kept: `FAIRHEARING_HOME`, or the user's data directory."""
    return places.data_dir()


def is_new() -> bool:
    """Whether nobody has chosen a passphrase here yet."""
    return opening.is_new()


def create(passphrase: str) -> None:
    """Make the encrypted store and unlock it; `WrongUse` where the passphrase is too short."""
    opening.create(passphrase)


def unlock(passphrase: str) -> None:
    """Open the store; `Refused` on a wrong passphrase, `IntegrityBroken` on a damaged vault."""
    opening.unlock(passphrase)


def lock() -> None:
    """Forget the key. Work that has begun goes on in the worker until it is done."""
    opening.lock()


def is_unlocked() -> bool:
    """Whether this process holds the key."""
    return opening.is_unlocked()


def change_passphrase(old: str, new: str) -> None:
    """Wrap the same key with a new passphrase; nothing else is written again."""
    opening.change_passphrase(old, new)
