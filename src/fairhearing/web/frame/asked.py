"""What a form or an address asked for, read without trusting it."""

from enum import StrEnum
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)


def one_of(kind: type[E], asked: str | None) -> E | None:
    """Give the member with this value, None where there is none."""
    return next((member for member in kind if member.value == asked), None)
