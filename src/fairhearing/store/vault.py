"""The vault file: the data key, wrapped by a key made from the passphrase.

Argon2id turns the passphrase into a key, AES-256-GCM wraps the data key with it. A new
passphrase wraps the same data key again, so nothing else has to be rewritten. A plain
checksum tells a damaged file from a wrong passphrase; it protects nothing and need not.
"""

import hashlib
import secrets
import unicodedata
from typing import Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from fairhearing.domain.problems import IntegrityBroken, Refused

MEMORY_KIB = 128 * 1024
ROUNDS = 3
LANES = 4
"""About half a second on an ordinary machine; written in the file, so they may be raised later."""

_MOST_MEMORY = 4 * 1024 * 1024  # KiB
_MOST_ROUNDS = 64


class WrongPassphrase(Refused):
    """The passphrase is not the one; everything else is well."""


class Vault(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the file holds. `checksum` is the SHA-256 of every other field."""

    format: Literal["fairhearing.vault/1"] = "fairhearing.vault/1"
    memory_kib: int
    rounds: int
    lanes: int
    salt: bytes
    nonce: bytes
    wrapped: bytes
    checksum: str = ""


def new_key() -> bytes:
    """Make a random data key."""
    return secrets.token_bytes(32)


def wrap(key: bytes, passphrase: str) -> bytes:
    """Make the content of a vault file that holds `key`."""
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    bare = Vault(
        memory_kib=MEMORY_KIB, rounds=ROUNDS, lanes=LANES, salt=salt, nonce=nonce, wrapped=b""
    )
    sealed = AESGCM(_key(bare, passphrase)).encrypt(nonce, key, _bound(bare))
    whole = msgspec.structs.replace(bare, wrapped=sealed)
    return msgspec.json.encode(msgspec.structs.replace(whole, checksum=_checksum(whole)))


def parse(content: bytes) -> Vault:
    """Read a vault file; `IntegrityBroken` where it is not as it was written."""
    try:
        vault = msgspec.json.decode(content, type=Vault)
    except msgspec.MsgspecError as error:
        raise damaged() from error
    if vault.checksum != _checksum(vault) or not _sensible(vault):
        raise damaged()
    return vault


def unwrap(vault: Vault, passphrase: str) -> bytes:
    """Take out the data key; `WrongPassphrase` where it is not."""
    try:
        return AESGCM(_key(vault, passphrase)).decrypt(vault.nonce, vault.wrapped, _bound(vault))
    except InvalidTag:
        raise WrongPassphrase(
            "That passphrase does not open your cases.",
            safe="Nothing was changed, and you can try as often as you like.",
            todo="Please check capital letters and spaces, and try again.",
        ) from None


def damaged() -> IntegrityBroken:
    """Say that the vault file cannot be used."""
    return IntegrityBroken(
        "The file that holds your key is damaged or missing, and so is its copy.",
        safe="Your cases are still here, but they cannot be opened without it.",
        todo="Put back vault.json from a backup of the Fair Hearing folder.",
    )


def _key(vault: Vault, passphrase: str) -> bytes:
    # The same letters can be typed as different code points on another keyboard.
    typed = unicodedata.normalize("NFC", passphrase).encode()
    return Argon2id(
        salt=vault.salt,
        length=32,
        iterations=vault.rounds,
        lanes=vault.lanes,
        memory_cost=vault.memory_kib,
    ).derive(typed)


def _sensible(vault: Vault) -> bool:
    # A file from elsewhere must not be able to ask for all the memory there is.
    return vault.memory_kib <= _MOST_MEMORY and vault.rounds <= _MOST_ROUNDS


def _bound(vault: Vault) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(vault, wrapped=b"", checksum=""))


def _checksum(vault: Vault) -> str:
    bare = msgspec.json.encode(msgspec.structs.replace(vault, checksum=""))
    return hashlib.sha256(bare).hexdigest()
