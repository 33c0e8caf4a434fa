"""A recording statement: every question is there, and no answer is ever lost."""

from datetime import UTC, datetime, timedelta

from fairhearing.domain.evidence.recording_statement import (
    Answer,
    Choice,
    Question,
    Stated,
    statement,
)

NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


def entry(minute: int, **answers: Answer) -> Stated:
    given = {Question(name): answer for name, answer in answers.items()}
    return Stated(at=NOON + timedelta(minutes=minute), answers=given)


def test_what_was_not_answered_is_said_to_be_so() -> None:
    empty = statement([])
    assert set(empty.answers) == set(Question)
    assert {one.told for one in empty.answers.values()} == {"Not answered"}
    assert empty.unanswered == tuple(Question)


def test_not_knowing_is_an_answer_to_every_question() -> None:
    assert all(Choice.UNKNOWN in one.choices for one in Question)
    said = statement([entry(0, told=Answer(choice=Choice.UNKNOWN))])
    assert said.answers[Question.TOLD].told == "I do not know"
    assert Question.TOLD not in said.unanswered


def test_an_answer_is_changed_by_a_new_entry_and_the_earlier_one_stays() -> None:
    first, second = Answer(words="I did"), Answer(words="My sister did")
    said = statement([entry(0, made_by=first, why=Answer(words="Notes")), entry(5, made_by=second)])
    assert said.answers[Question.MADE_BY] == second
    assert said.replaced(Question.MADE_BY) == ((NOON + timedelta(minutes=5), first),)
    assert said.replaced(Question.WHY) == ()


def test_only_what_differs_is_entered() -> None:
    said = statement([entry(0, made_by=Answer(words="I did"))])
    again = {Question.MADE_BY: Answer(words="I did"), Question.WHERE: Answer(words="At home")}
    assert said.changed(again) == {Question.WHERE: Answer(words="At home")}
