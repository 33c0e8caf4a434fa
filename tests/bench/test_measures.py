import math
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from bench.checking.measures import (
    auc,
    balanced,
    bands,
    best_threshold,
    interval,
    miscalibration,
    share,
)
from hypothesis import given
from hypothesis import strategies as st

PAIRS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


@dataclass(frozen=True)
class Told:
    name: str
    right: bool


def right(told: Sequence[Told]) -> float:
    return share(t.right for t in told)


def talks(*shares: int) -> list[Told]:
    """Ten statements about each talk, so many of them right."""
    return [Told(f"talk {i}", n < of) for i, of in enumerate(shares) for n in range(10)]


def test_a_perfect_order_has_the_whole_area() -> None:
    assert auc([(0.9, True), (0.8, True), (0.2, False)]) == 1
    assert auc([(0.1, True), (0.9, False)]) == 0
    assert auc([(0.5, True), (0.5, False)]) == 0.5


def test_balanced_accuracy_weighs_both_sides_alike() -> None:
    pairs = [(0.9, True)] * 9 + [(0.9, False)]
    assert balanced(pairs) == 0.5


def test_nothing_to_count_is_not_a_figure() -> None:
    assert math.isnan(share([]))
    assert math.isnan(balanced([(0.9, True)]))
    assert math.isnan(auc([(0.9, True)]))


@given(PAIRS)
def test_turning_every_answer_round_turns_the_area_round(pairs: list[tuple[float, bool]]) -> None:
    found, turned = auc(pairs), auc([(score, not truth) for score, truth in pairs])
    assert (math.isnan(found) and math.isnan(turned)) or found + turned == pytest.approx(1)


@given(PAIRS.filter(lambda pairs: len({truth for _, truth in pairs}) == 2))
def test_no_threshold_does_better_than_the_best(pairs: list[tuple[float, bool]]) -> None:
    best = balanced(pairs, best_threshold(pairs))
    assert all(balanced(pairs, t) <= best for t, _ in pairs)


def test_an_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    told = talks(2, 5, 9, 7, 4)
    found = interval(told, right)
    assert found is not None
    assert found[0] < right(told) < found[1]
    assert interval(told, right) == found


def test_talks_that_differ_make_a_figure_less_sure_than_talks_that_are_alike() -> None:
    apart, alike = interval(talks(0, 10, 0, 10), right), interval(talks(5, 5, 5, 5), right)
    assert apart is not None
    assert alike is not None
    assert apart[1] - apart[0] > alike[1] - alike[0]


def test_one_talk_has_no_interval_and_a_perfect_figure_is_not_certain() -> None:
    assert interval(talks(5), right) is None
    assert interval(talks(10, 10), right) == (1 - 3 / 20, 1)
    assert interval(talks(0, 0), right) == (0, 3 / 20)


def test_bands_hold_every_score_once() -> None:
    scored = [(i / 10, i > 5) for i in range(11)]
    assert sum(len(band) for _, _, band in bands(scored)) == 11


def test_scores_that_mean_what_they_say_are_not_off() -> None:
    assert miscalibration([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0)
    assert miscalibration([(0.95, False)] * 4) == pytest.approx(0.95)
