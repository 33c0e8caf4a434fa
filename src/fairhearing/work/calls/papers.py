"""The papers of a call and of a recording, in the three forms people can send."""

from datetime import date
from typing import Literal

from django.utils import timezone

from fairhearing.domain.procedures.reading import rules
from fairhearing.domain.procedures.rule import Rule
from fairhearing.render import guidance_paper, note_paper, sheet_paper, statement_paper
from fairhearing.render.blocks import Paper
from fairhearing.render.pdf import paper_pdf
from fairhearing.render.web_page import paper_html
from fairhearing.render.word import paper_word
from fairhearing.work.calls import meetings, noting, sheets, statements
from fairhearing.work.case import rows

Form = Literal["pdf", "docx", "html"]

RECORDING = "recording"
"""The subject of the rules about recording."""


def printed(paper: Paper, form: Form) -> bytes:
    """Print a paper as PDF, Word or one HTML file."""
    if form == "html":
        return paper_html(paper).encode()
    return paper_word(paper) if form == "docx" else paper_pdf(paper)


def never() -> tuple[Rule, ...]:
    """Give the rules that say when not to record."""
    return tuple(one for one in rules(RECORDING) if one.part == "When not to record")


def sheet(sheet_id: str) -> Paper:
    """Set a call sheet, to lie beside the telephone."""
    return sheet_paper.compose(sheets.sheet(sheet_id), never(), made_on=_today())


def note(sheet_id: str) -> Paper:
    """Set the note of a call with what was added to it."""
    return note_paper.compose(sheets.sheet(sheet_id), noting.additions(sheet_id), made_on=_today())


def guidance() -> Paper:
    """Set everything that we know the guidance says about recording."""
    return guidance_paper.compose(rules(RECORDING), made_on=_today())


def statement(item_id: str) -> Paper:
    """Set the statement about a recording, with the meeting it belongs to."""
    row = rows.item_row(item_id)
    return statement_paper.compose(
        statements.of_recording(item_id),
        name=row.name,
        digest=row.digest,
        seconds=row.seconds,
        file_says=statements.says(item_id).told,
        meeting=meetings.told(item_id),
        made_on=_today(),
    )


def _today() -> date:
    return timezone.localdate()
