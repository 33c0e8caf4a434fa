"""Names and parts proposed from what is said, in the words people use."""

from dataclasses import replace

import pytest

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.introductions import How
from fairhearing.domain.reading.proposing import Proposed, proposed
from fairhearing.domain.reading.transcript import Role, Speaker, Transcript, Turn, Word

NAMES = (
    "Helen Marsh",
    "Chukwuemeka Okonkwo",
    "Siân Llewelyn",
    "Ngọc Nguyễn",
    "Fatima al-Sayed",
    "Aoife O'Brien",
    "Rhys ap Owen",
    "Oluwaseun Adeyemi-Jones",
    "Wei Zhang",
    "Nana Boateng",
    "Christian June",
    "María de la Cruz",
    "Jo Lee",
)


def talk(*said: str) -> Transcript:
    """Each line is "A: words"; A is the first voice, B the second, and so on. All say it slowly."""
    turns = []
    for number, line in enumerate(said):
        who, _, text = line.partition(": ")
        words = tuple(
            Word(
                text=word,
                start=number * 10 + n * 0.5,
                end=number * 10 + n * 0.5 + 0.4,
                probability=1,
            )
            for n, word in enumerate(text.split())
        )
        turns.append(
            Turn(speaker=who, start=words[0].start, end=words[-1].end, text=text, words=words)
        )
    return Transcript(
        name="call",
        digest="",
        duration=10 * len(said),
        turns=tuple(turns),
        speakers=tuple(Speaker(label=label) for label in dict.fromkeys(t.speaker for t in turns)),
        made_by=MadeBy(version="0"),
    )


def names(*said: str) -> dict[str, str]:
    return {one.label: one.name for one in proposed(talk(*said)) if one.name}


def only(*said: str) -> Proposed:
    (one,) = proposed(talk(*said))
    return one


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "words",
    [
        "My name is {}.",
        "Hello, it's {} from Cafcass.",
        "Hi, this is {}.",
        "Okay. This is {} in Leeds.",
        "And I'm {} in Texas, but I come from Hull.",
        "Good morning, I'm {}, we spoke on Tuesday.",
        "{} speaking.",
        "You're speaking to {}.",
    ],
)
def test_people_are_taken_at_their_word_whatever_they_are_called(words: str, name: str) -> None:
    assert names(f"A: {words.format(name)}", "B: Hello.") == {"A": name}


@pytest.mark.parametrize("name", NAMES)
def test_somebody_who_answers_to_a_name_bears_it(name: str) -> None:
    assert names(f"A: Good morning. Is that {name}?", "B: Yes, speaking.") == {"B": name}
    assert names(f"A: Am I speaking to {name}?", "B: Yeah.") == {"B": name}
    assert names(f"A: Could I speak to {name}, please?", "B: Speaking.") == {"B": name}


@pytest.mark.parametrize("title", ["Mr", "Mrs", "Ms", "Miss", "Dr", "Mr."])
def test_of_two_people_the_one_who_is_greeted_is_the_other(title: str) -> None:
    plain = title.rstrip(".")
    assert names(f"A: Good morning, {title} Okafor.", "B: Hello.") == {"B": f"{plain} Okafor"}
    assert names("A: Hello.", f"B: Thank you, {title} Okafor.") == {"A": f"{plain} Okafor"}


@pytest.mark.parametrize(
    "said",
    [
        ("A: It's Molly I worry about.", "B: I see."),
        ("A: I'm Polish.", "B: Right."),
        ("A: I'm Polish in England.", "B: Right."),
        ("A: This is Molly in Year 3.", "B: Lovely."),
        ("A: This is Christmas in Wales.", "B: Lovely."),
        ("A: I'm Muslim, and we keep Eid.", "B: Right."),
        ("A: It's Tuesday from now on.", "B: Yes."),
        ('A: He rang and said, "my name is Adam Reed".', "B: Yes."),
        ("A: She said my name is Karen Dalby.", "B: Yes."),
        ("A: Hello, I'm not Karen Dalby.", "B: Oh."),
        ("A: Is that Karen Dalby?", "B: No, it's her sister."),
        ("A: Is that Karen Dalby?", "B: Who is calling?"),
        ("A: Can I speak to Karen Dalby?", "B: Yes, I'll get her."),
        ("A: Hello, I'm Molly's mum.", "B: Hello."),
        ("A: Thank God, it's over.", "B: Yes."),
        ("A: Hi Mum, it's me.", "B: Hello."),
        ("A: Plainly speaking, no.", "B: Yes."),
        ("A: Just come here.", "B: Yes."),
        ("A: Thank you. Will you write it down?", "B: Yes."),
        ("A: Hello, Adam. I mean, hello, Peter.", "B: Yes."),
    ],
)
def test_what_may_be_about_somebody_else_names_nobody(said: tuple[str, ...]) -> None:
    assert names(*said) == {}


def test_the_words_and_their_time_are_given_with_the_answer() -> None:
    one = only("A: Good morning. Am I speaking to Mr Okafor?", "B: Yes, I am.")
    (hint,) = one.rests_on
    assert hint.how is How.ANSWERED
    assert hint.words == "Am I speaking to Mr Okafor? – Yes, I am."
    assert (hint.start, hint.end) == (1.0, 11.4)


def test_only_the_sentence_with_the_name_is_quoted_and_played() -> None:
    one = only("A: It rained all day today. My name is Jo Lee. Shall we start?", "B: Fine.")
    (hint,) = one.rests_on
    assert hint.words == "My name is Jo Lee."
    assert (hint.start, hint.end) == (2.5, 4.9)


def test_the_fuller_form_of_a_name_is_proposed() -> None:
    said = ("A: Hi Dawn, it's Imran.", "B: Hello, Imran.", "A: Imran Shah speaking, as I said.")
    assert names(*said) == {"A": "Imran Shah", "B": "Dawn"}


def test_of_three_people_one_greeting_is_not_enough() -> None:
    once = ("A: Hello, Mr Penn.", "B: Hello.", "C: Hello.", "A: Sit down.")
    assert names(*once) == {}
    to_him = ("A: Hello.", "B: Hello.", "A: Do you smoke, Mr Penn?", "B: No.")
    assert names(*to_him, "C: He does.", "B: No.", "A: Are you well, Mr Penn?", "B: Yes.") == {
        "B": "Mr Penn"
    }


def test_one_name_is_not_proposed_for_two_voices() -> None:
    assert names("A: My name is Jo Lee.", "B: My name is Jo Lee.") == {}
    assert names("A: My name is Jo Lee.", "B: Hello, Jo.", "C: Are you, Jo?") == {"A": "Jo Lee"}


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Hello, it's Martin Oakley, from Cafcass.", Role.OFFICER),
        ("My name is Priya Lund and I'm the officer preparing the report.", Role.OFFICER),
        ("I'm Gareth Pugh, I'm the social worker.", Role.SOCIAL_WORKER),
        ("It's Anjali Menon, I'm calling from children's services.", Role.SOCIAL_WORKER),
        ("I'm Molly's mum.", Role.MOTHER),
        ("I'm her mother, Karen.", Role.MOTHER),
        ("I'm his dad.", Role.FATHER),
    ],
)
def test_the_part_in_the_case_is_proposed_from_the_same_words(words: str, role: Role) -> None:
    assert only(f"A: {words}", "B: Right.").role is role


@pytest.mark.parametrize(
    "words",
    ["Are you the social worker?", "I spoke to the social worker.", "She said I'm his dad.",
     "I'm not the social worker.", "I'm her mum's friend."],
)  # fmt: skip
def test_no_part_is_proposed_from_a_question_or_about_others(words: str) -> None:
    assert not proposed(talk(f"A: {words}", "B: Right."))


def test_a_voice_that_has_a_name_is_left_alone() -> None:
    heard = talk("A: My name is Jo Lee.", "B: Hello, Jo.")
    named = (Speaker(label="A", name="Somebody"), Speaker(label="B", name="Jo Lee"))
    assert proposed(replace(heard, speakers=named)) == ()
