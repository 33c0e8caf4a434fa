"""Orders: what they say, the log, and its paper."""

import re

import pytest
from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.casework.order import Outcome
from fairhearing.work.casework import orders
from fairhearing.work.casework.chronology import chronology

ORDER = {"title": "Child arrangements order", "made": "5 March 2026", "court": "", "item": ""}
SATURDAYS = {"number": "3", "words": "The child shall be with the father on Saturdays.", "who": ""}
LATE = {
    "day": "2026-03-14",
    "outcome": "late",
    "by": "Yusuf Invented",
    "minutes": "40",
    "reason": "traffic",
    "words": "",
    "shown_by": "message of 14 March",
    "item": "",
}


@pytest.fixture
def order(browser: Client, planted: Planted) -> str:
    browser.post(f"/case/{planted.case_id}/orders/", ORDER)
    address = f"/case/{planted.case_id}/orders/{orders.ORDERS.lines(planted.case_id)[0].id}/"
    browser.post(f"{address}provision/", SATURDAYS)
    return address


def _provision(planted: Planted) -> str:
    return orders.PROVISIONS.lines(planted.case_id)[0].id


def test_a_day_is_logged_counted_and_dated(browser: Client, planted: Planted, order: str) -> None:
    answer = browser.post(order, LATE | {"provision": _provision(planted)})
    assert answer.status_code == 302
    page = browser.get(order).content.decode()
    assert "Saturday 14 March 2026" in page
    assert "late: 1" in page
    assert "40 minutes" in page
    assert "Reason given:" in page
    assert any("late, Yusuf Invented" in one.what for one in chronology(planted.case_id).entries)


def test_a_line_of_the_log_is_changed_and_leads_back_to_its_order(
    browser: Client, planted: Planted, order: str
) -> None:
    browser.post(order, LATE | {"provision": _provision(planted)})
    line = orders.LOG.lines(planted.case_id)[0]
    changed = LATE | {"provision": _provision(planted), "outcome": "kept", "seen": line.seen}
    answer = browser.post(f"/case/{planted.case_id}/order-log/{line.id}/", changed)
    assert answer.headers["Location"] == order
    assert orders.LOG.lines(planted.case_id)[0].value.outcome is Outcome.KEPT


def test_without_a_day_nothing_is_logged(browser: Client, planted: Planted, order: str) -> None:
    answer = browser.post(order, LATE | {"provision": _provision(planted), "day": ""})
    assert answer.status_code == 400
    assert "traffic" in answer.content.decode()
    assert orders.LOG.lines(planted.case_id) == ()


def test_what_the_file_of_the_order_says_is_offered_and_taken(
    browser: Client, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.post(f"/case/{planted.case_id}/orders/", ORDER | {"item": planted.report_id})
    order_id = orders.ORDERS.lines(planted.case_id)[0].id
    monkeypatch.setattr(orders, "provisions", lambda told: tuple(told[:2]))
    page = browser.get(f"/case/{planted.case_id}/orders/{order_id}/").content.decode()
    assert len(re.findall('name="found"', page)) == 2
    browser.post(f"/case/{planted.case_id}/orders/{order_id}/take/", {"found": ["1"]})
    assert len(orders.provided(planted.case_id, order_id)) == 1
    answer = browser.post(f"/case/{planted.case_id}/orders/{order_id}/take/", {})
    assert answer.status_code == 400


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_the_log_is_handed_over_as_a_paper(
    browser: Client, planted: Planted, order: str, form: str
) -> None:
    browser.post(order, LATE | {"provision": _provision(planted)})
    answer = browser.get(f"{order}paper/{form}/")
    assert answer.status_code == 200
    if form == "html":
        assert "late, Yusuf Invented (40 minutes)" in answer.content.decode()


def test_a_provision_that_is_struck_out_hides_its_days_and_keeps_them(
    browser: Client, planted: Planted, order: str
) -> None:
    browser.post(order, LATE | {"provision": _provision(planted)})
    provision = _provision(planted)
    browser.post(f"/case/{planted.case_id}/provisions/{provision}/", {"strike": "yes"})
    assert browser.get(order).status_code == 200
    assert len(orders.LOG.lines(planted.case_id)) == 1
