"""What is made from originals and can be made again: playback copies, page images."""

import hashlib
from typing import BinaryIO

from fairhearing.domain.problems import IntegrityBroken
from fairhearing.store import files
from fairhearing.store.chunks import ChunkStore, Writer

STORE = ChunkStore(files.derived, "derived")
_BATCH = 4  # a long recording takes minutes to convert; others must be able to write meanwhile


def name_of(digest: str, what: str) -> str:
    """Name what is made from an original, such as "playback" or "page 3 at 1200"."""
    return hashlib.sha256(f"{digest} {what}".encode()).hexdigest()


def writer() -> Writer:
    """Begin something derived; it is there once it is finished."""
    return STORE.writer(commit_every=_BATCH)


def put(name: str, data: bytes) -> None:
    """Keep something small; if it is there already, it stays as it is."""
    with STORE.writer() as blob:
        blob.write(data)
        blob.finish(name)


def open_derived(name: str) -> BinaryIO | None:
    """Open it for reading and seeking, None where it was not made yet."""
    return STORE.open(name)


def size(name: str) -> int | None:
    """Give its size in bytes, None where it was not made yet."""
    return STORE.size(name)


def discard(name: str) -> None:
    """Remove something that was found to be damaged, so that it can be made again."""
    _remove(name)


def sweep() -> None:
    """Remove what was begun and never finished; where the file is damaged, all of it."""
    _remove(None)


def _remove(name: str | None) -> None:
    # What is damaged cannot always be taken out of the file; all of it can be made again.
    try:
        STORE.remove(name)
    except IntegrityBroken:
        for path in files.with_journals(files.derived()):
            path.unlink(missing_ok=True)
