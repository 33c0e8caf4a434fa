from fairhearing.domain.reading.notes import hearing_notes
from fairhearing.domain.reading.ports import Stretch
from fairhearing.domain.reading.transcript import Span, Word


def stretch(
    *, language: str = "en", certainty: float = 0.99, probability: float = 0.9, words: int = 9
) -> Stretch:
    span = Span(start=0.0, end=60.0)
    return Stretch(
        span=span,
        words=tuple(
            Word(text="word", start=n, end=n + 1, probability=probability) for n in range(words)
        ),
        speech=(span,),
        language=language,
        certainty=certainty,
    )


def test_a_clear_english_recording_needs_no_note() -> None:
    assert hearing_notes([stretch(), stretch()], 120.0) == ()


def test_silence_is_said() -> None:
    (note,) = hearing_notes([Stretch(span=Span(start=0, end=60), words=())], 60.0)
    assert "No speech was found" in note


def test_a_moment_of_sound_is_said() -> None:
    notes = hearing_notes([Stretch(span=Span(start=0, end=0.2), words=())], 0.2)
    assert notes[0] == "This recording is only 0.2 seconds long."


def test_speech_without_words_is_said() -> None:
    (note,) = hearing_notes([stretch(words=0)], 60.0)
    assert "no words could be made out" in note


def test_another_language_is_named() -> None:
    (note,) = hearing_notes([stretch(), stretch(language="pl"), stretch(language="pl")], 180.0)
    assert note.startswith("Most of this recording seems to be in Polish.")


def test_a_part_in_another_language_is_said_to_be_a_part() -> None:
    (note,) = hearing_notes([stretch(), stretch(), stretch(language="xx")], 180.0)
    assert note.startswith("Part of this recording seems to be in another language.")


def test_doubtful_english_and_guessed_words_are_said() -> None:
    notes = hearing_notes([stretch(certainty=0.3, probability=0.3)], 60.0)
    assert len(notes) == 2
