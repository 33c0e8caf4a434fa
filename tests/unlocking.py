"""An open home for tests that keep something, at a passphrase that costs no time."""

from collections.abc import Iterator

import pytest

from fairhearing.store import opening, vault

PASSPHRASE = "three quiet green doors"


@pytest.fixture(autouse=True)
def cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real cost is measured elsewhere; here it would only make the tests slow."""
    monkeypatch.setattr(vault, "MEMORY_KIB", 64)
    monkeypatch.setattr(vault, "ROUNDS", 1)


@pytest.fixture
def unlocked() -> Iterator[None]:
    opening.create(PASSPHRASE)
    yield
    opening.lock()
