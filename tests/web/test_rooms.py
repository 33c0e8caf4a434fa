"""Cases, voices, waiting, comparing, printing and checking the file."""

import pytest
from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.transcript import Role
from fairhearing.web.case.steps import step_of
from fairhearing.web.working.progress import progress
from fairhearing.work.case import cases
from fairhearing.work.case.shown import Action, Job, JobKind, JobState, NextStep, Stage
from fairhearing.work.long_work import jobs
from fairhearing.work.transcripts import reading


def test_a_case_is_started_with_a_name(browser: Client, planted: Planted) -> None:
    answer = browser.post("/cases/new/", {"title": "Summer letter"})
    assert answer.url.startswith("/case/")
    assert "Summer letter" in browser.get("/").content.decode()


def test_the_invented_example_is_laid_out_and_read(browser: Client, planted: Planted) -> None:
    assert "Open the example" in browser.get("/").content.decode()
    case = browser.post("/cases/example/").url
    words = browser.get(case).content.decode()
    assert "Example: invented people" in words
    assert "being read now" in words
    assert "Open the example" not in browser.get("/").content.decode()


def test_a_comparison_from_before_a_correction_says_so(browser: Client, planted: Planted) -> None:
    form = {"label": "Speaker 2", "into": "Speaker 1"}
    browser.post(f"/file/{planted.record_id}/same/", form)
    words = browser.get(f"/case/{planted.case_id}/").content.decode()
    assert "made before your last corrections" in words


def test_a_case_without_a_name_is_asked_for_one(browser: Client, planted: Planted) -> None:
    answer = browser.post("/cases/new/", {"title": "  "})
    assert answer.status_code == 400
    assert "Please give the case a name." in answer.content.decode()


def test_a_case_says_the_one_thing_to_do_next(browser: Client, planted: Planted) -> None:
    words = browser.get(f"/case/{planted.case_id}/").content.decode()
    step = cases.case_page(planted.case_id).next_step
    assert step.text in words
    assert step.why in words


IN_LETTERS = (Action.DUE, Action.ANSWERS)
"""Lead to something of the casework: tried with the example's story, in test_case_home."""


@pytest.mark.parametrize("action", [action for action in Action if action not in IN_LETTERS])
def test_every_suggestion_leads_somewhere(
    browser: Client, planted: Planted, action: Action
) -> None:
    target = planted.check_id if action in (Action.REVIEW, Action.PRINT) else planted.record_id
    step = step_of(planted.case_id, NextStep(text="", why="", action=action, target=target))
    answer = browser.post(step.url) if step.post else browser.get(step.url)
    assert answer.status_code in (200, 302)
    assert step.says


def test_voices_are_named_all_at_once(browser: Client, planted: Planted) -> None:
    form = {"name-0": "Martin Oakley", "role-0": "officer", "name-1": "Karen Dalby"}
    answer = browser.post(f"/file/{planted.record_id}/speakers/", form | {"role-1": "mother"})
    assert answer.url == f"/case/{planted.case_id}/"
    officer, mother = reading.transcript(planted.record_id).speakers
    assert (officer.name, officer.role) == ("Martin Oakley", Role.OFFICER)
    assert (mother.name, mother.role) == ("Karen Dalby", Role.MOTHER)


def test_two_voices_are_one_person(browser: Client, planted: Planted) -> None:
    form = {"label": "Speaker 2", "into": "Speaker 1"}
    browser.post(f"/file/{planted.record_id}/same/", form)
    transcript = reading.transcript(planted.record_id)
    assert {turn.speaker for turn in transcript.turns} == {"Speaker 1"}


def test_a_voice_is_not_the_same_as_itself(browser: Client, planted: Planted) -> None:
    form = {"label": "Speaker 2", "into": "Speaker 2"}
    assert browser.post(f"/file/{planted.record_id}/same/", form).status_code == 400


def test_comparing_needs_a_recording(browser: Client, planted: Planted) -> None:
    form = {"report": planted.report_id}
    answer = browser.post(f"/case/{planted.case_id}/check/", form)
    assert answer.status_code == 400
    assert "Choose one report" in answer.content.decode()


def test_comparing_is_started_and_stopped(browser: Client, planted: Planted) -> None:
    form = {"report": planted.report_id, "record": planted.record_id, "fast": "yes"}
    to = browser.post(f"/case/{planted.case_id}/check/", form).url
    assert browser.get(to).url == f"/case/{planted.case_id}/working/"
    assert (
        "Waiting for its turn" in browser.get(f"/case/{planted.case_id}/working/").content.decode()
    )
    job = to.strip("/").split("/")[-1]
    browser.post(f"/job/{job}/cancel/")
    assert jobs.job(job).state is JobState.CANCELLED


def job(**changes: object) -> Job:
    given = {
        "id": "j", "case_id": "c", "kind": JobKind.READ, "target": "i", "title": "call.m4a",
        "stage": Stage.LISTENING, "done": 12 * 60.0, "total": 47 * 60.0, "seconds_left": 350.0,
        "state": JobState.RUNNING,
    }  # fmt: skip
    return Job(**(given | changes))  # type: ignore[arg-type]  # a job made of parts


def test_waiting_is_said_in_words() -> None:
    said = progress(job())
    assert f"{said.stage}: {said.amount}, {said.left}" == (
        "Listening: 12 of 47 minutes, about 6 minutes left"
    )
    assert said.percent == 25


@pytest.mark.parametrize(
    ("changes", "amount", "left"),
    [
        ({"total": 90.0, "done": 9.5}, "9 of 90 seconds", "about 6 minutes left"),
        ({"stage": Stage.CHECKING, "done": 3.0, "total": 31.0}, "3 of 31", "about 6 minutes left"),
        ({"seconds_left": 20.0}, "12 of 47 minutes", "less than a minute left"),
        ({"seconds_left": 61.0}, "12 of 47 minutes", "about 1 minute left"),
        ({"total": 0.0, "done": 0.0, "seconds_left": None}, "", ""),
        ({"state": JobState.FAILED, "problem": Unreadable("No sound.")}, "", ""),
    ],
)  # fmt: skip
def test_waiting_says_no_more_than_is_known(
    changes: dict[str, object], amount: str, left: str
) -> None:
    said = progress(job(**changes))
    assert (said.amount, said.left) == (amount, left)


def test_polling_gives_the_lines_alone_and_ends_with_a_fresh_page(
    browser: Client, planted: Planted
) -> None:
    address = f"/case/{planted.case_id}/working/"
    answer = browser.get(address, headers={"hx-request": "true"})
    assert answer.content.decode().lstrip().startswith("<ul")
    assert answer.headers["HX-Refresh"] == "true"


def test_the_schedule_says_what_is_not_in_it_yet(browser: Client, planted: Planted) -> None:
    words = browser.get(f"/check/{planted.check_id}/schedule/").content.decode()
    assert "Nothing is in it yet." in words
    assert "Not yet decided, so not in" in words


@pytest.mark.parametrize(("form", "starts"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!")])
def test_the_schedule_is_handed_over(
    browser: Client, planted: Planted, form: str, starts: bytes
) -> None:
    answer = browser.get(f"/check/{planted.check_id}/schedule/paper.{form}")
    assert answer.content.lstrip().startswith(starts)
    assert browser.get(f"/check/{planted.check_id}/schedule/paper.exe").status_code == 404


def test_a_page_of_the_schedule_is_drawn(browser: Client, planted: Planted) -> None:
    answer = browser.get(f"/check/{planted.check_id}/schedule/page/1.png")
    assert answer.content.startswith(b"\x89PNG")


def test_the_file_is_whole(browser: Client, planted: Planted) -> None:
    words = browser.post("/verify/").content.decode()
    assert "Everything is whole" in words
    assert "2 files" in words
