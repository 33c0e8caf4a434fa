import math

import pytest
from bench.checking.measures import auc, balanced, calibration, interval
from hypothesis import given
from hypothesis import strategies as st

PAIRS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


def test_a_perfect_order_has_the_whole_area() -> None:
    assert auc([(0.9, True), (0.8, True), (0.2, False)]) == 1
    assert auc([(0.1, True), (0.9, False)]) == 0
    assert auc([(0.5, True), (0.5, False)]) == 0.5


def test_balanced_accuracy_weighs_both_sides_alike() -> None:
    pairs = [(0.9, True)] * 9 + [(0.9, False)]
    assert balanced(pairs) == 0.5


@given(PAIRS)
def test_turning_every_answer_round_turns_the_area_round(pairs: list[tuple[float, bool]]) -> None:
    found, turned = auc(pairs), auc([(score, not truth) for score, truth in pairs])
    assert (math.isnan(found) and math.isnan(turned)) or found + turned == pytest.approx(1)


def test_an_interval_holds_the_figure() -> None:
    pairs = [(i / 40, i % 3 == 0 or i > 30) for i in range(40)]
    low, high = interval(pairs, auc)
    assert low <= auc(pairs) <= high


def test_bands_of_calibration_count_everything() -> None:
    scored = [(i / 10, i > 5) for i in range(11)]
    assert sum(n for _, _, n in calibration(scored)) == 11
