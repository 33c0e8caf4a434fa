import io

import pytest
from tests.work.small import Small

from fairhearing.domain.checking.review import Verdict
from fairhearing.domain.problems import Unreadable, WrongUse
from fairhearing.store import tables
from fairhearing.work.case import adding, cases
from fairhearing.work.case.shown import Action, JobState, Use, Waiting
from fairhearing.work.check import reviewing
from fairhearing.work.long_work import finishing, jobs
from fairhearing.work.transcripts import reading, speaking


def test_the_case_touched_last_is_first(unlocked: None) -> None:
    ours, theirs = cases.start_case("Ours"), cases.start_case("Theirs")
    assert [card.id for card in cases.list_cases()] == [theirs, ours]
    adding.add(ours, "letter.txt", io.BytesIO(b"words"))
    assert [card.id for card in cases.list_cases()] == [ours, theirs]


def test_a_case_needs_a_name(unlocked: None) -> None:
    with pytest.raises(WrongUse, match="name"):
        cases.start_case(" \n ")


def test_a_case_is_found_by_its_id_or_its_title(unlocked: None) -> None:
    ours = cases.start_case("Ours")
    assert cases.find(ours) == cases.find("Ours") == ours
    cases.start_case("Ours")
    with pytest.raises(WrongUse, match="2 cases are called"):
        cases.find("Ours")
    with pytest.raises(WrongUse, match="no such case"):
        cases.find("Theirs")


def test_the_next_step_leads_from_an_empty_case_to_the_schedule(unlocked: None) -> None:
    case = cases.start_case("Ours")
    assert cases.case_page(case).next_step.action is Action.ADD_RECORD
    call = adding.add(case, "call.json", io.BytesIO(b"words"), Use.RECORD).item.id
    assert cases.case_page(case).next_step.action is Action.ADD_REPORT
    adding.add(case, "letter.txt", io.BytesIO(b"other words"), Use.REPORT)
    step = cases.case_page(case).next_step
    assert (step.action, step.target) == (Action.READ, call)
    assert cases.list_cases()[0].waiting is Waiting.FILES
    job = reading.start_reading(call)
    step = cases.case_page(case).next_step
    assert (step.action, step.target) == (Action.WAIT, job)
    jobs.cancel(job)
    assert cases.case_page(case).next_step.action is Action.READ


def test_a_file_that_failed_may_be_tried_again_and_the_reason_is_said(unlocked: None) -> None:
    case = cases.start_case("Ours")
    call = adding.add(case, "call.json", io.BytesIO(b"words"), Use.RECORD).item.id
    letter = adding.add(case, "letter.txt", io.BytesIO(b"other words"), Use.REPORT).item.id
    failed(call, "The disk was full.", "Make room.")
    step = cases.case_page(case).next_step
    assert (step.action, step.target) == (Action.READ, call)
    assert step.text == "Try again to read call.json"
    assert step.why == "The disk was full. Make room."
    adding.add(case, "another.json", io.BytesIO(b"more words"), Use.RECORD)
    failed(letter, "It is locked.", "")
    step = cases.case_page(case).next_step
    assert (step.target, step.why) == (letter, "It is locked.")


def failed(item: str, happened: str, todo: str) -> None:
    """Have the reading of a file end with a problem."""
    job = reading.start_reading(item)
    tables.Job.objects.filter(pk=job).update(state=JobState.RUNNING)
    finishing.stopped(job, Unreadable(happened, todo=todo))


def test_review_then_print(small: Small) -> None:
    speaking.name_speaker(small.call, "Speaker 2", "Mr Example")
    assert cases.case_page(small.case).next_step.action is Action.REVIEW
    assert cases.list_cases()[0].waiting is Waiting.REVIEW
    small.decided()
    reviewing.decide(small.check, "f2", Verdict.REJECTED)
    assert cases.case_page(small.case).next_step.action is Action.REVIEW
    (left_out,) = reviewing.review_page(small.check).omissions
    reviewing.decide(small.check, left_out.subject, Verdict.REJECTED)
    step = cases.case_page(small.case).next_step
    assert (step.action, step.target) == (Action.PRINT, small.check)
