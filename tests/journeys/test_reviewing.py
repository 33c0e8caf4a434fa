"""Reviewing in a real browser: hearing before deciding, by mouse, by keyboard, without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.journeys.conftest import Site
from tests.journeys.looking import look_at
from tests.web import planting

pytestmark = pytest.mark.browser

LISTEN_FIRST = re.compile("Listen first")
SETTLED = "!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')"
"""The page has taken the answer in, and listens to keys again."""
CAN_DECIDE = re.compile("You can decide")


def open_review(page: Page, site: Site, asked: str = "") -> None:
    page.goto(f"/check/{site.planted.check_id}/{asked}")
    page.wait_for_load_state("networkidle")


def left(page: Page) -> int:
    words = page.locator(".left").inner_text()
    found = re.search(r"(\d+) left", words)
    return int(found[1]) if found else 0


def finding_of(page: Page) -> str:
    return page.locator("#finding .eyebrow").inner_text()


def test_deciding_counts_only_after_the_words_were_heard(page: Page, site: Site) -> None:
    open_review(page, site, "?show=todo")
    before, first = left(page), finding_of(page)
    expect(page.locator("#state")).to_contain_text(LISTEN_FIRST)

    page.get_by_label("Your note").fill("She says six, twice.")
    page.get_by_role("button", name="Agree").click()
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_label("Your note")).to_have_value("She says six, twice.")
    assert finding_of(page) == first
    assert left(page) == before

    page.get_by_label("Speed").select_option("2")
    for button in page.get_by_role("button", name="Play these words").all():
        button.click()
        expect(button.locator("xpath=../span")).to_have_text("Heard", timeout=20_000)
    expect(page.locator("#state")).to_contain_text(CAN_DECIDE)
    page.get_by_role("button", name="Agree").click()
    expect(page.locator(".left")).to_contain_text(f"{before - 1} left")
    expect(page.locator(".left")).to_contain_text("saved")
    assert finding_of(page) != first


def test_half_a_note_is_there_again_however_one_went_on(page: Page, site: Site) -> None:
    open_review(page, site, "?f=f3")
    note = page.get_by_label("Your note")
    for words, leave in (
        ("He asked", lambda: page.get_by_role("link", name="Next").click()),
        ("He asked twice", lambda: page.locator(".strip a").nth(9).click()),
        ("He asked twice, then", lambda: page.get_by_role("link", name="Left out").click()),
    ):
        note.fill(words)
        leave()
        expect(page.locator("#finding .eyebrow")).not_to_contain_text("Statement 3 of")
        expect(note).to_have_value("")
        page.goto(f"/check/{site.planted.check_id}/?f=f4")
        page.get_by_role("link", name="Previous").click()
        expect(page.locator("#finding .eyebrow")).to_contain_text("Statement 3 of")
        expect(note).to_have_value(words)
        expect(page.get_by_text("not saved yet: it is saved when you decide")).to_be_visible()

    note.fill("He asked three times")
    page.get_by_role("link", name="This case").click()
    expect(page.get_by_text("Something you typed is not saved yet.")).to_be_visible()
    page.get_by_role("link", name="See it").click()
    expect(page.get_by_text("He asked three times")).to_be_visible()
    page.get_by_role("link", name="Go on typing there").click()
    expect(note).to_have_value("He asked three times")

    note.fill("")  # what is taken out again is gone
    page.get_by_role("link", name="Next").click()
    expect(page.locator("#finding .eyebrow")).to_contain_text("Statement 4 of")
    page.get_by_role("link", name="Previous").click()
    expect(page.locator("#finding .eyebrow")).to_contain_text("Statement 3 of")
    expect(note).to_have_value("")


def test_without_scripts_next_keeps_the_note(chrome: Browser, site: Site) -> None:
    context = chrome.new_context(
        base_url=site.address, storage_state=site.seen, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"/check/{site.planted.check_id}/?f=f3")
    page.get_by_label("Your note").fill("Without scripts")
    page.get_by_role("button", name="Next").click()
    assert "Statement 4 of" in finding_of(page)
    page.get_by_role("button", name="Previous").click()
    assert "Statement 3 of" in finding_of(page)
    expect(page.get_by_label("Your note")).to_have_value("Without scripts")
    page.get_by_role("button", name="Set aside").click()
    page.goto("/kept/")
    expect(page.get_by_role("heading", name="Everything is saved")).to_be_visible()
    context.close()


def test_without_a_player_the_buttons_stand_at_the_foot(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 600})
    open_review(page, site, "?f=f2")
    page.evaluate(
        """() => {
          document.getElementById('player').remove();
          document.body.classList.remove('has-player');
        }"""
    )
    box = page.locator(".verdicts").bounding_box()
    assert box is not None
    assert round(box["y"] + box["height"]) == 600


def test_skipping_to_the_end_is_not_listening(page: Page, site: Site) -> None:
    open_review(page, site, "?f=f2")
    exhibit = page.locator(".exhibit").first
    exhibit.get_by_role("button").click()
    page.wait_for_timeout(600)
    end = float(exhibit.get_attribute("data-end") or "0")
    page.evaluate("(end) => { document.getElementById('audio').currentTime = end - 0.3; }", end)
    page.wait_for_timeout(1500)
    expect(page.locator("#state")).to_contain_text(LISTEN_FIRST)


def test_what_was_heard_counts_however_slowly_the_machine_answers(page: Page, site: Site) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/began/", hold, times=1)
    open_review(page, site, "?f=f4")
    page.get_by_label("Speed").select_option("2")
    page.keyboard.press("l")
    piece = page.locator(".exhibit").first
    seconds = [float(piece.get_attribute(name) or "0") for name in ("data-start", "data-end")]
    page.wait_for_timeout((seconds[1] - seconds[0]) * 500 + 1000)
    held[0].continue_()
    expect(page.locator("#state")).to_contain_text(CAN_DECIDE)


def test_the_sound_of_another_recording_is_not_these_words(page: Page, site: Site) -> None:
    def elsewhere(route: Route) -> None:
        answer = route.fetch()
        exhibit = f'data-piece="0" data-item="{site.planted.record_id}"'
        moved = answer.text().replace(exhibit, 'data-piece="0" data-item="another"')
        assert moved != answer.text()
        route.fulfill(response=answer, body=moved)

    page.route("**/check/*/?f=f2", elsewhere)
    open_review(page, site, "?f=f2")
    start = float(page.locator(".exhibit").first.get_attribute("data-start") or "0")
    page.get_by_label("Speed").select_option("2")
    page.evaluate("(start) => { document.getElementById('audio').currentTime = start; }", start)
    page.locator("#play").click()
    end = float(page.locator(".exhibit").first.get_attribute("data-end") or "0")
    page.wait_for_timeout((end - start) * 500 + 1500)
    expect(page.locator("#state")).to_contain_text(LISTEN_FIRST)


def test_the_transcript_follows_the_sound(page: Page, site: Site) -> None:
    open_review(page, site, "?f=f3")
    page.locator(".exhibit .listen").first.click()
    expect(page.locator(".record .turn.evidence.now").first).to_be_visible(timeout=15_000)


def test_everything_by_keyboard_alone(page: Page, site: Site) -> None:
    open_review(page, site, "?show=todo")
    before = left(page)
    keys = page.keyboard
    keys.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    keys.press("Enter")

    keys.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    keys.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()

    first = finding_of(page)
    keys.press("n")
    expect(page.locator("#finding .eyebrow")).not_to_have_text(first)
    expect(page.locator("#finding-title")).to_be_focused()
    keys.press("p")
    expect(page.locator("#finding .eyebrow")).to_have_text(first)

    keys.press("l")
    expect(page.locator("#state")).to_contain_text(CAN_DECIDE, timeout=60_000)
    keys.press("b")
    keys.press("s")
    keys.press("c")
    expect(page.get_by_label("It should say")).to_be_focused()
    page.get_by_label("It should say").select_option("supported")
    page.get_by_label("Because").focus()
    keys.type("she corrects herself, and nobody agrees")
    assert finding_of(page) == first  # single keys are words while one is typing
    page.get_by_role("button", name="Save the change").focus()
    keys.press("Enter")
    expect(page.locator(".left")).to_contain_text(f"{before - 1} left")

    keys.press("r")
    expect(page.locator(".left")).to_contain_text(f"{before - 2} left")


def test_what_is_left_out_by_keyboard_alone(page: Page, site: Site) -> None:
    open_review(page, site, "left-out/")
    before = left(page)
    expect(page.locator("#finding .eyebrow")).to_have_text("Left out, 1 of 3")
    keys = page.keyboard
    keys.press("n")
    expect(page.locator("#finding .eyebrow")).to_have_text("Left out, 2 of 3")
    expect(page.locator("#finding-title")).to_be_focused()
    keys.press("p")
    expect(page.locator("#finding .eyebrow")).to_have_text("Left out, 1 of 3")

    keys.press("a")
    expect(page.get_by_role("alert")).to_contain_text("listen")
    assert left(page) == before
    page.wait_for_function(SETTLED)
    keys.press("l")
    expect(page.locator("#state")).to_contain_text(CAN_DECIDE, timeout=60_000)
    keys.press("c")
    expect(page.get_by_label("Because")).to_be_focused()
    keys.type("She offered a night, and says when.")
    page.get_by_role("button", name="Save the change").focus()
    keys.press("Enter")
    expect(page.locator(".left")).to_contain_text(f"{before - 1} left")
    expect(page.locator("#finding .eyebrow")).to_have_text("Left out, 2 of 3")
    keys.press("r")
    expect(page.locator(".left")).to_contain_text(f"{before - 2} left")
    expect(page.locator("ol.list li")).to_contain_text(["Agreed", "Set aside", "To decide"])
    look_at(page)


def test_single_keys_can_be_turned_off(page: Page, site: Site) -> None:
    open_review(page, site)
    page.keyboard.press("?")
    page.get_by_label("Use single keys").uncheck()
    page.get_by_role("button", name="Close").click()
    first = finding_of(page)
    page.keyboard.press("n")
    page.wait_for_timeout(300)
    assert finding_of(page) == first
    page.reload()
    page.keyboard.press("n")
    page.wait_for_timeout(300)
    assert finding_of(page) == first


def test_choosing_a_statement_on_the_page_itself(page: Page, site: Site) -> None:
    open_review(page, site, "?f=f2")
    page.locator("svg.over a").nth(4).click()
    expect(page.locator("svg.over a[aria-current]")).to_have_count(1)
    expect(page.locator("#finding .eyebrow")).not_to_contain_text("Statement 2 of")


def test_escape_twice_locks_and_back_shows_nothing(chrome: Browser, site: Site) -> None:
    # Locking is for the whole program, so this one unlocks again for the others.
    context = chrome.new_context(base_url=site.address, storage_state=site.seen)
    page = context.new_page()
    open_review(page, site, "?show=todo")
    open_review(page, site)  # the lock takes its place, and the page before it is a case's too
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_role("heading", name="Locked").wait_for()
    page.go_back()
    expect(page.get_by_role("heading", name="Locked")).to_be_visible()
    look_at(page)
    page.get_by_label("Your passphrase").fill(planting.PASSPHRASE)
    page.get_by_role("button", name="Unlock").click()
    page.wait_for_url(re.compile("/check/"))
    context.close()


def test_without_scripts_one_can_still_listen_and_decide(chrome: Browser, site: Site) -> None:
    context = chrome.new_context(
        base_url=site.address, storage_state=site.seen, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"/check/{site.planted.check_id}/?show=todo")
    before = left(page)
    said = page.get_by_role("button", name="I have listened to this").first
    said.click()
    expect(page.get_by_role("alert")).to_contain_text("have not been played")

    for sound in page.locator(".exhibit audio").all():
        source = (sound.get_attribute("src") or "").split("#")[0]
        answer = page.request.get(source, headers={"Range": "bytes=0-99"})
        assert answer.status == 206
    page.wait_for_timeout(17_000)  # as long as the longest piece lasts at the highest speed
    while page.get_by_role("button", name="I have listened to this").count():
        page.get_by_role("button", name="I have listened to this").first.click()
    expect(page.locator("#state")).to_contain_text(CAN_DECIDE)
    page.get_by_role("button", name="Agree").click()
    assert left(page) == before - 1

    page.get_by_role("link", name="Left out").click()
    page.locator("ol.list a").last.click()
    source = page.locator(".exhibit audio").get_attribute("src") or ""
    page.request.get(source.split("#")[0], headers={"Range": "bytes=0-99"})
    page.wait_for_timeout(4_000)
    page.get_by_role("button", name="I have listened to this").click()
    page.get_by_role("button", name="Agree").click()
    assert left(page) == before - 2
    page.get_by_role("link", name="See the schedule").click()
    expect(page.get_by_role("heading", name="The schedule")).to_be_visible()
    context.close()
