"""What goes wrong with the encrypted files, in words a person can read."""

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
    if "full" in words or "disk I/O" in words:
        return Refused(
            "There is not enough room on this disk.",
            safe="Nothing was half-written, and everything added before is safe.",
            todo="Please make some room and try again.",
        )
    if "locked" in words:
        return Refused(
            "Another file is still being added.",
            safe="Nothing was lost.",
            todo="Please try again in a minute.",
        )
    return damaged() if "malformed" in words or "not a database" in words else None


def damaged() -> IntegrityBroken:
    """Say that something stored cannot be read as it was written."""
    return IntegrityBroken(
        "A stored file is damaged.",
        safe="Nothing was changed just now.",
        todo="Run “fairhearing verify” to see which one, and put it back from a backup.",
    )
