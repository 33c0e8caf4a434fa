"""Every screen, in light and dark, wide and narrow: nobody is shut out, nothing runs off."""

import pytest
from playwright.sync_api import Browser, Page
from tests.journeys.conftest import Site
from tests.journeys.looking import fits, look_at

pytestmark = pytest.mark.browser

SCREENS = {
    "cases": "/",
    "start": "/cases/new/",
    "case": "/case/{case_id}/",
    "add": "/case/{case_id}/add/",
    "working": "/case/{case_id}/working/",
    "compare": "/case/{case_id}/check/",
    "voices": "/file/{record_id}/speakers/",
    "transcript": "/file/{record_id}/transcript/",
    "review": "/check/{check_id}/",
    "review-found": "/check/{check_id}/?show=supported",
    "left-out": "/check/{check_id}/left-out/",
    "unheard": "/check/{check_id}/unheard/",
    "against": "/check/{check_id}/against/",
    "schedule": "/check/{check_id}/schedule/",
    "verify": "/verify/",
    "passphrase": "/passphrase/",
    "settings": "/settings/",
    "not-saved": "/kept/",
}


def go(page: Page, site: Site, screen: str) -> None:
    planted = site.planted
    page.goto(
        SCREENS[screen].format(
            case_id=planted.case_id, record_id=planted.record_id, check_id=planted.check_id
        )
    )
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_nobody_is_shut_out(page: Page, site: Site, screen: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    go(page, site, screen)
    look_at(page)


@pytest.mark.parametrize("screen", SCREENS)
def test_one_column_at_320_pixels(page: Page, site: Site, screen: str) -> None:
    # 320 pixels is also what 1280 become at 400 % zoom.
    page.set_viewport_size({"width": 320, "height": 640})
    go(page, site, screen)
    look_at(page)


def test_the_finding_begins_on_the_first_screen_of_a_telephone(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    go(page, site, "review")
    top = page.locator("#finding").evaluate("it => it.getBoundingClientRect().top")
    covered = page.locator("#player").evaluate("it => it.getBoundingClientRect().top")
    assert top < covered - 100
    for tab in page.locator(".tabs a, .tabs-row .row > *").all():
        tab.focus()  # what does not fit beside the others comes into sight
        box = tab.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320


def test_a_button_above_a_card_does_not_touch_it(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    go(page, site, "cases")
    button = page.get_by_role("link", name="Start a case").bounding_box()
    card = page.locator(".card").first.bounding_box()
    assert button is not None
    assert card is not None
    assert card["y"] - (button["y"] + button["height"]) >= 8


@pytest.mark.parametrize("screen", SCREENS)
def test_a_name_of_255_letters_runs_nowhere_off(page: Page, site: Site, screen: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    go(page, site, screen)
    page.evaluate(
        """() => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(
            /call\\.opus|report\\.pdf|School report, spring/g, 'm'.repeat(255));
        }"""
    )
    fits(page)


def test_the_lock_and_the_strangers_page(chrome: Browser, site: Site) -> None:
    page = chrome.new_page()
    page.goto(site.address)
    assert page.get_by_role("heading", name="Open this from the program").is_visible()
    look_at(page)
    page.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_targets_are_large_enough_to_hit(page: Page, site: Site, screen: str) -> None:
    # WCAG 2.2, 2.5.8: 24 by 24, save for links within a sentence and boxes on the page image.
    go(page, site, screen)
    small = page.evaluate(
        """() => [...document.querySelectorAll('main a, main button, header a, header button,'
             + ' .player button, .player select, main select, main input, main summary')]
          .filter((one) => !one.closest('p, svg, .plain-report, .talk, .unseen')
             && !one.classList.contains('unseen') && one.offsetParent !== null)
          .map((one) => [one.outerHTML.slice(0, 120), one.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""
    )
    assert small == []
