"""The way in: one link, one passphrase, and a lock that closes at once."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from django.test import Client
from tests.web import planting

from fairhearing.work.house import door
from fairhearing.work.house import home as front


@pytest.fixture(autouse=True)
def locked_afterwards() -> Iterator[None]:
    yield
    front.lock()


def test_somebody_else_on_this_machine_sees_nothing(stranger: Client) -> None:
    answer = stranger.get("/")
    assert answer.status_code == 403
    assert "fairhearing open" in answer.content.decode()


def test_a_link_works_once(stranger: Client) -> None:
    link = f"/door/{door.new_link_token()}/"
    assert stranger.get(link).status_code == 302
    other = Client(headers={"host": "127.0.0.1"})
    assert other.get(link).status_code == 403


def test_another_name_for_this_machine_is_refused(stranger: Client) -> None:
    assert stranger.get("/", headers={"host": "evil.example"}).status_code == 400


def test_the_first_time_asks_for_a_passphrase_and_says_it_cannot_be_got_back(
    browser: Client,
) -> None:
    answer = browser.get("/", follow=True)
    assert "Nobody can get it back for you." in answer.content.decode()


@pytest.mark.parametrize(
    ("again", "understood", "says"),
    [
        ("four other words here", "yes", "not the same"),
        (planting.PASSPHRASE, "", "tick the box"),
    ],
)
def test_nothing_is_set_up_on_a_slip(
    browser: Client, again: str, understood: str, says: str
) -> None:
    form = {"passphrase": planting.PASSPHRASE, "again": again, "understood": understood}
    answer = browser.post("/locked/", form)
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert front.is_new()


def test_set_up_lock_and_unlock(browser: Client) -> None:
    words = planting.PASSPHRASE
    form = {"passphrase": words, "again": words, "understood": "yes"}
    assert browser.post("/locked/", form).url == "/"
    assert browser.get("/").status_code == 200
    assert browser.post("/lock/").url == "/locked/?next=%2F"
    assert browser.get("/").url == "/locked/?next=%2F"
    wrong = browser.post("/locked/", {"passphrase": "not those words"})
    assert wrong.status_code == 409
    assert "<h2>" in wrong.content.decode()
    assert browser.post("/locked/", {"passphrase": words, "next": "/verify/"}).url == "/verify/"


def test_unlocking_never_leads_to_another_site(browser: Client, planted: planting.Planted) -> None:
    for elsewhere in ("https://evil.example/", "//evil.example/", "javascript:alert(1)"):
        assert browser.get("/locked/", {"next": elsewhere}).url == "/"


def test_a_part_that_is_asked_for_while_locked_brings_the_lock(
    browser: Client, planted: planting.Planted
) -> None:
    front.lock()
    page = f"/case/{planted.case_id}/working/"
    asked = {"hx-request": "true", "hx-current-url": f"http://127.0.0.1{page}"}
    answer = browser.get(f"{page}?again", headers=asked)
    assert unquote(answer.headers["HX-Redirect"]) == f"/locked/?next={page}"


def test_the_passphrase_is_changed_and_the_old_one_opens_nothing(browser: Client) -> None:
    front.create(planting.PASSPHRASE)
    new = "four loud red windows"
    form = {"passphrase": planting.PASSPHRASE, "new": new, "again": new}
    answer = browser.post("/passphrase/", form)
    assert "The passphrase is changed" in answer.content.decode()
    browser.post("/lock/")
    assert browser.post("/locked/", {"passphrase": planting.PASSPHRASE}).status_code != 302
    assert browser.post("/locked/", {"passphrase": new}).status_code == 302


@pytest.mark.parametrize(
    ("old", "again", "says"),
    [
        ("not the passphrase", "four loud red windows", "does not open your cases"),
        (planting.PASSPHRASE, "four loud red doors", "not the same"),
    ],
)
def test_a_slip_leaves_the_passphrase_as_it_was(
    browser: Client, old: str, again: str, says: str
) -> None:
    front.create(planting.PASSPHRASE)
    form = {"passphrase": old, "new": "four loud red windows", "again": again}
    answer = browser.post("/passphrase/", form)
    assert says in answer.content.decode()
    browser.post("/lock/")
    assert browser.post("/locked/", {"passphrase": planting.PASSPHRASE}).status_code == 302


def test_a_page_from_before_the_program_was_opened_anew_shuts_nobody_out(
    stranger: Client, planted: planting.Planted
) -> None:
    stranger.cookies["fh"] = "from-before"
    answer = stranger.get("/awake/")
    assert answer.status_code == 403
    assert "fh" not in answer.cookies
