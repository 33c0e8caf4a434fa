from fairhearing.domain.reading.notes import foreign_so_far, hearing_notes
from fairhearing.domain.reading.ports import Foreign, Stretch
from fairhearing.domain.reading.transcript import Span, Word


def stretch(
    *, start: float = 0.0, english: float = 0.99, probability: float = 0.9, words: int = 9
) -> Stretch:
    span = Span(start=start, end=start + 60)
    return Stretch(
        span=span,
        words=tuple(
            Word(text="word", start=start + n, end=start + n + 1, probability=probability)
            for n in range(words)
        ),
        speech=(span,),
        english=english,
    )


def abroad(
    language: str, *, start: float = 0.0, end: float | None = None, written: bool = False
) -> Stretch:
    span = Span(start=start, end=start + 60)
    place = Span(start=start, end=end or span.end)
    spoken = Foreign(span=place, language=language, written=written)
    return Stretch(span=span, words=(), speech=(span,), foreign=(spoken,))


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


def test_another_language_is_named_with_its_places() -> None:
    (note,) = hearing_notes([stretch(), abroad("pl", start=60), abroad("pl", start=120)], 180.0)
    assert note.startswith(
        "Most of this recording seems not to be in English but in Polish (1:00 to 3:00)."
    )
    assert "counts those places as not understood" in note


def test_where_all_of_it_is_in_another_language_that_is_all_that_is_said() -> None:
    (note,) = hearing_notes([abroad("cy"), abroad("", start=60)], 120.0)
    assert note.startswith("All of this recording seems not to be in English but in Welsh.")


def test_a_language_without_a_name_is_another_language() -> None:
    (note,) = hearing_notes([stretch(), abroad("xx", start=60, end=80)], 120.0)
    assert note.startswith(
        "Part of this recording seems not to be in English but in another language (1:00 to 1:20)."
    )


def test_many_places_are_not_all_listed() -> None:
    found = [abroad("fr", start=n * 60.0, end=n * 60.0 + 20) for n in range(9)]
    (note,) = hearing_notes(found, 540.0)
    assert "(0:00 to 0:20, 1:00 to 1:20," in note
    assert note.count(" to 5:20") == 1
    assert "and later)" in note


def test_while_listening_goes_on_it_is_said_at_once() -> None:
    assert foreign_so_far(abroad("fr")) == (
        "This does not seem to be English: 0:00 to 1:00. We go on listening for what is."
    )


def test_another_language_that_was_written_down_cannot_be_checked() -> None:
    (note,) = hearing_notes([stretch(), abroad("pl", start=60, written=True)], 120.0)
    assert "written down as they sounded to it, and it cannot check them. Have them" in note
    assert "not understood" not in note
    assert foreign_so_far(abroad("pl", written=True)).endswith("We write it down as it is.")
    (note,) = hearing_notes([abroad("pl", written=True), abroad("", start=60)], 120.0)
    assert "where it knew the language" in note


def test_doubtful_english_and_guessed_words_are_said() -> None:
    notes = hearing_notes([stretch(english=0.3, probability=0.3)], 60.0)
    assert len(notes) == 2
