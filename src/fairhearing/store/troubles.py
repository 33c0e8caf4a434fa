"""What goes wrong with the files, in words a person can read."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from fairhearing.domain.problems import IntegrityBroken, Problem, Refused
from fairhearing.store.driver import dbapi2


@contextmanager
def told() -> Iterator[None]:
    """Turn the database's own errors into problems a person can read; our own faults stay."""
    try:
        yield
    except (dbapi2.DatabaseError, DatabaseError) as error:
        problem = problem_of(error)
        if problem is None:
            raise
        raise problem from error


def problem_of(error: Exception) -> Problem | None:
    """Say in plain words what an error of the database means, None where it is our own fault."""
    words = str(error)
    if "locked" in words:
        return Refused(
            "Another file is still being added.",
            safe="Nothing was lost.",
            todo="Please try again in a minute.",
        )
    unsound = "malformed" in words or "not a database" in words
    return of_disk(error) or (damaged() if unsound else None)


def of_disk(error: Exception) -> Problem | None:
    """Say what is wrong where the disk is full or may not be written to, None otherwise."""
    words = str(error)
    if "full" in words or "disk I/O" in words or _errno(error) in _FULL:
        return Refused(
            "There is not enough room on this disk.",
            safe="Nothing was half-written, and everything added before is safe.",
            todo="Please make some room and try again.",
        )
    if "readonly" in words or "unable to open" in words or _errno(error) in _CLOSED:
        return Refused(
            "The folder for your cases cannot be written to.",
            safe="Nothing was changed, and everything added before is safe.",
            todo="Please ask whoever looks after this computer to let you write to it.",
        )
    return None


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EROFS, errno.EACCES, errno.EPERM)


def _errno(error: Exception) -> int | None:
    return error.errno if isinstance(error, OSError) else None


def damaged() -> IntegrityBroken:
    """Say that something stored cannot be read as it was written."""
    return IntegrityBroken(
        "A stored file is damaged.",
        safe="Nothing was changed just now.",
        todo="Run “fairhearing verify” to see which one, and put it back from a backup.",
    )
