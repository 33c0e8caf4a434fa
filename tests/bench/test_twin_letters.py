"""The same letters with everybody's sex changed: the same asks, and the same answers to them."""

from dataclasses import replace

import pytest
from bench.casework.letters import Correspondence, Reply, correspondence
from bench.casework.measuring import Asked, Counted, asked_of
from bench.checking.twins import other_sex

from fairhearing import wiring
from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.finding_asks import find_asks
from fairhearing.domain.casework.asks.reading_answers import read_answers

SEEN = (
    "open",
    "later",
    "others",
    "crowd/mended",
    "crowd/counted",
    "chorus/mended",
    "chorus/counted",
)
"""Not the letters kept for the score: what differs there is nobody's to read."""
EVERY = [one for half in SEEN for one in correspondence(half)]


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_the_same_is_asked_whoever_it_is_about(one: Correspondence) -> None:
    paragraphs = one.letter.paragraphs
    there = [other_sex(ask.words) for ask in find_asks(paragraphs)]
    assert [ask.words for ask in find_asks(tuple(map(other_sex, paragraphs)))] == there


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_a_reply_does_the_same_with_it_whoever_it_is_about(one: Correspondence) -> None:
    asks = asked_of(one, Counted())
    for reply in one.replies:
        assert kinds(asks, reply, changed=True) == kinds(asks, reply, changed=False)


def kinds(asks: list[Asked], reply: Reply, *, changed: bool) -> list[AnswerKind]:
    def written(text: str) -> str:
        return other_sex(text) if changed else text

    answers = read_answers(
        tuple(written(ask.words) for ask in asks),
        tuple(ask.number for ask in asks),
        tuple(replace(one, text=written(one.text)) for one in reply.passages),
        wiring.ranker(),
        tuple(written(ask.around) for ask in asks),
    )
    return [answer.kind for answer in answers]
