"""A court transcript as a Word file: the same pages as the PDF, to be worked on."""

from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm
from docx.styles.style import ParagraphStyle

from fairhearing.domain.filings.court_transcript import CourtTranscript, Said
from fairhearing.render import court_parts
from fairhearing.render.blocks import Heading, Listing, Passage, Tone
from fairhearing.render.certificate_paper import blocks
from fairhearing.render.ink import printable
from fairhearing.render.word import add
from fairhearing.render.word_styles import (
    name_file,
    number_lines,
    running_foot,
    set_page,
    set_styles,
)

_TIMES = Mm(21)
_SPACED = 1.5


def court_word(paper: CourtTranscript) -> bytes:
    """Write a court transcript as a .docx file."""
    file = docx.Document()
    set_page(file)
    set_styles(file)
    name_file(file, court_parts.TITLE, paper.certificate.made_at.date())
    _front(file, paper)
    add(file, Heading(text="What was said", new_page=True))
    numbered = _talk(file, paper)
    for block in blocks(paper.certificate):
        add(file, block)
    number_lines(file, numbered)
    _head(file, paper)
    running_foot(file, printable(court_parts.running(paper)))
    written = BytesIO()
    file.save(written)
    return written.getvalue()


def _front(file: Document, paper: CourtTranscript) -> None:
    file.add_paragraph(court_parts.TITLE, style="Title")
    if warning := court_parts.warning(paper):
        add(file, Passage(text=warning, tone=Tone.LEAD))
    for label, value in (*court_parts.facts(paper), ("SHA-256", paper.certificate.digest)):
        fact = file.add_paragraph()
        fact.add_run(f"{label}: ").bold = True
        fact.add_run(printable(value))
    add(file, Heading(text="Who speaks"))
    people = (f"{one.name}, {one.role}" if one.role else one.name for one in paper.people)
    add(file, Listing(items=tuple(people) or ("Nobody could be heard to speak.",)))
    add(file, Heading(text="How to read it"))
    for text in court_parts.reading(paper):
        add(file, Passage(text=text))


def _talk(file: Document, paper: CourtTranscript) -> str:
    """Set the turns, and give the name of their style."""
    style = file.styles.add_style("Turn", 1)
    if isinstance(style, ParagraphStyle):
        style.base_style = file.styles["Normal"]
        form = style.paragraph_format
        form.left_indent, form.first_line_indent = _TIMES, -_TIMES
        form.line_spacing, form.space_after = _SPACED, Mm(0)
        form.tab_stops.add_tab_stop(_TIMES, WD_TAB_ALIGNMENT.LEFT)
    for one in paper.said:
        _turn(file, one)
    return "Turn"


def _turn(file: Document, one: Said) -> None:
    turn = file.add_paragraph(style="Turn")
    turn.add_run(f"{court_parts.time_of(one)}\t")
    if one.who:
        turn.add_run(f"{printable(one.who)}: ").bold = True
    turn.add_run(printable(one.words))


def _head(file: Document, paper: CourtTranscript) -> None:
    head = file.sections[0].header.paragraphs[0]
    head.add_run(f"{court_parts.head(paper)}    {court_parts.short(paper)}")
