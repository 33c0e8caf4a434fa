"""The review page as a whole: what is chosen, what is around it, what is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from fairhearing.domain.checking.finding import Evidence
from fairhearing.domain.checking.language.words import counts, not_sure_of
from fairhearing.domain.checking.review import Reviewed, ReviewedOmission
from fairhearing.domain.reading.transcript import Span, Transcript
from fairhearing.web.frame.asked import one_of
from fairhearing.web.playing.sounding import Sounding, sounding
from fairhearing.web.review.chosen import Shown
from fairhearing.web.review.finding import ShownFinding, outcomes, show_finding
from fairhearing.web.review.groups import Group, groups
from fairhearing.web.review.left_out import Line, lines, show_omission
from fairhearing.web.review.report import Leaf, leaf
from fairhearing.web.review.sieve import Choice, Show, choices, sieve, unsure
from fairhearing.web.review.strip import strip
from fairhearing.web.review.ticks import ticks
from fairhearing.web.transcript.parts import Part, around
from fairhearing.work.check.reviewing import ReviewPage

Decided = Reviewed | ReviewedOmission
T = TypeVar("T", Reviewed, ReviewedOmission)

_AROUND = 6
_CHOOSING = ("statements", "left_out")
"""The tabs where one thing at a time is chosen and decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A record of the check with the file it comes from."""

    item_id: str
    transcript: Transcript
    doubtful: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Everything the review page shows."""

    page: ReviewPage
    tab: str
    here: str
    show: Show
    choices: tuple[Choice, ...]
    outcomes: list[tuple[str, str]]
    counted: str
    unsure: str
    left_out_left: int
    strip: SafeString
    shown: Shown | None
    saved: bool
    previous: str
    following: str
    leaf: Leaf | None
    part: Part | None
    record: Heard | None
    records: tuple[Heard, ...]
    lines: Sequence[Line]
    groups: tuple[Group, ...]
    sounding: Sounding | None


def screen(
    request: HttpRequest, page: ReviewPage, *, tab: str = "statements", chosen: str = ""
) -> Screen:
    """Lay the review out for what the address asks."""
    wanted = one_of(Show, request.GET.get("show") or request.POST.get("show")) or Show.ALL
    visible = sieve(page.reviewed, wanted)
    ids = _ids(page, visible, tab)
    asked = chosen or request.GET.get("f", "")
    subject = _chosen(page, ids, tab, asked) if tab in _CHOOSING else ""
    shown = show(request, page, subject) if subject else None
    seen = frozenset(one.finding.id for one in visible)
    shown_ticks = [tick for tick in ticks(page.reviewed) if tick.finding in seen]
    records = _records(page)
    record = _record_of(records, shown)
    return Screen(
        page=page,
        tab=tab,
        here=reverse("left_out" if tab == "left_out" else "review", args=[page.check_id]),
        show=wanted,
        choices=choices(page.reviewed),
        outcomes=outcomes() if tab == "statements" else [],
        counted=counts(one.outcome for one in page.reviewed),
        unsure=not_sure_of(sum(map(unsure, page.reviewed)), sound=page.result.has_sound),
        left_out_left=sum(one.waits for one in page.omissions),
        strip=strip(page.check_id, shown_ticks, wanted, subject),
        shown=shown,
        saved="done" in request.GET,
        previous=_beside(ids, subject, -1),
        following=_beside(ids, subject, 1),
        leaf=_leaf(request, page, shown),
        part=_part(record, shown),
        record=record,
        records=records,
        lines=lines(page, subject) if tab == "left_out" else (),
        groups=groups(page, tab),
        sounding=sounding(record.item_id, record.transcript) if record else None,
    )


def show(request: HttpRequest, page: ReviewPage, subject: str) -> Shown:
    """Put a finding or an omission into words."""
    if is_omission(page, subject):
        return show_omission(request, page, subject)
    return show_finding(request, page, subject)


def is_omission(page: ReviewPage, subject: str) -> bool:
    """Whether an id is that of an omission."""
    return any(one.omission.id == subject for one in page.omissions)


def after(page: ReviewPage, subject: str, wanted: Show) -> str:
    """Which comes next: of its kind the next that waits, then of the other, else the next shown."""
    shown: Sequence[Decided]
    if is_omission(page, subject):
        shown = _later(page.omissions, subject)
        rest: Sequence[Decided] = (*shown, *page.omissions, *page.reviewed)
    else:
        later = _later(page.reviewed, subject)
        shown = sieve(later, wanted)
        rest = (*shown, *later, *page.reviewed, *page.omissions)
    waiting = [one for one in rest if one.waits]
    return next((one.subject for one in waiting or shown), "")


def _later(those: Sequence[T], subject: str) -> Sequence[T]:
    return those[[one.subject for one in those].index(subject) + 1 :]


def _ids(page: ReviewPage, visible: Sequence[Reviewed], tab: str) -> list[str]:
    if tab == "left_out":
        return [one.subject for one in page.omissions]
    return [one.subject for one in visible] if tab == "statements" else []


def _chosen(page: ReviewPage, ids: Sequence[str], tab: str, asked: str) -> str:
    """Choose what was asked for, even where the filter hides it, else the first that waits."""
    all_of_tab: Sequence[Decided] = page.omissions if tab == "left_out" else page.reviewed
    if any(one.subject == asked for one in all_of_tab):
        return asked
    waiting = {one.subject for one in all_of_tab if one.waits}
    return next((one for one in ids if one in waiting), None) or next(iter(ids), "")


def _beside(ids: Sequence[str], finding: str, step: int) -> str:
    if finding not in ids:
        return ids[0] if ids else ""
    at = ids.index(finding) + step
    return ids[at] if 0 <= at < len(ids) else ""


def _records(page: ReviewPage) -> tuple[Heard, ...]:
    pairs = zip(page.record_ids, page.result.record, strict=False)
    return tuple(
        Heard(
            item_id=item_id,
            transcript=transcript,
            doubtful=tuple(
                sorted((*transcript.unheard, *transcript.overlapped), key=lambda span: span.start)
            ),
        )
        for item_id, transcript in pairs
    )


def _record_of(records: Sequence[Heard], shown: Shown | None) -> Heard | None:
    evidence = _first_evidence(shown)
    wanted = evidence.digest if evidence else ""
    match = next((record for record in records if record.transcript.digest == wanted), None)
    return match or next(iter(records), None)


def _part(record: Heard | None, shown: Shown | None) -> Part | None:
    evidence = _first_evidence(shown)
    if record is None or evidence is None:
        return None
    turns = frozenset(
        turn
        for each in (shown.evidence if shown else ())
        if each.digest == record.transcript.digest
        for turn in each.turns
    )
    return around(record.transcript, min(evidence.turns, default=0), _AROUND, evidence=turns)


def _first_evidence(shown: Shown | None) -> Evidence | None:
    return next(iter(shown.evidence), None) if shown else None


def _leaf(request: HttpRequest, page: ReviewPage, shown: Shown | None) -> Leaf | None:
    if not isinstance(shown, ShownFinding):
        return None
    statement = shown.reviewed.finding.statement
    number = request.GET.get("page", "")
    return leaf(
        page.result.document,
        page.reviewed,
        shown.subject,
        int(number) if number.isdigit() else statement.page,
    )
