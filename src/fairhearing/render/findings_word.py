"""Candidates as a Word file, for `fairhearing check --docx`."""

from datetime import date

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.render.findings_paper import compose
from fairhearing.render.word import paper_word


def findings_word(result: CheckResult, *, made_on: date) -> bytes:
    """Write what a check found, headed so that nobody takes it for a schedule."""
    return paper_word(compose(result, made_on=made_on))
