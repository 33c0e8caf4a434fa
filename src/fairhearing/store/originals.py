"""The originals: every file exactly as it came, under its SHA-256, never changed."""

import hashlib
from dataclasses import dataclass
from typing import BinaryIO

from fairhearing.domain.problems import IntegrityBroken, Unreadable
from fairhearing.store import files
from fairhearing.store.chunks import CHUNK, ChunkStore, Writer

STORE = ChunkStore(files.originals, "originals")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """Bytes that are safely kept; `already` where they were before."""

    digest: str
    size: int
    already: bool


class Sealing:
    """An original on its way in: one transaction, so that a crash leaves nothing of it.

    With `commit_every` chunks others may write in between and the journal stays small; what a
    crash leaves behind then has no name, and `sweep` takes it away.
    """

    def __init__(self, *, commit_every: int = 0) -> None:
        self._writer: Writer = STORE.writer(commit_every=commit_every)

    def write(self, data: bytes) -> None:
        """Add bytes to the end; a Problem means that nothing was kept."""
        self._writer.write(data)

    def finish(self) -> Sealed:
        """Seal what was written; `Unreadable` where that is nothing."""
        if not self._writer.size:
            self.abandon()
            raise Unreadable(
                "This file is empty.",
                safe="Nothing was added.",
                todo="It may not have been copied completely. Please look at where it came from.",
            )
        digest, size = self._writer.digest, self._writer.size
        return Sealed(digest=digest, size=size, already=not self._writer.finish(digest))

    def abandon(self) -> None:
        """Keep nothing of it."""
        self._writer.abandon()


def put(stream: BinaryIO) -> Sealed:
    """Seal everything that can be read from a stream."""
    sealing = Sealing()
    try:
        while data := stream.read(CHUNK):
            sealing.write(data)
        return sealing.finish()
    except BaseException:
        sealing.abandon()
        raise


def sweep() -> None:
    """Take away what was begun in parts and never finished; not while such a thing comes in."""
    STORE.remove(None)


def is_whole(digest: str) -> bool:
    """Whether an original can be read and still has the digest it was sealed under."""
    now = hashlib.sha256()
    try:
        with open_original(digest) as file:
            while data := file.read(CHUNK):
                now.update(data)
    except IntegrityBroken:
        return False
    return now.hexdigest() == digest


def open_original(digest: str) -> BinaryIO:
    """Open an original for reading and seeking; `IntegrityBroken` where it is gone."""
    file = STORE.open(digest)
    if file is None:
        raise IntegrityBroken(
            "An original is missing from the store.",
            todo="Run “fairhearing verify” to see which one, and put it back from a backup.",
        )
    return file
