"""The review page as a whole: what is chosen, what is around it, what is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from fairhearing.domain.checking.finding import Evidence, Omission, Outcome
from fairhearing.domain.checking.language.words import counts
from fairhearing.domain.checking.review import Reviewed
from fairhearing.domain.reading.transcript import Span, Transcript
from fairhearing.web.frame.asked import one_of
from fairhearing.web.playing.sounding import Sounding, sounding
from fairhearing.web.review.finding import Shown, outcomes, show
from fairhearing.web.review.report import Leaf, leaf
from fairhearing.web.review.sieve import Choice, Show, choices, sieve, waits
from fairhearing.web.review.strip import strip
from fairhearing.web.review.ticks import Tick, ticks
from fairhearing.web.transcript.parts import Part, around
from fairhearing.work.reviewing import ReviewPage

_AROUND = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A record of the check with the file it comes from."""

    item_id: str
    transcript: Transcript
    doubtful: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Something the report leaves out, and the file to play it from."""

    omission: Omission
    item_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Statements under one heading."""

    heading: str
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Everything the review page shows."""

    page: ReviewPage
    tab: str
    show: Show
    choices: tuple[Choice, ...]
    outcomes: list[tuple[str, str]]
    counted: str
    left: int
    strip: SafeString
    shown: Shown | None
    done: Reviewed | None
    previous: str
    following: str
    leaf: Leaf | None
    part: Part | None
    record: Heard | None
    records: tuple[Heard, ...]
    omissions: tuple[Left, ...]
    against: tuple[Group, ...]
    sounding: Sounding | None


def screen(
    request: HttpRequest, page: ReviewPage, *, tab: str = "statements", chosen: str = ""
) -> Screen:
    """Lay the review out for what the address asks."""
    wanted = one_of(Show, request.GET.get("show") or request.POST.get("show")) or Show.ALL
    visible = sieve(page.reviewed, wanted)
    finding = _chosen(page, visible, chosen or request.GET.get("f", ""))
    ids = [one.finding.id for one in visible]
    seen = frozenset(ids)
    shown_ticks = [tick for tick in ticks(page.reviewed) if tick.finding in seen]
    records = _records(page)
    shown = show(request, page, finding) if finding and tab == "statements" else None
    record = _record_of(records, shown)
    return Screen(
        page=page,
        tab=tab,
        show=wanted,
        choices=choices(page.reviewed),
        outcomes=outcomes(),
        counted=counts(one.outcome for one in page.reviewed),
        left=sum(waits(one) for one in page.reviewed),
        strip=strip(page.check_id, shown_ticks, wanted, finding),
        shown=shown,
        done=next((r for r in page.reviewed if r.finding.id == request.GET.get("done")), None),
        previous=_beside(ids, finding, -1),
        following=_beside(ids, finding, 1),
        leaf=_leaf(request, page, shown),
        part=_part(record, shown),
        record=record,
        records=records,
        omissions=_omissions(page, records) if tab == "left_out" else (),
        against=_against(page) if tab == "against" else (),
        sounding=sounding(record.item_id, record.transcript) if record else None,
    )


def after(page: ReviewPage, finding: str, wanted: Show) -> str:
    """Which finding comes next: the next that waits, else the next shown, else none."""
    ids = [one.finding.id for one in page.reviewed]
    later = page.reviewed[ids.index(finding) + 1 :] if finding in ids else ()
    waiting = [one for one in (*sieve(later, wanted), *later) if waits(one)]
    rest = waiting or [one for one in page.reviewed if waits(one)] or sieve(later, wanted)
    return rest[0].finding.id if rest else ""


def _chosen(page: ReviewPage, visible: Sequence[Reviewed], asked: str) -> str:
    if any(one.finding.id == asked for one in page.reviewed):
        return asked
    first = next((one for one in visible if waits(one)), None) or next(iter(visible), None)
    return first.finding.id if first else ""


def _beside(ids: Sequence[str], finding: str, step: int) -> str:
    if finding not in ids:
        return ids[0] if ids else ""
    at = ids.index(finding) + step
    return ids[at] if 0 <= at < len(ids) else ""


def _against(page: ReviewPage) -> tuple[Group, ...]:
    """List what anyone else will hear too: first what was put mildly, then by who said it."""
    groups: dict[str, list[Tick]] = {}
    for one, tick in zip(page.reviewed, ticks(page.reviewed), strict=True):
        if one.outcome is Outcome.UNDERSTATED:
            groups.setdefault(_("The recording says it more strongly"), []).append(tick)
    for one, tick in zip(page.reviewed, ticks(page.reviewed), strict=True):
        if one.outcome is Outcome.SUPPORTED:
            speaker = next((e.speaker for e in one.finding.evidence), "")
            says = _("Borne out by the words of %(name)s") if speaker else _("Borne out")
            groups.setdefault(says % {"name": speaker}, []).append(tick)
    return tuple(Group(heading=words, ticks=tuple(ticks)) for words, ticks in groups.items())


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
        for each in (shown.reviewed.finding.evidence if shown else ())
        if each.digest == record.transcript.digest
        for turn in each.turns
    )
    return around(record.transcript, min(evidence.turns, default=0), _AROUND, evidence=turns)


def _first_evidence(shown: Shown | None) -> Evidence | None:
    return next(iter(shown.reviewed.finding.evidence), None) if shown else None


def _leaf(request: HttpRequest, page: ReviewPage, shown: Shown | None) -> Leaf | None:
    if shown is None:
        return None
    statement = shown.reviewed.finding.statement
    number = request.GET.get("page", "")
    return leaf(
        page.result.document,
        page.reviewed,
        shown.reviewed.finding.id,
        int(number) if number.isdigit() else statement.page,
    )


def _omissions(page: ReviewPage, records: Sequence[Heard]) -> tuple[Left, ...]:
    items = {record.transcript.digest: record.item_id for record in records}
    return tuple(
        Left(omission=each, item_id=items.get(each.evidence.digest, ""))
        for each in page.result.omissions
    )
