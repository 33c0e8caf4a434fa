import pytest

from fairhearing.work.house.idle import Watch


class Clocks:
    """The clock nobody can set, and the clock on the wall."""

    def __init__(self) -> None:
        self.steady, self.wall = 100.0, 5000.0

    def __call__(self) -> tuple[float, float]:
        return self.steady, self.wall


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(clocks: Clocks) -> Watch:
    watch = Watch(clocks)
    watch.after = 60.0
    return watch


def test_the_time_runs_out(watch: Watch, clocks: Clocks) -> None:
    clocks.steady += 45
    assert watch.left() == 15.0
    clocks.steady += 100
    assert watch.left() == 0.0


def test_somebody_begins_it_anew(watch: Watch, clocks: Clocks) -> None:
    clocks.steady += 59
    watch.seen()
    assert watch.left() == 60.0


def test_a_laptop_that_slept_has_been_left_alone(watch: Watch, clocks: Clocks) -> None:
    clocks.wall += 3600  # the steady clock stands still meanwhile
    assert watch.left() == 0.0


def test_setting_the_clock_back_gains_nothing(watch: Watch, clocks: Clocks) -> None:
    clocks.steady += 60
    clocks.wall -= 86400
    assert watch.left() == 0.0


def test_what_takes_long_is_not_cut_off(watch: Watch, clocks: Clocks) -> None:
    with watch.busy():
        clocks.steady += 600
        assert watch.left() == 60.0
    assert watch.left() == 60.0
    clocks.steady += 60
    assert watch.left() == 0.0


def test_never(watch: Watch, clocks: Clocks) -> None:
    watch.after = None
    clocks.steady += 1e9
    assert watch.left() is None
