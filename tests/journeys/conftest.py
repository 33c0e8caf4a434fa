"""A real browser at the real program: `fairhearing open` on a planted home."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    StorageState,
    expect,
    sync_playwright,
)
from tests.conftest import chromium
from tests.web import planting

ROOT = Path(__file__).parents[2]
# What is done in a moment may take a busy machine longer than playwright's five seconds.
expect.set_options(timeout=20_000)
PLANTED = "tests.web.planting"
"""The module that plants a home for most journeys."""
_ON_ITS_WAY = "data-on-its-way"
_MARK = f"""(() => {{
  let ready = false;
  const mark = () => document.documentElement?.toggleAttribute("{_ON_ITS_WAY}", !ready);
  new MutationObserver(mark).observe(document, {{ childList: true }});
  addEventListener("DOMContentLoaded", () => {{ ready = true; mark(); }});
}})()"""
_LINK = re.compile(r"(http://127\.0\.0\.1:\d+)(/door/\S+)")


@dataclass(frozen=True, kw_only=True)
class Site:
    """The program, open; `seen` is the browser's memory of being let in."""

    address: str
    planted: planting.Planted
    seen: StorageState


def start(folder: Path) -> tuple[subprocess.Popen[str], str, str]:
    """Open the program on a data folder; gives the process, its address and the link's path."""
    command = [sys.executable, "-m", "fairhearing", "open", "--no-browser"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "FAIRHEARING_HOME": str(folder), "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if found := _LINK.search(line):
            return process, found[1], found[2]
    raise AssertionError(f"the program did not open: {said}")


def stop(process: subprocess.Popen[str]) -> None:
    process.terminate()
    process.wait(timeout=60)  # the worker ends what it is at, on a machine that may be busy


@pytest.fixture(scope="session", autouse=True)
def as_a_person_would() -> Iterator[None]:
    """Wait before each step for the page's scripts: nobody can act on what is not yet shown.

    The browser shows a page once its scripts are there (`blocking="render"`); playwright would
    press keys before that.
    """
    new_page = BrowserContext.new_page

    def waiting(context: BrowserContext) -> Page:
        page = new_page(context)
        page.add_init_script(_MARK)
        page.add_locator_handler(page.locator(f"html[{_ON_ITS_WAY}]"), lambda: None)
        return page

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BrowserContext, "new_page", waiting)
        yield


@pytest.fixture(scope="session")
def play() -> Iterator[Playwright]:
    with sync_playwright() as play:  # there may be only one at a time
        yield play


def browser_with(play: Playwright, *more: str) -> Browser:
    flags = ["--mute-audio", "--disable-background-networking", *more]
    flags += ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    return play.chromium.launch(executable_path=chromium(), args=flags)


@pytest.fixture(scope="session")
def chrome(play: Playwright) -> Browser:
    return browser_with(play)


@pytest.fixture(scope="session")
def site(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with opened(chrome, tmp_path_factory.mktemp("journeys") / "home") as site:
        yield site


@contextmanager
def opened(chrome: Browser, folder: Path, plant: str = PLANTED) -> Iterator[Site]:
    """Plant a home with a module of the tests, open the program on it, and unlock it."""
    planted = _plant(folder, plant)
    process, address, link = start(folder)
    try:
        yield Site(address=address, planted=planted, seen=_let_in(chrome, address + link))
    finally:
        stop(process)


def _plant(folder: Path, module: str = PLANTED) -> planting.Planted:
    # In a process of its own: the browser's driver runs a loop in this one.
    done = subprocess.run(
        [sys.executable, "-m", module],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "FAIRHEARING_HOME": str(folder)},
    )
    return planting.Planted(**json.loads(done.stdout))


def _let_in(chrome: Browser, link: str) -> StorageState:
    context = chrome.new_context()
    page = context.new_page()
    page.goto(link)
    page.get_by_label("Your passphrase").fill(planting.PASSPHRASE)
    page.get_by_role("button", name="Unlock").click()
    page.get_by_role("heading", name="Your cases").wait_for()
    seen = context.storage_state()
    context.close()
    return seen


class Outside:
    """Notes what a page asks of anyone but us, and what it complains of."""

    def __init__(self, page: Page, address: str) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on(
            "request", lambda r: None if r.url.startswith(address) else self.asked.append(r.url)
        )
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda said: self.complaints.append(said.text) if _is_complaint(said) else None,
        )


def _is_complaint(said: ConsoleMessage) -> bool:
    # A refusal on purpose is answered with 409, which the browser also writes down.
    return said.type == "error" and "409 (Conflict)" not in said.text


@pytest.fixture
def page(chrome: Browser, site: Site) -> Iterator[Page]:
    """A page that is inside; it fails the test if it asks for anything from elsewhere."""
    context = chrome.new_context(
        base_url=site.address, storage_state=site.seen, viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    outside = Outside(page, site.address)
    yield page
    context.close()
    assert not outside.asked
    assert not outside.complaints
