"""Recordings that are being made: each in an encrypted file of its own until it is sealed.

The file stays open while the recording runs. So sound can be added to it even when the program is
locked meanwhile, and nothing else can be read with the key of this one file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from fairhearing.domain.evidence.recorded import FIRST_LINK, link_of
from fairhearing.store import files, sealed_file
from fairhearing.store.driver import dbapi2
from fairhearing.store.troubles import damaged, told

_PAGE = 16_384
_TABLES = (
    "CREATE TABLE IF NOT EXISTS told (what TEXT PRIMARY KEY, words BLOB NOT NULL)",
    """CREATE TABLE IF NOT EXISTS piece (
        n INTEGER PRIMARY KEY, at REAL NOT NULL, body BLOB NOT NULL, link BLOB NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS mark (id INTEGER PRIMARY KEY, words BLOB NOT NULL)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """Where a recording is: pieces, bytes of sound, the chain, and when the last one came."""

    pieces: int
    size: int
    link: bytes
    at: float | None


class Unfinished:
    """One recording that is not sealed yet. Not for two threads at once."""

    def __init__(self, recording: str, connection: dbapi2.Connection) -> None:
        self.recording = recording
        self._connection = connection

    @classmethod
    def begin(cls, recording: str, about: bytes) -> Self:
        """Begin one; `about` is what is known of it from the start."""
        begun = cls(recording, _connect(recording))
        begun.tell("about", about)
        return begun

    @classmethod
    def open(cls, recording: str) -> Self | None:
        """Open one that was begun before; None where it is not there."""
        if not recording.isalnum() or not files.unfinished(recording).exists():
            return None
        return cls(recording, _connect(recording))

    def tell(self, what: str, words: bytes) -> None:
        """Keep something said about the whole recording."""
        with told():
            self._connection.execute("INSERT OR REPLACE INTO told VALUES (?, ?)", (what, words))

    def told(self, what: str) -> bytes | None:
        """Give something said about the whole recording, None where it was not said."""
        return self._one("SELECT words FROM told WHERE what = ?", what)

    def last(self) -> Last:
        """Say where it is."""
        with told():
            count = "SELECT count(*), coalesce(sum(length(body)), 0), max(at) FROM piece"
            pieces, size, at = self._connection.execute(count).fetchone()
        link = self.link(pieces - 1) if pieces else FIRST_LINK
        if link is None:
            raise damaged()  # a piece is missing before the last one
        return Last(pieces=pieces, size=size, link=link, at=at)

    def link(self, n: int) -> bytes | None:
        """Give the chain up to and with a piece, None where there is no such piece."""
        return self._one("SELECT link FROM piece WHERE n = ?", n)

    def add(self, n: int, at: float, body: bytes, link: bytes, marks: tuple[bytes, ...]) -> None:
        """Add a piece and what happened in it; both are on the disk when this comes back."""
        with told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                row = (n, at, body, link)
                self._connection.execute("INSERT INTO piece VALUES (?, ?, ?, ?)", row)
                rows = [(words,) for words in marks]
                self._connection.executemany("INSERT INTO mark (words) VALUES (?)", rows)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def marks(self) -> tuple[bytes, ...]:
        """Give everything that happened, in order."""
        with told():
            found = self._connection.execute("SELECT words FROM mark ORDER BY id").fetchall()
        return tuple(words for (words,) in found)

    def pieces(self) -> Iterator[bytes]:
        """Give the sound in order, each piece checked against the chain."""
        before = FIRST_LINK
        with told():
            rows = self._connection.execute("SELECT n, body, link FROM piece ORDER BY n")
            for number, (n, body, link) in enumerate(rows):
                before = link_of(before, body)
                if (n, link) != (number, before):
                    raise damaged()
                yield body

    def close(self) -> None:
        """Close the file; it stays where it is."""
        self._connection.close()

    def remove(self) -> None:
        """Close the file and take it away: it is sealed, or nothing was in it."""
        self._connection.close()
        for path in files.with_journals(files.unfinished(self.recording)):
            path.unlink(missing_ok=True)

    def _one(self, query: str, value: str | int) -> bytes | None:
        with told():
            row = self._connection.execute(query, (value,)).fetchone()
        return None if row is None else bytes(row[0])


def recordings() -> tuple[str, ...]:
    """Name every recording that is not sealed yet, oldest file first."""
    found = sorted(files.all_unfinished(), key=lambda path: path.stat().st_ctime_ns)
    return tuple(files.recording_of(path) for path in found)


def _connect(recording: str) -> dbapi2.Connection:
    with told():
        purpose = f"unfinished/{recording}"
        path = files.unfinished(recording)
        connection = sealed_file.connect(path, purpose, page_size=_PAGE)
        for statement in _TABLES:
            connection.execute(statement)
        return connection
