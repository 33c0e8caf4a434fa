"""What a reply does with an ask, by weighed signs."""

import pytest

from fairhearing import wiring
from fairhearing.domain.casework.asks import answer_signs
from fairhearing.domain.casework.asks.answering import AnswerKind, FoundAnswer
from fairhearing.domain.casework.asks.beside import beside
from fairhearing.domain.casework.asks.dealing import pairs_of
from fairhearing.domain.casework.asks.pairing import beside_signs, likely, pair_signs
from fairhearing.domain.casework.asks.reading_answers import read_answers
from fairhearing.domain.casework.asks.reply_parts import sentences_of
from fairhearing.domain.casework.asks.weights import ALONE, weights
from fairhearing.domain.casework.letters.letter import Passage

KEY = "Please leave the key of the hall with Mr Abara."
MAP = "Please send me the map of the field."


def passages(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(text=text, depth=0) for text in texts)


def read(asks: tuple[str, ...], *reply: str) -> tuple[FoundAnswer, ...]:
    numbers = tuple(str(place) for place, _ in enumerate(asks, 1))
    return read_answers(asks, numbers, passages(*reply), wiring.ranker())


@pytest.mark.parametrize(
    ("ask", "words", "kind"),
    [
        (KEY, "I left the key with Mr Abara on Friday.", AnswerKind.ANSWERED),
        (KEY, "The key is not something that we hand over, because the hall is let.", "refused"),
        (MAP, "I enclose page one. The other pages are not released.", AnswerKind.PARTLY),
        (MAP, "We take the upkeep of all our fields very seriously.", AnswerKind.DEFLECTED),
    ],
)
def test_the_kind_is_told_by_what_the_words_do(ask: str, words: str, kind: str) -> None:
    told = answer_signs.weighed(ask, words)
    assert max(told, key=lambda each: told[each]) == kind
    assert sum(told.values()) == pytest.approx(1)


def test_a_rule_that_is_sure_makes_its_kind_likelier() -> None:
    words = "The map stays at the hall."
    alone = answer_signs.weighed(MAP, words)
    ruled = answer_signs.weighed(MAP, words, AnswerKind.REFUSED)
    assert ruled[AnswerKind.REFUSED] > alone[AnswerKind.REFUSED]


def test_every_sign_of_answers_and_pairs_has_a_weight() -> None:
    names = {ALONE, *answer_signs.signs(KEY, "No.")}
    assert all(of.keys() == names for of in weights("answer_weights").values())
    reply = sentences_of(passages("The key is with Mr Abara. It was left on Friday."))
    pairs = pairs_of((KEY, MAP), ("1", "2"), reply, wiring.ranker())
    signs, found = pair_signs(pairs), likely(pairs)
    assert {ALONE, *signs[0][0]} == weights("pairing_weights")["pair"].keys()
    assert {ALONE, *beside_signs(reply, found)[0][0]} == weights("pairing_weights")["beside"].keys()
    assert all(0 <= one <= 1 for row in found for one in row)


def test_nothing_found_is_unsure_while_a_part_of_the_reply_deals_with_nothing() -> None:
    all_taken = read((KEY, MAP), "I left the key of the hall with Mr Abara on Friday.")[1]
    some_free = read((KEY, MAP), "I left the key with Mr Abara on Friday.", "Rain fell in Hull.")[1]
    assert (all_taken.kind, some_free.kind) == (AnswerKind.IGNORED, AnswerKind.IGNORED)
    assert not some_free.sure


def test_a_line_that_stands_alone_heads_what_follows_and_an_answer_does_not() -> None:
    (under,) = sentences_of(passages("The hall", "It is with Mr Abara."))
    assert under.heading == "The hall"
    agreed, told = sentences_of(passages("Agreed", "It is with Mr Abara."))
    assert (agreed.text, told.heading) == ("Agreed", "")


def test_what_stands_beside_an_ask_is_two_sentences_before_and_one_after() -> None:
    letter = ("One. Two went. Three went. Please send it. Five went. Six went.",)
    assert beside("Please send it.", letter) == "Two went. Three went. Please send it. Five went."
    assert beside("Please post it.", letter) == "Please post it."
