"""From what happened to what is due: entered by keyboard, opened, done, taken along, and raised."""

import re
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect
from tests.journeys.conftest import Site
from tests.journeys.looking import look_at

pytestmark = pytest.mark.browser


def test_an_event_is_entered_worked_out_done_and_where_it_can_go_is_printed(
    page: Page, site: Site
) -> None:
    page.goto(f"/case/{site.planted.case_id}/due/")
    page.get_by_role("link", name="Enter what happened").press("Enter")
    page.get_by_label("What happened").select_option("freedom-of-information")
    page.get_by_label("On which day").fill("24 December 2025")
    page.get_by_label("What it is about").fill("How notes are kept")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="How notes are kept")).to_be_visible()
    look_at(page)

    page.get_by_role("link", name="What is due").click()
    expect(page.get_by_role("heading", name="The day has passed")).to_be_visible()
    look_at(page)
    page.get_by_role("link", name="Their answer to a freedom").click()
    expect(page.locator("main")).to_contain_text("Tuesday 27 January 2026")
    left_out = page.get_by_role("row", name="2 January 2026")
    expect(left_out).to_contain_text("a bank holiday in Scotland")
    look_at(page)
    page.get_by_role("link", name="Back to the list").click()

    page.get_by_text("Take the days into").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the file").click()
    titles = {str(one["summary"]) for one in events_of(saved.value.path())}
    assert titles == {"Notes"}

    page.get_by_role("button", name=re.compile("Done.*Their answer")).focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 thing done").click()
    page.get_by_role("button", name=re.compile("Undo.*Their answer")).click()
    expect(page.get_by_role("heading", name="The day has passed")).to_be_visible()

    page.get_by_role("link", name="Where can this go?").click()
    page.get_by_role("link", name="Tell us about the case").click()
    page.get_by_label("In which country").select_option("england")
    page.get_by_label("Who wrote it").select_option("cafcass")
    page.get_by_role("button", name="Save").click()
    page.get_by_label("What somebody thinks or recommends").check()
    page.get_by_role("button", name="Show it").click()
    complaint = page.get_by_role("region", name="Cafcass's complaints team")
    expect(complaint).to_contain_text("Before you begin:")
    expect(complaint).to_contain_text("belongs in court")
    look_at(page)
    with page.expect_download() as paper:
        page.get_by_role("link", name="Save as PDF").click()
    assert paper.value.path().read_bytes().startswith(b"%PDF")


def test_each_page_is_one_column_at_320_pixels_and_shuts_nobody_out_in_the_dark(
    page: Page, site: Site
) -> None:
    case = f"/case/{site.planted.case_id}"
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark")
    page.goto(f"{case}/requests/")
    page.get_by_label("Whom you asked").fill("An invented council")
    page.get_by_label("The day you sent it").fill("2 November 2026")
    page.get_by_role("button", name="Enter").click()
    page.get_by_role("link", name="My own information, from").click()
    expect(page.get_by_role("heading", name="What happened next")).to_be_visible()
    for address in (
        page.url,
        f"{case}/requests/",
        f"{case}/due/",
        f"{case}/due/calendar/?month=2026-12",
        f"{case}/events/",
        f"{case}/reminders/",
        f"{case}/facts/",
        f"{case}/where/",
    ):
        page.goto(address)
        look_at(page)


def events_of(file: Path) -> list[dict[str, object]]:
    calendar = Calendar.from_ical(file.read_bytes())
    return list(calendar.walk("VEVENT"))
