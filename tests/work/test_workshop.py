"""The worker as the open program keeps it: started, resting, ended."""

import io
import time
from collections.abc import Callable, Iterator

import pytest
from tests.work.conftest import PASSPHRASE

from fairhearing.store import opening
from fairhearing.work import adding, cases, jobs, reading, workshop
from fairhearing.work.shown import JobState
from fairhearing.work.workshop import Workshop


@pytest.fixture
def shop(unlocked: None) -> Iterator[Workshop]:
    shop = Workshop()
    yield shop
    shop.close()


def tend_until(shop: Workshop, so: Callable[[], bool], seconds: float = 40) -> None:
    until = time.monotonic() + seconds
    while not so():
        shop.tend()
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.05)


def ask() -> str:
    letter = adding.add(cases.start_case("Ours"), "l.txt", io.BytesIO(b"1. He left.\n")).item
    return reading.start_reading(letter.id)


def test_no_worker_while_it_is_locked(shop: Workshop) -> None:
    opening.lock()
    shop.tend()
    assert shop._worker is None
    opening.unlock(PASSPHRASE)
    job = ask()
    tend_until(shop, lambda: jobs.job(job).state is JobState.DONE)


def test_when_it_is_locked_the_worker_finishes_what_is_begun_and_forgets_the_key(
    shop: Workshop,
) -> None:
    job = ask()
    shop.tend()
    worker = shop._worker
    assert worker is not None
    opening.lock()
    tend_until(shop, lambda: worker.poll() is not None)
    assert shop._worker is None or shop._worker.poll() is not None
    opening.unlock(PASSPHRASE)
    assert jobs.job(job).state is JobState.DONE


def test_unlocked_again_in_time_it_goes_on(shop: Workshop) -> None:
    shop.tend()
    opening.lock()
    shop.tend()
    opening.unlock(PASSPHRASE)
    job = ask()
    tend_until(shop, lambda: jobs.job(job).state is JobState.DONE)


def test_a_worker_that_was_killed_is_started_again(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "PATIENCE", (0.0,))
    shop.tend()
    assert shop._worker is not None
    shop._worker.kill()
    shop._worker.wait()
    job = ask()
    tend_until(shop, lambda: jobs.job(job).state is JobState.DONE)


def test_closing_ends_it(shop: Workshop) -> None:
    shop.tend()
    worker = shop._worker
    shop.close()
    assert worker is not None
    assert worker.poll() == 0
