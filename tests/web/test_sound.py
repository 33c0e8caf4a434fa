"""Sound in the ranges that browsers ask for, and its picture."""

from contextlib import closing

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.web.planting import Planted

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import Span, Transcript, Turn
from fairhearing.store import derived
from fairhearing.web.playing.views import byte_range
from fairhearing.web.playing.wave import WIDTH, strands
from fairhearing.work.case import cases
from fairhearing.work.long_work import jobs
from fairhearing.work.transcripts import playing


def sound(browser: Client, planted: Planted, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    answer = browser.get(f"/file/{planted.record_id}/sound", headers=headers)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return answer.status_code, body, dict(answer.headers)


def test_a_part_is_the_part_of_the_whole(browser: Client, planted: Planted) -> None:
    status, whole, headers = sound(browser, planted)
    assert status == 200
    assert headers["Accept-Ranges"] == "bytes"
    status, part, headers = sound(browser, planted, range="bytes=1000-4999")
    assert status == 206
    assert part == whole[1000:5000]
    assert headers["Content-Range"] == f"bytes 1000-4999/{len(whole)}"
    assert sound(browser, planted, range="bytes=-10")[1] == whole[-10:]
    assert sound(browser, planted, range=f"bytes={len(whole)}-")[0] == 416


def test_where_the_copy_is_lost_the_page_offers_to_read_it_again(
    browser: Client, planted: Planted
) -> None:
    page = f"/file/{planted.record_id}/transcript/"
    assert 'id="lost" role="alert" hidden' in browser.get(page).content.decode()
    derived.discard(playing.playback_name(cases.item(planted.record_id).digest))
    assert sound(browser, planted)[0] == 400
    words = browser.get(page).content.decode()
    assert 'id="lost" role="alert">' in words
    assert f'action="/file/{planted.record_id}/read/"' in words
    answer = browser.post(f"/file/{planted.record_id}/read/")
    assert answer.status_code == 302
    assert jobs.jobs(planted.case_id)[0].target == planted.record_id
    assert "The copy for playing is being made." in browser.get(page).content.decode()


def test_a_copy_that_breaks_off_ends_the_answer_there(browser: Client, planted: Planted) -> None:
    whole = len(sound(browser, planted)[1])
    with closing(derived.STORE.connect()) as file:
        file.execute("DELETE FROM chunk WHERE n = 0")
    status, body, headers = sound(browser, planted)
    assert (status, len(body)) == (200, 0)
    assert int(headers["Content-Length"]) == whole
    assert sound(browser, planted)[0] == 400


@pytest.mark.parametrize("asked", ["bytes=", "bytes=-", "lines=1-2", "bytes=9-3", "bytes=a-b"])
def test_a_range_that_is_none_is_refused(asked: str) -> None:
    assert byte_range(asked, 100) is None


@given(st.integers(1, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_range_lies_within_the_sound(size: int, first: int, length: int) -> None:
    found = byte_range(f"bytes={first}-{first + length}", size)
    if found is None:
        assert first >= size
    else:
        assert found == (first, min(first + length, size - 1))


def test_the_picture_gives_every_moment_to_one_voice() -> None:
    turns = (
        Turn(speaker="A", start=0, end=30, text=""),
        Turn(speaker="B", start=30, end=60, text=""),
    )
    talk = Transcript(name="x", digest="", duration=120, turns=turns, made_by=MadeBy(version="1"))
    drawn = {strand.label: strand.path.count("M") for strand in strands([0.5] * 1200, talk)}
    assert drawn == {"A": WIDTH // 4, "B": WIDTH // 4, "": WIDTH // 2}


def test_a_minute_is_drawn_large_and_the_last_one_ends_where_the_recording_does() -> None:
    turns = (
        Turn(speaker="A", start=0, end=200, text=""),
        Turn(speaker="B", start=200, end=270, text=""),
    )
    talk = Transcript(name="x", digest="", duration=270, turns=turns, made_by=MadeBy(version="1"))
    loud = [0.5] * 2700
    near = strands(loud, talk, Span(start=180, end=240))
    assert {one.label: one.path.count("M") for one in near} == {"A": 200, "B": 400}
    last = strands(loud, talk, Span(start=240, end=300))
    assert {one.label: one.path.count("M") for one in last} == {"B": 300, "": 300}


def test_the_page_is_given_the_minute_that_it_asks_for(browser: Client, planted: Planted) -> None:
    address = f"/file/{planted.record_id}/close-up"
    first, next_one = (browser.get(f"{address}?from={n}").content.decode() for n in (0, 60))
    assert 'class="voice-' in first
    assert first != next_one
    assert browser.get(f"{address}?from=nonsense").content.decode() == first
    assert 'id="close-up"' in browser.get(f"/file/{planted.record_id}/transcript/").content.decode()
