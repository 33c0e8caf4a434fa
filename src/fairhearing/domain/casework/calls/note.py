"""The note of a call or a meeting: plain text, so that anybody can read it for ever."""

from collections.abc import Iterator
from datetime import datetime

from fairhearing.domain.casework.calls.call_sheet import Line, Sheet
from fairhearing.domain.saying import day

HOW_WRITTEN = (
    "Each line was saved when it was written and bears that time, by the clock of the computer "
    "it was written on (United Kingdom time). No line was changed afterwards."
)

_TIMES = "United Kingdom, as saved line by line, unchanged since"
"""Without a verb: a note is read as statements, and this is none about what was said."""


def name_of(sheet: Sheet) -> str:
    """Name the file of the note: `Note of call, 5 March 2026, 14.02.txt`."""
    at = sheet.begun or sheet.lines[0]
    return f"Note of {sheet.plan.occasion.noun}, {day(at.at.date())}, {at.at:%H.%M}.txt"


def note(sheet: Sheet, *, sealed_at: datetime) -> str:
    """Write down everything that a sheet holds, as it is sealed at that moment."""
    parts = [[_head(sheet, sealed_at)], *_parts(sheet)]
    return "\n\n".join(paragraph for part in parts for paragraph in part) + "\n"


def addition(sheet: Sheet, words: str, *, added_at: datetime) -> str:
    """Write down what is added to a note that is sealed already."""
    sealed = sheet.sealed
    before = f"{sealed.words}, sealed on {moment(sealed.at)}" if sealed else ""
    return f"Added to: {before}.\n\nAdded on {moment(added_at)}.\n\n{words}"


def added(text: str) -> str:
    """Give the words that a sealed addition adds."""
    return text.split("\n\n", 2)[2]


def moment(at: datetime) -> str:
    """Write a local moment: `5 March 2026 at 14:02`."""
    return f"{day(at.date())} at {at:%H:%M}"


def facts(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """Say what it was, with whom and when; what was not told is left out."""
    plan = sheet.plan
    told = (
        ("With", plan.who),
        ("About", plan.about),
        ("Planned for", plan.when),
        ("Began", moment(sheet.begun.at) if sheet.begun else ""),
        ("Ended", moment(sheet.ended.at) if sheet.ended else ""),
        ("Recorded as", "; ".join(one.words for one in sheet.recorded)),
    )
    return tuple((label, words) for label, words in told if words)


def promise(line: Line) -> str:
    """Write a promise with its day, if one was named."""
    return f"{line.words}{f' (by {day(line.by)})' if line.by else ''}"


def _head(sheet: Sheet, sealed_at: datetime) -> str:
    told = (*facts(sheet), ("Sealed", moment(sealed_at)), ("Times", _TIMES))
    about = "\n".join(f"- {label}: {words}" for label, words in told)
    return f"# Note of a {sheet.plan.occasion.noun}\n\n{about}"


def _parts(sheet: Sheet) -> Iterator[list[str]]:
    """Give each part with its heading; what was not reached stands in headings alone.

    It was not said, and a check must not take it for something that was.
    """
    for heading, lines in (
        ("What was noted", [_timed(one.at, one.words) for one in sheet.notes]),
        ("What they said they would do", [_timed(p.at, _promised(p)) for p in sheet.promises]),
        ("What was asked and said", list(_reached(sheet))),
        ("Written after it ended", [_timed(one.at, one.words) for one in sheet.afterwards]),
        ("What was planned and not reached", [f"### {one}" for one in _not_reached(sheet)]),
    ):
        if lines:
            yield [f"## {heading}", *lines]


def _reached(sheet: Sheet) -> Iterator[str]:
    for made, points in (("Asked", sheet.plan.to_ask), ("I said", sheet.plan.to_make)):
        for point, at in sheet.done(points):
            if at:
                yield _timed(at, f"{made}: {point}")


def _not_reached(sheet: Sheet) -> list[str]:
    return [one for one, at in sheet.done(sheet.plan.to_ask + sheet.plan.to_make) if not at]


def _promised(line: Line) -> str:
    return f"They said they would: {promise(line)}"


def _timed(at: datetime, words: str) -> str:
    return f"({at:%H:%M}) {words}"
