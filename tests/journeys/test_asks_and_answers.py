"""From a letter to its answers: found, confirmed, decided, searched, printed, by keyboard."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys import conftest
from tests.journeys.conftest import ROOT, Site
from tests.journeys.looking import look_at
from tests.specimens.correspondence import Sent
from tests.web.planting import PASSPHRASE

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def put(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, Sent]]:
    folder = tmp_path_factory.mktemp("asks") / "home"
    planted = conftest._plant(folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.specimens.correspondence", PASSPHRASE, planted.case_id],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "FAIRHEARING_HOME": str(folder)},
    )
    process, address, link = conftest.start(folder)
    try:
        seen = conftest._let_in(chrome, address + link)
        yield Site(address=address, planted=planted, seen=seen), Sent(**json.loads(done.stdout))
    finally:
        conftest.stop(process)


@pytest.fixture(scope="module")
def site(put: tuple[Site, Sent]) -> Site:
    return put[0]


def test_an_ask_is_found_confirmed_and_its_answers_decided(
    page: Page, put: tuple[Site, Sent]
) -> None:
    site, sent = put
    case = f"/case/{site.planted.case_id}"
    page.goto(f"{case}/asks/")
    look_at(page)
    page.get_by_role("link", name="Find what it asks").press("Enter")
    expect(page.get_by_label("Words of number 2")).to_have_value(
        "Please tell me who gave you the information about the nursery."
    )
    look_at(page)
    page.get_by_role("button", name="Follow these").press("Enter")
    expect(page.get_by_role("heading", name="Asks and answers")).to_be_visible()
    look_at(page)
    second = page.get_by_role("region", name="Number 2")
    expect(second).to_contain_text("Not dealt with in this letter")
    second.get_by_role("button", name="That is right").first.press("Enter")
    expect(second.get_by_text("Not dealt with in any letter so far")).to_be_visible()
    second.get_by_text("It is otherwise, or there is more to say").press("Enter")
    second.get_by_role("radio", name="Answered", exact=True).last.check()
    second.get_by_role("button", name="Save").last.press("Enter")
    expect(second.locator(".tag")).to_have_text("Answered")
    for width in (1200, 320):
        page.set_viewport_size({"width": width, "height": 800})
        for path in ("asks/", f"letters/{sent.letter}/answers/", "asks/search/?q=nursery"):
            page.goto(f"{case}/{path}")
            look_at(page)


def test_lines_are_put_under_a_matter(page: Page, site: Site) -> None:
    case = f"/case/{site.planted.case_id}"
    page.goto(f"{case}/matters/")
    page.locator("#id_title").fill("The nursery")
    page.get_by_role("button", name="Enter", exact=True).press("Enter")
    page.goto(f"{case}/positions/")
    look_at(page)
    page.get_by_role("link", name="The nursery").press("Enter")
    page.get_by_label("Words that were used for it").fill("nursery manager")
    page.get_by_role("button", name="Look").press("Enter")
    look_at(page)
    page.get_by_role("button", name="It belongs here").first.press("Enter")
    expect(page.get_by_role("table")).to_contain_text("Mrs Oduya")
    page.set_viewport_size({"width": 320, "height": 800})
    look_at(page)
