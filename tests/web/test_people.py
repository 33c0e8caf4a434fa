"""People, matters and the chronology: rooms where a person keeps a register."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.casework import when
from fairhearing.domain.casework.chronology import Happening
from fairhearing.domain.evidence.recording_statement import Answer, Question
from fairhearing.work.calls import statements
from fairhearing.work.case import people
from fairhearing.work.casework.chronology import HAPPENINGS, chronology

ANNA = {
    "name": "Anna Invented",
    "part": "Cafcass officer",
    "also": "Ms Invented, AI",
    "body": "Cafcass",
    "reach": "",
    "notes": "",
}
CALL = {"when": "March 2026", "at": "", "what": "She rang about the visit.", "source": "my diary"}


def _enter(browser: Client, planted: Planted) -> str:
    browser.post(f"/case/{planted.case_id}/people/", ANNA)
    return people.PEOPLE.lines(planted.case_id)[-1].id


def test_somebody_is_entered_with_the_names_they_have(browser: Client, planted: Planted) -> None:
    _enter(browser, planted)
    page = browser.get(f"/case/{planted.case_id}/people/").content.decode()
    assert "Anna Invented" in page
    assert "Also called Ms Invented, AI" in page


def test_without_a_name_nothing_is_entered_and_the_rest_stays_typed(
    browser: Client, planted: Planted
) -> None:
    answer = browser.post(f"/case/{planted.case_id}/people/", ANNA | {"name": ""})
    assert answer.status_code == 400
    assert "Nothing was lost" in answer.content.decode()
    assert "Ms Invented, AI" in answer.content.decode()
    assert people.PEOPLE.lines(planted.case_id) == ()


def test_two_windows_do_not_write_over_one_another(browser: Client, planted: Planted) -> None:
    line_id = _enter(browser, planted)
    address = f"/case/{planted.case_id}/people/{line_id}/"
    seen = people.PEOPLE.line(planted.case_id, line_id).seen
    browser.post(address, ANNA | {"notes": "first", "seen": seen})
    answer = browser.post(address, ANNA | {"notes": "second", "seen": seen})
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "What it says now" in shown
    assert "first" in shown
    assert "second" in shown
    now = re.search(r'name="seen" value="(\d+)"', shown)
    again = browser.post(address, ANNA | {"notes": "second", "seen": now[1] if now else 0})
    assert again.status_code == 302
    assert people.PEOPLE.line(planted.case_id, line_id).value.notes == "second"


def test_who_is_struck_out_is_off_the_list(browser: Client, planted: Planted) -> None:
    line_id = _enter(browser, planted)
    browser.post(f"/case/{planted.case_id}/people/{line_id}/", {"strike": "yes"})
    assert people.PEOPLE.lines(planted.case_id) == ()
    assert len(people.PEOPLE.history(planted.case_id, line_id)) == 2


def test_a_matter_is_entered_and_changed(browser: Client, planted: Planted) -> None:
    browser.post(f"/case/{planted.case_id}/matters/", {"title": "Pick-up", "says": ""})
    line = people.MATTERS.lines(planted.case_id)[0]
    address = f"/case/{planted.case_id}/matters/{line.id}/"
    browser.post(address, {"title": "Pick-up on Fridays", "says": "", "seen": line.seen})
    assert people.MATTERS.line(planted.case_id, line.id).value.title == "Pick-up on Fridays"


def test_what_happened_stands_in_the_chronology_with_its_source(
    browser: Client, planted: Planted
) -> None:
    browser.post(f"/case/{planted.case_id}/chronology/", CALL)
    page = browser.get(f"/case/{planted.case_id}/chronology/").content.decode()
    assert "She rang about the visit." in page
    assert "my diary" in page
    assert any(one.when.words == "March 2026" for one in chronology(planted.case_id).entries)


def test_what_is_no_date_is_told_at_its_field(browser: Client, planted: Planted) -> None:
    address = f"/case/{planted.case_id}/chronology/"
    answer = browser.post(address, CALL | {"when": "the other day"})
    assert answer.status_code == 400
    assert "We could not read “the other day” as a date." in answer.content.decode()
    assert HAPPENINGS.lines(planted.case_id) == ()


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_the_chronology_is_handed_over_as_a_paper(
    browser: Client, planted: Planted, form: str
) -> None:
    browser.post(f"/case/{planted.case_id}/chronology/", CALL)
    answer = browser.get(f"/case/{planted.case_id}/chronology/paper/{form}/")
    assert answer.status_code == 200
    assert len(answer.content) > 1000


def test_a_line_that_is_not_there_is_told(browser: Client, planted: Planted) -> None:
    answer = browser.get(f"/case/{planted.case_id}/people/nobody/")
    assert answer.status_code == 400
    assert "not here any more" in answer.content.decode()


def test_a_recording_stands_where_somebody_stated_it_was_made(planted: Planted) -> None:
    answers = dict.fromkeys(Question, Answer())
    answers[Question.WHEN] = Answer(words="On 2 February 2026, about ten in the morning.")
    statements.state(planted.record_id, answers)
    found = [one for one in chronology(planted.case_id).entries if one.kind == "recording"]
    assert [one.when.words for one in found] == ["2 February 2026"]


def test_a_long_chronology_is_shown_in_parts_and_nothing_is_missed(
    browser: Client, planted: Planted
) -> None:
    for number in range(310):
        day = when.on(date(2024, 1, 1) + timedelta(days=number))
        HAPPENINGS.enter(planted.case_id, Happening(when=day, what=f"Matter-{number}."))
    address = f"/case/{planted.case_id}/chronology/"
    seen = [
        number
        for part in (1, 2, 3)
        for number in re.findall(
            r"Matter-(\d+)", browser.get(address, {"part": part}).content.decode()
        )
    ]
    assert seen == [str(number) for number in range(310)]
    assert "Entries 151 to 300 of" in browser.get(address, {"part": 2}).content.decode()
