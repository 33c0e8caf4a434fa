import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unlocking import PASSPHRASE

from fairhearing.domain.problems import IntegrityBroken, Refused, WrongUse
from fairhearing.store import files, keyring, opening, originals, tables, vault


def test_a_new_home_is_made_for_this_user_only(home: Path) -> None:
    assert opening.is_new()
    opening.create(PASSPHRASE)
    assert not opening.is_new()
    assert opening.is_unlocked()
    if os.name == "posix":
        assert home.stat().st_mode & 0o777 == 0o700


def test_what_was_written_is_there_after_locking_and_unlocking(unlocked: None) -> None:
    tables.Case.objects.create(title="Ours")
    opening.lock()
    with pytest.raises(Refused, match="locked"):
        tables.Case.objects.count()
    opening.unlock(PASSPHRASE)
    assert tables.Case.objects.get().title == "Ours"


def test_a_short_passphrase_is_refused_and_nothing_is_made() -> None:
    with pytest.raises(WrongUse, match="8 characters"):
        opening.create("  short ")
    assert opening.is_new()


def test_a_second_set_up_touches_nothing(unlocked: None) -> None:
    before = files.vault().read_bytes()
    with pytest.raises(Refused):
        opening.create("another long passphrase")
    assert files.vault().read_bytes() == before


def test_a_wrong_passphrase_leaves_it_locked(unlocked: None) -> None:
    opening.lock()
    with pytest.raises(Refused):
        opening.unlock("not the passphrase")
    assert not opening.is_unlocked()


def test_a_new_passphrase_opens_it_and_the_old_one_no_longer_does(unlocked: None) -> None:
    key = keyring.held()
    data = files.cases().read_bytes()
    opening.change_passphrase(PASSPHRASE, "four loud red windows")
    assert files.cases().read_bytes() == data
    opening.lock()
    with pytest.raises(Refused):
        opening.unlock(PASSPHRASE)
    opening.unlock("four loud red windows")
    assert keyring.held() == key


def test_changing_the_passphrase_asks_for_the_old_one(unlocked: None) -> None:
    with pytest.raises(Refused):
        opening.change_passphrase("not the passphrase", "four loud red windows")
    opening.unlock(PASSPHRASE)


@pytest.mark.parametrize("damage", [b"", b"{}", b"\0" * 289])
def test_one_damaged_copy_of_the_key_is_mended_from_the_other(
    unlocked: None, damage: bytes
) -> None:
    opening.lock()
    for path in (files.vault(), files.vault_copy()):
        whole = path.read_bytes()
        path.write_bytes(damage)
        opening.unlock(PASSPHRASE)
        assert path.read_bytes() == whole
        opening.lock()


def test_without_its_key_a_store_is_damaged_and_not_new(unlocked: None) -> None:
    opening.lock()
    files.vault().unlink()
    files.vault_copy().unlink()
    assert not opening.is_new()
    with pytest.raises(IntegrityBroken, match="key"):
        opening.unlock(PASSPHRASE)


def test_a_damaged_file_of_cases_is_told_as_that(unlocked: None) -> None:
    opening.lock()
    content = bytearray(files.cases().read_bytes())
    content[20:60] = bytes(40)
    files.cases().write_bytes(content)
    with pytest.raises(IntegrityBroken, match="cases is damaged"):
        opening.unlock(PASSPHRASE)
    assert not opening.is_unlocked()


def test_cases_that_are_gone_are_not_replaced_by_an_empty_file(unlocked: None) -> None:
    originals.put(io.BytesIO(b"words"))
    opening.lock()
    for path in files.with_journals(files.cases()):
        path.unlink(missing_ok=True)
    with pytest.raises(IntegrityBroken, match="missing"):
        opening.unlock(PASSPHRASE)
    assert not files.cases().exists()


def test_a_set_up_cut_off_before_its_end_is_finished_by_unlocking() -> None:
    opening.create(PASSPHRASE)
    opening.lock()
    for path in files.with_journals(files.cases()):
        path.unlink(missing_ok=True)
    opening.unlock(PASSPHRASE)
    assert tables.Case.objects.count() == 0


def test_a_folder_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_bytes(b"")
    monkeypatch.setenv("FAIRHEARING_HOME", str(tmp_path / "a file" / "home"))
    with pytest.raises(Refused, match="cannot be used"):
        opening.create(PASSPHRASE)


def test_programs_started_at_once_make_the_tables_once(home: Path) -> None:
    key = vault.new_key()
    program = (
        "import sys; from fairhearing.store import opening; "
        "opening.use_key(bytes.fromhex(sys.argv[1]))"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", program, key.hex()], stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    for process in started:
        _, words = process.communicate(timeout=60)
        assert process.returncode == 0, words.decode()


NO_ROOM = """
import resource, sys
from fairhearing.domain.problems import Refused
from fairhearing.store import opening
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
try:
    getattr(opening, sys.argv[2])("three quiet green doors")
except Refused as problem:
    print(problem.happened)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files as POSIX can")
@pytest.mark.parametrize("room", [0, 4096], ids=["none", "enough for the key"])
def test_setting_up_on_a_full_disk_says_so_and_can_be_done_again(room: int) -> None:
    said = no_room("create", room)
    assert "not enough room" in said
    again = opening.create if opening.is_new() else opening.unlock
    again(PASSPHRASE)
    assert tables.Case.objects.count() == 0


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files as POSIX can")
def test_unlocking_on_a_full_disk_does_not_call_the_cases_damaged() -> None:
    opening.create(PASSPHRASE)
    opening.lock()
    assert "not enough room" in no_room("unlock", 0)
    opening.unlock(PASSPHRASE)


def no_room(what: str, room: int) -> str:
    """Do it in a process that may write files of so many bytes only; gives what it said."""
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(room), what],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout
