"""Which findings are shown, and what is still to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from fairhearing.domain.checking.finding import SURE, Outcome
from fairhearing.domain.checking.review import Reviewed


class Show(StrEnum):
    """The filters, in the order they stand in."""

    ALL = "all"
    TODO = "todo"
    SUPPORTED = "supported"
    DIFFERS = "differs"
    NOT_FOUND = "not_found"
    OPINION = "opinion"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A filter as the page shows it."""

    show: Show
    words: str
    count: int


def unsure(one: Reviewed) -> bool:
    """Whether the page says "not sure" instead of an outcome: undecided and below the line."""
    return one.review is None and one.finding.score < SURE


_SIEVES: dict[Show, Callable[[Reviewed], bool]] = {
    Show.ALL: lambda _one: True,
    Show.TODO: lambda one: one.waits,
    Show.SUPPORTED: lambda one: one.outcome is Outcome.SUPPORTED,
    Show.DIFFERS: lambda one: one.outcome.differs and one.outcome is not Outcome.NOT_FOUND,
    Show.NOT_FOUND: lambda one: one.outcome is Outcome.NOT_FOUND,
    Show.OPINION: lambda one: one.outcome is Outcome.NOT_CHECKABLE,
    Show.UNSURE: unsure,
}


def sieve(reviewed: Sequence[Reviewed], show: Show) -> tuple[Reviewed, ...]:
    """Keep the findings that a filter shows."""
    return tuple(one for one in reviewed if _SIEVES[show](one))


def choices(reviewed: Sequence[Reviewed]) -> tuple[Choice, ...]:
    """Every filter that would show something, with how much."""
    says = {
        Show.ALL: _("All"),
        Show.TODO: _("To decide"),
        Show.SUPPORTED: _("Borne out"),
        Show.DIFFERS: _("Differs"),
        Show.NOT_FOUND: _("Not found"),
        Show.OPINION: _("Opinion"),
        Show.UNSURE: _("Not sure"),
    }
    counted = [Choice(show=s, words=w, count=len(sieve(reviewed, s))) for s, w in says.items()]
    return tuple(choice for choice in counted if choice.count or choice.show is Show.ALL)
