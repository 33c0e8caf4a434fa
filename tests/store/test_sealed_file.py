import threading
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connections, transaction

from fairhearing.store import files, keyring, sealed_file, tables
from fairhearing.store.driver import dbapi2


@pytest.fixture
def connection(unlocked: None) -> dbapi2.Connection:
    return sealed_file.connect(files.cases(), "cases")


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("temp_store", 2), ("foreign_keys", 1)],
)
def test_every_connection_is_durable_and_spills_nothing(
    connection: dbapi2.Connection, pragma: str, value: object
) -> None:
    assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_each_file_has_a_key_of_its_own(unlocked: None) -> None:
    assert keyring.key_for("cases") != keyring.key_for("originals")
    with pytest.raises(dbapi2.DatabaseError):
        sealed_file.connect(files.cases(), "originals")


def test_a_damaged_file_says_nothing_on_the_terminal(
    unlocked: None, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(bytes(8192))
    with pytest.raises(dbapi2.DatabaseError), closing(sealed_file.connect(path, "cases")) as file:
        file.execute("SELECT * FROM sqlite_master").fetchall()
    assert capfd.readouterr() == ("", "")


def test_many_threads_may_write_at_once(unlocked: None) -> None:
    def write() -> None:
        for _ in range(10):
            with transaction.atomic():
                case = tables.Case.objects.create(title="Ours")
                case.title = "Theirs"
                case.save()
        connections.close_all()

    threads = [threading.Thread(target=write) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert tables.Case.objects.filter(title="Theirs").count() == 60
