"""Where statements belong, for reports that follow the talk and for those that do not."""

from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.checking.record.places import places_of

FITS = st.lists(
    st.dictionaries(st.integers(0, 30), st.floats(0.01, 1.0), max_size=6), min_size=1, max_size=12
)


def test_a_poor_guess_is_put_right_by_its_neighbours() -> None:
    fits = [{2: 0.8}, {4: 0.5, 20: 0.55}, {6: 0.7}, {8: 0.9}]
    assert places_of(fits) == [2, 4, 6, 8]


def test_a_statement_that_fits_nowhere_stays_with_the_one_before() -> None:
    assert places_of([{}, {3: 0.9}, {}, {7: 0.8}]) == [None, 3, 3, 7]


def test_a_report_in_another_order_is_not_forced_into_one() -> None:
    assert places_of([{20: 0.8}, {15: 0.8}, {10: 0.8}, {5: 0.8}, {1: 0.8}]) is None


def test_nothing_found_gives_no_places() -> None:
    assert places_of([{}, {}]) is None
    assert places_of([]) is None


@given(FITS)
def test_places_never_go_back(fits: list[dict[int, float]]) -> None:
    placed = [place for place in places_of(fits) or () if place is not None]
    assert placed == sorted(placed)


@given(FITS)
def test_every_statement_of_a_talk_told_in_order_keeps_its_place(
    fits: list[dict[int, float]],
) -> None:
    alone = [{10 * n: 0.9} for n, _ in enumerate(fits)]
    assert places_of(alone) == [10 * n for n, _ in enumerate(fits)]
