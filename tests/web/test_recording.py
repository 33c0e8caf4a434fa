"""What the recorder's page sends: only from our own page, only what it says, also while locked."""

import hashlib
import json
from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.web import planting

from fairhearing.web.recording.sent import browser_of
from fairhearing.work.calls import recording, sealing
from fairhearing.work.case import cases
from fairhearing.work.house import door, home

SOUND = b"\x01\x02" * 8000


@pytest.fixture(autouse=True)
def nothing_runs() -> Iterator[None]:
    yield
    for one in list(recording._running.values()):
        one.file.close()
    recording._running.clear()
    sealing._State.first_seen.clear()


def begin(browser: Client, planted: planting.Planted, **more: object) -> HttpResponse:
    told = {"rate": 8000, "device": "Built-in", **more}
    address = f"/case/{planted.case_id}/record/begin/"
    return browser.post(address, json.dumps(told), content_type="application/json")


def begun(browser: Client, planted: planting.Planted) -> str:
    return begin(browser, planted).json()["piece"]


def send(browser: Client, to: str, number: int = 0, **headers: str) -> HttpResponse:
    link = hashlib.sha256(bytes(32) + SOUND).hexdigest()
    given = {"x-piece": str(number), "x-link": link, **headers}
    return browser.post(to, SOUND, content_type="application/octet-stream", headers=given)


def test_only_its_page_may_use_the_microphone(browser: Client, planted: planting.Planted) -> None:
    page = browser.get(f"/case/{planted.case_id}/record/")
    assert "microphone=(self)" in page.headers["Permissions-Policy"]
    assert "camera=()" in page.headers["Permissions-Policy"]
    for path in ("/", f"/case/{planted.case_id}/", "/settings/"):
        assert "microphone=()" in browser.get(path).headers["Permissions-Policy"]


def test_the_page_asks_first_and_says_when_not_to(
    browser: Client, planted: planting.Planted
) -> None:
    words = browser.get(f"/case/{planted.case_id}/record/").content.decode()
    assert "Is it all right with you if I record this" in words
    assert "When not to record" in words
    assert "court" in words
    assert "child" in words
    assert "Nothing is recorded until you press" in words


def test_a_piece_is_kept_and_then_sealed(browser: Client, planted: planting.Planted) -> None:
    said = begin(browser, planted).json()
    kept = send(browser, said["piece"]).json()
    assert (kept["next"], kept["seconds"], kept["end"]) == (1, 1.0, "")
    assert browser.get(said["state"]).json() == {"sealed": False, "problem": ""}
    assert browser.post(said["end"]).status_code == 204
    sealing.seal_all()
    sealed = browser.get(said["state"]).json()
    assert sealed["sealed"]
    assert sealed["name"] in [item.name for item in cases.case_page(planted.case_id).items]


def test_a_page_of_another_site_can_send_nothing(planted: planting.Planted) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    strict.get(f"/door/{door.new_link_token()}/")
    assert begin(strict, planted).status_code == 403
    assert send(strict, "/recording/abc/piece/").status_code == 403
    assert not recording._running


def test_a_stranger_can_send_nothing(stranger: Client, planted: planting.Planted) -> None:
    assert begin(stranger, planted).status_code == 403
    assert send(stranger, "/recording/abc/piece/").status_code == 403


def test_it_goes_on_while_locked_and_shows_nothing(
    browser: Client, planted: planting.Planted
) -> None:
    said = begin(browser, planted).json()
    home.lock()
    assert send(browser, said["piece"]).json()["next"] == 1
    assert browser.get(said["state"]).json() == {"sealed": False, "locked": True}
    assert browser.post(said["end"]).status_code == 204
    assert send(browser, said["piece"], 1).status_code == 423
    assert browser.get(f"/case/{planted.case_id}/record/").status_code == 302


def test_a_recording_that_has_ended_takes_no_more(
    browser: Client, planted: planting.Planted
) -> None:
    said = begin(browser, planted).json()
    browser.post(said["end"])
    answer = send(browser, said["piece"])
    assert answer.status_code == 410
    assert "has ended" in answer.json()["happened"]


def test_a_second_window_is_told(browser: Client, planted: planting.Planted) -> None:
    begun(browser, planted)
    answer = begin(browser, planted)
    assert answer.status_code == 409
    assert "already, in another window" in answer.json()["happened"]


@pytest.mark.parametrize(
    "headers",
    [
        {"x-piece": "one"},
        {"x-piece": "-1"},
        {"x-link": "no digest"},
        {"x-link": "ab"},
        {"x-marks": "{"},
        {"x-marks": '[{"kind": "danced", "at": 1, "clock": "2026-11-22T14:00:00Z"}]'},
        {"x-marks": '[{"kind": "paused", "at": 1, "clock": "2026-11-22T14:00:00"}]'},
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    browser: Client, planted: planting.Planted, headers: dict[str, str]
) -> None:
    piece = begun(browser, planted)
    answer = send(browser, piece, **headers)
    assert answer.status_code == 400
    assert answer.json()["happened"]
    assert send(browser, piece).json()["next"] == 1


@pytest.mark.parametrize("told", [{"rate": "fast"}, {"rate": 1}, {"changed": "all"}])
def test_a_beginning_that_makes_no_sense_begins_nothing(
    browser: Client, planted: planting.Planted, told: dict[str, object]
) -> None:
    assert begin(browser, planted, **told).status_code == 400
    assert not recording._running


@pytest.mark.parametrize(
    ("loudest", "somebody"), [("0.5", True), ("0.001", False), ("nan", False), ("x", False)]
)
def test_only_what_is_heard_counts_as_somebody(
    browser: Client,
    planted: planting.Planted,
    monkeypatch: pytest.MonkeyPatch,
    loudest: str,
    somebody: bool,  # noqa: FBT001  a case of the test
) -> None:
    piece = begun(browser, planted)
    seen: list[bool] = []
    monkeypatch.setattr(recording.WATCH, "seen", lambda: seen.append(True))
    send(browser, piece, **{"x-loudest": loudest})
    assert bool(seen) is somebody


def test_the_case_says_what_was_cut_off_until_it_is_read(
    browser: Client, planted: planting.Planted
) -> None:
    piece = begun(browser, planted)
    send(browser, piece)
    case = f"/case/{planted.case_id}/"
    assert "A recording is being made since" in browser.get(case).content.decode()
    recording._running.popitem()[1].file.close()  # as if the program had been killed
    words = browser.get(case).content.decode()
    assert "was cut off at" in words
    assert "It is being sealed as it is" in words
    sealing.seal_all(grace=0)
    words = browser.get(case).content.decode()
    assert "It is stated as incomplete" in words
    (told,) = sealing.not_ended(planted.case_id)
    browser.post(f"{case}record/end-read/{told.item_id}/")
    assert "was cut off at" not in browser.get(case).content.decode()


@pytest.mark.parametrize(
    ("agent", "named"),
    [
        (
            "Mozilla/5.0 (X11; Linux) AppleWebKit/5 Chrome/141.0 Safari/5",
            "Chrome 141.0, X11; Linux",
        ),
        ("Mozilla/5.0 (Win) Chrome/141.0 Safari/5 Edg/141.1", "Edge 141.1, Win"),
        ("Mozilla/5.0 (Mac) AppleWebKit/6 Version/18.1 Safari/6", "Safari 18.1, Mac"),
        ("Mozilla/5.0 (X11; rv:140) Gecko/1 Firefox/140.0", "Firefox 140.0, X11; rv:140"),
        ("something else", "something else"),
        ("", ""),
    ],
)
def test_a_browser_is_named_as_people_do(agent: str, named: str) -> None:
    assert browser_of(agent) == named
