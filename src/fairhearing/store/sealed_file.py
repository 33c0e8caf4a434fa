"""Connections to an encrypted SQLite file."""

from pathlib import Path

from fairhearing.store import keyring
from fairhearing.store.driver import dbapi2


def connect(path: Path, purpose: str, *, page_size: int = 4096) -> dbapi2.Connection:
    """Open an encrypted file with the key of its purpose; transactions are begun by hand."""
    connection = dbapi2.connect(
        str(path), timeout=60, isolation_level=None, check_same_thread=False
    )
    try:
        prepare(connection, purpose, page_size=page_size)
    except BaseException:
        connection.close()
        raise
    return connection


def prepare(connection: dbapi2.Connection, purpose: str, *, page_size: int = 4096) -> None:
    """Give a fresh connection its key and its ways; the key must come before anything else."""
    # A damaged file is told to the person by us, not by the library on the terminal.
    connection.execute("PRAGMA cipher_log_level = NONE")
    key = keyring.key_for(purpose).hex()
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute(f"PRAGMA cipher_page_size = {page_size:d}")
    # Sorting must not spill into a plain temporary file.
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA journal_mode = WAL")
    # "Sealed" is said only once the bytes are on the disk, power cut or not.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    # A large file leaves a large journal behind; give the space back.
    connection.execute("PRAGMA journal_size_limit = 16777216")
