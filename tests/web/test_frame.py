"""What holds on every page: nothing from outside, nothing kept, calm words when it fails."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client
from tests.web import planting

from fairhearing import web
from fairhearing.work.case import cases

WEB = Path(web.__file__).parent
TEMPLATES = sorted(WEB.rglob("*.html"))
SCRIPT_LATER = re.compile(r"<script (?=[^>]*(?:module|defer))[^>]*>")

PAGES = (
    "/",
    "/cases/new/",
    "/case/{case_id}/",
    "/case/{case_id}/add/",
    "/case/{case_id}/working/",
    "/case/{case_id}/check/",
    "/file/{record_id}/speakers/",
    "/case/{case_id}/record/",
    "/case/{case_id}/meeting/",
    "/case/{case_id}/terms/",
    "/file/{record_id}/statement/",
    "/file/{record_id}/hand-on/",
    "/file/{record_id}/compare/",
    "/file/{record_id}/transcript/",
    "/file/{record_id}/transcript/history/",
    "/check/{check_id}/",
    "/check/{check_id}/left-out/",
    "/check/{check_id}/unheard/",
    "/check/{check_id}/against/",
    "/check/{check_id}/schedule/",
    "/guidance/recording/",
    "/settings/",
    "/verify/",
)


def address(page: str, planted: planting.Planted) -> str:
    return page.format(
        case_id=planted.case_id, record_id=planted.record_id, check_id=planted.check_id
    )


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_shown_before_what_listens_to_it_is_there(
    browser: Client, planted: planting.Planted, page: str
) -> None:
    head = browser.get(address(page, planted)).content.decode().partition("</head>")[0]
    later = SCRIPT_LATER.findall(head)
    assert later
    assert all('blocking="render"' in one for one in later)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_whole_by_itself(browser: Client, planted: planting.Planted, page: str) -> None:
    answer = browser.get(address(page, planted))
    words = answer.content.decode()
    assert answer.status_code == 200
    assert "{%" not in words
    assert "{{" not in words
    assert not re.search(r"(?:src|href|action)=[\"'](?:https?:)?//", words)
    assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=", words)
    # Some browsers spell and translate by sending the words of a page to their maker.
    assert '<body spellcheck="false"' in words
    assert 'translate="no"' in words
    assert 'spellcheck="true"' not in words
    assert re.search(r"<title>[^<]*Notes</title>", words)
    assert "Dalby" not in re.findall(r"<title>(.*?)</title>", words)[0]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_not_kept_by_the_browser(
    browser: Client, planted: planting.Planted, page: str
) -> None:
    headers = browser.get(address(page, planted)).headers
    assert headers["Cache-Control"] == "no-store"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_an_address_with_nothing_behind_it(browser: Client, planted: planting.Planted) -> None:
    answer = browser.get("/nowhere/")
    assert answer.status_code == 404
    assert "Everything you saved is still here." in answer.content.decode()


@pytest.mark.parametrize("page", [p for p in PAGES if "{" in p])
def test_an_address_of_something_that_is_not_here(
    browser: Client, planted: planting.Planted, page: str
) -> None:
    lost = planting.Planted(case_id="x", record_id="x", report_id="x", check_id="x")
    answer = browser.get(address(page, lost))
    assert answer.status_code == 400
    assert "<h1>" in answer.content.decode()


def test_a_fault_of_ours_shows_no_traceback_on_the_page_or_in_the_terminal(
    browser: Client,
    planted: planting.Planted,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    home: Path,
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("words of the case")

    monkeypatch.setattr(cases, "list_cases", fail)
    browser.raise_request_exception = False
    answer = browser.get("/")
    assert answer.status_code == 500
    assert "not because of anything you did" in answer.content.decode()
    assert "words of the case" not in answer.content.decode()
    assert capfd.readouterr() == ("", "")
    noted = (home / "faults.log").read_text("utf-8")
    assert "ZeroDivisionError" in noted
    assert "words of the case" not in noted


def test_a_form_from_elsewhere_changes_nothing(browser: Client, planted: planting.Planted) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    strict.cookies = browser.cookies
    answer = strict.post("/cases/new/", {"title": "From elsewhere"})
    assert answer.status_code == 403
    assert "Nothing was changed." in answer.content.decode()
    assert len(cases.list_cases()) == 1


def test_the_sites_own_files_are_served(stranger: Client) -> None:
    answer = stranger.get("/static/site.css")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"
    assert stranger.get("/static/../settings/base.py").status_code == 400


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(WEB)))
def test_every_word_can_be_said_in_welsh(template: Path) -> None:
    text = template.read_text("utf-8")
    text = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", text, flags=re.DOTALL)
    text = re.sub(r"{% block (?:body|main)_class %}.*?{% endblock %}", "", text)
    text = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}", "", text, flags=re.DOTALL)
    text = re.sub(r"<(?:title|code|kbd|option)[^>]*>[^<]*</", "</", text)
    text = re.sub(r"<[^>]*>", " ", text)
    assert not re.search(r"[A-Za-z]{2,}", text), text.strip()


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files as POSIX can")
@pytest.mark.parametrize("page", ["/", "/case/{case_id}/", "/check/{check_id}/"])
def test_a_page_opened_on_a_full_disk_says_so(
    browser: Client, planted: planting.Planted, page: str
) -> None:
    connections.close_all()
    with no_room():
        answer = browser.get(address(page, planted))
    assert answer.status_code == 409
    assert "not enough room on this disk" in answer.content.decode()
    assert browser.get(address(page, planted)).status_code == 200


@contextmanager
def no_room() -> Iterator[None]:
    """Let no file of this process grow meanwhile."""
    import resource  # noqa: PLC0415  there is none on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
