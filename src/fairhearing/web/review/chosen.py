"""What is chosen in the review, a finding or an omission: its words, and what a person did."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpRequest
from django.utils.translation import gettext as _

from fairhearing.domain.checking.finding import Evidence
from fairhearing.domain.checking.language.differences import Piece as Words
from fairhearing.domain.checking.record.hearing import Piece, Way, pieces
from fairhearing.domain.checking.review import Candidate, Review, Verdict
from fairhearing.web.review import listening
from fairhearing.work.check.reviewing import ReviewPage


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
    """What the middle of the review page says; `subject` is the id decisions are kept under.

    `review` is the latest decision, or the one before its words changed, for what was typed;
    `before` says the latter, "" where there is none. `mended` is whether the transcript was
    changed here since the check.
    """

    subject: str
    ordinal: int
    total: int
    reason: str
    exhibits: tuple[Exhibit, ...]
    hearing: Hearing
    review: Review | None
    decision: str
    before: str
    mended: bool

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Give the words of the record that belong to it."""
        return tuple(exhibit.piece.evidence for exhibit in self.exhibits)

    @property
    def to_read(self) -> bool:
        """Whether some of its words have no sound, and the person has not said they read them."""
        return any(one.piece.way is Way.READ and not one.taken_in for one in self.exhibits)


def exhibits_of(
    request: HttpRequest,
    page: ReviewPage,
    subject: str,
    evidence: Iterable[Evidence],
    marked: Callable[[str], tuple[Words, ...]],
) -> tuple[Exhibit, ...]:
    """Lay out the evidence; `marked` puts the marks into the words of a piece."""
    records = {transcript.digest: transcript for transcript in page.result.record}
    items = {t.digest: i for t, i in zip(page.result.record, page.record_ids, strict=False)}
    done = listening.taken_in(request, page.check_id, subject)
    heard = subject in page.heard
    return tuple(
        Exhibit(
            piece=piece,
            item_id=items.get(piece.evidence.digest, ""),
            words=marked(piece.evidence.text),
            taken_in=heard or piece.number in done,
        )
        for piece in pieces(evidence, records)
    )


def hearing_of(page: ReviewPage, subject: str, exhibits: tuple[Exhibit, ...]) -> Hearing:
    """Say whether its evidence was taken in, and if not, how it is."""
    if not exhibits:
        return Hearing.NOTHING
    if subject in page.heard:
        return Hearing.HEARD
    silent = all(exhibit.piece.way is Way.READ for exhibit in exhibits)
    return Hearing.TO_READ if silent else Hearing.TO_LISTEN


def decision_of(one: Candidate) -> str:
    """Say what the person decided, and what that means for the schedule; "" before that."""
    if one.review is None:
        return ""
    if one.rejected:
        return _("You set this aside. It is not in the schedule.")
    agreed = one.review.verdict is Verdict.AGREED
    said = _("You agreed.") if agreed else _("You changed this.")
    if one.counts:
        return f"{said} {_('It is in the schedule.')}"
    return f"{said} {_('It is not in the schedule until its words have been played or read.')}"


def before_of(one: Candidate) -> str:
    """Say what was decided before its words changed; "" where that is not so, or no longer."""
    if one.before is None or one.review is not None:
        return ""
    said = {
        Verdict.AGREED: _("Before, you agreed."),
        Verdict.REJECTED: _("Before, you set this aside."),
        Verdict.AMENDED: _("Before, you changed this."),
    }[one.before.verdict]
    changed = _("What it rests on has changed since then, so please decide again.")
    return f"{said} {changed}"
