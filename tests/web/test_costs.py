"""The room of costs."""

import re

import pytest
from django.test import Client
from tests.web.planting import Planted

from fairhearing.work.casework import costs

TRAIN = {
    "day": "2026-03-05",
    "what": "Train to court",
    "sort": "travel",
    "pounds": "£1,012.40",
    "time": "1 h 30",
    "receipt": "",
}


def _enter(browser: Client, planted: Planted, **changed: str) -> int:
    answer = browser.post(f"/case/{planted.case_id}/costs/", TRAIN | changed)
    return answer.status_code


def test_money_and_time_are_entered_and_added_up(browser: Client, planted: Planted) -> None:
    assert _enter(browser, planted, receipt=planted.report_id) == 302
    page = browser.get(f"/case/{planted.case_id}/costs/").content.decode()
    assert "£1,012.40" in page
    assert "of it £1,012.40 with a receipt" in page
    assert "1 hour 30 minutes at £24.00 an hour would be £36.00." in page
    assert "Check before you rely on this" in page
    assert "up to two thirds of what a lawyer would have cost" in page
    assert "rule 46.5 and Practice Direction 46, in an older copy" in page
    paper = browser.get(f"/case/{planted.case_id}/costs/paper/html/").getvalue().decode()
    assert "up to two thirds of what a lawyer would have cost" in re.sub(r"\s+", " ", paper)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("1:30", 90), ("45", 45), ("2h", 120), ("20 min", 20), ("3 hours", 180)]
)
def test_a_time_is_read_as_people_write_it(
    browser: Client, planted: Planted, typed: str, minutes: int
) -> None:
    _enter(browser, planted, time=typed, pounds="")
    assert costs.COSTS.lines(planted.case_id)[0].value.minutes == minutes


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"pounds": "", "time": ""}, "an amount of money, or how long"),
        ({"pounds": "lots"}, "Enter a number"),
        ({"pounds": "-4"}, "greater than or equal to 0"),
        ({"time": "a while"}, "could not read this as a time"),
        ({"day": "soon"}, "Enter a valid date"),
        ({"receipt": "../etc"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_entered_is_told(
    browser: Client, planted: Planted, changed: dict[str, str], told: str
) -> None:
    answer = browser.post(f"/case/{planted.case_id}/costs/", TRAIN | changed)
    assert answer.status_code == 400
    assert told in answer.content.decode()
    assert costs.COSTS.lines(planted.case_id) == ()


def test_a_cost_is_shown_in_its_form_as_it_was_typed(browser: Client, planted: Planted) -> None:
    _enter(browser, planted)
    line = costs.COSTS.lines(planted.case_id)[0]
    page = browser.get(f"/case/{planted.case_id}/costs/{line.id}/").content.decode()
    assert 'value="1012.40"' in page
    assert 'value="1 h 30"' in page
    assert 'value="2026-03-05"' in page


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_costs_are_handed_over_as_a_paper(browser: Client, planted: Planted, form: str) -> None:
    _enter(browser, planted, receipt=planted.report_id)
    answer = browser.get(f"/case/{planted.case_id}/costs/paper/{form}/")
    assert answer.status_code == 200
    if form == "html":
        assert "Train to court" in answer.content.decode()
