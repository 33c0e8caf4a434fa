"""Locking by itself and saying so: the server decides, whatever a page's script does."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from django.test import Client
from tests.web.planting import PASSPHRASE, Planted

from fairhearing.work.house import choices, idle, tries
from fairhearing.work.house import home as front
from fairhearing.work.house.tries import Tries
from fairhearing.work.long_work import jobs, meanwhile
from fairhearing.work.transcripts import reading


class Clocks:
    """Both clocks, moved by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> tuple[float, float]:
        return self.now, self.now


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clocks]:
    clocks = Clocks()
    monkeypatch.setattr(idle.WATCH, "_clock", clocks)
    idle.WATCH.seen()
    yield clocks
    front.lock()
    idle.WATCH.after = idle.DEFAULT


def test_after_ten_minutes_without_anybody_no_page_is_shown(
    browser: Client, planted: Planted, clocks: Clocks
) -> None:
    page = f"/case/{planted.case_id}/"
    clocks.now += idle.DEFAULT - 1
    assert browser.get(page).status_code == 200
    clocks.now += idle.DEFAULT - 1
    assert browser.get(page).status_code == 200
    clocks.now += idle.DEFAULT
    assert browser.get(page).url.startswith("/locked/")
    assert not front.is_unlocked()


def test_a_page_that_renews_itself_is_nobody(
    browser: Client, planted: Planted, clocks: Clocks
) -> None:
    page = f"/case/{planted.case_id}/working/?again"
    for _ in range(9):
        clocks.now += idle.DEFAULT / 8
        answer = browser.get(page)
    assert answer.url.startswith("/locked/")


def test_asking_whether_it_is_locked_is_nobody_and_saying_so_is_somebody(
    browser: Client, planted: Planted, clocks: Clocks
) -> None:
    clocks.now += 500
    assert browser.get("/awake/").json() | {"meanwhile": ""} == {
        "locked": False,
        "left": 100.0,
        "after": 600.0,
        "meanwhile": "",
    }
    assert browser.post("/awake/").json()["left"] == 600.0
    clocks.now += 600
    assert browser.post("/awake/").json()["locked"] is True


def test_somebody_else_on_this_machine_keeps_nothing_awake(
    stranger: Client, planted: Planted, clocks: Clocks
) -> None:
    clocks.now += 500
    assert stranger.post("/awake/").status_code == 403
    assert idle.WATCH.left() == 100.0


def test_the_time_is_chosen_and_outlives_the_lock(
    browser: Client, planted: Planted, clocks: Clocks
) -> None:
    assert '<option value="600" selected>10 minutes' in browser.get("/settings/").content.decode()
    words = browser.post("/settings/", {"after": "120"}).content.decode()
    assert "Saved." in words
    assert '<option value="120" selected>2 minutes' in words
    clocks.now += 120
    assert browser.get("/").url.startswith("/locked/")
    browser.post("/locked/", {"passphrase": PASSPHRASE})
    assert idle.WATCH.after == 120.0


def test_it_can_be_turned_off_and_says_what_that_means(
    browser: Client, planted: Planted, clocks: Clocks
) -> None:
    words = browser.post("/settings/", {"after": "never"}).content.decode()
    assert "It does not lock by itself now" in words
    clocks.now += 1e6
    assert browser.get("/").status_code == 200
    assert browser.get("/awake/").json()["left"] is None


@pytest.mark.parametrize("after", ["", "-5", "0", "soon", "1e9"])
def test_no_other_time_can_be_chosen(browser: Client, planted: Planted, after: str) -> None:
    assert browser.post("/settings/", {"after": after}).status_code == 400
    assert choices.lock_after() == idle.DEFAULT


def test_after_unlocking_one_is_where_one_was(browser: Client, planted: Planted) -> None:
    page = f"/check/{planted.check_id}/?f=f3&show=todo"
    at = {"referer": f"http://127.0.0.1{page}"}
    lock = browser.post("/lock/", headers=at).url
    assert "next=%2Fcheck" in lock
    to = unescape(re.findall(r'name="next" value="(.*?)"', browser.get(lock).content.decode())[0])
    assert browser.post("/locked/", {"passphrase": PASSPHRASE, "next": to}).url == page


@pytest.mark.parametrize("page", ["/locked/?next=/x", "/awake/", "/lock/"])
def test_one_never_returns_to_the_lock_itself(browser: Client, planted: Planted, page: str) -> None:
    front.lock()
    assert browser.post("/locked/", {"passphrase": PASSPHRASE, "next": page}).url == "/"


def test_the_lock_says_nothing_of_work_where_there_is_none(
    browser: Client, planted: Planted
) -> None:
    front.lock()
    assert "What you had" not in browser.get("/locked/").content.decode()


@pytest.mark.parametrize(
    ("alive", "finished", "says"),
    [
        (True, False, "goes on while this is locked"),
        (False, True, "is finished"),
        (False, False, "goes on where it was once you unlock"),
    ],
)
def test_the_lock_says_what_becomes_of_the_work(
    browser: Client, planted: Planted, *, alive: bool, finished: bool, says: str
) -> None:
    reading.start_reading(planted.record_id, speakers=3)
    assert jobs.any_open()
    front.lock()
    meanwhile.note_worker(alive=alive, finished=finished)
    words = browser.get("/locked/").content.decode()
    assert says in words
    assert "call.opus" not in words
    assert says in browser.get("/awake/").json()["meanwhile"]


def test_wrong_passphrases_are_slowed_and_told_calmly(
    browser: Client, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(front, "TRIES", Tries(lambda: clock[0]))
    front.lock()
    wrong = [browser.post("/locked/", {"passphrase": "not this one"}) for _ in range(3)]
    assert "try as often as you like" in wrong[1].content.decode()
    assert "You can try again in 5 seconds" in wrong[2].content.decode()
    soon = browser.post("/locked/", {"passphrase": PASSPHRASE})
    assert soon.status_code == 409
    assert "Please wait 5 seconds before the next try." in soon.content.decode()
    clock[0] += tries.FIRST
    assert browser.post("/locked/", {"passphrase": PASSPHRASE}).status_code == 302
