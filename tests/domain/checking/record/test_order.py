"""Moments near a statement's place come first, where a report follows the talk."""

from tests.domain.checking.talk import checked

from fairhearing.domain.checking.ports import Ranker

TALK = """
Doctor: How is your knee?
Patient: It hurts on the stairs.
Doctor: And how are you sleeping?
Patient: Not well, I wake at four.
Doctor: Does anything help?
Patient: A warm bath does.
Doctor: And your hip?
Patient: It hurts on the stairs too.
Doctor: I will refer you to the physiotherapist.
"""
PAIN = "It hurts on the stairs."
BEFORE = ["The doctor asked about the knee.", "The patient wakes at four.", "A warm bath helps."]
AFTER = "The patient will be referred to the physiotherapist."


def shown(written: list[str], ranker: Ranker) -> str:
    findings = checked(TALK, written, ranker).findings
    return next(f.evidence[-1].text for f in findings if f.statement.text == PAIN)


def test_the_same_words_are_heard_where_the_statement_stands(ranker: Ranker) -> None:
    assert shown([*BEFORE, PAIN, AFTER], ranker) == "It hurts on the stairs too."
    assert shown([BEFORE[0], PAIN, *BEFORE[1:], AFTER], ranker) == "It hurts on the stairs."
