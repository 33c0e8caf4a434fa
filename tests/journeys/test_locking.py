"""Locking in a real browser: by itself, at once, in every window, and nothing typed is lost."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.journeys import conftest
from tests.journeys.conftest import Site
from tests.journeys.looking import look_at
from tests.web import planting

pytestmark = pytest.mark.browser

SHORT = 4
"""Seconds without anybody, for these tests."""

NOTE = "I said six, and I said it twice."


@pytest.fixture(scope="module")
def locking(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A program of its own, which may be locked without stopping other journeys."""
    folder = tmp_path_factory.mktemp("locking") / "home"
    planted = conftest._plant(folder)
    process, address, link = conftest.start(folder)
    try:
        yield Site(address=address, planted=planted, seen=conftest._let_in(chrome, address + link))
    finally:
        conftest.stop(process)


@pytest.fixture
def windows(chrome: Browser, locking: Site) -> Iterator[BrowserContext]:
    """A browser that is inside, unlocked, and never locks by itself unless told to."""
    context = chrome.new_context(base_url=locking.address, storage_state=locking.seen)
    lock_after(context, "never")
    throw_all_away(context.new_page())
    yield context
    context.close()


@pytest.fixture
def page(windows: BrowserContext) -> Page:
    return windows.new_page()


def lock_after(context: BrowserContext, seconds: str) -> None:
    page = context.new_page()
    page.goto("/settings/")
    unlock_if_locked(page)
    # The page offers minutes; nobody would wait for them here.
    page.evaluate("(s) => document.getElementById('after').add(new Option(s, s))", seconds)
    page.get_by_label("Lock after").select_option(seconds)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(re.compile(r"^Saved\."))).to_be_visible()
    page.close()


def throw_all_away(page: Page) -> None:
    page.goto("/kept/")
    while page.get_by_role("button", name="Throw it away").count():
        page.get_by_role("button", name="Throw it away").first.click()
        page.goto("/kept/")


def unlock_if_locked(page: Page) -> None:
    if "/locked/" in page.url:
        unlock(page)


def unlock(page: Page) -> None:
    page.get_by_label("Your passphrase").fill(planting.PASSPHRASE)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/locked/" not in url)


def review(page: Page, locking: Site, finding: str = "f2") -> str:
    address = f"/check/{locking.planted.check_id}/?f={finding}"
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return address


def expect_locked(page: Page, seconds: float = 10) -> None:
    expect(page.get_by_role("heading", name="Locked")).to_be_visible(timeout=seconds * 1000)
    assert NOTE not in page.content()
    assert page.title() == "Locked – Notes"


def test_half_a_note_is_there_again_after_it_locked_by_itself(
    windows: BrowserContext, page: Page, locking: Site
) -> None:
    lock_after(windows, str(SHORT))
    address = review(page, locking)
    page.get_by_label("Your note").fill(NOTE)
    page.mouse.move(5, 5)
    expect_locked(page)
    assert page.url.endswith(f"/locked/?next={quote(address, safe='')}")
    unlock(page)
    assert page.url.endswith(address)
    expect(page.get_by_label("Your note")).to_have_value(NOTE)
    expect(page.get_by_role("status").filter(has_text="not saved yet")).to_be_visible()
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_text("Something you typed is not saved yet")).to_be_visible()
    expect(page.get_by_label("Your note")).to_have_value("")
    page.get_by_role("link", name="Previous").click()
    expect(page.get_by_label("Your note")).to_have_value(NOTE)
    page.get_by_role("button", name="Set aside").click()
    expect(page.locator(".left")).to_contain_text("saved")
    expect(page.locator("#kept")).to_have_count(0)
    page.goto("/kept/")
    expect(page.get_by_role("heading", name="Everything is saved")).to_be_visible()


def test_it_stays_open_while_somebody_types_or_a_recording_plays(
    windows: BrowserContext, page: Page, locking: Site
) -> None:
    lock_after(windows, str(SHORT))
    review(page, locking)
    page.get_by_label("Your note").focus()
    for _ in range(SHORT * 2):
        page.keyboard.type("a")
        page.wait_for_timeout(1000)
    assert "/locked/" not in page.url
    page.evaluate("document.getElementById('audio').play()")
    page.wait_for_timeout(SHORT * 2 * 1000)
    assert "/locked/" not in page.url
    page.evaluate("document.getElementById('audio').pause()")
    expect_locked(page)


@pytest.mark.parametrize("way", ["keys", "button"])
def test_one_window_locks_all_and_unlocks_all(
    windows: BrowserContext, page: Page, locking: Site, way: str
) -> None:
    other = windows.new_page()
    review(page, locking)
    other.goto(f"/case/{locking.planted.case_id}/")
    other.wait_for_load_state("networkidle")
    if way == "keys":
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    else:
        page.get_by_role("button", name="Lock").click()
    expect_locked(page, 5)
    expect_locked(other, 5)
    unlock(page)
    expect(other.get_by_role("heading", name="School report, spring")).to_be_visible()


def test_another_browser_locks_as_well(
    windows: BrowserContext, page: Page, locking: Site, chrome: Browser
) -> None:
    elsewhere = chrome.new_context(base_url=locking.address, storage_state=locking.seen)
    far = elsewhere.new_page()
    review(far, locking)
    review(page, locking)
    page.get_by_role("button", name="Lock").click()
    expect_locked(far, 5)
    elsewhere.close()


def test_back_after_locking_shows_the_lock(page: Page, locking: Site) -> None:
    page.goto(f"/case/{locking.planted.case_id}/")
    review(page, locking)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect_locked(page)
    page.go_back()
    expect_locked(page)
    page.go_forward()
    expect_locked(page)


def test_a_name_half_typed_comes_back_in_each_window(
    windows: BrowserContext, page: Page, locking: Site
) -> None:
    other = windows.new_page()
    for one, words in ((page, "Sum"), (other, "Spr")):
        one.goto("/cases/new/")
        one.get_by_label("What do you want to call it?").fill(words)
    page.get_by_role("button", name="Lock").click()
    expect_locked(other)
    unlock(page)
    for one, words in ((page, "Sum"), (other, "Spr")):
        expect(one.get_by_label("What do you want to call it?")).to_have_value(words)


def test_what_is_thrown_away_does_not_come_back(page: Page, locking: Site) -> None:
    review(page, locking, "f3")
    page.get_by_label("Your note").fill(NOTE)
    page.get_by_role("button", name="Lock").click()
    expect_locked(page)
    unlock(page)
    page.goto("/")
    page.get_by_role("link", name="See it").click()
    expect(page.locator("main")).to_contain_text(NOTE)
    throw_all_away(page)
    review(page, locking, "f3")
    expect(page.get_by_label("Your note")).to_have_value("")


def test_without_scripts_a_form_sent_while_locked_is_kept(
    chrome: Browser, locking: Site, windows: BrowserContext
) -> None:
    context = chrome.new_context(
        base_url=locking.address, storage_state=locking.seen, java_script_enabled=False
    )
    page = context.new_page()
    address = review(page, locking, "f4")
    page.get_by_label("Your note").fill(NOTE)
    other = windows.new_page()
    other.goto("/")
    other.get_by_role("button", name="Lock").click()
    expect_locked(other)
    page.get_by_role("button", name="Set aside").click()
    expect_locked(page)
    unlock(page)
    expect(page.get_by_role("heading", name="Not saved yet")).to_be_visible()
    expect(page.locator("main")).to_contain_text(NOTE)
    expect(page.locator("main")).to_contain_text("Set aside")
    page.get_by_role("button", name="Save it now").click()
    page.goto(address)
    expect(page.get_by_label("Your note")).to_have_value(NOTE)
    page.goto("/kept/")
    expect(page.get_by_role("heading", name="Everything is saved")).to_be_visible()
    context.close()


def test_locking_and_unlocking_by_keyboard_alone(page: Page, locking: Site) -> None:
    page.goto("/cases/new/")
    keys = page.keyboard
    expect(page.get_by_label("What do you want to call it?")).to_be_focused()
    keys.type("Autumn")
    keys.press("Escape")
    keys.press("Escape")
    expect(page.get_by_label("Your passphrase")).to_be_focused()
    keys.type(planting.PASSPHRASE)
    keys.press("Enter")
    expect(page.get_by_label("What do you want to call it?")).to_have_value("Autumn")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Autumn")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_nobody_is_shut_out_of_the_lock_and_of_what_was_kept(
    page: Page, locking: Site, width: int, scheme: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    review(page, locking, "f5")
    page.get_by_label("Your note").fill(NOTE)
    page.get_by_role("button", name="Lock").click()
    expect_locked(page)
    look_at(page)
    unlock(page)
    expect(page.get_by_role("status").filter(has_text="not saved yet")).to_be_visible()
    look_at(page)
    page.goto("/kept/")
    look_at(page)


def test_when_the_program_is_closed_a_page_does_not_stay_for_ever(
    chrome: Browser, tmp_path: Path
) -> None:
    process, address, link = conftest.start(tmp_path / "home")
    context = chrome.new_context(base_url=address)
    page = context.new_page()
    page.goto(link)
    page.get_by_label("Passphrase", exact=True).fill(planting.PASSPHRASE)
    page.get_by_label("The same again").fill(planting.PASSPHRASE)
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Set up").click()
    lock_after(context, str(SHORT))
    page.goto("/cases/new/")
    page.wait_for_load_state("networkidle")
    conftest.stop(process)
    expect(page.get_by_role("heading", name="Start a case")).to_have_count(0, timeout=20_000)
    context.close()
