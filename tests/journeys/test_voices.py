"""Who is speaking, in a real browser: suggestions are heard and taken; words are listed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys.conftest import Site, opened
from tests.journeys.looking import fits, look_at

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with opened(chrome, tmp_path_factory.mktemp("voices") / "home") as site:
        yield site


def pictured(page: Page, name: str) -> None:
    """Keep a picture where somebody asked for pictures."""
    if folder := os.environ.get("FAIRHEARING_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def test_a_suggestion_is_heard_and_taken_by_keyboard(page: Page, site: Site) -> None:
    page.goto(f"/file/{site.planted.record_id}/speakers/")
    expect(page.locator("main")).to_contain_text("May be Martin Oakley (officer), by these words:")
    look_at(page)
    pictured(page, "speakers")
    page.set_viewport_size({"width": 320, "height": 700})
    # Colours that are still on their way from light to dark would be read half-way.
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    fits(page)
    look_at(page)
    pictured(page, "speakers-narrow-dark")
    page.locator(".may-be a[data-play]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#play-words")).to_have_text("Pause", timeout=20_000)
    page.get_by_role("button", name="Yes, this is Martin Oakley").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Name Martin Oakley")).to_have_value("Martin Oakley")
    expect(page.get_by_role("button", name="Yes, this is Martin Oakley")).to_have_count(0)
    expect(page.get_by_role("button", name="Yes, this is Karen Dalby")).to_be_visible()


def test_names_are_put_on_the_list_and_hearing_again_is_only_offered(
    page: Page, site: Site
) -> None:
    page.goto(f"/case/{site.planted.case_id}/terms/")
    page.get_by_label("Add names or words").fill("Larch Road\nBeeston")
    page.get_by_role("button", name="Add to the list").click()
    expect(page.get_by_role("region", name="On the list")).to_contain_text("Larch Road")
    expect(page.get_by_role("button", name="Hear it again call.opus")).to_be_visible()
    look_at(page)
    pictured(page, "terms")
    page.get_by_role("button", name="Remove Larch Road").click()
    expect(page.get_by_role("region", name="On the list")).not_to_contain_text("Larch Road")


@pytest.mark.model
def test_a_turn_is_heard_again_beside_what_is_written(page: Page, site: Site) -> None:
    page.set_default_timeout(180_000)
    page.goto(f"/file/{site.planted.record_id}/again/1/")
    page.get_by_role("button", name="Hear it again").click()
    expect(page.get_by_role("heading", name="heard", exact=False)).to_be_visible(timeout=60_000)
    look_at(page)
    pictured(page, "again")
