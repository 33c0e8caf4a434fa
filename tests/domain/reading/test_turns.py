from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.ports import Voice
from fairhearing.domain.reading.transcript import Span, Turn, Word
from fairhearing.domain.reading.turns import ONE_VOICE, overlapped, turns


def said(text: str, start: float = 0.0, *, each: float = 0.4) -> list[Word]:
    return [
        Word(text=word, start=start + n * each, end=start + (n + 1) * each, probability=0.9)
        for n, word in enumerate(text.split())
    ]


def voice(label: str, start: float, end: float) -> Voice:
    return Voice(span=Span(start=start, end=end), label=label)


def read(made: tuple[Turn, ...]) -> list[str]:
    return [f"{turn.speaker}: {turn.text}" for turn in made]


def test_question_and_answer() -> None:
    words = said("Did you ring?", 0.0) + said("No, never.", 1.5)
    voices = [voice("A", 0.0, 1.3), voice("B", 1.4, 2.4)]
    assert read(turns(words, voices)) == ["A: Did you ring?", "B: No, never."]


def test_a_word_that_slips_over_the_boundary_stays_with_its_sentence() -> None:
    words = said("I will bring her back. Thank you.")
    # The voices change 0.3 s before the sentence ends.
    voices = [voice("A", 0.0, 1.7), voice("B", 1.7, 2.8)]
    assert read(turns(words, voices)) == ["A: I will bring her back.", "B: Thank you."]


def test_no_word_flickers_to_another_speaker_within_a_phrase() -> None:
    words = said("She was at school on Monday morning")
    voices = [voice("A", 0.0, 1.1), voice("B", 1.1, 1.7), voice("A", 1.7, 2.8)]
    assert read(turns(words, voices)) == ["A: She was at school on Monday morning"]


def test_a_short_reply_between_sentences_is_kept() -> None:
    words = said("I rang on Monday. Yes. And again on Tuesday.")
    voices = [voice("A", 0.0, 1.6), voice("B", 1.6, 2.0), voice("A", 2.0, 3.6)]
    assert read(turns(words, voices)) == [
        "A: I rang on Monday.",
        "B: Yes.",
        "A: And again on Tuesday.",
    ]


def test_a_word_in_no_voice_goes_to_the_nearest() -> None:
    words = said("Hello? Hello.", 0.0, each=1.0)
    voices = [voice("A", 0.0, 0.9), voice("B", 2.4, 4.0)]
    assert read(turns(words, voices)) == ["A: Hello? Hello."]


def test_without_voices_everything_is_one_speaker_in_turns_of_readable_length() -> None:
    words = said("One two three.", 0.0) + said("Four five.", 10.0)
    assert read(turns(words, ())) == [
        f"{ONE_VOICE}: One two three.",
        f"{ONE_VOICE}: Four five.",
    ]


def test_a_long_monologue_is_cut_where_a_sentence_ends() -> None:
    made = turns(said("I went there again. " * 100), ())
    assert len(made) > 1
    assert all(turn.text.endswith("again.") for turn in made)
    assert all(turn.end - turn.start < 60 for turn in made)


def test_nothing_said_makes_no_turn() -> None:
    assert turns((), [voice("A", 0, 1), voice("B", 1, 2)]) == ()


def test_overlap_is_where_two_people_talk() -> None:
    voices = [voice("A", 0, 5), voice("A", 4, 6), voice("B", 5, 8), voice("C", 7, 9)]
    assert overlapped(voices) == (Span(start=5, end=6), Span(start=7, end=8))


WORDS = st.lists(
    st.tuples(st.sampled_from(["yes", "no,", "Monday."]), st.floats(0, 2), st.floats(0.01, 1)),
    max_size=40,
)
VOICES = st.lists(
    st.tuples(st.sampled_from("ABC"), st.floats(0, 60), st.floats(0.1, 20)), max_size=12
)


@given(WORDS, VOICES)
def test_every_word_is_in_one_turn_in_order_whatever_the_voices(
    words: list[tuple[str, float, float]], voices: list[tuple[str, float, float]]
) -> None:
    at, spoken = 0.0, []
    for text, pause, length in words:
        at += pause
        spoken.append(Word(text=text, start=at, end=at + length, probability=0.5))
        at += length
    made = turns(spoken, [voice(label, start, start + long) for label, start, long in voices])
    assert [word for turn in made for word in turn.words] == spoken
    assert all(turn.text == " ".join(word.text for word in turn.words) for turn in made)
    assert all(turn.start == turn.words[0].start for turn in made)
    assert all(one.end <= other.start for one, other in pairwise(made))
    labels = {label for label, _, _ in voices} or {ONE_VOICE}
    assert {turn.speaker for turn in made} <= labels
