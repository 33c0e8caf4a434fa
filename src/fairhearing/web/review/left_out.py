"""What the report leaves out: the list of it, and the one that is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from fairhearing.domain.checking.finding import Evidence
from fairhearing.domain.checking.language.differences import Piece as Words
from fairhearing.domain.checking.review import ReviewedOmission
from fairhearing.web.review.chosen import Shown, before_of, decision_of, exhibits_of, hearing_of
from fairhearing.work.check.reviewing import ReviewPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An omission as the list beside it shows it."""

    subject: str
    ordinal: int
    evidence: Evidence
    timed: bool
    state: str
    chosen: bool


def show_omission(request: HttpRequest, page: ReviewPage, chosen: str) -> Shown:
    """Put one omission into words."""
    ordinal, one = next(
        (n, o) for n, o in enumerate(page.omissions, start=1) if o.omission.id == chosen
    )
    evidence = (one.omission.evidence,)
    exhibits = exhibits_of(request, page, chosen, evidence, lambda said: (Words(said),))
    return Shown(
        subject=chosen,
        ordinal=ordinal,
        total=len(page.omissions),
        reason=one.reason,
        exhibits=exhibits,
        hearing=hearing_of(page, chosen, exhibits),
        review=one.review or one.before,
        decision=decision_of(one),
        before=before_of(one),
        mended=one.subject in page.mended,
    )


def lines(page: ReviewPage, chosen: str) -> Sequence[Line]:
    """List every omission with how it stands."""
    timed = {transcript.digest: transcript.timed for transcript in page.result.record}
    return [
        Line(
            subject=one.omission.id,
            ordinal=ordinal,
            evidence=one.omission.evidence,
            timed=timed.get(one.omission.evidence.digest, True),
            state=_state(one),
            chosen=one.omission.id == chosen,
        )
        for ordinal, one in enumerate(page.omissions, start=1)
    ]


def _state(one: ReviewedOmission) -> str:
    if one.waits:
        return _("To decide")
    return _("Set aside") if one.rejected else _("Agreed")
