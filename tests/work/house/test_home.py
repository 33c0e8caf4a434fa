import pytest
from tests.unlocking import PASSPHRASE

from fairhearing.work.house import choices, home
from fairhearing.work.house.idle import WATCH


def test_what_was_just_opened_is_not_locked_by_who_looks_meanwhile(
    unlocked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.lock()
    monkeypatch.setattr(WATCH, "_seen", (-1e6, -1e6))  # nobody was here for days
    read = choices.lock_after

    def looked_at_meanwhile() -> float | None:
        home.lock_if_idle()
        return read()

    monkeypatch.setattr(choices, "lock_after", looked_at_meanwhile)
    home.unlock(PASSPHRASE)
    assert home.is_unlocked()


def test_who_leaves_it_alone_finds_it_locked(
    unlocked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WATCH, "_seen", (-1e6, -1e6))
    home.lock_if_idle()
    assert not home.is_unlocked()
