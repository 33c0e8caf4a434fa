"""Letters in a real browser: dropped, confirmed by keyboard, read as a thread, and a promise."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys import conftest
from tests.journeys.conftest import Site
from tests.journeys.looking import look_at
from tests.specimens import mails

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with conftest.opened(chrome, tmp_path_factory.mktemp("letters") / "home") as site:
        yield site


def test_a_letter_is_dropped_confirmed_read_and_its_promise_waited_for(
    page: Page, site: Site
) -> None:
    page.goto(f"/case/{site.planted.case_id}/letters/")
    look_at(page)
    data = mails.eml(
        attached=[("note.pdf", mails.PDF)], body=f"I will write by Monday.\n\n{mails.nested(2)}"
    )
    page.locator("#choose").set_input_files(
        {"name": "letter.eml", "mimeType": "message/rfc822", "buffer": data}
    )
    expect(page.get_by_role("heading", name="Is this right?")).to_be_visible()
    page.get_by_role("link", name="Look and confirm").focus()
    page.keyboard.press("Enter")
    page.get_by_label("A new thread for it").fill("My complaint")
    look_at(page)
    page.get_by_role("button", name="Yes, enter it").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What it says")).to_be_visible()
    expect(page.locator("main")).to_contain_text("note.pdf")
    look_at(page)
    page.get_by_label("What they promised").fill("write to me")
    page.get_by_role("button", name="Yes, wait for it").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Does it promise something?")).to_have_count(0)
    page.get_by_role("link", name="My complaint").click()
    expect(page.locator("article")).to_contain_text("I will write by Monday.")
    look_at(page)
    page.goto(f"/case/{site.planted.case_id}/promises/")
    expect(page.get_by_text("was promised by 9 March 2026")).to_be_visible()
    look_at(page)


@pytest.mark.parametrize("where", ["letters", "letters/call", "promises"])
def test_nobody_is_shut_out_at_320_pixels_and_in_the_dark(
    page: Page, site: Site, where: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.emulate_media(color_scheme="dark")
    page.goto(f"/case/{site.planted.case_id}/{where}/")
    look_at(page)
