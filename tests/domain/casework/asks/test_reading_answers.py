"""What a reply did with each ask, read from its words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairhearing import wiring
from fairhearing.domain.casework.asks.answering import AnswerKind, FoundAnswer
from fairhearing.domain.casework.asks.reading_answers import read_answers
from fairhearing.domain.casework.letters.letter import Passage

DATE = "Please correct the date in paragraph 9."
WHO = "Please tell me who gave you the information about the nursery."
NOTES = "Please send me your notes of our call."
FRIEND = "I would like to bring a friend to the meeting."
FARE = "Please pay back the fare of £14."
CHASE = "Please chase the bank for the statements."


def read(reply: tuple[str, ...], *asks: str, depths: tuple[int, ...] = ()) -> list[FoundAnswer]:
    passages = tuple(
        Passage(text=text, depth=depths[at] if depths else 0) for at, text in enumerate(reply)
    )
    numbers = tuple(str(number) for number in range(1, len(asks) + 1))
    return list(read_answers(asks, numbers, passages, wiring.ranker()))


@pytest.mark.parametrize(
    ("ask", "reply", "kind"),
    [
        (DATE, "I have corrected the date in paragraph 9.", AnswerKind.ANSWERED),
        (DATE, "I am not willing to change the date in paragraph 9.", AnswerKind.REFUSED),
        (WHO, "The information about the nursery came from Mrs Oduya.", AnswerKind.ANSWERED),
        (NOTES, "My notes of our call will be sent to you by Friday.", AnswerKind.PARTLY),
        (NOTES, "There are no notes of our call.", AnswerKind.ANSWERED),
        (NOTES, "All notes of calls are kept in line with our policy.", AnswerKind.DEFLECTED),
        (NOTES, "The car park is closed on Mondays.", AnswerKind.IGNORED),
        (NOTES, "We have decided against sending notes of our call.", AnswerKind.REFUSED),
        (NOTES, "We won't be able to send notes of our call.", AnswerKind.REFUSED),
        (NOTES, "The notes of our call went in the post on Monday.", AnswerKind.ANSWERED),
        (DATE, "The date in paragraph 9 now says 4 May.", AnswerKind.ANSWERED),
        (NOTES, "I'm not going to send notes of our call.", AnswerKind.REFUSED),
        (NOTES, "Your request for notes of our call was turned down.", AnswerKind.REFUSED),
        (FRIEND, "Your friend may not come to the meeting.", AnswerKind.REFUSED),
        (FRIEND, "You may bring a friend. Friends may not speak there.", AnswerKind.ANSWERED),
        (NOTES, "I enclose page one of my notes. There is no page two.", AnswerKind.PARTLY),
        (NOTES, "There are no notes of our call, but I enclose a list.", AnswerKind.ANSWERED),
        (FARE, "We will pay £10 of the fare. We will not pay the other £4.", AnswerKind.PARTLY),
        (CHASE, "I wrote to the bank on 3 May about the statements.", AnswerKind.ANSWERED),
        (NOTES, "Your letter about the notes of our call is important to us.", AnswerKind.IGNORED),
    ],
)
def test_one_ask_and_one_sentence(ask: str, reply: str, kind: AnswerKind) -> None:
    (found,) = read((reply,), ask)
    assert found.kind is kind, found.why


def test_a_question_put_anew_is_shown_as_what_was_answered_instead() -> None:
    reply = (
        "You have asked whether the officer may use her judgment about the date in paragraph 9. "
        "Officers are expected to weigh all of the information available to them."
    )
    (found,) = read((reply,), DATE)
    assert found.kind is AnswerKind.DEFLECTED
    assert found.instead.startswith("You have asked whether")


def test_a_refusal_gives_the_rule_that_was_named() -> None:
    (found,) = read(("Notes of calls are not released under section 4 of our policy.",), NOTES)
    assert found.kind is AnswerKind.REFUSED
    assert "section 4 of our policy" in found.reason


def test_a_reply_that_goes_by_our_numbers_is_read_by_them() -> None:
    found = read(("1. Done.", "3. I am not able to."), DATE, WHO, NOTES)
    assert [one.kind.value for one in found] == ["answered", "ignored", "refused"]


def test_a_reply_that_quotes_each_question_is_read_by_them() -> None:
    reply = (WHO, "Mrs Oduya, on 4 May.", NOTES, "No, we never give them out.")
    found = read(reply, DATE, WHO, NOTES, depths=(1, 0, 1, 0))
    assert [one.kind.value for one in found][:2] == ["ignored", "answered"]
    assert found[2].words == "No, we never give them out."


def test_a_short_sentence_that_answers_is_no_heading() -> None:
    ask = "Will you write the report?"
    (found,) = read((ask, "I will. I begin on Monday."), ask, depths=(1, 0))
    assert found.words == "I will. I begin on Monday."


def test_a_sentence_goes_to_the_ask_that_it_says_it_is_about() -> None:
    reply = ("As regards the club, the borough takes all its duties seriously.",)
    found = read(reply, DATE, "Please tell me why the club sent him home.")
    assert [one.kind for one in found] == [AnswerKind.IGNORED, AnswerKind.DEFLECTED]


def test_a_refusal_of_something_else_elsewhere_does_not_count() -> None:
    reply = (
        "Paragraphs of other reports cannot be sent out by date.",
        "I have corrected the date in paragraph 9.",
    )
    (found,) = read(reply, DATE)
    assert found.kind is AnswerKind.ANSWERED, found


def test_an_empty_reply_deals_with_nothing() -> None:
    assert [one.kind for one in read((), DATE, WHO)] == [AnswerKind.IGNORED] * 2


def test_words_shown_are_those_of_the_reply() -> None:
    reply = ("Thank you for your letter. I have corrected the date in paragraph 9. Kind regards",)
    (found,) = read(reply, DATE)
    assert [where.of(reply) for where in found.where] == [found.words]
    assert found.words == "I have corrected the date in paragraph 9."


def test_a_reply_of_one_endless_paragraph_is_read_to_its_end() -> None:
    endless = "The weather was fine on that day and we walked to the shops. " * 800
    (found,) = read((endless + "I have corrected the date in paragraph 9.",), DATE)
    assert found.kind is AnswerKind.ANSWERED


REPLY = st.lists(
    st.sampled_from([
        "I have corrected it.", "No.", "2. ", "(a) ", "(b) ", "You have asked whether", "Notes:",
        "Please send me your notes of our call.", "I cannot", "because",
        "Kind regards", "!", "“", "",
    ]),
    max_size=8,
).map(" ".join)  # fmt: skip


@settings(max_examples=40)
@given(st.lists(REPLY, max_size=4).map(tuple))
def test_whatever_comes_back_each_ask_gets_a_row_with_words_of_the_reply(
    reply: tuple[str, ...],
) -> None:
    found = read(reply, DATE, WHO, NOTES)
    assert len(found) == 3
    for one in found:
        assert (one.kind is AnswerKind.IGNORED) == (not one.where)
        assert one.words == " … ".join(where.of(reply) for where in one.where)
        assert 0 < one.score < 1
        assert one.why
