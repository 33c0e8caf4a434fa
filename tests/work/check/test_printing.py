"""The schedule of a real check of the example, as a person's decisions leave it."""

from html import escape
from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from tests.web.planting import Planted, plant

from fairhearing.domain.checking.review import Verdict
from fairhearing.domain.problems import WrongUse
from fairhearing.work.case import cases
from fairhearing.work.check import printing, reviewing


@pytest.fixture
def planted(unlocked: None) -> Planted:
    return plant(sound=False)


def first_that_differs(check_id: str) -> str:
    found = reviewing.review_page(check_id).result.findings
    return next(one.id for one in found if one.outcome.differs and one.evidence)


def decide_first(check_id: str) -> str:
    finding_id = first_that_differs(check_id)
    reviewing.mark_heard(check_id, finding_id)
    reviewing.decide(check_id, finding_id, Verdict.AGREED, "I kept the message.")
    found = reviewing.review_page(check_id).result.findings
    return next(one.statement.text for one in found if one.id == finding_id)


def decide_first_left_out(check_id: str) -> str:
    omission = reviewing.review_page(check_id).omissions[0].omission
    reviewing.mark_heard(check_id, omission.id)
    reviewing.decide(check_id, omission.id, Verdict.AGREED, "I wrote to him, too.")
    return omission.evidence.text


def test_an_untouched_check_prints_a_schedule_with_nothing_in_it(planted: Planted) -> None:
    drawn = printing.schedule_of(planted.check_id)
    assert (drawn.entries, drawn.borne_out) == ((), ())
    assert drawn.undecided == drawn.statements


def test_a_decision_brings_its_statement_in_with_the_files_it_rests_on(planted: Planted) -> None:
    text = decide_first(planted.check_id)
    drawn = printing.schedule_of(planted.check_id)
    assert [entry.report_says for entry in drawn.entries] == [text]
    assert drawn.entries[0].note == "I kept the message."
    report, record = cases.item(planted.report_id), cases.item(planted.record_id)
    assert (drawn.report.digest, drawn.report.name) == (report.digest, report.name)
    assert [one.digest for one in drawn.records] == [record.digest]
    assert drawn.records[0].sealed == record.sealed_at.astimezone().date()


def test_what_is_left_out_enters_once_it_is_decided(planted: Planted) -> None:
    assert printing.schedule_of(planted.check_id).left_out_not_in.undecided == 3
    decide_first(planted.check_id)
    text = decide_first_left_out(planted.check_id)
    drawn = printing.schedule_of(planted.check_id)
    (entry,) = drawn.left_out
    assert (entry.number, entry.said.text, entry.note) == (2, text, "I wrote to him, too.")
    assert drawn.left_out_not_in.undecided == 2


def test_each_form_can_be_opened_and_holds_the_entry(planted: Planted) -> None:
    text, left_out = decide_first(planted.check_id), decide_first_left_out(planted.check_id)
    with pypdfium2.PdfDocument(printing.printed(planted.check_id, "pdf")) as paper:
        told = " ".join("".join(p.get_textpage().get_text_range() for p in paper).split())
    assert text in told
    assert left_out in told
    tables = docx.Document(BytesIO(printing.printed(planted.check_id, "docx"))).tables
    assert tables[0].rows[1].cells[0].text == text
    assert left_out in tables[1].rows[1].cells[0].text
    page = printing.printed(planted.check_id, "html").decode()
    assert text in page.replace("<strong><u>", "").replace("</u></strong>", "")
    assert escape(left_out, quote=True) in page


def test_every_page_can_be_looked_at_and_no_other(planted: Planted) -> None:
    last = printing.pages(planted.check_id)
    assert printing.preview(planted.check_id, last).startswith(b"\x89PNG")
    with pytest.raises(WrongUse):
        printing.preview(planted.check_id, last + 1)
