from dataclasses import replace

from fairhearing.domain.reading.doubt import doubtful, missed, unheard
from fairhearing.domain.reading.ports import Foreign, Stretch
from fairhearing.domain.reading.transcript import Span, Word


def words(*pairs: tuple[str, float]) -> list[Word]:
    return [
        Word(text=text, start=float(n), end=n + 0.5, probability=probability)
        for n, (text, probability) in enumerate(pairs)
    ]


def test_an_unsure_word_is_doubtful() -> None:
    assert doubtful(words(("I", 0.9), ("wrote", 0.3), ("it", 0.9))) == (1,)


def test_a_negation_a_number_or_a_name_must_be_surer_than_other_words() -> None:
    spoken = words(("She", 0.7), ("can’t", 0.7), ("see", 0.7), ("Molly", 0.7), ("twice", 0.7))
    assert doubtful(spoken) == (1, 3, 4)


def test_the_first_word_of_a_sentence_is_not_taken_for_a_name() -> None:
    assert doubtful(words(("Yes.", 0.7), ("Then", 0.7), ("I", 0.7), ("left", 0.7))) == ()


def test_speech_without_words_is_unheard() -> None:
    stretch = Stretch(
        span=Span(start=0, end=20),
        words=tuple(words(("Hello.", 0.9))),
        speech=(Span(start=0, end=1), Span(start=10, end=14)),
    )
    assert unheard([stretch]) == (Span(start=10, end=14),)


def test_words_that_were_not_believed_are_unheard() -> None:
    dropped = Span(start=3, end=9)
    stretch = Stretch(span=Span(start=0, end=20), words=(), dropped=(dropped,))
    assert unheard([stretch]) == (dropped,)


def test_missed_is_what_no_word_was_offered_for() -> None:
    answer = Span(start=10, end=14)
    stretch = Stretch(
        span=Span(start=0, end=20),
        words=tuple(words(("Hello.", 0.9))),
        speech=(Span(start=0, end=1), answer),
    )
    assert missed(stretch) == (answer,)
    made_up = replace(stretch, dropped=(Span(start=12, end=13),))
    assert missed(made_up) == ()
    assert unheard([made_up]) == (answer,)
    polish = replace(stretch, foreign=(Foreign(span=answer, language="pl"),))
    assert missed(polish) == ()
