import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.checking.talk import record

from fairhearing.domain.checking.language.figures import (
    FigureKind,
    comparable,
    figures,
    same,
)
from fairhearing.domain.checking.language.lexicon_numbers import UNITS
from fairhearing.domain.checking.language.numbers import number
from fairhearing.domain.checking.record.lines import lines_of

TIME, DATE, COUNT = FigureKind.TIME, FigureKind.DATE, FigureKind.COUNT
EVERY, DURATION, AGE, MONEY = (
    FigureKind.EVERY,
    FigureKind.DURATION,
    FigureKind.AGE,
    FigureKind.MONEY,
)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("at half past seven", TIME, 450),
        ("about half seven", TIME, 450),
        ("at 7.30pm", TIME, 450),
        ("quarter to four", TIME, 225),
        ("at seven o'clock", TIME, 420),
        ("on the fourth of March", DATE, 304),
        ("on 4 March 2026", DATE, 304),
        ("on 04/03/2026", DATE, 304),
        ("on the twenty-second", DATE, 22),
        ("for a fortnight", DURATION, 14 * 86_400),
        ("for two weeks", DURATION, 14 * 86_400),
        ("for an hour and a half", DURATION, 5400),
        ("a couple of days", DURATION, 2 * 86_400),
        ("she is six years old", AGE, 6 * 31_557_600),
        ("fifty euros", MONEY, 50),
        ("£12.50", MONEY, 12.5),
        ("eighty-four per cent", FigureKind.SHARE, 84),
        ("on three occasions", COUNT, 3),
        ("he called twice", COUNT, 2),
        ("in twenty nineteen", FigureKind.YEAR, 2019),
        ("on Tuesdays", FigureKind.WEEKDAY, 1),
        ("eight point two kilos", COUNT, 8.2),
        ("weight 8.2 kg", COUNT, 8.2),
        ("one fifty-eight over ninety-two", FigureKind.READING, 158_092),
        ("BP 158/92 today", FigureKind.READING, 158_092),
        ("two dozen eggs", COUNT, 24),
        ("about a pound eighty on each", MONEY, 1.8),
        ("at twenty-nine ninety-nine each", COUNT, 29.99),
        ("a quarter of an hour", DURATION, 900),
        ("in two thousand and two", FigureKind.YEAR, 2002),
        ("two thousand five hundred in all", COUNT, 2500),
        ("Could we do the seventeenth?", DATE, 17),
        ("He's four weeks now.", AGE, 4 * 604_800),
        ("Mali's nine now", AGE, 9 * 31_557_600),
        ("her left wrist", FigureKind.SIDE, 0),
        ("It's the right one.", FigureKind.SIDE, 1),
        ("four times daily", EVERY, 21_600),
        ("every other week", EVERY, 14 * 86_400),
        ("fortnightly", EVERY, 14 * 86_400),
    ],
)
def test_a_figure_is_read_however_it_is_written(text: str, kind: FigureKind, value: float) -> None:
    assert (kind, value) in [(f.kind, f.value) for f in figures(text)]


def test_a_speaker_who_corrects_himself_means_the_second_figure() -> None:
    found = figures("It was in March, sorry, in May last year.")
    assert [f.value for f in found if f.kind is FigureKind.MONTH] == [5]


@pytest.mark.parametrize(
    "text",
    [
        "I moved in March. No, sorry, May.",
        "It was in April, no, May.",
        "We went in June. I mean May.",
        "I rang in June. No, wait, it was in May.",
    ],
)
def test_a_correction_holds_across_the_end_of_a_sentence(text: str) -> None:
    (line,) = lines_of([record(f"Mr Ives: {text}")])
    assert [f.value for f in figures(line.text)] == [5]


def test_an_answer_with_no_corrects_nothing() -> None:
    assert len(lines_of([record("Mr Ives: I moved in March. No, she stayed there.")])) == 2


def test_only_numbers_of_the_same_thing_can_differ() -> None:
    (visits,) = figures("three visits")
    (letters,) = figures("five letters")
    assert not comparable(visits, letters)


def test_about_allows_a_little_and_no_more() -> None:
    (about,) = figures("about forty minutes")
    (near,) = figures("45 minutes")
    (far,) = figures("90 minutes")
    assert same(about, near)
    assert not same(about, far)


@given(st.integers(min_value=0, max_value=99))
def test_numbers_in_digits_read_as_themselves(value: int) -> None:
    assert number(str(value)) == value


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader_of_figures(text: str) -> None:
    for figure in figures(text):
        assert text[figure.start : figure.end].strip() == figure.text


def test_a_hundred_is_not_one() -> None:
    (spoken,) = figures("it's usually less than one hundred")
    assert spoken.value == 100


def test_once_in_a_while_counts_nothing() -> None:
    assert figures("every once in a while I ring him") == ()


def test_an_age_may_be_written_short() -> None:
    (short,) = figures("a 38 y/o sister")
    (spoken,) = figures("she is thirty-eight years old")
    assert same(short, spoken)


@pytest.mark.parametrize(
    "text",
    [
        "Right. So we left early.",
        "the police left",
        "the right to appeal",
        "right now",
        "left home",
    ],
)
def test_a_side_is_a_side_of_something(text: str) -> None:
    assert figures(text) == ()


def test_how_often_is_the_same_however_it_is_said() -> None:
    said = [figures(f"she goes {often}")[0] for often in ("every two weeks", "once a fortnight")]
    assert [f.kind for f in said] == [EVERY, EVERY]
    assert same(*said)


@given(st.integers(min_value=21, max_value=99).filter(lambda n: n % 10), st.integers(20, 99))
def test_a_price_said_in_two_halves_is_one_number(pounds: int, pence: int) -> None:
    said = f"{in_words(pounds)} {in_words(pence)}"
    assert number(said) == pytest.approx(pounds + pence / 100)


def in_words(value: int) -> str:
    tens, ones = divmod(value, 10)
    ten = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"][tens - 2]
    return ten if not ones else f"{ten}-{list(UNITS)[ones]}"


def test_a_number_said_digit_by_digit_is_that_number() -> None:
    assert number("nine-nine-nine") == 999
    assert number("one fifty-eight") == 158


def test_a_date_in_figures_may_be_american() -> None:
    written = figures("Last seen on 07/13/2004.")[0]
    assert (written.kind, written.value) == (DATE, 713)
    assert same(figures("on 06/01/2004")[0], figures("on the first of June")[0])
    assert not same(figures("on 06/01/2004")[0], figures("on the second of June")[0])


def test_the_day_of_a_month_told_from_today() -> None:
    assert not same(figures("13th of this month")[0], figures("the third of this month")[0])


def test_weekly_is_not_monthly() -> None:
    assert not same(figures("reads it weekly")[0], figures("I read it every month")[0])


def test_pressures_are_the_same_or_not() -> None:
    assert not same(figures("152/94")[0], figures("one thirty-two over seventy-four")[0])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one in Year Eight and one last term", [8.0]),
        ("a hundred and one", [101.0]),
        ("three hundred and twenty-five pounds", [325.0]),
        ("two thousand and five hundred", [2500.0]),
    ],
)
def test_and_joins_numbers_only_after_a_hundred(text: str, values: list[float]) -> None:
    assert [f.value for f in figures(text)][: len(values)] == values
