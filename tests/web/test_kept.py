"""Nothing typed is lost: a form that is sent while it is locked, and what was half typed."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.web.planting import PASSPHRASE, Planted

from fairhearing.work.case import cases
from fairhearing.work.check import reviewing
from fairhearing.work.house import home as front
from fairhearing.work.house import kept

NOTE = "I said six, and I said it twice."


@pytest.fixture(autouse=True)
def begun_afresh() -> Iterator[None]:
    kept._held.clear()
    yield
    front.lock()
    kept._held.clear()


def unlock(browser: Client, to: str = "/") -> str:
    return browser.post("/locked/", {"passphrase": PASSPHRASE, "next": to}).url


def send(
    browser: Client, to: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """Send a form as a browser sends one without files."""
    kind = "application/x-www-form-urlencoded"
    return browser.post(to, urlencode(form), content_type=kind, headers=headers)


def send_locked(browser: Client, planted: Planted, verdict: str = "rejected") -> str:
    """Press a button of the review without knowing that it is locked."""
    front.lock()
    page = f"/check/{planted.check_id}/?f=f2"
    form = {"note": NOTE, "verdict": verdict, "show": "all", "outcome": "supported"}
    to = f"/check/{planted.check_id}/f2/decide/"
    return send(browser, to, form, {"referer": f"http://127.0.0.1{page}"}).url


def test_a_decision_sent_while_locked_is_shown_before_it_counts(
    browser: Client, planted: Planted
) -> None:
    lock = send_locked(browser, planted)
    assert lock == f"/locked/?next=%2Fcheck%2F{planted.check_id}%2F%3Ff%3Df2"
    words = browser.get(lock).content.decode()
    assert NOTE not in words
    assert "What you had typed is kept" in words

    assert unlock(browser).startswith("/kept/")
    words = browser.get("/kept/").content.decode()
    assert NOTE in words
    assert "Set aside" in words
    assert "Borne out" not in words  # the box for changes goes along, and nothing was changed
    before = reviewing.review_page(planted.check_id).reviewed[1]
    assert before.review is None

    saved = {field.name: field.value for field in kept.waiting()[0].typed}
    browser.post(kept.waiting()[0].action, saved)
    after = reviewing.review_page(planted.check_id).reviewed[1]
    assert after.review is not None
    assert after.review.note == NOTE
    assert not kept.waiting()


def test_what_is_refused_after_unlocking_is_still_not_lost(
    browser: Client, planted: Planted
) -> None:
    send_locked(browser, planted, verdict="agreed")
    unlock(browser)
    one = kept.waiting()[0]
    answer = browser.post(one.action, {field.name: field.value for field in one.typed})
    assert answer.status_code == 409  # nobody has listened yet
    assert NOTE in answer.content.decode()
    assert kept.waiting() == (one,)


def test_the_name_of_a_case_is_kept_and_offered(browser: Client, planted: Planted) -> None:
    front.lock()
    send(browser, "/cases/new/", {"title": "Summer letter"})
    unlock(browser)
    words = browser.get("/kept/").content.decode()
    assert "The name of the case" in words
    assert "Summer letter" in words
    assert len(cases.list_cases()) == 1


def test_a_form_sent_by_a_script_is_kept_as_well(browser: Client, planted: Planted) -> None:
    front.lock()
    page = f"http://127.0.0.1/check/{planted.check_id}/"
    answer = send(
        browser,
        f"/check/{planted.check_id}/f2/decide/",
        {"note": NOTE, "verdict": "rejected"},
        {"hx-request": "true", "hx-current-url": page},
    )
    assert answer.headers["HX-Redirect"].startswith("/locked/?next=%2Fcheck")
    unlock(browser)
    assert NOTE in browser.get("/kept/").content.decode()


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("/passphrase/", {"passphrase": PASSPHRASE, "new": "loud red doors", "again": "x"}),
        ("/cases/new/", {"title": "  "}),
        ("/file/{record_id}/same/", {"label": "Speaker 1", "into": "Speaker 2"}),
        ("/settings/", {"after": "never"}),
    ],
    ids=["passphrase", "nothing", "chosen", "setting"],
)
def test_a_passphrase_or_a_form_with_nothing_typed_is_not_kept(
    browser: Client, planted: Planted, address: str, form: dict[str, str]
) -> None:
    front.lock()
    send(browser, address.format(record_id=planted.record_id), form)
    unlock(browser)
    assert not kept.waiting()


def test_a_form_from_another_site_is_not_kept(browser: Client, planted: Planted) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    strict.cookies = browser.cookies
    front.lock()
    assert send(strict, "/cases/new/", {"title": "From elsewhere"}).status_code == 403
    unlock(browser)
    assert not kept.waiting()


def test_a_file_sent_while_locked_is_not_taken(browser: Client, planted: Planted) -> None:
    front.lock()
    with open(__file__, "rb") as file:  # noqa: PTH123  any file does
        answer = browser.post(f"/case/{planted.case_id}/add/", {"files": file})
    assert answer.url.startswith("/locked/")
    unlock(browser)
    assert len(cases.case_page(planted.case_id).items) == 2


def test_what_a_window_had_half_typed_comes_back_to_every_page(
    browser: Client, planted: Planted
) -> None:
    front.lock()
    keep_half(browser, "Spr")
    assert "Spr" not in browser.get("/locked/").content.decode()
    unlock(browser)
    words = browser.get("/cases/new/").content.decode()
    assert '<li data-name="title">Spr</li>' in words
    browser.post("/cases/new/", {"title": "Spring"})
    assert "not saved yet" not in browser.get("/").content.decode()


def test_the_same_window_keeps_only_its_latest_words(browser: Client, planted: Planted) -> None:
    for words in ("S", "Sp", "Spr"):
        keep_half(browser, words)
    keep_half(browser, "Other", tab="two")
    assert [one.typed[0].value for one in kept.waiting()] == ["Spr", "Other"]


def test_the_same_words_from_another_window_are_kept_once(
    browser: Client, planted: Planted
) -> None:
    keep_half(browser, "Spr", tab="closed since")
    keep_half(browser, "Spr", tab="new")
    assert len(kept.waiting()) == 1


def test_what_is_thrown_away_is_gone(browser: Client, planted: Planted) -> None:
    keep_half(browser, "Spr")
    browser.post(f"/kept/{kept.waiting()[0].id}/away/")
    assert not kept.waiting()


def test_nothing_is_given_back_while_locked(browser: Client, planted: Planted) -> None:
    keep_half(browser, "Spr")
    front.lock()
    assert kept.waiting() == ()


@pytest.mark.parametrize("told", ["", "[]", '{"tab": 3}', "{"])
def test_what_no_page_of_ours_would_send_is_refused(
    browser: Client, planted: Planted, told: str
) -> None:
    assert browser.post("/locked/keep/", {"drafts": told}).status_code == 400


@pytest.mark.parametrize("elsewhere", ["https://evil.example/x", "//evil.example/", "javascript:1"])
def test_what_was_kept_is_never_sent_elsewhere(
    browser: Client, planted: Planted, elsewhere: str
) -> None:
    keep_half(browser, "Spr", action=elsewhere, page=elsewhere)
    one = kept.waiting()[0]
    assert (one.action, one.page) == ("/", "/")


def test_no_file_holds_what_is_kept(browser: Client, planted: Planted, home: Path) -> None:
    send_locked(browser, planted)
    keep_half(browser, NOTE)
    written = [path for path in home.rglob("*") if path.is_file()]
    assert written
    assert not [path.name for path in written if NOTE.encode() in path.read_bytes()]


def test_only_so_much_is_held() -> None:
    for number in range(kept.MOST + 5):
        typed = (kept.Typed(name="note", value=str(number)),)
        kept.keep(page="/", action=f"/{number}/", typed=typed)
    assert len(kept._held) == kept.MOST
    assert kept._held[-1].typed[0].value == str(kept.MOST + 4)


def keep_half(
    browser: Client,
    words: str,
    *,
    tab: str = "one",
    action: str = "/cases/new/",
    page: str = "/cases/new/",
) -> None:
    typed = [{"name": "title", "value": words, "label": "What do you want to call it?"}]
    drafts = {"tab": tab, "page": page, "forms": [{"action": action, "typed": typed}]}
    browser.post("/locked/keep/", {"drafts": json.dumps(drafts)})
