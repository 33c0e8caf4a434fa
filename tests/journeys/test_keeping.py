"""People, an order's log, costs, a rota and the chronology, kept in a real browser by keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.journeys import conftest
from tests.journeys.conftest import Site
from tests.journeys.looking import look_at

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with conftest.opened(chrome, tmp_path_factory.mktemp("keeping") / "home") as site:
        yield site


def fill(page: Page, **typed: str) -> None:
    for name, words in typed.items():
        page.locator(f"form [name={name}]:visible").fill(words)


def test_an_order_is_followed_and_stands_in_the_chronology(page: Page, site: Site) -> None:
    page.goto(f"/case/{site.planted.case_id}/orders/")
    page.get_by_label("What it is", exact=True).focus()
    keys = page.keyboard
    keys.type("Child arrangements order")
    keys.press("Tab")
    keys.type("5 March 2026")
    keys.press("Enter")
    page.get_by_role("link", name="Child arrangements order", exact=True).press("Enter")
    expect(page.get_by_role("heading", name="Child arrangements order").first).to_be_visible()
    look_at(page)
    fill(page, number="3", words="The child shall be with the father on Saturdays.")
    page.get_by_role("button", name="Enter", exact=True).first.press("Enter")
    expect(
        page.get_by_text("The child shall be with the father on Saturdays.").first
    ).to_be_visible()
    page.locator("#id_day").fill("2026-03-14")
    page.get_by_label("What happened", exact=True).select_option("late")
    fill(page, by="Yusuf Invented", minutes="40")
    page.get_by_role("button", name="Enter", exact=True).last.press("Enter")
    expect(page.get_by_role("cell", name="late: 1")).to_be_visible()
    look_at(page)
    page.set_viewport_size({"width": 320, "height": 800})
    look_at(page)
    page.goto(f"/case/{site.planted.case_id}/chronology/")
    expect(page.get_by_role("link", name="late, Yusuf Invented")).to_be_visible()
    look_at(page)


@pytest.mark.parametrize("width", [1200, 320])
def test_every_list_can_be_read_on_any_screen(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for room in ("people", "matters", "orders", "costs", "time", "chronology"):
        page.goto(f"/case/{site.planted.case_id}/{room}/")
        look_at(page)


def test_a_rota_and_a_pattern_are_laid_over_one_another(page: Page, site: Site) -> None:
    page.goto(f"/case/{site.planted.case_id}/time/")
    rota = page.locator("form").filter(has=page.get_by_role("button", name="Enter the rota"))
    for name, words in {
        "whose": "mine",
        "letters": "4D 4-",
        "starts": "2026-03-02",
        "shifts": "D 7:00 to 19:00",
    }.items():
        rota.locator(f"[name={name}]").fill(words)
    rota.get_by_role("button").press("Enter")
    pattern = page.locator("form").filter(has=page.get_by_role("button", name="Enter the pattern"))
    for name, words in {"name": "now", "nights": "YY------------", "starts": "2026-03-06"}.items():
        pattern.locator(f"[name={name}]").fill(words)
    pattern.get_by_role("button").press("Enter")
    page.get_by_role("link", name="now against the rota: mine").press("Enter")
    expect(page.get_by_text("both days off: 3")).to_be_visible()
    look_at(page)
    page.go_back()
    page.get_by_role("link", name="Which patterns fit it? mine").press("Enter")
    expect(page.get_by_role("heading", name="Following the rota", exact=True)).to_be_visible()
    look_at(page)
