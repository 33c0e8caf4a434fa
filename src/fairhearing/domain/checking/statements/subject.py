"""Whom a statement is about, where nobody is said to have said it."""

from collections.abc import Sequence
from itertools import pairwise

from fairhearing.domain.checking.statements.people import Mention

_OWNING = ("’s", "'s")


def subject_of(people: Sequence[Mention], start: int) -> str:
    """Give the first person that a statement is about; "Kofi's father" is not about Kofi."""
    beside = ((m, after, after.start - m.end) for m, after in pairwise(people) if not after.person)
    owners = [
        m for m, _, gap in beside if gap == (1 if m.text.endswith(_OWNING) else len(_OWNING[0]) + 1)
    ]
    first = [m.person for m in people if m.start >= start and m.person and m not in owners]
    return first[0] if first else ""
