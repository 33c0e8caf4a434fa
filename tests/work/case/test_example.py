"""The example's own decisions: made for the statements its key knows, and only for those."""

import pytest

from fairhearing.domain.checking.finding import Finding, Outcome
from fairhearing.domain.reading.document import Statement, StatementKind
from fairhearing.work.case.example import KeyStatement, _agrees, _says_of_it, folder

WHOLE = "She works until eight and collects Molly."


def finding(text: str, outcome: Outcome) -> Finding:
    statement = Statement(
        id="s1",
        paragraph=1,
        number="2",
        page=1,
        start=0,
        end=len(text),
        text=text,
        kind=StatementKind.FACT,
    )
    return Finding(id="f1", statement=statement, outcome=outcome, score=0.9, reason="")


def known(outcome: Outcome) -> KeyStatement:
    return KeyStatement(paragraph="2", text=WHOLE, outcome=outcome, evidence=(), why="")


SUPPORTED, CONTRADICTED, MISSING = Outcome.SUPPORTED, Outcome.CONTRADICTED, Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("key", "parts", "agree"),
    [
        (SUPPORTED, [(WHOLE, SUPPORTED)], True),
        (SUPPORTED, [(WHOLE, MISSING)], False),
        (SUPPORTED, [("She works until eight", SUPPORTED), ("collects Molly", MISSING)], False),
        (CONTRADICTED, [("works until eight", CONTRADICTED), ("collects Molly", SUPPORTED)], True),
        (CONTRADICTED, [("works until eight", SUPPORTED), ("collects Molly", SUPPORTED)], False),
        (SUPPORTED, [("Something else", SUPPORTED)], False),
    ],
)
def test_a_statement_that_was_split_agrees_with_the_key_when_its_parts_do(
    key: Outcome, parts: list[tuple[str, Outcome]], *, agree: bool
) -> None:
    assert _agrees(known(key), [finding(*part) for part in parts]) is agree


def test_the_reviewer_says_nothing_of_a_part_the_key_does_not_speak_of() -> None:
    assert _says_of_it(known(CONTRADICTED), finding(WHOLE, SUPPORTED))
    assert _says_of_it(known(SUPPORTED), finding("collects Molly", MISSING))
    assert not _says_of_it(known(CONTRADICTED), finding("collects Molly", SUPPORTED))


def test_the_files_of_the_example_are_found() -> None:
    assert (folder() / "call.opus").is_file()
    assert (folder() / "report.pdf").is_file()
