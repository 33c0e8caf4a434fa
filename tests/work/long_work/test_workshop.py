"""The worker as the open program keeps it: started, resting, ended."""

import io
import time
from collections.abc import Callable, Iterator

import pytest
from tests.unlocking import PASSPHRASE

from fairhearing.store import opening
from fairhearing.work.case import adding, cases
from fairhearing.work.case.shown import JobState
from fairhearing.work.house import home
from fairhearing.work.long_work import jobs, workshop
from fairhearing.work.long_work.meanwhile import Meanwhile, meanwhile
from fairhearing.work.long_work.workshop import Workshop
from fairhearing.work.transcripts import reading


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


def test_while_locked_it_is_known_whether_the_work_goes_on(shop: Workshop) -> None:
    ask()
    shop.tend()
    assert shop._worker is not None
    home.lock()
    assert meanwhile() is Meanwhile.GOES_ON
    shop._worker.kill()
    shop._worker.wait()
    shop.tend()
    assert meanwhile() is Meanwhile.WAITS
    home.unlock(PASSPHRASE)
    tend_until(shop, lambda: not jobs.any_open())
    home.lock()
    assert meanwhile() is Meanwhile.NOTHING


def test_work_that_ends_while_locked_is_known_to_be_finished(shop: Workshop) -> None:
    ask()
    shop.tend()
    home.lock()
    tend_until(shop, lambda: meanwhile() is not Meanwhile.GOES_ON)
    assert meanwhile() is Meanwhile.FINISHED


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
