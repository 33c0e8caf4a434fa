"""The key while the store is unlocked: in the memory of this process and nowhere else."""

import threading

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from fairhearing.domain.problems import Refused

_held: list[bytes] = []
_guard = threading.Lock()


def hold(key: bytes) -> None:
    """Keep the data key for this process."""
    with _guard:
        _held[:] = [key]


def forget() -> None:
    """Drop the data key."""
    with _guard:
        _held.clear()


def is_held() -> bool:
    """Whether the store is unlocked in this process."""
    return bool(_held)


def held() -> bytes:
    """Give the data key; `Refused` while the store is locked."""
    with _guard:
        if _held:
            return _held[0]
    raise Refused(
        "Your cases are locked.",
        safe="Everything in them is kept safe.",
        todo="Please unlock with your passphrase.",
    )


def key_for(purpose: str) -> bytes:
    """Derive the key of one file from the data key, so that no two files share one."""
    derive = HKDF(hashes.SHA256(), 32, salt=None, info=f"fairhearing/1/{purpose}".encode())
    return derive.derive(held())
