"""Names of the list that were written down where nobody said them."""

from dataclasses import replace

from fairhearing.domain.reading.inventions import without_inventions
from fairhearing.domain.reading.ports import Stretch
from fairhearing.domain.reading.transcript import Span, Word

TERMS = ("Denzil Rowe", "Easter", "Larch Road")


def heard(text: str, sure: float) -> Stretch:
    words = tuple(
        Word(text=word, start=n / 2, end=n / 2 + 0.4, probability=sure)
        for n, word in enumerate(text.split())
    )
    return Stretch(span=Span(start=0, end=60), words=words)


def left(text: str, sure: float) -> str:
    return " ".join(word.text for word in without_inventions(heard(text, sure), TERMS).words)


def test_a_row_of_names_that_is_a_guess_is_left_out_and_its_place_kept() -> None:
    stretch = without_inventions(heard("Denzil, Easter. Larch", 0.3), TERMS)
    assert stretch.words == ()
    assert stretch.dropped == (Span(start=0.0, end=1.4),)


def test_a_name_that_somebody_said_stays() -> None:
    assert left("Denzil Rowe.", 0.9) == "Denzil Rowe."


def test_a_name_among_other_words_stays_however_doubtful() -> None:
    assert left("I met Denzil there", 0.3) == "I met Denzil there"


def test_a_name_tacked_on_with_no_sound_to_it_is_left_out() -> None:
    stretch = heard("I went home", 0.9)
    tacked = Word(text="Denzil", start=1.5, end=1.5, probability=0.0)
    after = without_inventions(replace(stretch, words=(*stretch.words, tacked)), TERMS)
    assert [word.text for word in after.words] == ["I", "went", "home"]
    assert after.dropped == (Span(start=1.5, end=1.5),)


def test_without_a_list_nothing_is_left_out() -> None:
    stretch = heard("Denzil", 0.1)
    assert without_inventions(stretch, ()) is stretch
