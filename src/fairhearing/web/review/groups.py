"""Statements under headings: what goes against the person, and whom the notes agree with."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fairhearing.domain.checking.finding import Agrees, Outcome
from fairhearing.domain.checking.review import Reviewed
from fairhearing.web.review.ticks import Tick, ticks
from fairhearing.work.check.reviewing import ReviewPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Statements under one heading."""

    heading: str
    ticks: tuple[Tick, ...]


def groups(page: ReviewPage, tab: str) -> tuple[Group, ...]:
    """Give the groups of a tab; none where it has no groups."""
    tabs = {"against": _against, "notes": _noted}
    found: dict[str, list[Tick]] = {}
    for heading, tick in tabs[tab](page) if tab in tabs else ():
        found.setdefault(heading, []).append(tick)
    return tuple(Group(heading=words, ticks=tuple(each)) for words, each in found.items())


def _against(page: ReviewPage) -> Iterator[tuple[str, Tick]]:
    """List what anyone else will hear too: first what was put mildly, then by who said it."""
    for one, tick in _each(page):
        if one.outcome is Outcome.UNDERSTATED:
            yield _("The recording says it more strongly"), tick
    for one, tick in _each(page):
        if one.outcome is Outcome.SUPPORTED:
            speaker = next((e.speaker for e in one.finding.evidence), "")
            says = _("Borne out by the words of %(name)s") if speaker else _("Borne out")
            yield says % {"name": speaker}, tick


def _noted(page: ReviewPage) -> Iterator[tuple[str, Tick]]:
    """List what the three hold differently; whom the notes agree with was the program's answer."""
    says = {
        Agrees.RECORD: _("The notes say it as it was said; the report does not"),
        Agrees.REPORT: _("The notes say it as the report does; it was said otherwise or not found"),
        Agrees.NEITHER: _("The notes differ from the report and from what was said"),
    }
    for agrees, heading in says.items():
        for one, tick in _each(page):
            if _sets_apart(one, agrees):
                yield heading, tick


def _sets_apart(one: Reviewed, agrees: Agrees) -> bool:
    """Whether the notes agree so, and with the report only where it is not borne out."""
    if one.finding.noted is None or one.finding.noted.agrees is not agrees:
        return False
    as_found = one.outcome is one.finding.outcome
    return as_found and (agrees is not Agrees.REPORT or one.outcome.differs)


def _each(page: ReviewPage) -> Iterator[tuple[Reviewed, Tick]]:
    return zip(page.reviewed, ticks(page.reviewed), strict=True)
