"""Large files inside an encrypted SQLite file, in chunks of 1 MiB so that they can be sought."""

import hashlib
import io
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, cast

from fairhearing.store import sealed_file
from fairhearing.store.driver import dbapi2
from fairhearing.store.troubles import damaged, told

CHUNK = 1 << 20
_PAGE = 16_384  # measured: a third faster than 4096 for chunks of this size
_KEPT = 4  # chunks in memory for each open file
_TABLES = (
    "CREATE TABLE IF NOT EXISTS blob (id INTEGER PRIMARY KEY, name TEXT UNIQUE, size INTEGER)",
    """CREATE TABLE IF NOT EXISTS chunk (
        blob INTEGER NOT NULL REFERENCES blob ON DELETE CASCADE,
        n INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (blob, n))""",
)


@dataclass(frozen=True, slots=True)
class ChunkStore:
    """One encrypted file of blobs, each with a name of its own."""

    path: Callable[[], Path]
    purpose: str

    def connect(self) -> dbapi2.Connection:
        """Open the file, making its tables if need be."""
        with told():
            connection = sealed_file.connect(self.path(), self.purpose, page_size=_PAGE)
            for statement in _TABLES:
                connection.execute(statement)
            return connection

    def writer(self, *, commit_every: int = 0) -> "Writer":
        """Begin a blob; with `commit_every` chunks the file is not locked in between."""
        return Writer(self.connect(), commit_every)

    def size(self, name: str) -> int | None:
        """Give the blob's size in bytes, None where there is none of this name."""
        with told(), closing(self.connect()) as connection:
            row = connection.execute("SELECT size FROM blob WHERE name = ?", (name,)).fetchone()
            return None if row is None else int(row[0])

    def open(self, name: str) -> BinaryIO | None:
        """Open a blob for reading and seeking, None where there is none of this name."""
        connection = self.connect()
        found = "SELECT id, size FROM blob WHERE name = ?"
        with told():
            row = connection.execute(found, (name,)).fetchone()
        if row is None:
            connection.close()
            return None
        return cast("BinaryIO", io.BufferedReader(_Reader(connection, *row), 1 << 16))

    def names(self) -> list[tuple[str, int]]:
        """List the finished blobs with their sizes."""
        with told(), closing(self.connect()) as connection:
            listed = "SELECT name, size FROM blob WHERE name IS NOT NULL ORDER BY id"
            return [(str(name), int(size)) for name, size in connection.execute(listed)]

    def remove(self, name: str | None) -> None:
        """Remove a blob, or with None every blob that was begun and never finished."""
        with told(), closing(self.connect()) as connection:
            connection.execute("DELETE FROM blob WHERE name IS ?", (name,))


class Writer:
    """A blob being written; it is there for others only once it is finished and has a name."""

    def __init__(self, connection: dbapi2.Connection, commit_every: int) -> None:
        self._connection = connection
        self._commit_every = commit_every
        self._pending = bytearray()
        self._count = 0
        self._hash = hashlib.sha256()
        self.size = 0
        with self._abandoned_on_failure():
            self._begin()
            self._blob = connection.execute("INSERT INTO blob DEFAULT VALUES").lastrowid

    @property
    def digest(self) -> str:
        """SHA-256 of what was written so far."""
        return self._hash.hexdigest()

    def write(self, data: bytes) -> None:
        """Add bytes to the end; on failure the blob is given up and a Problem raised."""
        self._hash.update(data)
        self.size += len(data)
        self._pending += data
        with self._abandoned_on_failure():
            while len(self._pending) >= CHUNK:
                self._put(CHUNK)

    def finish(self, name: str) -> bool:
        """Give the blob its name; False (and nothing kept) where the name is taken."""
        with self._abandoned_on_failure():
            if self._pending:
                self._put(len(self._pending))
            self._begin()
            named = "UPDATE OR IGNORE blob SET name = ?, size = ? WHERE id = ?"
            kept = self._connection.execute(named, (name, self.size, self._blob)).rowcount == 1
            if kept:
                self._connection.execute("COMMIT")
                self._connection.close()
        if not kept:
            self.abandon()
        return kept

    def abandon(self) -> None:
        """Give up; nothing of it is kept."""
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if self._commit_every:
                self._connection.execute("DELETE FROM blob WHERE id = ?", (self._blob,))
        except dbapi2.Error:
            pass  # closing rolls back, and an unfinished blob is swept at the next start
        finally:
            self._connection.close()

    def _put(self, length: int) -> None:
        body = bytes(memoryview(self._pending)[:length])
        del self._pending[:length]
        self._begin()
        row = (self._blob, self._count, body)
        self._connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", row)
        self._count += 1
        if self._commit_every and self._count % self._commit_every == 0:
            self._connection.execute("COMMIT")

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN IMMEDIATE")

    @contextmanager
    def _abandoned_on_failure(self) -> Iterator[None]:
        try:
            with told():
                yield
        except BaseException:
            self.abandon()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if kind is not None:
            self.abandon()


class _Reader(io.RawIOBase):
    """Reads a blob chunk by chunk, keeping the last few in memory."""

    def __init__(self, connection: dbapi2.Connection, blob: int, size: int) -> None:
        self._connection = connection
        self._blob = blob
        self._size = size
        self._at = 0
        self._recent: OrderedDict[int, bytes] = OrderedDict()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # narrower than Buffer
        if self._at >= self._size:
            return 0
        n, inside = divmod(self._at, CHUNK)
        part = self._chunk(n)[inside : inside + len(buffer)]
        buffer[: len(part)] = part
        self._at += len(part)
        return len(part)

    def close(self) -> None:
        if not self.closed:
            self._connection.close()
        super().close()

    def _chunk(self, n: int) -> bytes:
        if n in self._recent:
            self._recent.move_to_end(n)
            return self._recent[n]
        wanted = "SELECT body FROM chunk WHERE blob = ? AND n = ?"
        with told():
            row = self._connection.execute(wanted, (self._blob, n)).fetchone()
        if row is None or len(row[0]) != min(CHUNK, self._size - n * CHUNK):
            raise damaged()
        self._recent[n] = row[0]
        if len(self._recent) > _KEPT:
            self._recent.popitem(last=False)
        return self._recent[n]
