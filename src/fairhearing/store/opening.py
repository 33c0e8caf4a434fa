"""Making, unlocking and locking the store."""

import threading

from fairhearing.domain.problems import IntegrityBroken, Refused, WrongUse
from fairhearing.store import atomic, files, keyring, vault

SHORTEST = 8
"""Fewer characters than this are refused."""

_ready_for: list[str] = []
_guard = threading.RLock()


def is_new() -> bool:
    """Whether there is nothing here: no key, and no cases that lack one."""
    return not any(path.exists() for path in (files.vault(), files.vault_copy(), files.cases()))


def create(passphrase: str) -> None:
    """Make the store and unlock it."""
    if not is_new():
        raise Refused("There are cases here already.", todo="Please unlock them instead.")
    _long_enough(passphrase)
    files.folder()
    key = vault.new_key()
    _write_both(vault.wrap(key, passphrase))
    use_key(key)


def unlock(passphrase: str) -> None:
    """Take the key from the vault and hold it; mends the vault's other copy if it differs."""
    if is_new():
        raise WrongUse("Nothing was set up here yet.", todo="Please choose a passphrase first.")
    content, whole = _read_either()
    key = vault.unwrap(vault.parse(content), passphrase)
    if files.originals().exists() and not files.cases().exists():
        raise _cases_gone()  # an empty file in its place would hide the loss
    if not whole:
        _write_both(content)
    use_key(key)


def use_key(key: bytes) -> None:
    """Hold a key that is known to be right and bring the tables up to date."""
    if keyring.is_held() and keyring.held() == key and str(files.folder()) in _ready_for:
        return  # unlocked twice, as from two windows
    lock()  # a connection to another data directory must not be taken for one to this
    keyring.hold(key)
    try:
        _bring_up_to_date()
    except BaseException:
        lock()
        raise


def lock() -> None:
    """Forget the key and what was read with it; other threads close with their request."""
    if not keyring.is_held():
        return
    keyring.forget()
    with _guard:
        _ready_for.clear()
    from django.db import connections  # noqa: PLC0415  Django is set up only once unlocked

    from fairhearing.store import outputs  # noqa: PLC0415  likewise

    outputs.forget()
    connections.close_all()


def is_unlocked() -> bool:
    """Whether this process holds the key."""
    return keyring.is_held()


def change_passphrase(old: str, new: str) -> None:
    """Wrap the key again; both copies, so that the old passphrase opens nothing."""
    _long_enough(new)
    content, _ = _read_either()
    _write_both(vault.wrap(vault.unwrap(vault.parse(content), old), new))


def _cases_gone() -> IntegrityBroken:
    return IntegrityBroken(
        "The file that holds your cases is missing.",
        safe="The recordings and papers themselves are still here, in another file.",
        todo="Put cases.db back from a backup of the Fair Hearing folder.",
    )


def _long_enough(passphrase: str) -> None:
    if len(passphrase.strip()) < SHORTEST:
        raise WrongUse(
            f"Please choose at least {SHORTEST} characters.",
            todo="Three or four words that only you would put together are easy to remember.",
        )


def _write_both(content: bytes) -> None:
    from fairhearing.store import troubles  # noqa: PLC0415  Django is set up only once unlocked

    try:
        atomic.write(files.vault(), content)
        atomic.write(files.vault_copy(), content)
    except OSError as error:
        raise troubles.of_disk(error) or error from error


def _read_either() -> tuple[bytes, bool]:
    """Give the first whole copy, and whether both are whole and the same."""
    found: list[bytes] = []
    for path in (files.vault(), files.vault_copy()):
        try:
            content = path.read_bytes()
            vault.parse(content)
        except (OSError, IntegrityBroken):
            continue
        found.append(content)
    if not found:
        raise vault.damaged()
    return found[0], len(found) == 2 and found[0] == found[1]  # noqa: PLR2004  the two copies


def _bring_up_to_date() -> None:
    with _guard:
        home = str(files.folder())
        if home in _ready_for:
            return
        from fairhearing.store import schema  # noqa: PLC0415  needs Django, which needs no key

        schema.bring_up_to_date()
        _ready_for[:] = [home]
