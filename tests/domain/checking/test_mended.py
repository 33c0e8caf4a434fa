"""Findings are marked where the words they rest on were mended, and nowhere else."""

from dataclasses import replace

import pytest
from tests.domain.filings.made_up import finding, omission, result
from tests.domain.reading.mending.talks import said, transcript, turn

from fairhearing.domain.checking.finding import CheckResult, Evidence, Outcome
from fairhearing.domain.checking.mended import mended_since
from fairhearing.domain.reading.mending.changes import (
    Confirmed,
    Marked,
    Mended,
    Merged,
    Reassigned,
    Removed,
    Split,
    Worded,
)
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.making import steps_of
from fairhearing.domain.reading.transcript import Mark, Transcript

HEARD = transcript(
    turn("Speaker 1", *said("Did he ring? When was it?")),
    turn("Speaker 2", *said("No. It was Tuesday. I said so.", 10.0)),
)


def rests_on(record: Transcript) -> CheckResult:
    """Rest a finding and an omission on “It was Tuesday.”, in the middle of the second turn."""
    words = HEARD.turns[1].words[1:4]
    evidence = Evidence(
        record=record.name, digest=record.digest, speaker="Speaker 2", start=words[0].start,
        end=words[-1].end, text="It was Tuesday.", turns=(1,),
    )  # fmt: skip
    found = replace(finding(1, Outcome.CONTRADICTED), evidence=(evidence,))
    left_out = replace(omission(1), evidence=evidence)
    return replace(result((found,), record=(record,)), omissions=(left_out,))


def mended(*changes: Mended, machine: Transcript = HEARD) -> Transcript:
    course = Course(machine)
    for number, change in enumerate(changes, start=1):
        course.make(number, steps_of(course.talk, change, f"e{number}"))
    return course.talk.transcript()


UNDER: list[Mended] = [
    Worded(turn="1", text="No. It was not Tuesday. I said so."),
    Worded(turn="1", text="No. It was Thursday. I said so."),
    Worded(turn="1", text="No. Tuesday. I said so."),
    Reassigned(turn="1", label="Speaker 1"),
    Split(turn="1", at=2, label="Speaker 1"),
    Marked(turn="1", first=3, last=4, mark=Mark.INAUDIBLE),
    Marked(turn="1", first=3, last=4, mark=Mark.OVERLAPPING),
    Removed(turn="1"),
]
BESIDE: list[Mended] = [
    Worded(turn="1", text="Yes. It was Tuesday. I never said so."),
    Worded(turn="0", text="Did he ring you? When was it?"),
    Reassigned(turn="0", label="Speaker 2"),
    Split(turn="1", at=2),
    Split(turn="1", at=4, label="Speaker 1"),
    Confirmed(turn="1", first=0, last=4),
    Removed(turn="0"),
]


@pytest.mark.parametrize("change", UNDER, ids=repr)
def test_a_finding_is_marked_where_its_words_or_its_voice_changed(change: Mended) -> None:
    before = rests_on(HEARD)
    marked = mended_since(before, {HEARD.digest: mended(change)})
    assert marked == {"f1", before.omissions[0].id}


@pytest.mark.parametrize("change", BESIDE, ids=repr)
def test_a_finding_is_not_marked_for_what_changed_beside_it(change: Mended) -> None:
    assert mended_since(rests_on(HEARD), {HEARD.digest: mended(change)}) == frozenset()


def test_what_was_put_back_marks_nothing() -> None:
    there_and_back = mended(Split(turn="1", at=2), Merged(turn="1"))
    assert mended_since(rests_on(HEARD), {HEARD.digest: there_and_back}) == frozenset()


def test_without_times_the_turn_is_looked_at() -> None:
    plain = replace(
        HEARD, timed=False, turns=tuple(replace(turn, words=()) for turn in HEARD.turns)
    )
    under = mended(Worded(turn="1", text="It was Thursday."), machine=plain)
    beside = mended(Removed(turn="0"), machine=plain)
    assert mended_since(rests_on(plain), {plain.digest: under})
    assert not mended_since(rests_on(plain), {plain.digest: beside})


def test_a_record_that_is_not_asked_about_marks_nothing() -> None:
    assert mended_since(rests_on(HEARD), {}) == frozenset()
