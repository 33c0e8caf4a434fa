"""Replies read closely in the browser, by the real language model in the real worker."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import Site
from tests.journeys.looking import look_at
from tests.journeys.test_asks_and_answers import put as put  # noqa: PLC0414  the fixture
from tests.journeys.test_asks_and_answers import site as site  # noqa: PLC0414  the same
from tests.specimens.correspondence import Sent

pytestmark = [pytest.mark.browser, pytest.mark.model]
MINUTES = 4 * 60_000


def test_replies_are_read_closely_and_the_answers_seen(page: Page, put: tuple[Site, Sent]) -> None:
    site, sent = put
    letter = f"/case/{site.planted.case_id}/letters/{sent.letter}"
    page.goto(f"{letter}/asks/")
    page.get_by_role("button", name="Follow these").press("Enter")
    expect(page.get_by_text("2 replies were read quickly so far.")).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 800})
    look_at(page)
    page.get_by_role("button", name="Read closely").press("Enter")
    expect(page.get_by_text("Replies to “Your report”")).to_be_visible()
    look_at(page)
    expect(page.get_by_role("link", name="See the answers")).to_be_visible(timeout=MINUTES)
    page.get_by_role("link", name="See the answers").press("Enter")
    expect(page.get_by_role("button", name="Read closely")).to_have_count(0)
    date, nursery, notes = (page.get_by_role("region", name=f"Number {n}") for n in (1, 2, 3))
    expect(date).to_contain_text(re.compile("We think\\s+Answered"))
    expect(nursery).to_contain_text("came from its manager, Mrs Oduya")
    expect(notes).to_contain_text(re.compile("Refused.*paragraph 4 of our policy", re.DOTALL))
    look_at(page)
