"""Mending in a real browser: by keyboard, in two windows, through a lock, without scripts."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect
from tests.journeys.conftest import Site, opened
from tests.journeys.looking import look_at
from tests.web import planting

pytestmark = pytest.mark.browser

SLOWLY = 20_000
"""Milliseconds that a busy machine may take for what is done in a moment."""


@pytest.fixture(scope="module")
def site(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A home of its own: what is mended here must not be read elsewhere."""
    with opened(chrome, tmp_path_factory.mktemp("mending") / "home") as site:
        yield site


def open_transcript(page: Page, site: Site) -> None:
    page.goto(f"/file/{site.planted.record_id}/transcript/")
    page.locator("#talk[data-whole]").wait_for()


def turn(page: Page, number: int) -> Locator:
    return page.locator("#talk > .turn").nth(number)


def said(page: Page, number: int) -> Locator:
    return turn(page, number).get_by_role("textbox")


def saved(page: Page, words: str | re.Pattern[str], number: int) -> None:
    """Wait until a turn says so, and the program has it."""
    expect(said(page, number)).to_have_text(words, timeout=SLOWLY)
    expect(page.locator("#saved")).not_to_have_attribute("data-waiting", "", timeout=SLOWLY)
    expect(page.locator("#saved")).to_have_text(re.compile(r"Saved \d\d:\d\d"), timeout=SLOWLY)


def put_caret(page: Page, number: int, before: str) -> None:
    """Put the caret before some words, as a person does by arrow keys."""
    said(page, number).focus()
    page.keyboard.press("Control+Home" if number == 0 else "Home")
    said(page, number).evaluate(
        """(box, words) => {
          const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
          let left = box.textContent.indexOf(words);
          let text = texts.nextNode();
          for (; text && left > text.length; text = texts.nextNode()) left -= text.length;
          getSelection().collapse(text, left);
        }""",
        before,
    )


def test_by_keyboard_alone_like_a_page_in_a_word_processor(page: Page, site: Site) -> None:
    open_transcript(page, site)
    turns = page.locator("#talk > .turn").count()
    assert said(page, 0).get_attribute("aria-label") == "Speaker 1, 0:00"
    said(page, 0).focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    expect(said(page, 1)).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type(" Indeed [coughs]")
    saved(page, "Yes, speaking. Indeed [coughs]", 1)
    expect(turn(page, 1).locator(".noted")).to_have_text("[coughs]")

    put_caret(page, 1, "Indeed")
    page.keyboard.press("Enter")
    expect(said(page, 2)).to_be_focused(timeout=SLOWLY)
    saved(page, "Indeed [coughs]", 2)
    page.keyboard.press("Control+1")
    expect(turn(page, 2)).to_have_attribute("data-voice", "Speaker 1", timeout=SLOWLY)
    expect(said(page, 2)).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("Backspace")
    saved(page, "Yes, speaking. Indeed [coughs]", 1)
    expect(said(page, 1)).to_be_focused()
    page.keyboard.type("yes ")
    saved(page, "Yes, speaking. yes Indeed [coughs]", 1)
    for left in ("Yes, speaking. Indeed [coughs]", "Yes, speaking."):
        page.keyboard.press("Control+z")
        expect(said(page, 1)).to_have_text(left, timeout=SLOWLY)
    assert page.locator("#talk > .turn").count() == turns + 1
    page.keyboard.press("Control+y")
    expect(said(page, 1)).to_have_text("Yes, speaking. Indeed [coughs]", timeout=SLOWLY)
    look_at(page)


def test_the_player_is_under_the_fingers_while_one_types(page: Page, site: Site) -> None:
    open_transcript(page, site)
    put_caret(page, 3, "recording")
    page.keyboard.press("F9")
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    words = turn(page, 3).locator(".w", has_text="recording").get_attribute("data-s")
    assert page.evaluate("document.getElementById('audio').currentTime") >= float(words or 0)
    page.keyboard.press("F2")
    assert page.evaluate("document.getElementById('audio').playbackRate") == 0.75
    page.keyboard.press("F4")
    page.keyboard.press("Control+Space")
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    before = page.evaluate("document.getElementById('audio').currentTime")
    page.keyboard.press("F7")
    after = page.evaluate("document.getElementById('audio').currentTime")
    assert before - after == pytest.approx(min(3, before), abs=0.2)
    page.keyboard.press("F1")
    expect(page.get_by_role("dialog")).to_contain_text("foot pedal")
    page.keyboard.press("Enter")
    expect(said(page, 3)).to_be_focused()


def test_chosen_words_lead_to_the_part_with_them(page: Page, site: Site) -> None:
    open_transcript(page, site)
    said(page, 2).focus()
    page.keyboard.press("Home")
    for _ in range(3):
        page.keyboard.press("ControlOrMeta+Shift+ArrowRight")
    page.get_by_role("button", name="Take a part").press("Enter")
    expect(page.locator("main")).to_contain_text("A part never goes alone", timeout=SLOWLY)
    assert re.search(r"/part/\?from=0:00:0\d\.\d\d&to=0:00:0\d\.\d\d$", page.url)


def test_the_walk_over_doubtful_words_asks_for_one_key_each(page: Page, site: Site) -> None:
    open_transcript(page, site)
    doubtful = page.locator("#talk .doubt")
    left = doubtful.count()
    said(page, 0).focus()
    page.keyboard.press("F3")
    expect(page.get_by_label("What do you hear?")).to_be_focused()
    first = page.get_by_label("What do you hear?").input_value()
    assert first == doubtful.first.inner_text()
    page.keyboard.press("Enter")
    expect(doubtful).to_have_count(left - 1)
    number = page.evaluate(
        "[...document.querySelectorAll('#talk > .turn')]"
        ".indexOf(document.querySelector('.w.asked').closest('.turn'))"
    )
    words = said(page, number).inner_text().split()
    at = page.evaluate(
        "[...document.querySelector('.w.asked').closest('.said').querySelectorAll('.w')]"
        ".indexOf(document.querySelector('.w.asked'))"
    )
    page.keyboard.type("quite other")
    page.keyboard.press("Enter")
    expect(doubtful).to_have_count(left - 2)
    words[at : at + 1] = ["quite", "other"]
    saved(page, " ".join(words), number)
    look_at(page)
    page.get_by_role("button", name="What was changed").click()
    expect(page.locator("#side")).to_contain_text("Heard, and right as it stands", timeout=SLOWLY)
    expect(page.locator("#side ins").first).to_contain_text("quite other")
    look_at(page)


def test_finding_shows_each_place_and_replaces_what_was_shown(page: Page, site: Site) -> None:
    open_transcript(page, site)
    said(page, 0).focus()
    page.keyboard.press("Control+f")
    page.keyboard.type("molly")
    page.keyboard.press("Tab")
    page.keyboard.type("Polly")
    places = page.locator(".found-places li")
    expect(places.first).to_contain_text("Polly", timeout=SLOWLY)
    count = places.count()
    page.get_by_role("button", name=f"Replace all {count}").click()
    expect(page.locator(".found")).to_have_text("0 places", timeout=SLOWLY)
    assert (page.locator("#talk").text_content() or "").count("Polly") == count
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".found")).to_have_text(f"{count} places", timeout=SLOWLY)


@pytest.fixture
def windows(page: Page) -> BrowserContext:
    return page.context


def test_two_windows_show_both_wordings_and_lose_neither(
    page: Page, windows: BrowserContext, site: Site
) -> None:
    open_transcript(page, site)
    other = windows.new_page()
    open_transcript(other, site)
    begun = said(page, 8).inner_text()
    other.route(re.compile(r"/turn/"), lambda route: route.abort())  # it is the slower one
    for window, words in ((other, " there"), (page, " here")):
        said(window, 8).focus()
        window.keyboard.press("Control+End")
        window.keyboard.type(words)
    saved(page, f"{begun} here", 8)
    expect(other.locator("#unsaved")).to_contain_text("could not be saved", timeout=SLOWLY)
    other.unroute(re.compile(r"/turn/"))
    clash = other.locator(".clash")
    expect(clash).to_be_visible(timeout=SLOWLY)
    expect(clash).to_contain_text(f"{begun} here")
    expect(clash).to_contain_text(f"{begun} there")
    look_at(other)
    other.get_by_role("button", name="Keep what I typed").click()
    for window in (page, other):
        expect(said(window, 8)).to_have_text(f"{begun} there", timeout=SLOWLY)
    other.close()


def test_what_is_typed_while_the_disk_is_full_stays_and_is_saved_later(
    page: Page, site: Site
) -> None:
    open_transcript(page, site)
    begun = said(page, 12).inner_text()

    def full(route: Route) -> None:
        words = '{"happened": "There is not enough room on this disk.", "safe": "", "todo": ""}'
        route.fulfill(status=409, content_type="application/json", body=words)

    page.route(re.compile(r"/turn/"), full)
    said(page, 12).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Not lost.")
    expect(page.get_by_role("alert")).to_contain_text("not enough room", timeout=SLOWLY)
    expect(page.get_by_role("alert")).to_contain_text("tried again")
    page.unroute(re.compile(r"/turn/"))
    saved(page, f"{begun} Not lost.", 12)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_what_is_typed_when_it_locks_is_there_again(page: Page, site: Site) -> None:
    open_transcript(page, site)
    said(page, 14).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Before the lock.")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_label("Your passphrase").fill(planting.PASSPHRASE)
    page.keyboard.press("Enter")
    form = page.get_by_label("What was said")
    expect(form).to_have_value(re.compile("Before the lock"), timeout=SLOWLY)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#talk")).to_contain_text("Before the lock.", timeout=SLOWLY)
    expect(page.locator("#change")).to_have_count(0)


def test_at_320_pixels_one_can_walk_and_find(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_transcript(page, site)
    said(page, 2).focus()
    for key in ("F3", "Control+f"):
        page.keyboard.press(key)
        page.wait_for_timeout(500)
        look_at(page)


def test_without_scripts_each_turn_has_a_form(chrome: Browser, site: Site) -> None:
    context = chrome.new_context(
        base_url=site.address, storage_state=site.seen, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"/file/{site.planted.record_id}/transcript/")
    page.locator("#t20").get_by_role("link", name="Change").click()
    words = page.get_by_label("What was said").input_value()
    page.get_by_label("What was said").fill(f"{words}\nAnd one turn more.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#t20 + .turn .said")).to_have_text("And one turn more.")
    page.goto(f"/file/{site.planted.record_id}/transcript/")
    page.get_by_role("link", name="Find and replace").click()
    page.get_by_label("Find", exact=True).fill("one turn more")
    page.get_by_label("Replace with").fill("a turn more")
    page.get_by_role("button", name="Find", exact=True).click()
    page.get_by_role("button", name="Replace it").click()
    expect(page.get_by_role("status")).to_contain_text("Done")
    context.close()
