"""Printing: the schedule of a check as it stands, in the three forms people can send."""

from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from fairhearing.domain.filings.schedule import Schedule, schedule
from fairhearing.domain.problems import WrongUse
from fairhearing.render.pdf import pdf
from fairhearing.render.picture import page_count, page_picture
from fairhearing.render.web_page import html
from fairhearing.render.word import word
from fairhearing.work.case.shown import CheckCard
from fairhearing.work.check import checking, reviewing

Form = Literal["pdf", "docx", "html"]

_PREVIEW_WIDTH = 1000
"""Pixels: sharp on an ordinary screen, small enough to come at once."""


def schedule_of(check_id: str) -> Schedule:
    """Draw up the schedule of a check; `WrongUse` while the check is not finished."""
    page = reviewing.review_page(check_id)
    card = checking.check_card(check_id)
    return schedule(
        page.result,
        page.reviewed,
        page.omissions,
        made_on=_today(),
        sealed=_sealed(card),
        example=card.report.example,
    )


def printed(check_id: str, form: Form) -> bytes:
    """Print the schedule of a check as PDF, Word or one HTML file."""
    drawn = schedule_of(check_id)
    if form == "html":
        return html(drawn).encode()
    return word(drawn) if form == "docx" else _as_pdf(drawn)


def pages(check_id: str) -> int:
    """Count the pages of the printed schedule."""
    return page_count(_as_pdf(schedule_of(check_id)))


def preview(check_id: str, number: int) -> bytes:
    """Draw a page of the printed schedule as PNG, pages from 1; `WrongUse` beyond the last."""
    paper = _as_pdf(schedule_of(check_id))
    if not 1 <= number <= page_count(paper):
        raise WrongUse(f"The schedule has no page {number}.")
    return page_picture(paper, number, _PREVIEW_WIDTH)


# A browser asks for every page of a preview at once; the paper behind them is the same.
@lru_cache(maxsize=1)
def _as_pdf(drawn: Schedule) -> bytes:
    return pdf(drawn)


def _sealed(card: CheckCard) -> dict[str, date]:
    files = (card.report, *card.records, *((card.notes,) if card.notes else ()))
    return {one.digest: _local(one.sealed_at) for one in files}


def _today() -> date:
    return datetime.now().astimezone().date()


def _local(moment: datetime) -> date:
    return moment.astimezone().date()
