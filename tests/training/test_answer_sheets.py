from random import Random

import pytest
from training.answers.sheets import MENDED, Told, letters, pairs, without_one

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.sheet import sheets_of

REPLIES = [told for both in pairs() for told in both]


@pytest.fixture(scope="module")
def written() -> list[Told]:
    return letters()


def test_every_ask_has_its_words_but_those_that_were_ignored(written: list[Told]) -> None:
    for told in (*REPLIES, *written):
        for one in told.right:
            assert bool(one.at) == (one.kind is not AnswerKind.IGNORED)
            assert all(0 <= at < len(told.reply) for at in one.at)


def test_every_reply_fits_on_one_sheet(written: list[Told]) -> None:
    for told in (*REPLIES, *written):
        assert len(sheets_of(told.asks, told.numbers, told.reply, told.around)) == 1


def test_nothing_is_learned_from_letters_that_are_only_counted() -> None:
    assert not {"kept", "strangers", "crowd/counted", "chorus/counted"} & {*MENDED}


def test_what_is_taken_out_is_ignored_and_the_rest_stays_where_it_was() -> None:
    r, changed = Random(1), 0
    for told in REPLIES[:400]:
        now = without_one(told, r)
        changed += now is not told
        for before, after in zip(told.right, now.right, strict=True):
            words = [told.reply[at].text for at in sorted(before.at)]
            left = [now.reply[at].text for at in sorted(after.at)]
            assert left == ([] if after.kind is AnswerKind.IGNORED else words)
    assert 80 < changed < 200
