"""Asks found in the words of letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.asks.finding_asks import find_asks


def asked(*paragraphs: str) -> list[str]:
    return [ask.words for ask in find_asks(paragraphs)]


@pytest.mark.parametrize(
    ("letter", "asks"),
    [
        ("Please send me the notes.", ["Please send me the notes."]),
        ("I would be grateful if you would ring.", ["I would be grateful if you would ring."]),
        ("Can you confirm who was there?", ["Can you confirm who was there?"]),
        ("Has he been seen since May?", ["Has he been seen since May?"]),
        (
            "Would you please send me the record, strike out line 4, and tell me who saw it?",
            [
                "Would you please send me the record",
                "strike out line 4",
                "tell me who saw it?",
            ],
        ),
        (
            "I request that line 4 be removed and that you put this letter beside it.",
            ["I request that line 4 be removed", "that you put this letter beside it."],
        ),
        (
            "The date is wrong. Please correct it.",
            ["The date is wrong. Please correct it."],
        ),
        ("Tell me who keeps the diary.", ["Tell me who keeps the diary."]),
        ("Explain how the rota is made.", ["Explain how the rota is made."]),
        ("was Nadia at the meeting or not", ["was Nadia at the meeting or not"]),
        ("We wondered whether she might ring.", ["We wondered whether she might ring."]),
        ("I beg you to let her stay.", ["I beg you to let her stay."]),
        ("I expect the driver to apologise.", ["I expect the driver to apologise."]),
        ("I could do with the rota.", ["I could do with the rota."]),
        ("He could do with new glasses.", ["He could do with new glasses."]),
        ("Which school is it?", ["Which school is it?"]),
        ("That should say Tuesday.", ["That should say Tuesday."]),
        ("Provide both officers' names.", ["Provide both officers' names."]),
        ("Let me hold her before she goes.", ["Let me hold her before she goes."]),
        ("Take my sister out of the plan.", ["Take my sister out of the plan."]),
        ("Why did nobody ring me", ["Why did nobody ring me"]),
        ("who told my boss", ["who told my boss"]),
        ("I should also dearly like to see it.", ["I should also dearly like to see it."]),
        ("Even a short note would do.", ["Even a short note would do."]),
        ("We are yet to get a plan.", ["We are yet to get a plan."]),
        ("that he be given a desk;", ["that he be given a desk"]),
        ("I dreamt of it. Who signed it?", ["Who signed it?"]),
        (
            "What time is the review, who else is coming and can my sister sit in?",
            ["What time is the review", "who else is coming", "can my sister sit in?"],
        ),
        (
            "Would you send me the dates for May, and has the school had them?",
            ["Would you send me the dates for May", "has the school had them?"],
        ),
        (
            "I demand that the ban be lifted; that I be given the film; and that he be heard.",
            ["I demand that the ban be lifted", "that I be given the film", "that he be heard."],
        ),
        (
            "I would like the minutes of June, a list of who came, and the reason I was left out.",
            [
                "I would like the minutes of June",
                "a list of who came",
                "the reason I was left out.",
            ],
        ),
        (
            "If there is a reason, I'd like to hear it from her.",
            ["If there is a reason, I'd like to hear it from her."],
        ),
        (
            "I have lost my form and would love another.",
            ["I have lost my form and would love another."],
        ),
        (
            "My landlord needs a note from you by May.",
            ["My landlord needs a note from you by May."],
        ),
        ("I should like to understand the bill.", ["I should like to understand the bill."]),
        (
            "The form has our old name. It needs changing.",
            ["The form has our old name. It needs changing."],
        ),
        (
            "The gate is broken. Give me a date for a new one.",
            ["The gate is broken. Give me a date for a new one."],
        ),
        ("I'm hoping you can send the rota.", ["I'm hoping you can send the rota."]),
        ("I'd be interested to know who rang.", ["I'd be interested to know who rang."]),
        ("I'm after a copy of the rota.", ["I'm after a copy of the rota."]),
        ("I leave it to you to say why.", ["I leave it to you to say why."]),
        ("I call on the club to mend the gate.", ["I call on the club to mend the gate."]),
        ("I trust that this will be put right.", ["I trust that this will be put right."]),
        ("My question is whether the bus runs.", ["My question is whether the bus runs."]),
        ("Perhaps you could ask the driver.", ["Perhaps you could ask the driver."]),
        ("Grateful for a copy of the rota.", ["Grateful for a copy of the rota."]),
        ("Do let me know who drives.", ["Do let me know who drives."]),
        ("Don't ring me at work.", ["Don't ring me at work."]),
        ("Stop sending letters to the flat.", ["Stop sending letters to the flat."]),
        (
            "You must remove the sentence about the bus.",
            ["You must remove the sentence about the bus."],
        ),
        ("I'd rather you wrote.", ["I'd rather you wrote."]),
        ("Pls send the rota.", ["Pls send the rota."]),
        ("can u send the rota", ["can u send the rota"]),
        ("Any news on the gate?", ["Any news on the gate?"]),
        ("I wonder if anyone reads this.", []),
        ("You must think it odd.", []),
        ("You should have seen the gate.", []),
        ("I hope you are well.", []),
        ("I am looking for work.", []),
        (
            "I'd like to see the gate. Could it be done for the next one?",
            ["I'd like to see the gate.", "Could it be done for the next one?"],
        ),
        ("Contact this week went well.", []),
        ("Let me be clear.", []),
        ("So was I.", []),
        ("Do the children matter to nobody.", []),
        ("How could you!", []),
        ("I expect he was tired.", []),
        ("I would like you to understand that I was there.", []),
        ("He needs feeding every three hours.", []),
        ("Please do not hesitate to telephone.", []),
        ("I would like to thank you for your time.", []),
        ("I would ask you to note that I was there.", []),
        ("How would you feel?", []),
        ("She said “please send it” and left.", []),
        ("Rydw i'n gofyn am gopi o'r nodiadau.", []),
        ("", []),
    ],
)
def test_sentences_that_ask(letter: str, asks: list[str]) -> None:
    assert asked(letter) == asks


@pytest.mark.parametrize(
    "letter",
    [
        "My neighbour, who let him in, is a nurse.",
        "She is kind, and is the one who came.",
        "It is cold in there, is it?",
        "I should like to hear from you soon.",
    ],
)
def test_sentences_that_ask_nothing(letter: str) -> None:
    assert asked(letter) == []


def test_of_a_table_the_cell_with_a_question_mark_is_the_ask() -> None:
    assert asked("What stage are you at | Have you had the file yet?") == [
        "Have you had the file yet?"
    ]


def test_items_that_are_led_in_as_asks_need_no_asking_words() -> None:
    letter = ("Please provide me with:", "(i) the log", "(ii) the video", "and confirm who called.")
    found = find_asks(letter)
    assert [ask.words for ask in found] == ["the log", "the video", "and confirm who called."]


def test_items_that_only_tell_are_no_asks() -> None:
    assert asked("What happened:", "1. He came at four.", "2. He left at five.") == []


def test_printed_numbers_are_kept_and_others_counted() -> None:
    lettered = find_asks(("I ask you to:", "a) ring me", "b) write to Ms Orr"))
    assert [ask.number for ask in lettered] == ["a", "b"]
    plain = find_asks(("Please ring me. Please write to Ms Orr.",))
    assert [ask.number for ask in plain] == ["1", "2"]


def test_a_number_with_nothing_after_it_asks_for_nothing() -> None:
    assert [ask.words for ask in find_asks(("Please: (a) (b) send the notes",))] == [
        "send the notes"
    ]


def test_each_ask_stands_where_it_says() -> None:
    letter = ("Hello.", "First, please ring me. (a) Please write; (b) please come.")
    for ask in find_asks(letter):
        assert ask.words in ask.where.of(letter)


def test_an_endless_letter_is_read_to_its_end() -> None:
    assert asked("It rained all day on Monday. " * 3000 + "Please send me the notes.")


PIECES = st.lists(
    st.sampled_from([
        "Please", "could you", "I want", "send", "it", "?", ".", ":", ";", ", and", "(a) ", "(b) ",
        "1. ", "•", "whether", "that", "“", "”", "'", "the notes", "Dear Sir", "\n", "é", "",
    ])
).map(" ".join)  # fmt: skip


@given(st.lists(PIECES, max_size=6).map(tuple))
def test_whatever_is_written_each_ask_has_words_that_stand_there(letter: tuple[str, ...]) -> None:
    for ask in find_asks(letter):
        assert ask.words
        assert ask.words in ask.where.of(letter)
