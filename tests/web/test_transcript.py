"""The transcript by parts: all of it, once, and quickly."""

import re
import time
from dataclasses import replace

from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from tests.web import planting
from tests.web.planting import Planted

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import (
    By,
    LeftOut,
    Reading,
    Span,
    Transcript,
    Turn,
    Why,
    Word,
)
from fairhearing.web.transcript.parts import PART, part, turn_at
from fairhearing.work.case import rows
from fairhearing.work.long_work.jobs import JobKind, JobState
from fairhearing.work.transcripts import reading


def talk(turns: int) -> Transcript:
    return Transcript(
        name="x",
        digest="",
        duration=10.0 * turns,
        turns=tuple(
            Turn(speaker="A", start=10.0 * n, end=10.0 * n + 9, text=str(n)) for n in range(turns)
        ),
        made_by=MadeBy(version="1"),
    )


@given(st.integers(0, 300), st.integers(0, 400))
def test_going_earlier_and_later_shows_every_turn_once(turns: int, first: int) -> None:
    here = part(talk(turns), first)
    seen = [int(line.id) for line in here.lines]
    before = here
    while before.earlier is not None:
        before = part(talk(turns), before.earlier, before.earlier_count)
        seen = [int(line.id) for line in before.lines] + seen
    after = here
    while after.later is not None:
        after = part(talk(turns), after.later)
        seen += [int(line.id) for line in after.lines]
    assert seen == list(range(turns))


@given(st.floats(0, 5000))
def test_the_turn_at_a_moment_has_begun(seconds: float) -> None:
    found = talk(300).turns[turn_at(talk(300), seconds)]
    assert found.start <= seconds


def test_every_word_can_be_clicked_and_doubtful_ones_are_underlined(
    browser: Client, planted: Planted
) -> None:
    words = browser.get(f"/file/{planted.record_id}/transcript/").content.decode()
    turns = reading.transcript(planted.record_id).turns[:PART]
    assert words.count('data-s="') == sum(len(turn.words) for turn in turns)
    assert 'class="w doubt"' in words


def test_what_could_not_be_heard_is_said_before_the_words(
    browser: Client, planted: Planted
) -> None:
    note = "This file seems to be cut short: its end is missing."
    heard = reading.transcript(planted.record_id)
    planting.finish_reading(planted.record_id, replace(heard, notes=(note,)))
    page = browser.get(f"/file/{planted.record_id}/transcript/").content.decode()
    top = page[: page.index('<ol class="talk"')]
    assert f"<li>{note}</li>" in top
    assert "Somebody speaks for 2 seconds where no words could be made out" in top
    assert "?at=58.00" in top


def test_another_language_is_said_and_written_down_only_if_asked(
    browser: Client, planted: Planted
) -> None:
    address = f"/file/{planted.record_id}/transcript/"
    asks = "write down the other languages too"
    assert asks not in browser.get(address).content.decode()
    abroad = LeftOut(span=Span(start=3, end=9), why=Why.FOREIGN)
    heard = reading.transcript(planted.record_id)
    planting.finish_reading(planted.record_id, replace(heard, left_out=(abroad,)))
    page = browser.get(address).content.decode()
    assert "this seems to be in another language" in page
    assert asks in page
    browser.post(f"/file/{planted.record_id}/read/", {"other_languages": "yes"})
    job = rows.latest_job(JobKind.READ, planted.record_id)
    assert job is not None
    assert job.other_languages
    assert asks in browser.get(address).content.decode()  # nothing came of it yet
    job.state = JobState.DONE
    job.save()
    page = browser.get(address).content.decode()
    assert asks not in page
    assert "You asked for the other languages too." in page


def test_a_record_heard_whole_has_nothing_said_before_it(browser: Client, planted: Planted) -> None:
    heard = reading.transcript(planted.record_id)
    planting.finish_reading(planted.record_id, replace(heard, unheard=()))
    page = browser.get(f"/file/{planted.record_id}/transcript/").content.decode()
    assert "Before you rely" not in page


def test_a_moment_opens_where_it_was_said(browser: Client, planted: Planted) -> None:
    late = reading.transcript(planted.record_id).turns[30]
    address = f"/file/{planted.record_id}/transcript/?at={late.start}"
    assert 'id="t30"' in browser.get(address).content.decode()


def test_three_hours_of_talk_are_served_in_a_tenth_of_a_second(
    browser: Client, planted: Planted
) -> None:
    long = planting.plant("Three hours", longer=45, sound=False)
    addresses = [
        f"/case/{long.case_id}/",
        f"/file/{long.record_id}/transcript/",
        f"/file/{long.record_id}/transcript/?at=9000",
        f"/check/{long.check_id}/",
        f"/check/{long.check_id}/?f=f20",
    ]
    for address in addresses:
        browser.get(address)  # the first of its kind also loads templates
        quickest = min(_seconds(browser, address) for _ in range(3))
        assert quickest < 0.1, address
    page = browser.get(addresses[1]).content
    assert len(re.findall(rb'class="turn', page)) == PART


def _seconds(browser: Client, address: str) -> float:
    begun = time.thread_time()  # the processor's own time: what else it does meanwhile is not ours
    assert browser.get(address).status_code == 200
    return time.thread_time() - begun


def test_what_was_heard_otherwise_is_shown_until_somebody_vouches_for_the_words() -> None:
    word = Word(text="can't", start=1.0, end=1.4, probability=0.5)
    turn = Turn(speaker="A", start=1.0, end=1.4, text="can't", words=(word,))
    reading = Reading(span=Span(start=1.0, end=1.4), text="can't", other="can", by="tiny")
    heard = replace(talk(0), turns=(turn,), readings=(reading,))
    (line,) = part(heard, 0).lines
    assert line.also == (reading,)
    assert line.doubted
    vouched = replace(turn, words=(replace(word, by=By.CONFIRMED),))
    (line,) = part(replace(heard, turns=(vouched,)), 0).lines
    assert line.also == ()
    assert not line.doubted
