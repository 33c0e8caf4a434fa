"""A chronology: everything dated in a case, in order of time, each entry with its source."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from fairhearing.domain.casework.dated import Dated
from fairhearing.domain.casework.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that the person enters themselves, and where it is known from.

    `at` is the hour in any words, "" where it does not matter.
    """

    when: When
    what: str
    at: str = ""
    source: str = ""


def in_order(entries: Iterable[Dated]) -> tuple[Dated, ...]:
    """Put entries in order of time; those of one day stay in the order in which they came."""
    return tuple(sorted(entries, key=lambda one: one.when))


def by_year(entries: Iterable[Dated]) -> tuple[tuple[int, tuple[Dated, ...]], ...]:
    """Group entries by the year in which they begin."""
    ordered = in_order(entries)
    years = groupby(ordered, key=lambda one: one.when.first.year)
    return tuple((year, tuple(group)) for year, group in years)
