"""Words that decide are marked on both sides, in every paper, and not by colour alone."""

from dataclasses import replace
from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from lxml import html as lxml_html
from tests.domain.filings.made_up import all_agreed, finding

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.filings.schedule import Schedule
from fairhearing.render.pdf import pdf
from fairhearing.render.web_page import html
from fairhearing.render.word import word

WRITTEN = "Ms Example works until eight o’clock."
SAID = "I work until six o’clock."


@pytest.fixture(scope="module")
def made() -> Schedule:
    plain = finding(1, Outcome.CONTRADICTED, WRITTEN)
    said = replace(plain.evidence[0], text=SAID)
    return all_agreed([replace(plain, evidence=(said,))])


def test_in_word(made: Schedule) -> None:
    cells = docx.Document(BytesIO(word(made))).tables[0].rows[1].cells
    assert [cell.text.splitlines()[-1] for cell in cells] == [WRITTEN, f"“{SAID}”"]
    marked = [
        [run.text for p in cell.paragraphs for run in p.runs if run.bold and run.underline]
        for cell in cells
    ]
    assert marked == [["eight o’clock"], ["six o’clock"]]


def test_in_a_web_page(made: Schedule) -> None:
    page = lxml_html.document_fromstring(html(made))
    assert [mark.text for mark in page.xpath("//td//strong/u")] == ["eight o’clock", "six o’clock"]


def test_in_a_pdf_the_words_stay_whole(made: Schedule) -> None:
    with pypdfium2.PdfDocument(pdf(made)) as opened:
        text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in opened)
    assert WRITTEN in text
    assert f"“{SAID}”" in text


def test_what_nobody_marked_is_plain(made: Schedule) -> None:
    plain = all_agreed([finding(1, Outcome.NOT_FOUND, WRITTEN)])
    page = lxml_html.document_fromstring(html(plain))
    assert not page.xpath("//td//u")
