"""Long work done by a real worker process over a real store; only the models stand in."""

import io
import random
import time
from collections import Counter
from pathlib import Path

import pytest
from tests.work.conftest import Recording
from tests.work.stand_ins import SECRET
from tests.work.workers import Worker

from fairhearing.domain.problems import Unreadable, WrongUse
from fairhearing.domain.reading.transcript import Role
from fairhearing.work.case import adding, cases, verifying
from fairhearing.work.case.shown import Action, ItemState, JobState, Stage
from fairhearing.work.check import checking, reviewing
from fairhearing.work.long_work import jobs
from fairhearing.work.transcripts import playing, reading, speaking

LETTER = b"1. The mother said Marmaduke.\n\n2. The father then left the room.\n"


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


def add(case: str, name: str, data: bytes) -> str:
    return adding.add(case, name, io.BytesIO(data)).item.id


def over(*job_ids: str) -> bool:
    return not any(jobs.job(job_id).state.open for job_id in job_ids)


def test_a_recording_and_a_letter_go_all_the_way_to_review(case: str, recording: Recording) -> None:
    call, letter = add(case, "call.wav", recording(130)), add(case, "letter.txt", LETTER)
    both = reading.start_reading(call, speakers=2), reading.start_reading(letter)
    with Worker() as worker:
        worker.until(lambda: over(*both))
        assert [jobs.job(job).state for job in both] == [JobState.DONE, JobState.DONE]
        heard = reading.transcript(call)
        assert {turn.speaker for turn in heard.turns} == {"Speaker 1", "Speaker 2"}
        assert cases.item(call).seconds == pytest.approx(130, abs=0.5)
        assert playing.playback(call).read(0, 2)[0] == 0xFF
        assert len(playing.loudness(call)) == pytest.approx(1300, abs=5)
        assert cases.case_page(case).next_step.action is Action.NAME_SPEAKERS
        speaking.name_speaker(call, "Speaker 1", "Ms Example", Role.MOTHER)
        speaking.name_speaker(call, "Speaker 2", "Mr Example", Role.FATHER)
        assert cases.case_page(case).next_step.action is Action.CHECK
        check = checking.start_check(case, letter, (call,), fast=True)
        worker.until(lambda: over(check))
    page = reviewing.review_page(jobs.job(check).target)
    assert len(page.reviewed) == len(reading.document(letter).statements)
    assert page.result.record[0].speaker("Speaker 1").name == "Ms Example"
    assert verifying.verify().breaks == ()


def test_asking_twice_does_not_start_two(case: str) -> None:
    letter = add(case, "letter.txt", LETTER)
    assert reading.start_reading(letter) == reading.start_reading(letter)


def test_a_file_that_cannot_be_read_says_so_and_the_next_one_is_read(case: str) -> None:
    broken, letter = add(case, "broken.wav", b"RIFF\x24\0\0\0WAVEfmt "), add(case, "l.txt", LETTER)
    both = reading.start_reading(broken), reading.start_reading(letter)
    with Worker() as worker:
        worker.until(lambda: over(*both))
    assert cases.item(broken).state is ItemState.FAILED
    problem = jobs.job(both[0]).problem
    assert isinstance(problem, Unreadable)
    assert problem.happened
    assert problem.todo
    assert cases.item(letter).state is ItemState.READ


def test_progress_is_told_with_the_time_left(case: str, recording: Recording) -> None:
    job = reading.start_reading(add(case, "call.wav", recording(60)))
    seen = []

    def listening() -> bool:
        seen.append(jobs.job(job))
        return seen[-1].seconds_left is not None

    with Worker(STAND_IN_SECONDS="20") as worker:
        worker.until(listening)
    assert seen[-1].stage is Stage.LISTENING
    assert 0 < seen[-1].done < seen[-1].total == pytest.approx(60, abs=0.5)
    assert 5 < (seen[-1].seconds_left or 0) < 60


def test_cancelling_stops_within_a_step_and_the_next_job_begins(
    case: str, recording: Recording
) -> None:
    long = reading.start_reading(add(case, "call.wav", recording(60)))
    short = reading.start_reading(add(case, "letter.txt", LETTER))
    with Worker(STAND_IN_SECONDS="60") as worker:
        worker.until(lambda: jobs.job(long).stage is Stage.LISTENING)
        asked = time.monotonic()
        assert jobs.cancel(long).state is JobState.CANCELLED
        worker.until(lambda: over(short))
        assert time.monotonic() - asked < 10
    assert jobs.job(long).state is JobState.CANCELLED
    assert cases.item(jobs.job(long).target).state is ItemState.CANCELLED


def test_cancelling_before_it_begins(case: str) -> None:
    job = reading.start_reading(add(case, "letter.txt", LETTER))
    jobs.cancel(job)
    with Worker() as worker:
        time.sleep(3)
        assert worker.process.poll() is None
    assert jobs.job(job).state is JobState.CANCELLED


def test_killed_again_and_again_it_goes_on_where_it_stopped_and_repeats_nothing(
    case: str, recording: Recording, tmp_path: Path
) -> None:
    tally = tmp_path / "tally"
    call = add(case, "call.wav", recording(1000))
    job = reading.start_reading(call)
    moments = random.Random(5)
    kills = 0
    for _ in range(3):
        with Worker(STAND_IN_TALLY=str(tally), STAND_IN_SECONDS="1.0") as worker:
            worker.until(lambda: over(job) or jobs.job(job).stage is not Stage.WAITING)
            time.sleep(moments.uniform(1.0, 4.0))
            kills += not over(job)
    with Worker(STAND_IN_TALLY=str(tally), STAND_IN_SECONDS="1.0") as worker:
        worker.until(lambda: over(job), seconds=120)
    assert kills >= 2
    assert jobs.job(job).state is JobState.DONE
    done = Counter(tally.read_text("utf-8").splitlines())
    assert len([what for what in done if what.startswith("heard")]) >= 4
    # What a kill cut off after the engine was done and before that was written may come twice.
    assert sum(done.values()) <= len(done) + kills
    assert sum(1 for what in done if done[what] > 1) <= kills
    assert len(reading.transcript(call).turns) >= 15
    assert verifying.verify().breaks == ()


def test_other_languages_are_written_down_where_a_person_asks_for_them(
    case: str, recording: Recording, tmp_path: Path
) -> None:
    tally = tmp_path / "tally"
    call = add(case, "call.wav", recording(60))
    with Worker(STAND_IN_TALLY=str(tally)) as worker:
        for ask in (
            lambda: reading.start_reading(call),
            lambda: reading.read_again(call, other_languages=True),
            lambda: reading.read_again(call, 2),  # still in all languages, and heard already
        ):
            job = ask()
            worker.until(lambda job=job: over(job))  # type: ignore[misc]  # bound here
    heard = [what for what in tally.read_text("utf-8").splitlines() if what.startswith("heard")]
    assert heard == ["heard 0", "heard 0 in all languages"]


@pytest.mark.parametrize("people", [0, 9])
def test_a_number_of_people_that_cannot_be_told_apart_is_refused(
    case: str, recording: Recording, people: int
) -> None:
    call = add(case, "call.wav", recording(3))
    with pytest.raises(WrongUse, match="from 1 to 8 people"):
        reading.read_again(call, people)
    assert jobs.jobs(case) == ()


def test_the_worker_ends_when_its_parent_is_gone(case: str) -> None:
    with Worker() as worker:
        worker.close_input()
        assert worker.process.wait(timeout=10) == 0


def test_no_word_of_the_case_is_on_the_disk(
    case: str, recording: Recording, home: Path, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    call = add(case, "Marmaduke calling.wav", recording(70))
    letter = add(case, "letter.txt", LETTER)
    both = reading.start_reading(call), reading.start_reading(letter)
    with Worker(TMPDIR=str(temporary), STAND_IN_SECONDS="2") as worker:
        worker.until(lambda: jobs.job(both[0]).stage is Stage.LISTENING)
        while_working = words_in(home) | words_in(temporary)
        worker.until(lambda: over(*both))
        speaking.name_speaker(call, "Speaker 1", SECRET)
        check = checking.start_check(case, letter, (call,), fast=True)
        worker.until(lambda: over(check))
        assert SECRET in reading.transcript(call).turns[0].text
        assert while_working | words_in(home) | words_in(temporary) == set()
        worker.close_input()
        worker.process.wait(timeout=10)
        assert worker.said() == ""
    assert words_in(home) | words_in(temporary) == set()


def words_in(folder: Path) -> set[str]:
    """Every word of the case in any file below a folder, in any of the ways it may be written."""
    words = [SECRET, "father", "Ours", "letter.txt", "Speaker"]
    written = [(w, w.encode(coding)) for w in words for coding in ("utf-8", "utf-16-le")]
    return {
        f"{word} in {path.name}"
        for path in folder.rglob("*")
        if path.is_file()
        for word, code in written
        if code in path.read_bytes()
    }


def test_the_search_for_words_finds_them(tmp_path: Path) -> None:
    (tmp_path / "plain.log").write_text(f"heard {SECRET}", "utf-8")
    assert words_in(tmp_path) == {f"{SECRET} in plain.log"}
