"""Tables whose columns hold more and less are as wide as what is in them, on every paper."""

from datetime import date
from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped]  # it carries no types

from fairhearing.render.blocks import Paper, Table
from fairhearing.render.pdf import paper_pdf
from fairhearing.render.word import paper_word

WORDS = "a sentence that goes on for a while " * 4


def _paper(widths: tuple[int, ...]) -> Paper:
    row = (("1",), (WORDS,), ("2",), ("3",))
    table = Table(header=("A", "B", "C", "D"), rows=(row,) * 30, widths=widths)
    day = date(2026, 11, 22)
    return Paper(title="T", subtitle="", running="T", made_on=day, blocks=(table,))


def _pages(widths: tuple[int, ...]) -> int:
    return len(pypdfium2.PdfDocument(paper_pdf(_paper(widths))))


def test_a_wide_column_takes_fewer_pages() -> None:
    assert _pages((1, 9, 1, 1)) < _pages(())


def test_word_has_the_same_shares() -> None:
    file = docx.Document(BytesIO(paper_word(_paper((1, 9, 1, 1)))))
    narrow, wide, *_ = (column.width for column in file.tables[0].columns)
    assert 8.9 < wide / narrow < 9.1
    alike = docx.Document(BytesIO(paper_word(_paper(())))).tables[0].columns
    assert alike[1].width == alike[2].width
