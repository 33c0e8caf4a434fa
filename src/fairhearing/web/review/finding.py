"""The chosen finding, put into words."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from fairhearing.domain.checking.finding import SURE, Outcome
from fairhearing.domain.checking.language.differences import Piece as Words
from fairhearing.domain.checking.language.differences import differences
from fairhearing.domain.checking.language.noting import in_notes_beside
from fairhearing.domain.checking.language.words import not_sure, on_screen
from fairhearing.domain.checking.record.hearing import Way
from fairhearing.domain.checking.review import Reviewed
from fairhearing.web.review.chosen import (
    Exhibit,
    Shown,
    before_of,
    decision_of,
    exhibits_of,
    hearing_of,
)
from fairhearing.web.review.sieve import unsure
from fairhearing.work.check.reviewing import ReviewPage

_VERY = 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFinding(Shown):
    """Everything the middle of the review page says of a statement."""

    reviewed: Reviewed
    shape: str
    outcome: str
    sure: str
    words: tuple[Words, ...]
    noted: str


def show_finding(request: HttpRequest, page: ReviewPage, chosen: str) -> ShownFinding:
    """Put one finding into words."""
    ordinal, one = next(
        (n, r) for n, r in enumerate(page.reviewed, start=1) if r.finding.id == chosen
    )
    statement = one.finding.statement.text
    exhibits = exhibits_of(
        request,
        page,
        chosen,
        one.finding.evidence,
        lambda said: differences(statement, said, one.outcome)[1],
    )
    first = " ".join(e.text for e in one.finding.evidence[:1])
    return ShownFinding(
        subject=chosen,
        ordinal=ordinal,
        total=len(page.reviewed),
        reason=one.reason,
        exhibits=exhibits,
        hearing=hearing_of(page, chosen, exhibits),
        review=one.review or one.before,
        decision=decision_of(one),
        before=before_of(one),
        mended=chosen in page.mended,
        reviewed=one,
        shape="not_sure" if unsure(one) else one.outcome.value,
        outcome=_(_not_sure(page, exhibits) if unsure(one) else on_screen(one.outcome)),
        sure=_sure(one),
        words=differences(statement, first, one.outcome)[0],
        noted=in_notes_beside(one, sound=page.result.has_sound),
    )


def _not_sure(page: ReviewPage, exhibits: tuple[Exhibit, ...]) -> str:
    ways = [exhibit.piece.way for exhibit in exhibits]
    return not_sure(sound=Way.LISTEN in ways if ways else page.result.has_sound)


def _sure(one: Reviewed) -> str:
    score = one.finding.score
    if score < SURE:
        return _("We are not sure about this one.")
    return _("Very likely right.") if score >= _VERY else _("Likely right.")


def outcomes() -> list[tuple[str, str]]:
    """Every outcome a person may choose instead, with its words."""
    return [(outcome.value, _(on_screen(outcome))) for outcome in Outcome]
