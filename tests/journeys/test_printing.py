"""From hearing and deciding to paper: what a person agreed to is printed as PDF, and no more."""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys.conftest import Site, opened
from tests.journeys.looking import look_at

pytestmark = pytest.mark.browser


@pytest.fixture
def site(chrome: Browser, tmp_path: Path) -> Iterator[Site]:
    """A program of its own, where nothing is decided yet."""
    with opened(chrome, tmp_path / "home") as site:
        yield site


def test_two_statements_and_something_left_out_are_heard_decided_and_printed(
    page: Page, site: Site
) -> None:
    check = f"/check/{site.planted.check_id}/"
    page.goto(f"{check}?show=differs")
    page.get_by_label("Speed").select_option("2")
    in_it = [*hear_and_agree(page, "It was six."), *hear_and_agree(page, "I asked for both.")]
    page.get_by_role("link", name="Left out").click()
    expect(page.get_by_role("heading", name="The report does not say this")).to_be_visible()
    in_it += hear_and_agree(page, "My e-mail of 2 April says so.")
    expect(page.locator(".eyebrow")).to_contain_text("Left out, 2 of 3")
    not_in = words_of(page)

    page.get_by_role("link", name="See the schedule").click()
    expect(page.locator("main")).to_contain_text("2 statements are in it")
    expect(page.locator("main")).to_contain_text("1 thing that the report leaves out is listed.")
    page.get_by_text("Not yet decided, so not in").click()
    expect(page.locator("main")).to_contain_text(not_in[0][:40])
    look_at(page)
    for picture in page.locator("img.paper").all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", value=True)
        assert picture.evaluate("(drawn) => drawn.naturalWidth") == 1000

    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as PDF").click()
    printed = squeezed(text_of(saved.value.path()))
    for words in (*in_it, "What the report leaves out", "Not in the report"):
        assert squeezed(words) in printed
    assert squeezed(not_in[0]) not in printed
    assert squeezed("2 things that the program takes to be left out are not decided") in printed


def hear_and_agree(page: Page, note: str) -> list[str]:
    """Play every piece to its end, agree with a note, and give the words that must be printed."""
    shown = page.locator("#finding .eyebrow").inner_text()
    for button in page.get_by_role("button", name="Play these words").all():
        button.click()
        expect(button.locator("xpath=../span")).to_have_text("Heard", timeout=20_000)
    words = words_of(page)
    page.get_by_label("Your note").fill(note)
    page.get_by_role("button", name="Agree").click()
    expect(page.locator(".left")).to_contain_text("saved")
    expect(page.locator("#finding .eyebrow")).not_to_have_text(shown)
    return [*words, note]


def words_of(page: Page) -> list[str]:
    return page.locator("#finding blockquote > p").all_inner_texts()


def text_of(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as paper:
        return "".join(leaf.get_textpage().get_text_range() for leaf in paper)


def squeezed(text: str) -> str:
    """Text without spaces and line breaks, which differ between a screen and paper."""
    return re.sub(r"[\s\u200b\ufffe\u00ad]+", "", text)
