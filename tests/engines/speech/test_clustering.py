import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.engines.speech.clustering import clusters

PEOPLE = np.eye(8, dtype=np.float32)


def heard(order: list[int], spread: float = 0.2) -> npt.NDArray[np.float32]:
    """Prints of people in the order in which they speak, each a little different every time."""
    chance = np.random.default_rng(len(order))
    near = PEOPLE[order] + chance.normal(0, spread / 3, (len(order), 8))
    return near.astype(np.float32)


def same_people(found: list[int], order: list[int]) -> bool:
    return len(set(zip(found, order, strict=True))) == len(set(order)) == len(set(found))


@given(st.lists(st.integers(0, 3), min_size=1, max_size=30))
def test_people_are_told_apart_whoever_speaks_when(order: list[int]) -> None:
    times = [float(n) for n in range(len(order))]
    assert same_people(clusters(heard(order), times, threshold=0.5, number=None), order)


@given(st.lists(st.integers(0, 3), min_size=6, max_size=30), st.integers(1, 5))
def test_the_number_of_people_is_kept_where_it_is_known(order: list[int], number: int) -> None:
    times = [float(n) for n in range(len(order))]
    assert len(set(clusters(heard(order), times, threshold=0.5, number=number))) == number


def test_two_voices_heard_side_by_side_are_two_people_however_alike() -> None:
    found = clusters(heard([0, 0], spread=0.01), [7.0, 7.0], threshold=0.5, number=None)
    assert found[0] != found[1]


def test_a_single_voice_is_one_person() -> None:
    assert clusters(heard([0]), [0.0], threshold=0.5, number=None) == [0]
