"""Court orders, what they provide, and what happened, day by day.

The log is neutral: it says what was kept and what was not, whoever it was, with what shows it. Why
is for the person, and the court, to say.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fairhearing.domain.casework.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """An order of a court; `item_id` is the file of it, "" where there is none."""

    title: str
    made: When
    court: str = ""
    item_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One thing that an order says: its number as printed ("" for none), and `who` has to do it."""

    order_id: str
    number: str
    words: str
    who: str = ""


class Outcome(StrEnum):
    """What happened on a day on which an order provided something."""

    KEPT = "kept"
    LATE = "late"
    SHORTENED = "shortened"
    MISSED = "did not take place"
    OFFERED = "something else was offered instead"
    AGREED = "changed by agreement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What happened under a provision on a day.

    `by` is the person through whom it was not as ordered, "" where nobody is named; `minutes` is
    how late or how much shorter; `reason` is what they gave, in their words; `shown_by` says what
    shows it, and `item_id` is a file that does.
    """

    provision_id: str
    day: date
    outcome: Outcome
    by: str = ""
    minutes: int = 0
    reason: str = ""
    words: str = ""
    shown_by: str = ""
    item_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often each outcome happened, through one person or through nobody named (`by` "")."""

    by: str
    outcomes: tuple[tuple[Outcome, int], ...]
    minutes: int
    with_evidence: int
    days: int


def tallies(log: Iterable[Happened]) -> tuple[Tally, ...]:
    """Count a log for each person named in it, in the order of their names."""
    listed = tuple(log)
    people = sorted({one.by for one in listed}, key=str.casefold)
    return tuple(_tally(by, [one for one in listed if one.by == by]) for by in people)


def provisions(paragraphs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Find what an order provides in its paragraphs, each a printed number and its words.

    After "it is ordered" every numbered paragraph is one; what stands before those words says who
    came and why. Without them, and without a number, it has to say that something is to be done.
    A part of a paragraph is named with it: `8(a)`.
    """
    begins = next((n for n, (_, words) in enumerate(paragraphs) if _ORDERED.search(words)), -1)
    return tuple(_provided(paragraphs[begins + 1 :], ordered=begins >= 0))


def _provided(paragraphs: Iterable[tuple[str, str]], *, ordered: bool) -> Iterator[tuple[str, str]]:
    whole = ""
    for number, words in paragraphs:
        if not number and _ENDS.match(words):
            return
        part = _PART.fullmatch(number)
        whole = whole if part else number or whole
        said = bool(_PROVIDES.search(words))
        if number and (said or ordered):
            yield (f"{whole}({part[1]})" if part else number), words
        elif ordered and said and _SENTENCE.search(words):
            yield "", words


def _tally(by: str, log: list[Happened]) -> Tally:
    counted = Counter(one.outcome for one in log)
    return Tally(
        by=by,
        outcomes=tuple((outcome, counted[outcome]) for outcome in Outcome if counted[outcome]),
        minutes=sum(one.minutes for one in log),
        with_evidence=sum(bool(one.shown_by or one.item_id) for one in log),
        days=len(log),
    )


_ORDERED = re.compile(r"\bit is (?:hereby )?ordered\b|\bthe court orders\b", re.IGNORECASE)
_PROVIDES = re.compile(
    r"\b(?:shall|must|may not|is to|are to|do (?:file|serve|pay|make)|there be|lives? with|"
    r"spends? time with|makes? .{1,40} available|"
    r"is (?:forbidden|prohibited|listed)|has permission)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;:]\s*(?:and|or)?\s*$", re.IGNORECASE)
"""Ends as a sentence or an item of a list does, and a heading does not."""
_PART = re.compile(r"\(?([a-z]|[ivx]{2,4})[.)]{1,2}", re.IGNORECASE)
_ENDS = re.compile(r"(?:dated?|signed|notice|notes?|warning)\b[^.]{0,60}$", re.IGNORECASE)
