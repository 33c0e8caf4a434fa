"""Candidates as one HTML file, for `fairhearing check --html`."""

from datetime import date, datetime

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.render.findings_paper import compose
from fairhearing.render.web_page import paper_html


def html(result: CheckResult, *, made_on: date | None = None) -> str:
    """Write what a check found, headed so that nobody takes it for a schedule.

    `made_on` is today where it is not given.
    """
    return paper_html(compose(result, made_on=made_on or datetime.now().astimezone().date()))
