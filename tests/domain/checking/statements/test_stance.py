import pytest

from fairhearing.domain.checking.language.wording import stem
from fairhearing.domain.checking.statements.stance import (
    Stance,
    asks_openly,
    conflict,
    polarity,
    proposes,
    stance,
    tells_of,
)


@pytest.mark.parametrize(
    "answer",
    [
        "Yes.",
        "Yeah, I did.",
        "That's right.",
        "Well, yes, I suppose so.",
        "Of course.",
        "Fine by me.",
    ],
)
def test_these_agree(answer: str) -> None:
    assert stance(answer) is Stance.AGREES


@pytest.mark.parametrize(
    "answer",
    ["No.", "No, never.", "Well, no.", "That's not true.", "I didn't.", "Yeah, no, I never did."],
)
def test_these_deny(answer: str) -> None:
    assert stance(answer) is Stance.DENIES


@pytest.mark.parametrize("answer", ["The traffic was bad.", "It depends.", "On Tuesday."])
def test_these_do_neither(answer: str) -> None:
    assert stance(answer) is Stance.NEITHER


def test_okay_after_a_remark_only_says_that_it_was_heard() -> None:
    assert stance("Okay.", firm=True) is Stance.NEITHER


def test_open_questions_are_told_from_closed_ones() -> None:
    assert asks_openly("What time do you collect them?")
    assert not asks_openly("Do you collect them?")
    assert not asks_openly("When he misses one, does he let you know?")
    assert proposes("I can offer him a place")


def test_a_lost_not_is_a_conflict() -> None:
    amount, words = conflict(polarity("she shouted at the gate"), polarity("I never shouted"))
    assert amount == 1
    assert words == ("shout",)


def test_a_negation_reaches_no_further_than_its_clause() -> None:
    flags = polarity("I didn't go, but I phoned the school").flags
    assert not flags[stem("phoned")]


def test_one_no_covers_a_whole_list() -> None:
    flags = polarity(
        "She has had no fever or chills, cough, vomiting and shortness of breath."
    ).flags
    assert all(flags.values())


def test_a_bare_no_covers_nothing_after_its_comma() -> None:
    flags = polarity("No, the school did it, and the bus came late.").flags
    assert not any(flags.values())


def test_an_answer_that_says_not_this_but_that_does_neither() -> None:
    assert stance("I am not married but I do have a two year old son") is Stance.NEITHER


def test_a_question_that_leans_to_yes_denies_nothing() -> None:
    assert not any(polarity("Isn't this the second time this month?").flags.values())
    assert polarity("It isn't the second time.").flags["second"]


def test_non_before_a_word_denies_it() -> None:
    assert polarity("A small smooth lump, non-tender.").flags["tender"]


@pytest.mark.parametrize(
    ("question", "answer", "says_yes"),
    [
        ("Any chest pain?", "A bit when I cough.", True),
        ("Do you smoke?", "About ten a day.", True),
        ("Has he been to Leeds?", "Once, when he was two.", True),
        ("Any chest pain?", "What do you mean?", False),
        ("Do you smoke?", "I don't know that I should say.", False),
        ("When did it start?", "A couple of weeks ago.", False),
        ("Is it Monday or Tuesday?", "Usually Monday.", False),
    ],
)
def test_an_answer_that_says_how_it_is_says_yes(
    question: str,
    answer: str,
    *,
    says_yes: bool,
) -> None:
    assert tells_of(question, answer) is says_yes
