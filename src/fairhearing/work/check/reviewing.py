"""Review: a person listens to the evidence and decides. Nothing counts before that."""

from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.db import transaction

from fairhearing.domain.checking.again import standing
from fairhearing.domain.checking.finding import CheckResult, Finding, Omission, Outcome
from fairhearing.domain.checking.mended import mended_since
from fairhearing.domain.checking.review import (
    Review,
    Reviewed,
    ReviewedOmission,
    Verdict,
    reviewed,
    reviewed_omissions,
)
from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.store import ledgers, tables
from fairhearing.work.case import rows
from fairhearing.work.check import checking
from fairhearing.work.transcripts import reading

_HEARD = "heard"
_AGAIN = "decide again"
"""What an entry says where something that was decided before has changed since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """A check under review.

    `heard` holds the ids of the findings and omissions whose evidence was played, `mended` of
    those whose words were changed in the transcript since the check was asked for.
    """

    check_id: str
    case_id: str
    report_id: str
    result: CheckResult
    reviewed: tuple[Reviewed, ...]
    omissions: tuple[ReviewedOmission, ...]
    heard: frozenset[str]
    record_ids: tuple[str, ...]
    mended: frozenset[str] = frozenset()

    @property
    def left(self) -> int:
        """How many of them wait for a decision."""
        return sum(one.waits for one in (*self.reviewed, *self.omissions))


class _Decision(msgspec.Struct, frozen=True):
    """What an entry says of a decision; `at` is set where it was made in an earlier check."""

    verdict: Verdict
    heard: bool
    note: str = ""
    outcome: Outcome | None = None
    reason: str = ""
    at: datetime | None = None


def review_page(check_id: str) -> ReviewPage:
    """Everything the review shows; `WrongUse` while the check is not finished."""
    row = rows.check_row(check_id)
    found = checking.result(check_id)
    lines = ledgers.entries(ledgers.reviews(check_id))
    latest = {e.subject: _review(e) for e in lines if e.action == rows.DECIDED}
    before = {e.subject: _review(e) for e in lines if e.action == _AGAIN}
    return ReviewPage(
        check_id=check_id,
        case_id=row.case_id,
        report_id=row.report.pk,
        result=found,
        reviewed=reviewed(found.findings, latest, before),
        omissions=reviewed_omissions(found.omissions, latest, before),
        heard=frozenset(e.subject for e in lines if e.action == _HEARD),
        record_ids=tuple(row.records),
        mended=_mended(row, found),
    )


def mark_heard(check_id: str, subject: str) -> None:
    """Note that the evidence of a finding or an omission was played.

    Where the record has no sound, it was read and the person said so.
    """
    _candidate(check_id, subject)
    with transaction.atomic():
        if not _was_heard(check_id, subject):
            ledgers.append(ledgers.reviews(check_id), action=_HEARD, subject=subject, body={})


def decide(
    check_id: str,
    subject: str,
    verdict: Verdict,
    note: str = "",
    outcome: Outcome | None = None,
    reason: str = "",
) -> Review:
    """Enter a decision about a finding or an omission; `Refused` where it was not heard yet.

    Rejecting needs no hearing. A finding with no evidence has nothing to hear. An omission has
    no outcome to change, only its reason.
    """
    candidate = _candidate(check_id, subject)
    if outcome is not None and isinstance(candidate, Omission):
        raise WrongUse("What was left out has no outcome to change.", safe="Nothing was changed.")
    if verdict is Verdict.AMENDED and outcome is None and not reason.strip():
        raise WrongUse("Please say what should be changed.", safe="Nothing was changed.")
    with transaction.atomic():
        heard = not candidate.evidence or _was_heard(check_id, subject)
        if not heard and verdict is not Verdict.REJECTED:
            raise _listen_first() if checking.result(check_id).has_sound else _read_first()
        entry = ledgers.append(
            ledgers.reviews(check_id),
            action=rows.DECIDED,
            subject=subject,
            body={
                "verdict": verdict,
                "heard": heard,
                "note": note.strip(),
                "outcome": outcome if verdict is Verdict.AMENDED else None,
                "reason": reason.strip() if verdict is Verdict.AMENDED else "",
            },
        )
        rows.touch(rows.check_row(check_id).case_id)
    return _review(entry)


def carry_over(check_id: str) -> tuple[str, ...]:
    """Take over what was decided in the check before of the same report, where it still stands.

    Gives the ids of what has to be decided again, because what it rested on has changed. Each
    entry keeps the day of the decision and names the check it was made in.
    """
    row = rows.check_row(check_id)
    earlier = rows.check_before(row)
    if earlier is None:
        return ()
    lines = ledgers.entries(ledgers.reviews(earlier.pk))
    decided = {e.subject: e for e in lines if e.action == rows.DECIDED}
    pending = {e.subject: e for e in lines if e.action == _AGAIN} | decided
    heard = {e.subject for e in lines if e.action == _HEARD}
    found = standing(checking.result(earlier.pk), checking.result(check_id), heard | pending.keys())
    for subject, was in found.kept.items():
        if was in heard:
            _carry(check_id, _HEARD, subject, {"from": earlier.pk})
        if was in decided:
            _carry(check_id, rows.DECIDED, subject, _as_before(decided[was], earlier.pk))
    undecided = {now: was for now, was in found.kept.items() if was not in decided}
    rest = found.again | undecided
    again = {now: pending[was] for now, was in rest.items() if was in pending}
    for subject, entry in again.items():
        _carry(check_id, _AGAIN, subject, _as_before(entry, earlier.pk))
    return tuple(again)


def _mended(row: tables.Check, found: CheckResult) -> frozenset[str]:
    items = [rows.item_row(record) for record in row.records]
    pairs = zip(items, row.transcripts, found.record, strict=True)
    now = {
        then.digest: reading.transcript(item.pk)
        for item, key, then in pairs
        if item.reading and rows.is_record(item) and rows.edited_key(item) != key
    }
    return mended_since(found, now) if now else frozenset()


def _carry(check_id: str, action: str, subject: str, body: dict[str, object]) -> None:
    ledgers.append(ledgers.reviews(check_id), action=action, subject=subject, body=body)


def _as_before(entry: Entry, check_id: str) -> dict[str, object]:
    body = msgspec.json.decode(entry.body, type=dict[str, object])
    return {"at": entry.at.isoformat(), **body, "from": check_id}


def _candidate(check_id: str, subject: str) -> Finding | Omission:
    result = checking.result(check_id)
    found: tuple[Finding | Omission, ...] = (*result.findings, *result.omissions)
    candidate = next((one for one in found if one.id == subject), None)
    if candidate is None:
        raise WrongUse("There is no such finding in this check.")
    return candidate


def _was_heard(check_id: str, subject: str) -> bool:
    lines = ledgers.entries(ledgers.reviews(check_id))
    return any(e.action == _HEARD and e.subject == subject for e in lines)


def _review(entry: Entry) -> Review:
    body = msgspec.json.decode(entry.body, type=_Decision)
    return Review(
        subject=entry.subject,
        verdict=body.verdict,
        heard=body.heard,
        at=body.at or entry.at,
        note=body.note,
        outcome=body.outcome,
        reason=body.reason,
    )


def _listen_first() -> Refused:
    return Refused(
        "Please listen to this place first.",
        safe="Your note is still here, and nothing was decided.",
        todo="Press play: only what you have heard yourself goes into the schedule.",
    )


def _read_first() -> Refused:
    return Refused(
        "Please read this place first.",
        safe="Your note is still here, and nothing was decided.",
        todo="Say that you have read it: only what you have read yourself goes into the schedule.",
    )
