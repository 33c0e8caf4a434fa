"""What a form or an address asked for, read without trusting it."""

from contextlib import suppress
from datetime import date
from enum import StrEnum
from typing import TypeVar

from django.utils.translation import gettext as _

from fairhearing.domain.casework.when import EARLIEST, LATEST
from fairhearing.domain.problems import WrongUse

E = TypeVar("E", bound=StrEnum)


def one_of(kind: type[E], asked: str | None) -> E | None:
    """Give the member with this value, None where there is none."""
    return next((member for member in kind if member.value == asked), None)


def day_asked(typed: str) -> date | None:
    """Give the day that a calendar field holds, None where it is empty; `WrongUse` for others."""
    if not typed:
        return None
    with suppress(ValueError):
        found = date.fromisoformat(typed)
        if EARLIEST <= found <= LATEST:
            return found
    raise WrongUse(
        _("We could not understand that date."),
        safe=_("What you typed is still here."),
        todo=_("Please write it like 2026-12-01, or leave it empty."),
    )
