from datetime import date
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from tests.domain.filings.made_up import all_agreed, finding

from fairhearing.domain.checking.finding import Outcome
from fairhearing.render.blocks import Paper, Passage, Table
from fairhearing.render.word import paper_word, word


@pytest.fixture(scope="module")
def opened() -> Document:
    outcomes = list(Outcome)
    made = all_agreed([finding(n, one) for n, one in enumerate(outcomes, start=1)])
    return docx.Document(BytesIO(word(made)))


def test_parts_and_entries_are_real_headings(opened: Document) -> None:
    styles = [(p.style.name, p.text) for p in opened.paragraphs if p.style]
    assert ("Title", "Schedule of inaccuracies") in styles
    assert ("Heading 1", "What differs") in styles
    assert ("Heading 2", "1. Page 1, paragraph 2: Differs from what was said") in styles


def test_the_header_row_of_every_table_repeats(opened: Document) -> None:
    assert opened.tables
    for table in opened.tables:
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None


def test_the_properties_of_every_table_stand_in_the_order_that_word_asks_for(
    opened: Document,
) -> None:
    for table in opened.tables:
        names = [str(one.tag).rpartition("}")[2] for one in table._tbl.tblPr]
        order = ["tblStyle", "tblW", "jc", "tblInd", "tblLayout", "tblCellMar", "tblLook"]
        assert names == order


def test_steps_are_a_real_numbered_list(opened: Document) -> None:
    steps = [p.text for p in opened.paragraphs if p.style and p.style.name == "List Number"]
    assert steps[0].startswith("Play the recording")


def test_the_page_is_a4_and_numbered_by_word_itself(opened: Document) -> None:
    page = opened.sections[0]
    sides = [page.page_width, page.page_height]
    assert [round(side.mm) for side in sides if side] == [210, 297]
    codes = [one.text for one in page.footer._element.iter(qn("w:instrText"))]
    assert codes == [" PAGE ", " NUMPAGES "]


def test_it_is_set_in_arial_at_12_point(opened: Document) -> None:
    normal = opened.styles["Normal"]
    assert normal.font.name == "Arial"
    assert normal.font.size.pt == 12


def test_its_properties_give_nobody_away(opened: Document) -> None:
    about = opened.core_properties
    assert about.title == "Schedule of inaccuracies"
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")


def test_words_below_a_table_stand_apart_from_it() -> None:
    table = Table(header=("A", "B"), rows=((("1",), ("2",)),))
    blocks = (Passage(text="Above"), table, Passage(text="Below"), Passage(text="Further"))
    made = Paper(title="T", subtitle="", running="T", made_on=date(2026, 11, 22), blocks=blocks)
    above, below, further = docx.Document(BytesIO(paper_word(made))).paragraphs[-3:]
    spaces = [one.paragraph_format.space_before for one in (above, below, further)]
    assert spaces == [None, Pt(8), None]
