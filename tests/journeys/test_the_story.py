"""The whole story of the example in a real browser, step by step as the tutorial tells it."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys import conftest
from tests.journeys.conftest import ROOT, Site
from tests.journeys.looking import look_at
from tests.web.story import ROOMS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser

TUTORIAL = (ROOT / "docs/tutorial/after-the-discrepancy.md").read_text("utf-8")
LINK = re.compile(r'<a [^>]*href="(/[^"?#]+)"')
PAPER = re.compile(r"[./](?:pdf|docx|html|txt|ics|md)/?$|/original/$")
PDF = re.compile(r"[./]pdf/?$")


@pytest.fixture(scope="module")
def site(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder: Path = tmp_path_factory.mktemp("story") / "home"
    with conftest.opened(chrome, folder, "tests.web.story") as site:
        yield site


def home(page: Page, site: Site) -> None:
    page.goto(f"/case/{site.planted.case_id}/")


def room(page: Page, site: Site, name: str) -> None:
    """Go from the home to a room, which the tutorial names so too."""
    assert f"*{name}*" in TUTORIAL
    home(page, site)
    page.get_by_label("Letters and what is due").get_by_role("link", name=name).click()


def test_the_letters_are_read_answered_and_followed(page: Page, site: Site) -> None:
    home(page, site)
    for part in ("Due", "Waits for you", "Waits for others"):
        expect(page.get_by_role("heading", name=part, exact=True)).to_be_visible()
        assert f"*{part}*" in TUTORIAL
    look_at(page)

    room(page, site, "Letters in and out")
    page.get_by_role("link", name="Corrections to the report").first.click()
    expect(page.locator("main")).to_contain_text("I have corrected paragraph 10 in an addendum")

    room(page, site, "Asks and answers")
    for standing in ("Something else was answered", "Refused"):
        expect(page.locator("main")).to_contain_text(standing)
        assert standing in TUTORIAL

    home(page, site)
    page.get_by_role("link", name="1 reply to set beside what you asked").click()
    right = page.get_by_role("button", name="That is right")
    expect(right).to_have_count(4)
    for left in (3, 2, 1, 0):
        right.first.click()
        expect(right).to_have_count(left)

    room(page, site, "Promises")
    page.get_by_role("button", name=re.compile("Yes, wait for it")).first.click()
    room(page, site, "What is due")
    expect(page.locator("main")).to_contain_text("I will post the copy of the corrected report")
    page.get_by_role("link", name=re.compile("freedom of information request")).first.click()
    expect(page.locator("main")).to_contain_text("30 November")
    expect(page.locator("main")).to_contain_text("Andrew")
    room(page, site, "Where can this go?")
    look_at(page)


@pytest.mark.parametrize(("width", "scheme"), [(1200, "dark"), (320, "light")])
def test_nobody_is_shut_out_of_the_story(page: Page, site: Site, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    home(page, site)
    look_at(page)
    links = page.get_by_label("Letters and what is due").get_by_role("link")
    assert links.all_inner_texts() == list(ROOMS)
    for address in [link.get_attribute("href") for link in links.all()]:
        page.goto(address or "")
        look_at(page)


def test_every_paper_of_the_story_prints(page: Page, site: Site) -> None:
    """Whatever offers itself as a PDF within two steps of the home is one."""
    case = f"/case/{site.planted.case_id}/"
    seen, ahead, papers = {case}, {case}, set[str]()
    for _ in range(3):
        found = {
            link for address in ahead for link in LINK.findall(page.request.get(address).text())
        }
        papers |= {one for one in found if PDF.search(one)}
        ahead = {one for one in found if one.startswith(case) and not PAPER.search(one)} - seen
        seen |= ahead
    kinds = {PDF.sub("", one).removeprefix(case).split("/")[0].partition(".")[0] for one in papers}
    assert kinds >= {"letters", "threads", "positions", "chronology", "orders", "where", "costs"}
    for address in sorted(papers):
        answer = page.request.get(address)
        assert answer.ok, address
        assert answer.body().startswith(b"%PDF-"), address
