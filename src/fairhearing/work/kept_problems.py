"""Problems kept beside the job that met them, so that the screen can say them later."""

import msgspec
from django.db import DatabaseError

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


def plainly(error: Exception) -> Problem:
    """Keep a problem as it is; anything else is our fault, and says nothing of the case."""
    if isinstance(error, Problem):
        return error
    known = troubles.problem_of(error) if isinstance(error, DatabaseError) else None
    return known or OurFault(
        f"Something went wrong in the program itself ({type(error).__name__}).",
        safe="Your files are safe and nothing was lost.",
        todo="Please try again. If it happens again, tell whoever looks after the program.",
    )
