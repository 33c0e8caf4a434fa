"""What a check prints before anybody has listened must never look like a schedule."""

import time
from dataclasses import replace
from io import BytesIO, StringIO

import docx
from docx.oxml.ns import qn
from lxml import html as lxml_html
from lxml.etree import _Element as Element
from rich.console import Console
from tests.domain.filings.made_up import CALL, MADE_ON, finding, heard, result

from fairhearing.domain.checking.finding import CheckResult, Omission, Outcome
from fairhearing.render.findings_page import html
from fairhearing.render.findings_table import findings_table
from fairhearing.render.findings_word import word

OUTCOMES = list(Outcome)
FINDINGS = [finding(number, one) for number, one in enumerate(OUTCOMES, start=1)]
UNSURE = replace(finding(9, Outcome.SUPPORTED), score=0.4)
LEFT_OUT = Omission(evidence=heard(12), reason="An offer was made.")
RESULT = replace(result([*FINDINGS, UNSURE]), omissions=(LEFT_OUT,))


def in_word(found: CheckResult) -> str:
    body = docx.Document(BytesIO(word(found, made_on=MADE_ON))).element.body
    return "\n".join(paragraph_text(one) for one in body.iter(qn("w:p")))


def paragraph_text(paragraph: Element) -> str:
    return "".join(str(run.text) for run in paragraph.iter(qn("w:t")))


def in_html(found: CheckResult) -> str:
    return "".join(map(str, lxml_html.document_fromstring(html(found, made_on=MADE_ON)).itertext()))


def in_terminal(found: CheckResult) -> str:
    console = Console(width=160, record=True, file=StringIO())
    console.print(findings_table(found))
    return console.export_text()


def test_both_papers_say_first_that_nobody_has_listened() -> None:
    for told in (in_word(RESULT), in_html(RESULT)):
        assert "Candidates: nobody has listened yet" in told
        assert "Schedule of inaccuracies" not in told
        assert "Candidate 1. Page 1, paragraph 2" in told


def test_the_file_itself_is_named_for_what_it_is() -> None:
    title = docx.Document(BytesIO(word(RESULT))).core_properties.title
    assert title == "Candidates: nobody has listened yet"
    assert f"<title>{title}</title>" in html(RESULT)


def test_every_statement_and_every_omission_is_on_every_form() -> None:
    for told in (in_word(RESULT), in_html(RESULT), in_terminal(RESULT)):
        plain = "".join(told.split())
        assert "".join(LEFT_OUT.evidence.text.split()) in plain
        assert "0:10to0:14" in plain
        assert CALL.digest in told or told == in_terminal(RESULT)


def test_an_unsure_candidate_asks_to_listen_and_stands_with_the_first() -> None:
    told = in_html(RESULT)
    assert "Not sure: please listen" in told
    assert told.index(UNSURE.statement.text) < told.index("What looks borne out")


def test_nobody_is_told_to_listen_to_a_written_record() -> None:
    silent = replace(RESULT, record=(replace(CALL, has_sound=False, timed=False),))
    for told in (in_word(silent), in_html(silent), in_terminal(silent)):
        assert "nobody has read the record yet" in told
        assert "We are not sure about 1 of these: please read it." in told
        assert "Not sure: please read" in " ".join(told.split())
        assert "isten" not in told


def test_the_terminal_counts_what_is_borne_out_first_and_says_what_it_is() -> None:
    told = in_terminal(RESULT)
    assert "9 statements: 2 borne out, 5 differ, 1 not found" in told
    assert "nobody has listened yet" in told
    assert all(f"1 § {number}" in told for number in range(1, 9))


def test_a_report_of_thousands_of_statements_is_set_in_a_moment() -> None:
    many = result([finding(number, Outcome.SUPPORTED) for number in range(10_000)])
    began = time.monotonic()
    findings_table(many)
    assert time.monotonic() - began < 15  # where each looks through all others, a minute


def test_nothing_found_is_said_in_words() -> None:
    told = in_html(result([finding(1, Outcome.SUPPORTED)]))
    assert "The program found no statement that may differ." in told
    told = in_terminal(result([]))
    assert told.count("0 statements") == 1
    assert "The report says" not in told
    assert "candidates" not in told


def test_what_is_not_sure_is_said_beside_the_count() -> None:
    for told in (in_word(RESULT), in_html(RESULT), in_terminal(RESULT)):
        assert "We are not sure about 1 of these: please listen to it." in told
    assert "not sure" not in in_terminal(result([finding(1, Outcome.SUPPORTED)]))
