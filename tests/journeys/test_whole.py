"""The whole journey, with the real engines: from an empty home to a printed schedule."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys.conftest import start, stop
from tests.journeys.looking import look_at
from tests.web.planting import EXAMPLE, PASSPHRASE

pytestmark = [pytest.mark.browser, pytest.mark.model]

PATIENCE = 600
"""Seconds the engines may take for four minutes of talk on a slow machine."""


@pytest.fixture
def opened(chrome: Browser, tmp_path: Path) -> Iterator[Page]:
    process, address, link = start(tmp_path / "whole")
    context = chrome.new_context(base_url=address, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(address + link)
    yield page
    context.close()
    stop(process)


def test_from_an_empty_home_to_a_printed_schedule(opened: Page) -> None:
    page = opened
    choose_a_passphrase(page)
    start_a_case(page)
    add(page, EXAMPLE / "call.opus", EXAMPLE / "report.pdf")
    wait_until(page, "Say who is speaking")
    name_the_voices(page)
    compare(page)
    decide_one(page)
    print_it(page)


def choose_a_passphrase(page: Page) -> None:
    page.get_by_role("heading", name="Choose a passphrase").wait_for()
    look_at(page)
    page.get_by_label("Passphrase", exact=True).fill(PASSPHRASE)
    page.get_by_label("The same again").fill(PASSPHRASE)
    page.get_by_label("I have written it down").check()
    page.get_by_role("button", name="Set up").click()


def start_a_case(page: Page) -> None:
    page.get_by_role("link", name="Start a case").click()
    page.get_by_label("What do you want to call it?").fill("The spring report")
    page.get_by_role("button", name="Start").click()
    page.get_by_role("heading", name="The spring report").wait_for()


def add(page: Page, *files: Path) -> None:
    page.locator(".next a").click()
    page.get_by_label("Drop files here").set_input_files(list(files))
    for file in files:
        expect(page.locator("#files")).to_contain_text(file.name, timeout=30_000)
    page.get_by_role("link", name="Done adding").click()


def wait_until(page: Page, heading: str) -> None:
    """Look at the case again and again, as a person does, until it suggests something else."""
    case = page.url
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if page.get_by_role("heading", name=heading).count():
            return
        expect(page.locator("main")).not_to_contain_text("could not be read")
        page.wait_for_timeout(2000)
        page.goto(case)
    raise AssertionError(f"never came to: {heading}")


def name_the_voices(page: Page) -> None:
    page.get_by_role("link", name="Name the voices").first.click()
    page.get_by_role("link", name=re.compile("^Hear")).first.click()
    # The officer speaks first.
    people = [("Martin Oakley", "officer"), ("Karen Dalby", "mother")]
    for voice, (name, role) in zip(page.locator("fieldset").all(), people, strict=True):
        voice.get_by_label(re.compile("^Name")).fill(name)
        voice.get_by_label(re.compile("^Part in the case")).select_option(role)
    page.get_by_role("button", name="Save the names").click()


def compare(page: Page) -> None:
    page.get_by_role("link", name="Compare them").click()
    page.get_by_label("Quick check").check()
    page.get_by_role("button", name="Compare them").click()
    page.get_by_role("link", name="Listen and decide").first.click(timeout=PATIENCE * 1000)


def decide_one(page: Page) -> None:
    page.get_by_role("link", name=re.compile("^Differs")).click()
    expect(page.locator(".sieve a[aria-current]")).to_contain_text("Differs")
    page.get_by_label("Speed").select_option("2")
    for button in page.get_by_role("button", name="Play these words").all():
        button.click()
        expect(button.locator("xpath=../span")).to_have_text("Heard", timeout=30_000)
    page.get_by_label("Your note").fill("I said so at the time.")
    page.get_by_role("button", name="Agree").click()
    expect(page.locator(".left")).to_contain_text("saved")


def print_it(page: Page) -> None:
    page.get_by_role("link", name="See the schedule").click()
    expect(page.locator("main")).to_contain_text("1 statement is in it")
    expect(page.get_by_alt_text("Page 1 of the schedule")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as PDF").click()
    assert Path(saved.value.path()).read_bytes().startswith(b"%PDF")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as Word").click()
    assert Path(saved.value.path()).read_bytes().startswith(b"PK")
    page.get_by_role("link", name="Open as a web page").click()
    expect(page.locator("body")).to_contain_text("I said so at the time.")
