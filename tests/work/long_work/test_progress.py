"""How far a job is said to be, and how much time is left."""

import io
from types import SimpleNamespace

import pytest
from tests.work.conftest import Recording

from fairhearing.work.case import adding, cases
from fairhearing.work.case.rows import job_row
from fairhearing.work.case.shown import JobState, Stage
from fairhearing.work.long_work import jobs, progress
from fairhearing.work.long_work.progress import Progress
from fairhearing.work.transcripts import reading


@pytest.fixture
def job(unlocked: None, recording: Recording, monkeypatch: pytest.MonkeyPatch) -> str:
    """A job under way, a hundred seconds into its stage whenever it notes anything."""
    call = adding.add(cases.start_case("Ours"), "call.wav", io.BytesIO(recording(2))).item.id
    started = reading.start_reading(call)
    row = job_row(started)
    row.state = JobState.RUNNING
    row.save()
    clock = iter(range(0, 100_000, 100))
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: float(next(clock))))
    return started


def test_time_left_is_told_while_listening_with_what_comes_after(job: str) -> None:
    listening = Progress(job, Stage.LISTENING, total=600.0, after=60.0)
    listening(300.0, 600.0)
    told = jobs.job(job)
    assert (told.done, told.total) == (300.0, 600.0)
    assert told.seconds_left
    assert told.seconds_left > 100


def test_no_time_is_promised_while_nobody_knows_how_much_there_is(job: str) -> None:
    looking = Progress(job, Stage.LOOKING, total=0)
    looking(300.0, 0.0)
    assert jobs.job(job).seconds_left is None


def test_the_copy_tells_how_far_it_is_but_not_a_time_that_leaves_out_the_listening(
    job: str,
) -> None:
    copying = Progress(job, Stage.PLAYBACK, total=86_400.0)
    copying(1_800.0, 86_400.0)
    copying.keep_going()
    told = jobs.job(job)
    assert (told.done, told.total, told.seconds_left) == (1_800.0, 86_400.0, None)
