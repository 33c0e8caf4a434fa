"""What every printer owes: the same laws for PDF, Word and HTML."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import docx
import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from tests.domain.filings.made_up import (
    CALL,
    MADE_BY,
    MADE_ON,
    Check,
    agreed,
    all_agreed,
    checks,
    digest_of,
    drawn,
    finding,
    left_out,
    omission,
    result,
)

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.filings.schedule import Schedule, schedule
from fairhearing.render.pdf import pdf
from fairhearing.render.web_page import html
from fairhearing.render.word import word

Read = Callable[[Schedule], str]


def squeezed(text: str) -> str:
    """Text without spaces and line breaks, which differ between papers and mean nothing."""
    return re.sub(r"[\s\u200b\ufffe\u00ad]+", "", text)


def in_pdf(made: Schedule) -> str:
    with pypdfium2.PdfDocument(pdf(made)) as opened:
        return squeezed("".join(page.get_textpage().get_text_range() for page in opened))


def in_word(made: Schedule) -> str:
    body = docx.Document(BytesIO(word(made))).element.body
    return squeezed("".join(str(run.text) for run in body.iter(qn("w:t"))))


def in_html(made: Schedule) -> str:
    return squeezed("".join(map(str, lxml_html.document_fromstring(html(made)).itertext())))


printers = pytest.mark.parametrize("read", [in_pdf, in_word, in_html])
few = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@printers
@few
@given(check=checks())
def test_what_nobody_decided_is_on_no_paper(read: Read, check: Check) -> None:
    printed = read(schedule(*check, made_on=MADE_ON))
    for one in check[1]:
        told = squeezed(one.finding.statement.text) in printed
        assert told == (one.counts and one.outcome is not Outcome.NOT_CHECKABLE)
    for left in check[2]:
        assert (squeezed(left.omission.evidence.text) in printed) == left.counts


@printers
@few
@given(check=checks())
def test_every_digest_is_printed_whole(read: Read, check: Check) -> None:
    printed = read(schedule(*check, made_on=MADE_ON))
    for digest in (digest_of("report"), CALL.digest, *(m.digest for m in MADE_BY.models)):
        assert digest in printed


@printers
def test_an_entry_says_where_what_who_when_and_why(read: Read) -> None:
    one = finding(7, Outcome.OVERSTATED)
    printed = read(drawn([one], {"f7": agreed("f7", note="I wrote to her that day.")}))
    for told in (
        "1. Page 1, paragraph 7",
        "Stronger than what was said",
        one.statement.text,
        "Karen Dalby, 1:10 to 1:14",
        f"“{one.evidence[0].text}”",
        one.reason,
        "I wrote to her that day.",
        "14 June 2026",
    ):
        assert squeezed(told) in printed


@printers
def test_what_is_left_out_says_who_when_and_why_and_that_the_rest_is_not_in(read: Read) -> None:
    one, undecided = omission(9), omission(11)
    printed = read(left_out([one, undecided], {one.id: agreed(one.id, note="Ask her.")}))
    for told in (
        "What the report leaves out",
        "2. Karen Dalby, 1:30 to 1:34",
        "Not in the report",
        f"“{one.evidence.text}”",
        one.reason,
        "Ask her.",
        "1 thing that the program takes to be left out is not decided yet, and so not in",
    ):
        assert squeezed(told) in printed


@printers
def test_what_was_not_found_says_how_much_was_searched(read: Read) -> None:
    printed = read(all_agreed([finding(1, Outcome.NOT_FOUND)]))
    assert squeezed("was found in 3 minutes 24 seconds of speech") in printed


@printers
def test_what_could_not_be_heard_has_its_times(read: Read) -> None:
    assert squeezed("could not be made out at 2:00 to 2:02") in read(all_agreed([]))


@printers
def test_limits_of_the_check_are_printed(read: Read) -> None:
    found = replace(result([]), notes=("This was a fast check.",))
    assert squeezed("This was a fast check.") in read(schedule(found, [], made_on=MADE_ON))


@printers
def test_nothing_is_said_of_hearing_where_all_is_written(read: Read) -> None:
    written = result([], [replace(CALL, has_sound=False, unheard=(), duration=0)])
    assert squeezed("could not be heard") not in read(schedule(written, [], made_on=MADE_ON))


@printers
def test_a_report_that_is_right_prints_well(read: Read) -> None:
    printed = read(all_agreed([finding(n, Outcome.SUPPORTED) for n in range(1, 4)]))
    assert squeezed("3 statements: 3 borne out.") in printed
    assert squeezed("No statement that a person has decided differs.") in printed


@printers
@pytest.mark.parametrize(
    "words",
    [
        '#panic("never") *not bold* $x$ \\ @nobody <label> `raw` // comment',
        "<script>alert(1)</script> & </td></table> {{ 7*7 }}",
        "= A heading? - or + a list, [a link](nowhere)",
        "x" * 400,
        "שלום עולם, مرحبا بالعالم",
        "one\ntwo\tthree",
        "a smile 😀 and a family 👨‍👩‍👧",
    ],
)
def test_words_of_a_case_are_printed_and_never_obeyed(read: Read, words: str) -> None:
    made = all_agreed([finding(1, Outcome.CONTRADICTED, f"begin {words} end")])
    printed = read(made)
    assert "begin" in printed
    assert printed.count("1.Page1,paragraph1") == 1
    if words.isascii():
        assert squeezed(words) in printed


@printers
@few
@given(words=st.text(st.characters(), min_size=1, max_size=60))
def test_no_letter_there_is_can_stop_a_paper(read: Read, words: str) -> None:
    made = all_agreed([finding(1, Outcome.MISQUOTED, words)])
    assert squeezed("Quoted differently") in read(made)


@printers
def test_two_hundred_entries_are_all_there(read: Read) -> None:
    findings = [finding(number, Outcome.CONTRADICTED) for number in range(1, 201)]
    printed = read(all_agreed(findings))
    assert squeezed("200. Page 21, paragraph 200") in printed
    assert all(squeezed(one.statement.text) in printed for one in findings)


@printers
def test_a_long_quotation_is_printed_to_its_end(read: Read) -> None:
    long = "She said it again and again. " * 400 + "And that was the end."
    printed = read(all_agreed([finding(1, Outcome.CONTRADICTED, long)]))
    assert printed.count("again.") == 400
    assert squeezed("And that was the end.") in printed
