"""The written letters: what is marked in them is there, and what is counted is right."""

import pytest
from bench.casework.__main__ import HALVES
from bench.casework.letters import Correspondence, correspondence, marked
from bench.casework.measuring import Counted, count

from fairhearing import wiring
from fairhearing.domain.casework.asks.answering import AnswerKind

EVERY = [one for half in HALVES for one in correspondence(half)]


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_each_mark_stands_in_its_letter_and_has_a_kind(one: Correspondence) -> None:
    whole = " ".join(one.letter.paragraphs)
    numbers = [number for number, words in one.letter.marks if words in whole]
    assert sorted(numbers) == [str(number) for number in range(1, len(one.letter.marks) + 1)]
    for reply in one.replies:
        assert set(reply.kinds) <= set(numbers)
        dealt = {number for number, _ in reply.words.marks}
        ignored = {n for n, kind in reply.kinds.items() if kind is AnswerKind.IGNORED}
        assert dealt == set(reply.kinds) - ignored
    assert set(numbers) <= set(one.replies[0].kinds)


def test_ten_letters_with_fifty_asks_are_kept_and_as_many_are_open() -> None:
    for half in ("open", "kept"):
        letters = correspondence(half)
        assert (len(letters), sum(len(one.letter.marks) for one in letters)) == (10, 50)


def test_marks_are_taken_out_and_quoted_lines_known() -> None:
    found = marked("> What time?\n\n[[1,2: At four.]] Yes.")
    assert found.paragraphs == ("What time?", "At four. Yes.")
    assert found.depths == (1, 0)
    assert found.marks == (("1", "At four."), ("2", "At four."))


def test_what_is_missed_is_counted_as_missed() -> None:
    counted = count(correspondence("open")[:1], wiring.ranker())
    assert (counted.asks, counted.rows) == (5, 5)
    wrong = Counted()
    wrong.kinds[AnswerKind.IGNORED, AnswerKind.ANSWERED] += 2
    wrong.kinds[AnswerKind.IGNORED, AnswerKind.IGNORED] += 1
    assert (wrong.ignored, wrong.missed, wrong.right) == (3, 2, 1)
