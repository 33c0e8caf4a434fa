"""Problems kept beside the job that met them, so that the screen can say them later."""

import msgspec
from django.db import DatabaseError
from sqlalchemy.exc import DBAPIError

from fairhearing.domain import problems
from fairhearing.domain.problems import OurFault, Problem
from fairhearing.store import troubles


class _Kept(msgspec.Struct, frozen=True):
    kind: str
    happened: str
    safe: str
    todo: str


def write(problem: Problem) -> str:
    """Put a problem into words that can be stored."""
    kept = _Kept(type(problem).__name__, problem.happened, problem.safe, problem.todo)
    return msgspec.json.encode(kept).decode()


def read(text: str) -> Problem | None:
    """Take a stored problem out again; None where nothing is stored."""
    if not text:
        return None
    kept = msgspec.json.decode(text, type=_Kept)
    kind = getattr(problems, kept.kind, OurFault)
    made: Problem = kind(kept.happened, safe=kept.safe, todo=kept.todo)
    return made


def known(error: Exception) -> Problem | None:
    """Keep a problem as it is, and say what a disk that is full or closed means; else None."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, OSError):
        return troubles.of_disk(error)
    # Django keeps the cases, and SQLAlchemy the jobs.
    return troubles.problem_of(error) if isinstance(error, DatabaseError | DBAPIError) else None


def plainly(error: Exception) -> Problem:
    """Say what is known of an error; anything else is our fault, and says nothing of the case."""
    return known(error) or OurFault(
        f"Something went wrong in the program itself ({type(error).__name__}).",
        safe="Your files are safe and nothing was lost.",
        todo="Please try again. If it happens again, tell whoever looks after the program.",
    )
