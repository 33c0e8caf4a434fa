"""Recording, report and notes: each case in the words people use."""

import json
from collections import Counter
from dataclasses import replace

import jsonschema
import pytest
from bench.checking import sets
from tests.domain.checking.talk import record, report

from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.finding import Agrees, CheckResult, Outcome
from fairhearing.domain.checking.findings_json import schema, to_json
from fairhearing.domain.checking.language.noting import NOWHERE, in_notes
from fairhearing.domain.checking.ports import Ranker
from fairhearing.domain.checking.three_way import beside_notes, rounds

CALL = """
Officer: How often has he missed a visit?
Ms Hale: He has missed three of the last twelve visits.
Officer: And when did you separate?
Ms Hale: We separated in May last year.
Officer: And the swimming, when is that?
Ms Hale: Molly swims on Tuesdays with her grandmother.
Officer: I think the handovers should happen at the school.
Ms Hale: Yes, I would be happy with that.
"""
NOTES = (
    "Missed three of the last twelve visits.",
    "Separated in March last year.",
    "Swims on Tuesdays with her grandmother.",
    "I suggested handovers at the school.",
    "The dog has a new kennel.",
)


def compared(ranker: Ranker, *written: str, notes: tuple[str, ...] = NOTES) -> CheckResult:
    result = check(report(*written), [record(CALL)], ranker=ranker, judge=None)
    beside = replace(report(*notes), name="notes.pdf", digest="cd")
    return beside_notes(result, beside, ranker=ranker, judge=None, listener=lambda _a, _b: None)


@pytest.mark.parametrize(
    ("written", "outcome", "agrees", "note"),
    [
        (
            "Ms Hale said that he had missed five of the last twelve visits.",
            Outcome.CONTRADICTED,
            Agrees.RECORD,
            NOTES[0],
        ),
        (
            "Ms Hale told me that they separated in March last year.",
            Outcome.CONTRADICTED,
            Agrees.REPORT,
            NOTES[1],
        ),
        (
            "Ms Hale told me that Molly swims on Tuesdays with her grandmother.",
            Outcome.SUPPORTED,
            Agrees.BOTH,
            NOTES[2],
        ),
        (
            "Ms Hale told me that they separated in May last year.",
            Outcome.SUPPORTED,
            Agrees.NEITHER,
            NOTES[1],
        ),
    ],
)
def test_notes_agree_with_the_one_or_the_other(
    ranker: Ranker, written: str, outcome: Outcome, agrees: Agrees, note: str
) -> None:
    (finding,) = compared(ranker, written).findings
    assert finding.noted
    assert (finding.outcome, finding.noted.agrees) == (outcome, agrees)
    assert finding.noted.text == note


def test_who_said_it_is_left_to_the_recording(ranker: Ranker) -> None:
    written = "Ms Hale suggested that the handovers should happen at the school."
    (finding,) = compared(ranker, written).findings
    assert finding.outcome is Outcome.MISATTRIBUTED
    assert finding.noted
    assert (finding.noted.agrees, finding.noted.text) == (Agrees.UNCLEAR, NOTES[3])


def test_what_the_notes_do_not_say_is_not_put_in_their_mouth(ranker: Ranker) -> None:
    result = compared(
        ranker,
        "Ms Hale said that he had missed three of the last twelve visits.",
        "Ms Hale is worried about the long journey by train.",
        notes=("Separated in March last year.", "Swims on Tuesdays."),
    )
    assert [f.noted.agrees for f in result.findings if f.noted] == [Agrees.NOTHING] * 2


def test_only_the_notes_hold_it(ranker: Ranker) -> None:
    result = compared(ranker, "Ms Hale told me that Molly swims on Tuesdays with her grandmother.")
    assert result.notes_read
    assert [one.text for one in result.notes_read.only] == ["The dog has a new kennel."]


def test_the_outcomes_are_those_without_notes(ranker: Ranker) -> None:
    written = ("Ms Hale said that he had missed five of the last twelve visits.", "She swims.")
    alone = check(report(*written), [record(CALL)], ranker=ranker, judge=None)
    beside = compared(ranker, *written)
    assert [replace(f, noted=None) for f in beside.findings] == list(alone.findings)
    assert beside.omissions == alone.omissions


def test_it_is_written_as_the_contract_says_and_without_notes_as_before(ranker: Ranker) -> None:
    written = "Ms Hale said that he had missed five of the last twelve visits."
    told = to_json(compared(ranker, written))
    jsonschema.validate(told, schema())
    assert told["findings"][0]["notes"] == {
        "agrees": "record", "paragraph": "1", "page": 1, "text": NOTES[0],
    }  # fmt: skip
    assert {"page": 1, "paragraph": "5", "text": NOTES[4]} in told["notes"]["only"]
    assert json.loads(json.dumps(told)) == told
    plain = to_json(check(report(written), [record(CALL)], ranker=ranker, judge=None))
    assert "notes" not in plain
    assert "notes" not in plain["findings"][0]


def test_it_is_told_in_words_about_words(ranker: Ranker) -> None:
    (finding,) = compared(ranker, "He has missed five of the last twelve visits.").findings
    assert finding.noted
    assert in_notes(finding.noted, sound=True) == (
        "The notes say “Missed three of the last twelve visits”, as the recording does "
        "(paragraph 1)."
    )
    (finding,) = compared(ranker, "Ms Hale is worried about the long journey.").findings
    assert finding.noted
    assert in_notes(finding.noted, sound=True) == NOWHERE


def test_the_listener_is_told_of_every_statement_that_is_read(ranker: Ranker) -> None:
    told: list[tuple[float, float]] = []
    result = check(report("She swims."), [record(CALL)], ranker=ranker, judge=None)
    beside = report(*NOTES)
    beside_notes(
        result, beside, ranker=ranker, judge=None, listener=lambda a, b: told.append((a, b))
    )
    whole = rounds(result.document, beside)
    assert whole == 7
    assert told[-1] == (7.0, 7.0)


def test_the_report_itself_as_notes_never_differs_from_it(ranker: Ranker) -> None:
    (sample,) = sets.example()
    result = check(sample.document, [sample.record], ranker=ranker, judge=None)
    beside = beside_notes(
        result, sample.document, ranker=ranker, judge=None, listener=lambda _a, _b: None
    )
    said = Counter(f.noted.agrees for f in beside.findings if f.noted)
    assert not said[Agrees.RECORD] + said[Agrees.NEITHER]
    assert said[Agrees.REPORT] + said[Agrees.BOTH] > len(beside.findings) / 2


def test_word_for_word_is_agreement_whatever_it_is_about(ranker: Ranker) -> None:
    written = "Ms Wray has never apologised for swearing at Mr Thorn."
    (finding,) = compared(ranker, written, notes=(written,)).findings
    assert finding.noted
    assert finding.noted.agrees in (Agrees.REPORT, Agrees.BOTH)


def test_empty_notes_say_nothing(ranker: Ranker) -> None:
    (finding,) = compared(ranker, "She swims on Tuesdays.", notes=()).findings
    assert finding.noted
    assert finding.noted.agrees is Agrees.NOTHING
