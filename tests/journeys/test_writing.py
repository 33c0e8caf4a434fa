"""From the schedule to a letter: what goes in, half a sentence kept, marked words, sent."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys.conftest import Site, opened
from tests.journeys.looking import fits, look_at
from tests.journeys.test_printing import hear_and_agree

pytestmark = pytest.mark.browser

HARSH = "You deliberately left it out! What a surprise."


@pytest.fixture
def site(chrome: Browser, tmp_path: Path) -> Iterator[Site]:
    """A program of its own, where nothing is decided or written yet."""
    with opened(chrome, tmp_path / "home") as site:
        yield site


def test_a_correction_request_is_written_looked_over_saved_and_taken_as_sent(
    page: Page, site: Site
) -> None:
    page.goto(f"/check/{site.planted.check_id}/?show=differs")
    page.get_by_label("Speed").select_option("2")
    report_says, *_ = hear_and_agree(page, "It was six.")
    page.get_by_role("link", name="See the schedule").click()
    page.get_by_role("link", name="Write a letter with it").click()
    look_at(page)
    page.get_by_role("link", name="Correction request").click()
    look_at(page)

    page.get_by_role("combobox").fill("Ms Whitlock, Cafcass")
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox").first).to_be_checked()
    page.get_by_role("button", name="Make the draft").click()
    text = page.get_by_label("Text", exact=True)
    assert report_says in text.input_value()
    expect(page.locator("main")).to_contain_text("Still to fill in: [your name]")

    text.fill(text.input_value().replace("[your name]", "Rosa Invented") + f"\n\n{HARSH}")
    expect(page.locator("#typed")).to_contain_text("Saved at")
    page.reload()
    assert HARSH in text.input_value()
    page.get_by_role("button", name="Look over the words").click()
    expect(page.locator("#tone")).to_contain_text("3 places are marked")
    assert HARSH in text.input_value()
    look_at(page)
    page.set_viewport_size({"width": 320, "height": 700})
    fits(page)

    text.fill(text.input_value().replace(f"\n\n{HARSH}", ""))
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#tone")).to_contain_text("Nothing is marked.")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as Word").click()
    words = "\n".join(one.text for one in docx.Document(str(saved.value.path())).paragraphs)
    assert report_says in words
    assert "Rosa Invented" in words

    page.get_by_text("I have sent it").click()
    page.get_by_label("On which day did you send it?").fill("2026-05-03")
    page.get_by_role("button", name="Take it among the letters").click()
    expect(page.locator("main")).to_contain_text("You sent this on 3 May 2026")
    look_at(page)
    page.get_by_role("link", name="See the letter").click()
    expect(page.locator("main")).to_contain_text("Please correct entry 1")
