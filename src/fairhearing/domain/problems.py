"""Problems a person can meet: what happened, what is safe, and what to do.

A problem means that the machine could not do what was asked. Findings, gaps and
disagreements are ordinary values and never problems.
"""

from typing import ClassVar


class Problem(Exception):  # noqa: N818  the word the person reads is "problem"
    """Something went wrong that the person should read about in plain words."""

    exit_code: ClassVar[int] = 1

    def __init__(self, happened: str, *, safe: str = "", todo: str = "") -> None:
        self.happened = happened
        self.safe = safe
        self.todo = todo
        super().__init__(happened)

    def __str__(self) -> str:
        return " ".join(part for part in (self.happened, self.safe, self.todo) if part)

    def __reduce__(self) -> tuple[object, ...]:
        # Problems cross process boundaries, so all three sentences must survive pickling.
        return (_rebuild, (type(self), self.happened, self.safe, self.todo))


def _rebuild(kind: type[Problem], happened: str, safe: str, todo: str) -> Problem:
    return kind(happened, safe=safe, todo=todo)


class OurFault(Problem):
    """The program itself failed; nothing the person did caused it."""

    exit_code = 1


class WrongUse(Problem):
    """The request makes no sense as given: an unknown option, a missing argument."""

    exit_code = 2


class Unreadable(Problem):
    """A file given to the program cannot be read."""

    exit_code = 3


class IntegrityBroken(Problem):
    """A stored file, ledger or model is not what it was when it was sealed."""

    exit_code = 4


class PartMissing(Problem):
    """A model or a part of the program that this task needs is not here."""

    exit_code = 5


class Refused(Problem):
    """The program will not do this because it would not be safe."""

    exit_code = 6
