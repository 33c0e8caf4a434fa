import threading
import time

import pytest

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.ports import Listener
from fairhearing.work.long_work.promptly import promptly


class Stopping(Exception):  # noqa: N818  what a listener raises to end the work
    pass


def test_what_was_made_is_given_and_the_end_is_told() -> None:
    told: list[tuple[float, float]] = []

    def work(tell: Listener) -> str:
        tell(3.0, 9.0)
        return "made"

    assert promptly(work, lambda done, total: told.append((done, total))) == "made"
    assert told[-1] == (3.0, 9.0)


def test_a_problem_of_the_work_is_the_waiters() -> None:
    def work(_: Listener) -> None:
        raise Unreadable("It cannot be read.")

    with pytest.raises(Unreadable, match="cannot be read"):
        promptly(work, lambda _done, _total: None)


def test_stopping_does_not_wait_for_work_that_says_nothing_and_ends_it_when_it_does() -> None:
    go_on, ended = threading.Event(), threading.Event()

    def work(tell: Listener) -> None:
        go_on.wait(30)
        try:
            tell(1.0, 2.0)
        finally:
            ended.set()
        pytest.fail("it went on")

    def stop(_done: float, _total: float) -> None:
        raise Stopping

    began = time.monotonic()
    with pytest.raises(Stopping):
        promptly(work, stop)
    assert time.monotonic() - began < 2
    go_on.set()
    assert ended.wait(2)
