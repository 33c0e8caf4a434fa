from dataclasses import replace
from datetime import date

from tests.domain.filings.made_up import (
    COVERAGE,
    agreed,
    all_agreed,
    drawn,
    finding,
    left_out,
    omission,
    rejected,
)

from fairhearing.domain.checking.finding import Coverage, Outcome
from fairhearing.domain.filings.compared import Compared
from fairhearing.domain.filings.schedule import Place
from fairhearing.domain.filings.telling import (
    extent,
    nowhere,
    place,
    places,
    searched,
    tally,
    tally_left_out,
)

RECORDING = Compared(name="call.opus", digest="a" * 64, seconds=240.7, has_sound=True)
WRITTEN = Compared(name="notes.txt", digest="b" * 64)
IN_WRITING = Coverage(seconds=0, speech=0, searched=0, inaudible=0, overlapped=0)


def test_a_wholly_decided_report_is_told_in_one_line() -> None:
    made = all_agreed([finding(1, Outcome.SUPPORTED), finding(2, Outcome.MISQUOTED)])
    assert tally(made) == (
        "2 statements: 1 borne out, 1 differs.",
        "Every statement has been decided by a person.",
    )


def test_what_is_undecided_or_set_aside_is_told_with_the_reason() -> None:
    outcomes = [Outcome.SUPPORTED] * 4 + [Outcome.CONTRADICTED] * 2
    findings = [finding(number, one) for number, one in enumerate(outcomes, start=1)]
    reviews = {"f1": agreed("f1"), "f5": agreed("f5"), "f6": rejected("f6")}
    assert " ".join(tally(drawn(findings, reviews))) == (
        "6 statements, of which a person has decided 2: 1 borne out, 1 differs. "
        "3 are not decided yet, and so not in this schedule. "
        "The program takes all of them to be borne out: paragraphs 2, 3 and 4. "
        "1 is not in because the person did not accept what the program found."
    )


def test_undecided_discrepancies_are_never_told_as_such() -> None:
    told = " ".join(tally(drawn([finding(1, Outcome.CONTRADICTED)], {})))
    assert told == (
        "1 statement. A person has decided none of them yet. "
        "1 is not decided yet, and so not in this schedule."
    )


def test_what_the_report_leaves_out_is_told_with_what_is_not_in_and_why() -> None:
    three = [omission(number) for number in (2, 3, 4)]
    decided = {three[0].id: agreed(three[0].id), three[1].id: rejected(three[1].id)}
    assert tally_left_out(left_out(three, decided)) == (
        "1 thing that was said is left out of the report: entry 2. "
        "1 thing that the program takes to be left out is not decided yet, and so not in this "
        "schedule. 1 thing that the program takes to be left out is not in because the person "
        "did not accept that."
    )
    assert tally_left_out(left_out([], {})) == ""


def test_a_report_without_statements_says_so() -> None:
    assert tally(all_agreed([])) == ("No statement that can be checked was found in the report.",)


def test_the_search_is_told_with_what_could_not_be_heard() -> None:
    assert " ".join(searched(COVERAGE, [RECORDING])) == (
        "The recording lasts 4 minutes. People speak for 3 minutes 26 seconds of it, "
        "and 3 minutes 24 seconds of that was searched. "
        "2 seconds of speech could not be made out."
    )
    whole = replace(COVERAGE, searched=COVERAGE.speech, inaudible=0, overlapped=61)
    assert " ".join(searched(whole, [RECORDING, RECORDING])) == (
        "Together the recordings last 4 minutes. "
        "People speak for 3 minutes 26 seconds of it, and all of that was searched. "
        "For 1 minute 1 second people spoke at the same time."
    )


def test_a_written_record_is_searched_whole() -> None:
    assert searched(IN_WRITING, [WRITTEN]) == (
        "What is in writing was searched from beginning to end.",
    )
    assert nowhere(IN_WRITING).endswith("all of which was searched.")


def test_not_found_is_never_said_without_how_much_was_searched() -> None:
    assert nowhere(COVERAGE) == (
        "Nothing like this was found in 3 minutes 24 seconds of speech. "
        "2 seconds could not be searched."
    )


def test_files_are_told_with_their_length_and_the_day_they_were_sealed() -> None:
    scan = Compared(name="r.pdf", digest="c" * 64, pages=1, read_by_eye=True)
    assert extent(scan) == "1 page, read from a scan"
    assert extent(replace(RECORDING, sealed=date(2026, 5, 14))) == (
        "recording, 4 minutes, sealed 14 May 2026"
    )
    assert extent(WRITTEN) == "written record"


def test_places_are_named_as_printed() -> None:
    assert place(2, "3.4") == "Page 2, paragraph 3.4"
    assert place(2, "") == "Page 2"
    unnumbered = [Place(page=1, paragraph=""), Place(page=1, paragraph="")]
    assert places([Place(page=1, paragraph="2"), *unnumbered]) == "paragraph 2 and page 1"
