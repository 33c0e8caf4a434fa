"""Replies read closely by a real worker process; only the language model stands in."""

from pathlib import Path

import pytest
from tests.specimens import correspondence
from tests.specimens.correspondence import Sent
from tests.work.workers import Worker

from fairhearing import wiring
from fairhearing.domain.casework.asks.answering import Answer, AnswerKind
from fairhearing.domain.problems import PartMissing, WrongUse
from fairhearing.work.case import cases
from fairhearing.work.case.shown import Action, JobState, Stage
from fairhearing.work.casework import asks, closely
from fairhearing.work.long_work import jobs


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


@pytest.fixture
def sent(case: str, monkeypatch: pytest.MonkeyPatch) -> Sent:
    monkeypatch.setattr(wiring, "require_language_model", lambda: None)
    put = correspondence.put(case)
    found = asks.found(case, put.letter)
    asks.confirm(case, put.letter, [(one.number, one.words) for one in found])
    return put


def kinds(case: str, sent: Sent) -> set[AnswerKind]:
    rows = asks.grid(case, sent.letter).rows
    return {cell.found.kind for row in rows for cell in row.cells if cell.found}


def over(job_id: str) -> bool:
    return not jobs.job(job_id).state.open


def test_what_was_read_closely_stands_in_the_place_of_the_quick_reading(
    case: str, sent: Sent
) -> None:
    assert kinds(case, sent) > {AnswerKind.REFUSED}
    assert closely.stands(case, sent.letter).replies == 2
    job = closely.begin(case, sent.letter)
    with Worker() as worker:
        worker.until(lambda: over(job))
    assert jobs.job(job).state is JobState.DONE
    assert kinds(case, sent) == {AnswerKind.REFUSED}
    assert closely.stands(case, sent.letter).replies == 0
    with pytest.raises(WrongUse, match="no reply left"):
        closely.begin(case, sent.letter)


def test_the_work_is_named_after_the_letter_and_holds_nothing_else_up(
    case: str, sent: Sent
) -> None:
    job = closely.begin(case, sent.letter)
    assert jobs.job(job).title == asks.LETTERS.line(case, sent.letter).value.subject
    page = cases.case_page(case)
    assert [one.id for one in page.jobs] == [job]
    assert page.next_step.action is not Action.WAIT


def test_a_killed_worker_does_not_read_again_what_was_finished(
    case: str, sent: Sent, tmp_path: Path
) -> None:
    tally = tmp_path / "tally"
    job = closely.begin(case, sent.letter)
    with Worker(STAND_IN_TALLY=str(tally), STAND_IN_SECONDS="0.3") as worker:
        # The fourth ask is the first of the second reply.
        worker.until(lambda: tally.exists() and len(tally.read_text().splitlines()) >= 4)
    assert closely.stands(case, sent.letter).replies == 1
    with Worker(STAND_IN_TALLY=str(tally)) as worker:
        worker.until(lambda: over(job))
    assert jobs.job(job).state is JobState.DONE
    assert len(tally.read_text().splitlines()) <= 8


def test_it_can_be_stopped_and_the_quick_reading_stays(case: str, sent: Sent) -> None:
    before = kinds(case, sent)
    job = closely.begin(case, sent.letter)
    with Worker(STAND_IN_SECONDS="2") as worker:
        worker.until(lambda: jobs.job(job).stage is Stage.REPLIES)
        jobs.cancel(job)
        worker.until(lambda: over(job))
    assert kinds(case, sent) == before


def test_a_reply_of_which_all_is_decided_is_not_read(case: str, sent: Sent) -> None:
    for line in asks.of_letter(case, sent.letter):
        answer = Answer(ask_id=line.id, reply_id=sent.first, kind=AnswerKind.ANSWERED)
        asks.decide(case, answer, seen=0)
    assert closely.stands(case, sent.letter).replies == 1


def test_without_the_language_model_it_is_said_how_to_get_it(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = correspondence.put(case)

    def missing() -> None:
        raise PartMissing("It is not here.", todo="Run “fairhearing models get”.")

    monkeypatch.setattr(wiring, "require_language_model", missing)
    with pytest.raises(PartMissing):
        closely.begin(case, put.letter)
