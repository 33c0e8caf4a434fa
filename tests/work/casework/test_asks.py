"""Asks and answers of a case: found, confirmed, decided, followed over several replies."""

from dataclasses import replace

import pytest
from tests.specimens import correspondence
from tests.specimens.correspondence import Sent

from fairhearing.domain.casework.asks.answering import Answer, AnswerKind
from fairhearing.domain.casework.asks.grid import NO_REPLY, NOT_DEALT_WITH
from fairhearing.domain.casework.letters.letter import Way
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.work.case import cases, verifying
from fairhearing.work.casework import asks, searching


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


@pytest.fixture
def sent(case: str) -> Sent:
    return correspondence.put(case)


def follow_all(case: str, sent: Sent) -> list[str]:
    asks.confirm(
        case, sent.letter, [(one.number, one.words) for one in asks.found(case, sent.letter)]
    )
    return [line.id for line in asks.of_letter(case, sent.letter)]


def test_what_a_letter_asks_is_found_and_followed_once_confirmed(case: str, sent: Sent) -> None:
    found = asks.found(case, sent.letter)
    assert [one.number for one in found] == ["1", "2", "3"]
    assert len(follow_all(case, sent)) == 3
    assert asks.found(case, sent.letter) == ()
    assert asks.confirm(case, sent.letter, [("1", found[0].words)]) == 0
    assert not verifying.verify().breaks


def test_each_reply_gets_a_proposal_for_each_ask(case: str, sent: Sent) -> None:
    follow_all(case, sent)
    grid = asks.grid(case, sent.letter)
    assert [line.id for line in grid.replies] == [sent.first, sent.second]
    kinds = [[cell.found.kind.value for cell in row.cells if cell.found] for row in grid.rows]
    assert kinds == [
        ["answered", "ignored"],
        ["ignored", "answered"],
        ["refused", "ignored"],
    ]
    refused = grid.rows[2].cells[0].found
    assert refused
    assert "paragraph 4 of our policy" in refused.reason
    assert grid.undecided == 6


def test_an_ask_that_a_later_letter_answers_is_answered(case: str, sent: Sent) -> None:
    _, nursery, _ = follow_all(case, sent)
    rows = asks.still_open(case)
    assert len(rows) == 3
    asks.decide(case, Answer(ask_id=nursery, reply_id=sent.first, kind=AnswerKind.IGNORED), seen=0)
    (row,) = [row for row in asks.still_open(case) if row.ask.id == nursery]
    assert row.stands == NOT_DEALT_WITH
    answer = Answer(
        ask_id=nursery, reply_id=sent.second, kind=AnswerKind.ANSWERED, words="Mrs Oduya"
    )
    asks.decide(case, answer, seen=0)
    assert nursery not in [row.ask.id for row in asks.still_open(case)]


def test_nothing_waits_for_a_decision_beside_what_is_answered_or_let_go(
    case: str, sent: Sent
) -> None:
    visit, _, visits = follow_all(case, sent)
    asks.decide(case, Answer(ask_id=visit, reply_id=sent.first, kind=AnswerKind.ANSWERED), seen=0)
    assert asks.grid(case, sent.letter).undecided == 4
    asks.follow(case, visits, on=False)
    assert asks.grid(case, sent.letter).undecided == 2


def test_what_was_decided_in_another_window_is_not_written_over(case: str, sent: Sent) -> None:
    first = follow_all(case, sent)[0]
    answer = Answer(ask_id=first, reply_id=sent.first, kind=AnswerKind.ANSWERED)
    asks.decide(case, answer, seen=0)
    other = replace(answer, kind=AnswerKind.PARTLY)
    with pytest.raises(Refused):
        asks.decide(case, other, seen=0)
    (line,) = asks.ANSWERS.lines(case)
    asks.decide(case, other, seen=line.seen)
    assert asks.ANSWERS.lines(case)[0].value.kind is AnswerKind.PARTLY


def test_an_ask_without_a_reply_waits_and_an_ask_let_go_does_not(case: str, sent: Sent) -> None:
    asks.confirm(case, sent.second, [("1", "Please write back.")])
    (line,) = asks.of_letter(case, sent.second)
    assert asks.grid(case, sent.second).rows[0].stands == NO_REPLY
    asks.follow(case, line.id, on=False)
    assert asks.still_open(case) == ()


def test_an_ask_needs_words(case: str, sent: Sent) -> None:
    first = follow_all(case, sent)[0]
    line = asks.ASKS.line(case, first)
    with pytest.raises(WrongUse, match="needs its words"):
        asks.change(case, first, replace(line.value, words=" "), seen=line.seen)


def test_what_letters_never_mention_is_said_with_what_was_searched(case: str, sent: Sent) -> None:
    found, lines = searching.searched(case, "bedroom", way=Way.IN)
    assert not found.hits
    assert (found.letters, set(lines)) == (2, {sent.first, sent.second})
    found, _ = searching.searched(case, "nurseries bedroom")
    assert [hit.letter_id for hit in found.hits] == [sent.letter, sent.second]
    assert found.missing == ("bedroom",)
    with pytest.raises(WrongUse):
        searching.searched(case, " ? ")
