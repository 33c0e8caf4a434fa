"""Candidates as a Word file, for `fairhearing check --docx`."""

from datetime import date, datetime

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.render.findings_paper import compose
from fairhearing.render.word import paper_word


def word(result: CheckResult, *, made_on: date | None = None) -> bytes:
    """Write what a check found, headed so that nobody takes it for a schedule.

    `made_on` is today where it is not given.
    """
    return paper_word(compose(result, made_on=made_on or datetime.now().astimezone().date()))
