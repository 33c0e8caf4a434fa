"""The chosen finding, put into words."""

from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpRequest
from django.utils.translation import gettext as _

from fairhearing.domain.checking.finding import SURE, Outcome
from fairhearing.domain.checking.language.differences import Piece as Words
from fairhearing.domain.checking.language.differences import differences
from fairhearing.domain.checking.language.words import on_screen
from fairhearing.domain.checking.record.hearing import Piece, Way, pieces
from fairhearing.domain.checking.review import Reviewed, Verdict
from fairhearing.web.review import listening
from fairhearing.web.review.sieve import unsure
from fairhearing.work.reviewing import ReviewPage

_VERY = 0.85


class Hearing(StrEnum):
    """Whether the person may decide."""

    HEARD = "heard"
    TO_LISTEN = "to_listen"
    TO_READ = "to_read"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A piece of evidence on the page: what to play, and its words with the marks."""

    piece: Piece
    item_id: str
    words: tuple[Words, ...]
    taken_in: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything the middle of the review page says."""

    reviewed: Reviewed
    ordinal: int
    shape: str
    outcome: str
    sure: str
    words: tuple[Words, ...]
    exhibits: tuple[Exhibit, ...]
    hearing: Hearing
    decision: str


def show(request: HttpRequest, page: ReviewPage, chosen: str) -> Shown:
    """Put one finding into words."""
    ordinal, one = next(
        (n, r) for n, r in enumerate(page.reviewed, start=1) if r.finding.id == chosen
    )
    exhibits = _exhibits(request, page, one)
    statement = one.finding.statement.text
    said = " ".join(e.text for e in one.finding.evidence[:1])
    return Shown(
        reviewed=one,
        ordinal=ordinal,
        shape="not_sure" if unsure(one) else one.outcome.value,
        outcome=_("Not sure: please listen") if unsure(one) else _(on_screen(one.outcome)),
        sure=_sure(one),
        words=differences(statement, said, one.outcome)[0],
        exhibits=exhibits,
        hearing=_hearing(page, one, exhibits),
        decision=_decision(one),
    )


def _exhibits(request: HttpRequest, page: ReviewPage, one: Reviewed) -> tuple[Exhibit, ...]:
    records = {transcript.digest: transcript for transcript in page.result.record}
    items = {t.digest: i for t, i in zip(page.result.record, page.record_ids, strict=False)}
    done = listening.taken_in(request, page.check_id, one.finding.id)
    heard = one.finding.id in page.heard
    return tuple(
        Exhibit(
            piece=piece,
            item_id=items.get(piece.evidence.digest, ""),
            words=_marked(one, piece),
            taken_in=heard or piece.number in done,
        )
        for piece in pieces(one.finding, records)
    )


def _marked(one: Reviewed, piece: Piece) -> tuple[Words, ...]:
    return differences(one.finding.statement.text, piece.evidence.text, one.outcome)[1]


def _hearing(page: ReviewPage, one: Reviewed, exhibits: tuple[Exhibit, ...]) -> Hearing:
    if not exhibits:
        return Hearing.NOTHING
    if one.finding.id in page.heard:
        return Hearing.HEARD
    silent = all(exhibit.piece.way is Way.READ for exhibit in exhibits)
    return Hearing.TO_READ if silent else Hearing.TO_LISTEN


def _sure(one: Reviewed) -> str:
    score = one.finding.score
    if score < SURE:
        return _("We are not sure about this one.")
    return _("Very likely right.") if score >= _VERY else _("Likely right.")


def _decision(one: Reviewed) -> str:
    review = one.review
    if review is None:
        return ""
    if review.verdict is Verdict.REJECTED:
        return _("You set this aside. It is not in the schedule.")
    said = _("You agreed.") if review.verdict is Verdict.AGREED else _("You changed this.")
    if one.counts:
        return f"{said} {_('It is in the schedule.')}"
    return f"{said} {_('It is not in the schedule until its words have been played.')}"


def outcomes() -> list[tuple[str, str]]:
    """Every outcome a person may choose instead, with its words."""
    return [(outcome.value, _(on_screen(outcome))) for outcome in Outcome]
