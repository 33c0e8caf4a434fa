"""A call in a real browser: planned, sat through, cut off by a crash, taken up again, sealed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.journeys import conftest
from tests.journeys.conftest import Site
from tests.journeys.looking import look_at
from tests.web import planting

pytestmark = pytest.mark.browser

HALF = "She would rather not be recorded, and has spoken to"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("calls") / "home"


@pytest.fixture(scope="module")
def site(chrome: Browser, folder: Path) -> Iterator[Site]:
    with conftest.opened(chrome, folder) as site:
        yield site


def plan(page: Page, site: Site) -> str:
    page.goto(f"/case/{site.planted.case_id}/")
    page.get_by_role("button", name="Plan a call or a meeting").click()
    page.get_by_label("With whom?").fill("Ms Carter, adviser")
    page.get_by_label("What do you want to ask?").fill("When is it filed?\nWhom did you ask?")
    expect(page.locator("#typed")).to_contain_text("Saved at")
    return page.url.split("/")[-2]


def test_a_call_is_sat_through_by_keyboard_alone(page: Page, site: Site) -> None:
    plan(page, site)
    page.get_by_role("button", name="It begins now").focus()
    keys = page.keyboard
    keys.press("Enter")
    expect(page.get_by_label("What was said")).to_be_focused()
    keys.type("She said it is nearly done.")
    keys.press("Enter")
    expect(page.locator("#written")).to_contain_text("She said it is nearly done.")
    expect(page.get_by_label("What was said")).to_have_value("")
    page.get_by_role("button", name="When is it filed?").focus()
    keys.press("Space")
    ticked = page.get_by_role("button", name="When is it filed?", pressed=True)
    expect(ticked).to_be_visible()
    expect(ticked).to_be_focused()
    page.get_by_label("They said they would").focus()
    keys.type("send the draft")
    keys.press("Enter")
    expect(page.locator("#written")).to_contain_text("They said they would:")
    page.get_by_label("What was said").focus()
    keys.type("Half a word")
    page.get_by_role("button", name="It is over").focus()
    keys.press("Enter")
    page.get_by_label("Write it now").focus()
    keys.type("She sounded in a hurry.")
    page.get_by_role("button", name="Seal the note").focus()
    keys.press("Enter")
    expect(page.get_by_role("heading", name="The note is sealed")).to_be_visible()
    expect(page.locator("main")).to_contain_text("She sounded in a hurry.")
    expect(page.locator("main")).to_contain_text("Half a word")
    page.get_by_label("The note stays as it is.").fill("It was Tuesday.")
    page.get_by_role("button", name="Seal the addition").click()
    expect(page.get_by_label("The note stays as it is.")).to_have_value("")


def test_no_field_takes_a_key_before_its_page_listens(page: Page, site: Site) -> None:
    """On a slow computer Enter would only begin a new line: the note would not be kept."""
    plan(page, site)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/scripts/typing.js", hold)
    page.get_by_role("button", name="It begins now").click(no_wait_after=True)
    page.wait_for_url("**/during/", wait_until="commit")
    page.wait_for_function("() => document.getElementById('note') !== null", polling=50)
    page.wait_for_timeout(300)
    assert page.evaluate("document.activeElement.id") != "note"
    for one in held:
        one.continue_()
    expect(page.get_by_label("What was said")).to_be_focused()
    page.keyboard.type("She said it is nearly done.")
    page.keyboard.press("Enter")
    expect(page.locator("#written")).to_contain_text("She said it is nearly done.")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_nobody_is_shut_out_of_a_call(page: Page, site: Site, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    sheet = plan(page, site)
    look_at(page)
    page.get_by_role("button", name="It begins now").click()
    expect(page.get_by_label("What was said")).to_be_focused()
    look_at(page)
    record = site.planted.record_id
    case = site.planted.case_id
    for room in (
        f"/sheet/{sheet}/after/",
        "/guidance/recording/",
        f"/file/{record}/statement/",
        f"/case/{case}/meeting/",
    ):
        page.goto(room)
        look_at(page)


def test_a_crash_takes_nothing_that_was_typed(chrome: Browser, tmp_path: Path) -> None:
    folder = tmp_path / "home"
    planted = conftest._plant(folder)
    process, address, link = conftest.start(folder)
    seen = conftest._let_in(chrome, address + link)
    context = chrome.new_context(base_url=address, storage_state=seen)
    page = context.new_page()
    plan(page, Site(address=address, planted=planted, seen=seen))
    page.get_by_role("button", name="It begins now").click()
    page.get_by_label("What was said").fill(HALF)
    expect(page.locator("#typed")).to_contain_text("Saved at")
    process.kill()
    process.wait()
    page.get_by_label("What was said").press_sequentially(" the school")
    expect(page.locator("#typed")).to_contain_text("Not saved yet")
    context.close()

    process, address, link = conftest.start(folder)
    try:
        seen = conftest._let_in(chrome, address + link)
        context = chrome.new_context(base_url=address, storage_state=seen)
        page = context.new_page()
        page.goto(f"/case/{planted.case_id}/")
        page.get_by_role("link", name="Ms Carter, adviser").click()
        expect(page.get_by_label("What was said")).to_have_value(HALF)
        context.close()
    finally:
        conftest.stop(process)


def test_two_windows_on_one_plan_show_both_wordings(page: Page, site: Site) -> None:
    plan(page, site)
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_label("What about?").fill("the school")
    expect(other.locator("#typed")).to_contain_text("Saved at")
    page.get_by_label("What about?").fill("the holidays")
    box = page.get_by_role("alert").filter(has_text="another window wrote here")
    expect(box).to_contain_text("the school")
    expect(box).to_contain_text("the holidays")
    box.get_by_role("button", name="Keep what I typed").click()
    expect(page.get_by_label("What about?")).to_be_focused()
    expect(page.locator("#typed")).to_contain_text("Saved at")
    expect(box).to_have_count(0)
    other.get_by_label("What about?").fill("the doctor")
    other.get_by_role("button", name="Keep what it says there").click()
    expect(other.get_by_label("What about?")).to_have_value("the holidays")
    page.reload()
    expect(page.get_by_label("What about?")).to_have_value("the holidays")


def test_what_is_typed_before_the_page_is_ready_is_saved(page: Page, site: Site) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(1000)
        route.continue_()

    plan(page, site)
    page.route("**/typing.js", late)
    page.get_by_role("button", name="It begins now").click(no_wait_after=True)
    page.get_by_label("What was said").fill(HALF)
    expect(page.locator("#typed")).to_contain_text("Saved at")


def test_without_scripts_a_call_can_be_noted_and_sealed(chrome: Browser, site: Site) -> None:
    context = chrome.new_context(
        base_url=site.address, storage_state=site.seen, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"/case/{site.planted.case_id}/")
    page.get_by_role("button", name="Plan a call or a meeting").click()
    page.get_by_label("With whom?").fill("The school")
    page.get_by_label("What do you want to ask?").fill("Is he happy?")
    page.get_by_role("button", name="It begins now").click()
    page.get_by_role("button", name="Is he happy?").click()
    page.get_by_label("What was said").fill("Yes, he is.")
    page.get_by_role("button", name="Note it", exact=True).first.click()
    page.get_by_role("button", name="It is over").click()
    page.get_by_role("button", name="Seal the note").click()
    expect(page.get_by_role("heading", name="The note is sealed")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Yes, he is.")
    context.close()


def test_what_was_typed_a_moment_before_it_locked_is_there_again(page: Page, site: Site) -> None:
    plan(page, site)
    page.get_by_role("button", name="It begins now").click()
    page.get_by_label("What was said").press_sequentially(HALF)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_label("Your passphrase").fill(planting.PASSPHRASE)
    page.keyboard.press("Enter")
    expect(page.get_by_label("What was said")).to_have_value(HALF)
    page.keyboard.press("Enter")
    expect(page.locator("#written")).to_contain_text(HALF)
