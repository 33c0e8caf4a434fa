"""A check made again: decisions stand while what they rest on is the same."""

from dataclasses import replace

from tests.domain.filings.made_up import CALL, finding, omission, result

from fairhearing.domain.checking.again import standing
from fairhearing.domain.checking.finding import CheckResult, Finding, Outcome
from fairhearing.domain.reading.transcript import Turn

EVERY = ("f1", "f2")
VOICES = ("Speaker 1", "Speaker 2", "Speaker 1")
TALK = replace(
    CALL,
    turns=tuple(
        Turn(speaker=voice, start=n, end=n + 1, text="So they say.")
        for n, voice in enumerate(VOICES)
    ),
)


def given(number: int) -> Finding:
    one = finding(number, Outcome.CONTRADICTED)
    return replace(one, evidence=tuple(replace(e, turns=(number,)) for e in one.evidence))


def checked(*findings: Finding) -> CheckResult:
    return result(findings, record=(TALK,))


def test_a_decision_outlives_another_number_name_and_reason() -> None:
    now = replace(
        given(2),
        id="f9",
        reason="Other words.",
        evidence=tuple(replace(e, speaker="Ann") for e in given(2).evidence),
    )
    assert standing(checked(given(1), given(2)), checked(now), EVERY).kept == {"f9": "f2"}


def test_another_outcome_other_words_or_another_voice_is_decided_again() -> None:
    before, one = checked(given(1)), given(1)
    reworded = tuple(replace(e, text="Other words.") for e in one.evidence)
    turns = (TALK.turns[0], replace(TALK.turns[1], speaker="Speaker 3"), TALK.turns[2])
    for now in (
        checked(replace(one, outcome=Outcome.OVERSTATED)),
        checked(replace(one, evidence=())),
        checked(replace(one, evidence=reworded)),
        replace(before, record=(replace(TALK, turns=turns),)),
    ):
        assert standing(before, now, EVERY).again == {"f1": "f1"}


def test_what_was_never_decided_is_neither() -> None:
    both = checked(given(1), given(2))
    found = standing(both, both, ("f2",))
    assert (found.kept, found.again) == ({"f2": "f2"}, {})


def test_an_omission_stands_by_its_place_and_words() -> None:
    one, other = omission(1), omission(2)
    before = replace(checked(), omissions=(one,))
    now = replace(before, omissions=(one, other))
    assert standing(before, now, (one.id, other.id)).kept == {one.id: one.id}


def test_an_omission_stands_though_a_cut_before_it_gave_its_turn_another_number() -> None:
    one = omission(1)
    first, third = (replace(one, evidence=replace(one.evidence, turns=(turn,))) for turn in (0, 2))
    before, now = (replace(checked(), omissions=(each,)) for each in (first, third))
    assert first.id != third.id
    assert standing(before, now, (first.id,)).kept == {third.id: first.id}
    moved = replace(
        checked(), omissions=(replace(one, evidence=replace(one.evidence, turns=(1,))),)
    )
    assert list(standing(before, moved, (first.id,)).again.values()) == [first.id]
