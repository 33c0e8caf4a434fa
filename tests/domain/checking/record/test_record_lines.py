from tests.domain.checking.talk import record

from fairhearing.domain.checking.record.lines import exchange_at, lines_of, sentences, turns_of
from fairhearing.domain.checking.record.readings import by_rarity
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import By, Transcript, Turn, Word


def test_a_turn_is_cut_at_its_sentences() -> None:
    found = [text for text, _, _ in sentences("I went home. Dr. Moss rang at 4.30. Was it late?")]
    assert found == ["I went home.", "Dr. Moss rang at 4.30.", "Was it late?"]


def test_a_short_answer_stays_with_what_follows() -> None:
    assert [t for t, _, _ in sentences("No. I never did that to her.")] == [
        "No. I never did that to her."
    ]


def test_a_line_takes_its_times_from_its_words() -> None:
    words = tuple(
        Word(text=w, start=10.0 + i, end=10.5 + i, probability=0.9 if w != "can't" else 0.2)
        for i, w in enumerate(["I", "went", "home", "then.", "I", "can't", "smell", "it", "here."])
    )
    turn = Turn(
        speaker="A", start=10, end=20, text="I went home then. I can't smell it here.", words=words
    )
    made = Transcript(name="a", digest="a", duration=30, turns=(turn,), made_by=MadeBy(version="0"))
    first, second = lines_of([made])
    assert (first.start, first.end, second.start) == (10.0, 13.5, 14.0)
    assert second.doubtful == ("can't",)


def test_a_word_that_somebody_vouched_for_is_not_doubtful_and_brackets_are_one_word() -> None:
    said = [
        Word(text="[a door slams]", start=0, end=1, probability=1, by=By.PERSON),
        Word(text="It", start=1, end=2, probability=0.9),
        Word(text="was.", start=2, end=3, probability=0.1, by=By.CONFIRMED),
        Word(text="I", start=3, end=4, probability=0.1),
        Word(text="never", start=4, end=5, probability=0.9),
        Word(text="did.", start=5, end=6, probability=0.9),
    ]
    text = " ".join(word.text for word in said)
    turn = Turn(speaker="A", start=0, end=6, text=text, words=tuple(said))
    made = Transcript(name="a", digest="a", duration=6, turns=(turn,), made_by=MadeBy(version="0"))
    first, second = lines_of([made])
    assert (first.end, first.doubtful) == (3, ())
    assert (second.start, second.doubtful) == (3, ("I",))


def test_lines_of_a_turn_are_put_together_again() -> None:
    lines = lines_of([record("Officer: Are you well?\nMs Hale: I am. Thank you for asking.")])
    assert turns_of(lines) == [
        ("officer", "Are you well?"),
        ("ms hale", "I am. Thank you for asking."),
    ]


def test_words_that_few_lines_hold_tell_more() -> None:
    said = "\n".join(["Ms Hale: The room is fine."] * 30 + ["Ms Hale: The room was disgusting."])
    lines = lines_of([record(said)])
    weights = by_rarity({"room": 1.0, "disgust": 1.0, "squalor": 1.0}, lines)
    assert weights["room"] < weights["squalor"] < weights["disgust"]


def test_a_moment_is_told_with_the_sentences_beside_it_and_how_it_is_taken_up() -> None:
    talk = """
        Officer: We have an hour. I read your letter. Now the Sundays. Tell me about them.
        Ms Hale: She missed the last three. I waited each time. Then I went home.
        Officer: I see.
    """
    lines = lines_of([record(talk)])

    def told(words: str) -> list[str]:
        (at,) = (line.index for line in lines if words in line.text)
        return [line.text for line in exchange_at(lines, at)]

    assert told("Tell me") == [
        "Now the Sundays.", "Tell me about them.", "She missed the last three.",
        "I waited each time.",
    ]  # fmt: skip
    assert told("I see") == ["I see."]
    assert told("We have") == ["We have an hour.", "I read your letter."]
