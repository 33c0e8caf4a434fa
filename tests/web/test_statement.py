"""How a recording was made, and which files are of one meeting."""

import io

import pytest
from django.test import Client
from tests.specimens.video import video
from tests.web.planting import Planted

from fairhearing.domain.evidence.recording_statement import Answer, Choice, Question
from fairhearing.domain.problems import WrongUse
from fairhearing.work.calls import meetings, statements
from fairhearing.work.case import adding, verifying
from fairhearing.work.house import drafts


def words(browser: Client, address: str) -> str:
    return browser.get(address).content.decode()


def filmed(planted: Planted, name: str, when: str = "", seconds: int = 2) -> str:
    film = video("mp4", made=when, seconds=seconds)
    return adding.add(planted.case_id, name, io.BytesIO(film)).item.id


def test_the_case_says_quietly_that_nothing_is_stated_until_something_is(
    browser: Client, planted: Planted
) -> None:
    case = f"/case/{planted.case_id}/"
    assert "nothing is stated yet" in words(browser, case)
    assert "Say how it was made" in words(browser, f"{case}add/")
    browser.post(f"/file/{planted.record_id}/statement/", {"made_by-words": "I did"})
    assert "nothing is stated yet" not in words(browser, case)


def test_an_answer_can_be_changed_and_the_earlier_one_is_still_shown(
    browser: Client, planted: Planted
) -> None:
    address = f"/file/{planted.record_id}/statement/"
    browser.post(address, {"made_by-words": "I did", "told-choice": "yes"})
    browser.post(address, {"made_by-words": "My sister", "told-choice": "yes"})
    page = words(browser, address)
    assert "My sister</textarea>" in page
    assert "I did" in page
    assert len(statements.of_recording(planted.record_id).entries) == 2
    browser.post(address, {"made_by-words": "My sister", "told-choice": "yes"})
    assert len(statements.of_recording(planted.record_id).entries) == 2
    assert not verifying.verify().breaks


def test_what_is_half_typed_is_there_again_and_not_stated(
    browser: Client, planted: Planted
) -> None:
    address = f"/file/{planted.record_id}/statement/"
    browser.post(f"{address}typed/", {"why-words": "I forget things"})
    page = words(browser, address)
    assert "I forget things</textarea>" in page
    assert "not stated yet" in page
    assert not statements.of_recording(planted.record_id).begun
    browser.post(address, {"why-words": "I forget things"})
    browser.post(f"{address}typed/", {"why-words": "I forget things"})  # it came late
    assert "not stated yet" not in words(browser, address)


def test_what_is_too_long_is_refused_and_kept(browser: Client, planted: Planted) -> None:
    address = f"/file/{planted.record_id}/statement/"
    answer = browser.post(address, {"why-words": "a" * 20_001, "where-words": "at home"})
    assert answer.status_code == 400
    assert "at home</textarea>" in words(browser, address)
    assert drafts.kept(f"statement:{planted.record_id}")["where-words"] == "at home"


def test_the_statement_prints_every_question_with_digest_and_length(
    browser: Client, planted: Planted
) -> None:
    record = planted.record_id
    known = {Question.DEVICE: Answer(words="this computer")}
    statements.state(record, known, by_program=True)
    browser.post(f"/file/{record}/statement/", {"permission-choice": "unknown"})
    page = words(browser, f"/file/{record}/statement.html")
    for said in ("Not answered", "I do not know", "4 minutes", "which the program knew"):
        assert said in page
    assert all(one.asks in page for one in Question)
    assert browser.get(f"/file/{record}/statement.pdf").content.startswith(b"%PDF")
    assert browser.get(f"/file/{record}/statement.docx").content.startswith(b"PK")


def test_a_choice_that_belongs_to_another_question_is_refused(planted: Planted) -> None:
    with pytest.raises(WrongUse):
        statements.state(planted.record_id, {Question.TOLD: Answer(choice=Choice.WHOLE)})


def test_a_report_has_no_recording_statement(browser: Client, planted: Planted) -> None:
    answer = browser.get(f"/file/{planted.report_id}/statement/")
    assert answer.status_code == 400
    assert "not a recording" in answer.content.decode()


def test_files_of_one_meeting_are_put_in_order_by_what_they_say_themselves(
    browser: Client, planted: Planted
) -> None:
    second = filmed(planted, "second.mp4", "2026-03-05T14:30:00Z")
    first = filmed(planted, "first.mp4", "2026-03-05T14:00:00Z", seconds=3)
    case = f"/case/{planted.case_id}/meeting/"
    page = words(browser, case)
    assert 'value="14:30:00"' in page
    form = {"title": "Visit", "zone": "uk"}
    for item, time in ((second, "14:30:00"), (first, "14:00:00")):
        form |= {f"in-{item}": "yes", f"day-{item}": "2026-03-05", f"time-{item}": time}
    browser.post(case, form)
    found = meetings.of_recording(second)
    assert found is not None
    assert [part.name for part in found.parts] == ["first.mp4", "second.mp4"]
    assert all(part.by_file for part in found.parts)
    assert "began on 5 March 2026 at 14:00:00 by its own clock" in "".join(meetings.told(first))
    assert "Visit" in words(browser, f"/file/{first}/statement.html")
    assert "2 files in order" in words(browser, f"/case/{planted.case_id}/")

    browser.post(f"{case}{found.id}/apart/")
    assert meetings.of_recording(second) is None
    assert not verifying.verify().breaks


def test_a_time_that_is_half_given_is_asked_again_and_nothing_is_lost(
    browser: Client, planted: Planted
) -> None:
    item = planted.record_id
    form = {"title": "Visit", f"in-{item}": "yes", f"day-{item}": "2026-03-05", "clock": "fast"}
    answer = browser.post(f"/case/{planted.case_id}/meeting/", form)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Please give both the day and the time" in page
    assert 'value="fast"' in page
    assert not meetings.of_case(planted.case_id)


def test_a_meeting_without_files_is_refused(browser: Client, planted: Planted) -> None:
    answer = browser.post(f"/case/{planted.case_id}/meeting/", {"title": "Visit"})
    assert answer.status_code == 400
    assert "Choose the files of the meeting" in answer.content.decode()
