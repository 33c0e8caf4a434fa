"""Requests for information: each step moves what is due, and notes that came are compared."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.casework.due.request import Request, Took, Wanted
from fairhearing.work.case import cases
from fairhearing.work.case.shown import Use
from fairhearing.work.casework import due
from fairhearing.work.casework.requests import REQUESTS

NOTES = Path(__file__).parents[2] / "examples" / "dalby" / "notes.md"


def made(browser: Client, planted: Planted, **typed: str) -> str:
    given = {
        "wanted": Wanted.OWN.value,
        "body": "Cafcass",
        "sent": "1 September 2026",
        "received": "3 September 2026",
        **typed,
    }
    answer = browser.post(f"/case/{planted.case_id}/requests/", given)
    assert answer.status_code == 302, answer.content.decode()
    return f"/case/{planted.case_id}/requests/{REQUESTS.lines(planted.case_id)[-1].id}/"


def take(browser: Client, planted: Planted, address: str, took: Took, on: str) -> str:
    seen = REQUESTS.lines(planted.case_id)[-1].seen
    answer = browser.post(f"{address}step/", {"took": took.value, "on": on, "seen": seen})
    assert answer.status_code == 302, answer.content.decode()
    return re.sub(r"\s+", " ", browser.get(address).content.decode())


def is_due(planted: Planted) -> list[tuple[str, str, bool]]:
    return [(one.expected.what, str(one.by), one.firm) for one in due.due(planted.case_id)]


def test_a_request_is_followed_from_its_receipt_to_a_longer_time(
    browser: Client, planted: Planted
) -> None:
    address = made(browser, planted)
    asked = "Their answer to a request for your own information (Cafcass)"
    assert is_due(planted) == [(asked, "2026-10-05", True)]
    take(browser, planted, address, Took.ACKNOWLEDGED, "4 September 2026")
    assert is_due(planted) == [(asked, "2026-10-05", True)]
    shown = take(browser, planted, address, Took.EXTENDED, "6 October 2026")
    longer = "Their answer where the request is complex (Cafcass)"
    assert is_due(planted) == [(longer, "2026-12-03", True)]
    assert "after the first month had ended" in shown
    take(browser, planted, address, Took.ANSWERED, "1 December 2026")
    assert is_due(planted) == []


def test_a_clock_that_may_have_stopped_gives_no_firm_day(browser: Client, planted: Planted) -> None:
    address = made(browser, planted)
    take(browser, planted, address, Took.ASKED_BACK, "10 September 2026")
    what = [one[0] for one in is_due(planted)]
    assert any(words.startswith("Make your request clearer") for words in what)
    take(browser, planted, address, Took.CLEARER, "15 September 2026")
    ((_, by, firm),) = is_due(planted)
    assert (by, firm) == ("2026-10-05", False)
    (one,) = due.due(planted.case_id)
    assert "until 15 September 2026 (5 days), and that is not in this count" in one.expected.check


def test_without_the_day_of_receipt_there_is_no_firm_day(browser: Client, planted: Planted) -> None:
    made(browser, planted, received="")
    ((_, by, firm),) = is_due(planted)
    assert (by, firm) == ("2026-10-01", False)


def test_freedom_of_information_goes_on_to_a_review_and_the_commissioner(
    browser: Client, planted: Planted
) -> None:
    address = made(browser, planted, wanted=Wanted.FREEDOM.value)
    assert [one[1] for one in is_due(planted)] == ["2026-10-01"]
    take(browser, planted, address, Took.REFUSED, "1 October 2026")
    assert [one[1] for one in is_due(planted)] == ["2026-11-26"]
    take(browser, planted, address, Took.REVIEW, "5 October 2026")
    assert [one[1] for one in is_due(planted)] == ["2026-11-02", "2026-12-01"]
    take(browser, planted, address, Took.REVIEWED, "2 November 2026")
    assert [one[1] for one in is_due(planted)] == ["2026-12-14"]


def test_a_step_is_taken_back(browser: Client, planted: Planted) -> None:
    address = made(browser, planted)
    take(browser, planted, address, Took.ANSWERED, "10 September 2026")
    seen = REQUESTS.lines(planted.case_id)[-1].seen
    browser.post(f"{address}back/", {"number": "0", "seen": seen})
    assert len(is_due(planted)) == 1


@pytest.mark.parametrize(
    ("step", "says"),
    [
        ({"took": Took.ANSWERED.value, "on": "1 August 2026"}, "before the day you sent"),
        ({"took": Took.ANSWERED.value, "on": "August 2026"}, "need the day itself"),
        ({"took": Took.COMPLAINED.value, "on": "1 August 2095"}, "between 2000 and 2089"),
        ({"took": "they vanished", "on": "5 October 2026"}, "not one of the available choices"),
    ],
)
def test_a_step_that_cannot_be_is_told_and_stays_typed(
    browser: Client, planted: Planted, step: dict[str, str], says: str
) -> None:
    address = made(browser, planted)
    seen = REQUESTS.lines(planted.case_id)[-1].seen
    answer = browser.post(f"{address}step/", {**step, "seen": seen})
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert step["on"] in answer.content.decode()


def test_a_receipt_before_the_sending_is_told(browser: Client, planted: Planted) -> None:
    answer = browser.post(
        f"/case/{planted.case_id}/requests/",
        {
            "wanted": Wanted.OWN.value,
            "body": "Cafcass",
            "sent": "3 September 2026",
            "received": "1 September 2026",
        },
    )
    assert answer.status_code == 400
    assert "before you sent it" in answer.content.decode()


def test_notes_that_came_are_sealed_linked_and_offered_for_comparison(
    browser: Client, planted: Planted
) -> None:
    address = made(browser, planted)
    sent = SimpleUploadedFile("notes.md", NOTES.read_bytes())
    assert browser.post(f"{address}notes/", {"file": sent}).status_code == 302
    (item,) = [one for one in cases.case_page(planted.case_id).items if one.use is Use.NOTES]
    assert REQUESTS.lines(planted.case_id)[-1].value.notes == (item.id,)
    shown = browser.get(address).content.decode()
    assert "Compare all three" in shown
    assert f"/case/{planted.case_id}/check/" in shown


def test_adding_no_file_is_told(browser: Client, planted: Planted) -> None:
    answer = browser.post(f"{made(browser, planted)}notes/", {})
    assert answer.status_code == 400
    assert "No file was chosen" in answer.content.decode()


def test_every_step_there_is_can_be_said_of_some_request() -> None:
    shown = {
        step
        for wanted in Wanted
        for step in Request(wanted=wanted, body="A", sent=date(2026, 1, 1)).possible
    }
    assert shown == set(Took)
