import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.problems import Problem, Refused
from fairhearing.store.vault import WrongPassphrase
from fairhearing.work.house.tries import LONGEST, Tries


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def guess(tries: Tries, *, right: bool = False) -> Problem | None:
    """Try once; gives what was said against it."""
    try:
        with tries.one():
            if not right:
                raise WrongPassphrase("It does not open.")
    except Problem as said:
        return said
    return None


def test_a_slip_or_two_costs_nothing() -> None:
    tries = Tries(Clock())
    assert isinstance(guess(tries), WrongPassphrase)
    assert isinstance(guess(tries), WrongPassphrase)
    assert guess(tries, right=True) is None


def test_each_wait_is_twice_the_last() -> None:
    clock, waits = Clock(), []
    tries = Tries(clock)
    for _ in range(8):
        guess(tries)
        since = clock.now
        while not isinstance(guess(tries), WrongPassphrase):
            clock.now += 0.5
        waits.append(clock.now - since)
    assert waits[:2] == [0.0, 5.0]
    assert max(waits) == LONGEST


def test_even_the_right_one_waits_its_turn() -> None:
    clock = Clock()
    tries = Tries(clock)
    for _ in range(3):
        guess(tries)
    early = guess(tries, right=True)
    assert isinstance(early, Refused)
    assert "5 seconds" in early.happened
    clock.now += 5
    assert guess(tries, right=True) is None
    assert guess(tries) is not None
    assert guess(tries, right=True) is None  # the right one began the count anew


def test_what_fails_for_another_reason_is_no_guess() -> None:
    tries = Tries(Clock())
    for _ in range(5):
        with pytest.raises(OSError, match="disk"), tries.one():
            raise OSError("disk")
    assert guess(tries, right=True) is None


@given(st.lists(st.floats(0, 120), max_size=60))
def test_nobody_tries_more_often_than_the_waits_allow(pauses: list[float]) -> None:
    clock = Clock()
    tries = Tries(clock)
    tried = 0
    for pause in pauses:
        clock.now += pause
        tried += isinstance(guess(tries), WrongPassphrase)
    assert tried <= 3 + 4 + clock.now / LONGEST
