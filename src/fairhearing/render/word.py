"""Papers as Word files: real styles, headings and tables, so that people can work on them."""

from io import BytesIO

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.table import CT_Tbl
from docx.shared import Emu, Mm, Pt
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from fairhearing.domain.filings.schedule import Schedule
from fairhearing.render.blocks import (
    Blanks,
    Block,
    Digested,
    Exchange,
    Heading,
    Listing,
    Paper,
    Passage,
    Spoken,
    Table,
    Tone,
    Words,
)
from fairhearing.render.ink import inked, printable
from fairhearing.render.schedule_paper import compose
from fairhearing.render.word_styles import (
    dress_table,
    name_file,
    running_foot,
    set_page,
    set_styles,
)

_NARROW, _WHOLE_WIDTH = Mm(32), Mm(164)
_TO_WRITE = Mm(14)
_SIDE_BY_SIDE = 2
"""A table of two columns has two alike; of more, the first is narrow."""
_TONES = {Tone.PLAIN: "Normal", Tone.LEAD: "Intense Quote", Tone.QUIET: "Subtitle"}


def word(schedule: Schedule) -> bytes:
    """Write a schedule as a .docx file."""
    return paper_word(compose(schedule))


def paper_word(paper: Paper) -> bytes:
    """Write any paper as a .docx file."""
    file = docx.Document()
    set_page(file)
    set_styles(file)
    name_file(file, paper.title, paper.made_on)
    running_foot(file, printable(paper.running))
    file.add_paragraph(printable(paper.title), style="Title")
    file.add_paragraph(printable(paper.subtitle), style="Subtitle")
    for block in paper.blocks:
        add(file, block)
    written = BytesIO()
    file.save(written)
    return written.getvalue()


def add(file: Document, block: Block) -> None:
    """Add a block at the end of a file."""
    match block:
        case Heading():
            heading = file.add_heading(printable(block.text), level=1)
            heading.paragraph_format.page_break_before = block.new_page
        case Listing():
            style = "List Number" if block.numbered else "List Bullet"
            for item in block.items:
                file.add_paragraph(printable(item), style=style)
        case Passage() | Digested() | Spoken():
            _add_paragraph(file, block)
        case Exchange():
            _add_exchange(file, block)
        case Table():
            _add_table(file, block)
        case Blanks():
            _add_blanks(file, block)


def _add_paragraph(file: Document, block: Passage | Digested | Spoken) -> None:
    style = _TONES[block.tone] if isinstance(block, Passage) else None
    added = file.add_paragraph(style=style)
    above = added._p.getprevious()  # noqa: SLF001  the library has no public way to what stands above
    if isinstance(above, CT_Tbl):
        added.paragraph_format.space_before = Pt(8)
    match block:
        case Passage():
            added.add_run(printable(block.text))
            added.paragraph_format.keep_with_next = block.with_next
        case Spoken():
            added.add_run(printable(block.label)).bold = True
            added.add_run(f" {printable(block.words)}")
        case Digested():
            added.add_run(printable(block.name)).bold = True
            added.add_run(f": {printable(block.detail)}\n" if block.detail else "\n")
            added.add_run(block.digest)


def _add_exchange(file: Document, block: Exchange) -> None:
    title = f"{block.number}. {block.place}: {block.outcome}"
    file.add_heading(printable(title), level=2)
    sides = ("The report says", "The record says") if block.report else ("The record says",)
    table = _table(file, sides, rows=1)
    record = table.rows[1].cells[-1]
    if block.report:
        _add_words(table.rows[1].cells[0].paragraphs[0], block.report)
    if not block.record:
        record.paragraphs[0].add_run(printable(block.nothing))
    for at, quote in enumerate(block.record):
        told = record.paragraphs[0] if at == 0 else record.add_paragraph()
        if quote.source:
            told.add_run(printable(quote.source)).add_break()
        _add_words(told, quote.words)
        told.paragraph_format.space_after = Pt(0 if quote is block.record[-1] else 6)
    _widths(table, tuple(_WHOLE_WIDTH // len(sides) for _ in sides))
    _hold_together(table)
    _add_remarks(file, block.remarks)


def _add_words(paragraph: Paragraph, words: Words) -> None:
    for piece in words:
        run = paragraph.add_run(inked(piece.text))
        run.bold = run.underline = piece.differs or None


def _add_remarks(file: Document, remarks: tuple[tuple[str, str], ...]) -> None:
    for at, (label, text) in enumerate(remarks):
        remark = file.add_paragraph()
        remark.paragraph_format.space_before = Pt(6 if at == 0 else 0)
        remark.paragraph_format.space_after = Pt(3)
        remark.paragraph_format.keep_with_next = at < len(remarks) - 1
        remark.add_run(f"{label}: ").bold = True
        remark.add_run(printable(text))


def _add_table(file: Document, block: Table) -> None:
    table = _table(file, block.header, rows=len(block.rows))
    for row, texts in zip(table.rows[1:], block.rows, strict=True):
        for cell, lines in zip(row.cells, texts, strict=True):
            _add_lines(cell.paragraphs[0], lines)
    _widths(table, _shares(block))


def _shares(block: Table) -> tuple[int, ...]:
    if block.widths:
        return tuple(_WHOLE_WIDTH * share // sum(block.widths) for share in block.widths)
    first = _NARROW if len(block.header) > _SIDE_BY_SIDE else _WHOLE_WIDTH // 2
    others = (_WHOLE_WIDTH - first) // (len(block.header) - 1)
    return (first, *(others for _ in block.header[1:]))


def _add_blanks(file: Document, block: Blanks) -> None:
    table: WordTable = file.add_table(rows=len(block.labels), cols=2, style="Table Grid")
    table.autofit = False
    for row, label in zip(table.rows, block.labels, strict=True):
        row.height = _TO_WRITE
        row.cells[0].paragraphs[0].add_run(label).bold = True
    _widths(table, (_NARROW, _WHOLE_WIDTH - _NARROW))
    _hold_together(table)


def _add_lines(paragraph: Paragraph, lines: tuple[str | Words, ...]) -> None:
    for at, line in enumerate(lines):
        if at:
            paragraph.add_run().add_break()
        if isinstance(line, str):
            paragraph.add_run(printable(line))
        else:
            _add_words(paragraph, line)


def _table(file: Document, header: tuple[str, ...], *, rows: int) -> WordTable:
    """Start a table whose header row is repeated on every page it runs over."""
    table: WordTable = file.add_table(rows=rows + 1, cols=len(header), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    for cell, text in zip(table.rows[0].cells, header, strict=True):
        cell.paragraphs[0].add_run(printable(text)).bold = True
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    dress_table(table)
    for cell in (each for row in table.rows for each in row.cells):
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    return table


def _widths(table: WordTable, widths: tuple[int, ...]) -> None:
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Emu(width)


def _hold_together(table: WordTable) -> None:
    """Keep a table on one page with the paragraph that follows it."""
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True
