"""When speech is surely not English, by figures as a recogniser really gave them."""

from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.foreign import ENOUGH, Window, english, foreign

GOOD = Window(seconds=28, english=0.97, language="cy", likeliest=0.01, sureness=0.93)
CHANCE = st.floats(0, 1)


def window(english: float, sureness: float, *, seconds: float = 25, language: str = "") -> Window:
    return Window(
        seconds=seconds, english=english, language=language, likeliest=0.8, sureness=sureness
    )


def test_plain_english_is_english() -> None:
    assert foreign([GOOD, GOOD, GOOD]) == (None, None, None)


def test_french_is_named() -> None:
    assert foreign([window(0.02, 0.32, language="fr")]) == ("fr",)


def test_a_language_that_is_only_offered_for_unclear_speech_is_not_named() -> None:
    assert foreign([window(0.05, 0.0, language="la")]) == ("",)


def test_welsh_that_the_recogniser_half_takes_for_english_is_known_by_its_words() -> None:
    assert foreign([window(0.35, 0.0)]) == ("",)


def test_english_in_noise_is_kept_because_its_words_are_good() -> None:
    assert foreign([window(0.11, 0.71), window(0.19, 0.71)]) == (None, None)


def test_a_short_french_sentence_is_known_by_both_signs() -> None:
    assert foreign([window(0.02, 0.41, seconds=4.5, language="fr")]) == ("fr",)
    assert foreign([window(0.02, 0.8, seconds=4.5, language="fr")]) == (None,)


def test_one_unclear_window_in_an_english_call_is_not_another_language() -> None:
    assert foreign([GOOD, window(0.4, 0.5), GOOD]) == (None, None, None)


def test_a_polish_passage_in_an_english_call_is_found_where_it_is() -> None:
    polish = window(0.02, 0.9, language="pl")
    assert foreign([GOOD, polish, polish, GOOD]) == (None, "pl", "pl", None)


@given(english=CHANCE, sureness=CHANCE)
def test_a_few_seconds_never_show_a_language(english: float, sureness: float) -> None:
    assert foreign([window(english, sureness, seconds=ENOUGH - 0.1)]) == (None,)


@given(st.lists(st.tuples(CHANCE, CHANCE), max_size=6), CHANCE)
def test_surer_words_never_make_a_window_foreign(
    values: list[tuple[float, float]], more: float
) -> None:
    before = foreign([window(e, s) for e, s in values])
    after = foreign([window(e, max(s, more)) for e, s in values])
    assert all(b is not None for b, a in zip(before, after, strict=True) if a is not None)


def test_where_nobody_speaks_nothing_speaks_against_english() -> None:
    assert english([]) == 1.0
