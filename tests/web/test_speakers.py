"""Who is speaking: suggestions with their reasons, taken by one press, and voices that are kept."""

import re

from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.reading.transcript import Role
from fairhearing.store import known_voices
from fairhearing.work.transcripts import reading, speaking, suggesting, voices


def shown(browser: Client, planted: Planted) -> str:
    return " ".join(browser.get(address(planted)).content.decode().split())


def address(planted: Planted) -> str:
    return f"/file/{planted.record_id}/speakers/"


def test_a_suggestion_is_shown_with_the_words_it_rests_on(
    browser: Client, planted: Planted
) -> None:
    page = shown(browser, planted)
    assert "May be <strong>Martin Oakley</strong> (officer), by these words:" in page
    assert "May be <strong>Karen Dalby</strong>, by these words:" in page
    assert "<q>Is that Karen Dalby? – Yes, speaking.</q>" in page
    (at,) = re.findall(r'<q>Is that Karen.*?data-play="([\d.]+)"', page)
    assert 0 < float(at) < 5


def test_nothing_is_named_by_looking(browser: Client, planted: Planted) -> None:
    browser.get(address(planted))
    assert not any(speaker.name for speaker in reading.transcript(planted.record_id).speakers)


def test_one_press_takes_a_suggestion_and_stays(browser: Client, planted: Planted) -> None:
    officer = next(s for s in suggesting.suggestions(planted.record_id) if s.role is Role.OFFICER)
    answer = browser.post(address(planted), {"take": officer.key, "name-1": "Karen", "role-1": ""})
    assert answer["Location"] == address(planted)
    first, second = reading.transcript(planted.record_id).speakers
    assert (first.name, first.role) == ("Martin Oakley", Role.OFFICER)
    assert second.name == "Karen"
    assert "Martin Oakley</strong>" not in shown(browser, planted)


def test_a_suggestion_that_is_gone_is_told_and_what_was_typed_stays(
    browser: Client, planted: Planted
) -> None:
    answer = browser.post(address(planted), {"take": "Speaker 1: Nobody (None)", "name-1": "Karen"})
    assert answer.status_code == 400
    assert "no longer there" in answer.content.decode()
    assert 'value="Karen"' in answer.content.decode()
    assert not speaking_named(planted)


def speaking_named(planted: Planted) -> list[str]:
    return [s.name for s in reading.transcript(planted.record_id).speakers if s.name]


def test_kept_voices_are_listed_and_removed(browser: Client, planted: Planted) -> None:
    speaking.name_speaker(planted.record_id, "Speaker 1", "Martin Oakley")
    known_voices.keep(
        planted.record_id, planted.case_id, "Speaker 1", print=bytes(768), seconds=61.0
    )
    page = shown(browser, planted)
    assert "1 voice is kept in this case" in page
    assert "made of 1 minute" in page
    assert "Something you typed" not in page
    form = {"of": planted.record_id, "label": "Speaker 1"}
    browser.post(f"/file/{planted.record_id}/voices/forget/", form)
    assert not voices.kept(planted.case_id)
    assert "kept in this case</summary>" not in shown(browser, planted)


def test_removing_what_is_not_kept_is_told(browser: Client, planted: Planted) -> None:
    answer = browser.post(f"/file/{planted.record_id}/voices/forget/", {"of": "x", "label": "y"})
    assert answer.status_code == 400
