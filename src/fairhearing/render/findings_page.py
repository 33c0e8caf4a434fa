"""Candidates as one HTML file, for `fairhearing check --html`."""

from datetime import date

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.render.findings_paper import compose
from fairhearing.render.web_page import paper_html


def findings_html(result: CheckResult, *, made_on: date) -> str:
    """Write what a check found, headed so that nobody takes it for a schedule."""
    return paper_html(compose(result, made_on=made_on))
