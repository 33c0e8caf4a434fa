"""Mending in the browser: by script and without, and nothing typed is lost."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.reading.transcript import By, Mark, Turn
from fairhearing.store import tables
from fairhearing.web.transcript.differing import runs
from fairhearing.work.house import home as front
from fairhearing.work.house import kept
from fairhearing.work.transcripts import listened, mending, reading


def turns(planted: Planted) -> tuple[Turn, ...]:
    return reading.transcript(planted.record_id).turns


def turn(planted: Planted, which: str) -> Turn:
    return next(one for one in turns(planted) if one.id == which)


def send(
    browser: Client,
    planted: Planted,
    which: str,
    form: Mapping[str, object],
    *,
    script: bool = True,
) -> HttpResponse:
    """Make a change as the page's script does, or as its form does."""
    to = f"/file/{planted.record_id}/turn/{which}/" if which else f"/file/{planted.record_id}/mend/"
    seen = {"seen": mending.edited(planted.record_id).number}
    return browser.post(to, seen | dict(form), headers={"X-Part": "mend"} if script else {})


def test_the_answer_to_a_change_is_the_turns_to_show_anew(
    browser: Client, planted: Planted
) -> None:
    words = turn(planted, "4").text
    answer = send(browser, planted, "4", {"do": "split", "at": 2}).json()
    assert [(one["id"], one["follows"]) for one in answer["turns"]] == [("4", "3"), ("e1", "4")]
    assert answer["number"] == answer["undoes"] == 1
    assert re.fullmatch(r"\d\d:\d\d", answer["at"])
    assert f"{turn(planted, '4').text} {turn(planted, 'e1').text}" == words
    joined = send(browser, planted, "e1", {"do": "join"}).json()
    assert joined["gone"] == ["e1"]
    assert turn(planted, "4").text == words


def test_what_another_window_changed_comes_with_the_answer(
    browser: Client, planted: Planted
) -> None:
    seen = mending.edited(planted.record_id).number
    send(browser, planted, "2", {"do": "words", "words": "Typed in the other window."})
    answer = send(browser, planted, "4", {"do": "voice", "label": "Speaker 9", "seen": seen}).json()
    assert [one["id"] for one in answer["turns"]] == ["2", "4"]
    assert ["Speaker 9", "Speaker 9"] in answer["voices"]
    only_asked = browser.get(f"/file/{planted.record_id}/mend/?seen={seen}").json()
    assert [one["id"] for one in only_asked["turns"]] == ["2", "4"]


def test_two_wordings_of_one_turn_are_both_given(browser: Client, planted: Planted) -> None:
    seen = mending.edited(planted.record_id).number
    send(browser, planted, "2", {"do": "words", "words": "Theirs."})
    mine = {"do": "words", "words": "Mine.", "seen": seen}
    clash = send(browser, planted, "2", mine)
    assert clash.status_code == 409
    told = clash.json()
    assert (told["clash"], told["theirs"]) == ("2", "Theirs.")
    page = send(browser, planted, "2", mine, script=False)
    assert page.status_code == 409
    words = page.content.decode()
    assert "Theirs." in words
    assert ">\nMine.</textarea>" in words or ">Mine.</textarea>" in words
    send(browser, planted, "2", mine | {"seen": told["number"]})
    assert turn(planted, "2").text == "Mine."


def test_marks_and_being_right(browser: Client, planted: Planted) -> None:
    page = f"/file/{planted.record_id}/transcript/"
    unsure = browser.get(page).content.decode().count('class="w doubt"')
    first = next(
        (one.id, index)
        for one in turns(planted)
        for index, word in enumerate(one.words)
        if word.probability < 0.5
    )
    span = {"first": first[1], "last": first[1] + 1}
    send(browser, planted, first[0], {"do": "confirm"} | span)
    assert turn(planted, first[0]).words[first[1]].by is By.CONFIRMED
    assert browser.get(page).content.decode().count('class="w doubt"') == unsure - 1
    send(browser, planted, first[0], {"do": "overlapping"} | span)
    assert turn(planted, first[0]).words[first[1]].mark is Mark.OVERLAPPING
    assert "talk at once" in browser.get(page).content.decode()
    send(browser, planted, first[0], {"do": "unmark"} | span)
    send(browser, planted, first[0], {"do": "inaudible"} | span)
    assert turn(planted, first[0]).words[first[1]].text == "[inaudible]"


def test_the_form_without_scripts_does_all_of_it(browser: Client, planted: Planted) -> None:
    page = browser.get(f"/file/{planted.record_id}/transcript/?change=4").content.decode()
    assert turn(planted, "4").text in page
    assert page.count('id="change"') == 1
    form = {"do": "change", "words": "One, two.\r\nThree four. [laughs]", "label": "Speaker 2"}
    answer = send(browser, planted, "4", form | {"together": "on"}, script=False)
    assert answer.url.endswith("#t4")
    made = [one for one in turns(planted) if one.id in ("4", "e4")]
    assert [one.text for one in made] == ["One, two.", "Three four. [laughs]"]
    assert {one.speaker for one in made} == {"Speaker 2"}
    assert made[0].words[0].mark is Mark.OVERLAPPING
    assert made[1].words[-1].mark is Mark.NON_VERBAL
    send(browser, planted, "e4", {"do": "join"}, script=False)
    send(browser, planted, "4", {"do": "remove"}, script=False)
    assert all(one.id != "4" for one in turns(planted))
    back = send(browser, planted, "", {"do": "undo"}, script=False)
    assert back.url.endswith("/history/")
    assert turn(planted, "4").text == "One, two. Three four. [laughs]"


def test_nothing_is_entered_for_a_form_sent_as_it_came(browser: Client, planted: Planted) -> None:
    one = turn(planted, "4")
    form = {"do": "change", "words": one.text, "label": one.speaker}
    send(browser, planted, "4", form, script=False)
    assert mending.edited(planted.record_id).number == 0


def test_each_place_is_shown_before_it_is_replaced(browser: Client, planted: Planted) -> None:
    there = sum(len(re.findall(r"\bMolly\b", one.text)) for one in turns(planted))
    asked = {"find": "molly", "put": "Polly"}
    page = browser.get(f"/file/{planted.record_id}/transcript/find/", asked).content.decode()
    assert f">{there} places</p>" in page
    assert page.count("<del>Molly</del><ins>Polly</ins>") == there
    first = next(one for one in turns(planted) if "Molly" in one.text)
    only = {"do": "words", "words": first.text.replace("Molly", "Polly", 1)}
    send(browser, planted, first.id, only)
    left = browser.get(f"/file/{planted.record_id}/transcript/find/", asked | {"part": ""})
    assert f">{there - 1} places</p>" in left.content.decode()
    done = send(browser, planted, "", {"do": "replace"} | asked, script=False)
    assert done.url.endswith("/find/?done")
    assert all("Molly" not in one.text for one in turns(planted))
    assert sum(one.text.count("Polly") for one in turns(planted)) == there


def test_a_turn_that_replacing_empties_is_taken_out_and_that_is_said(
    browser: Client, planted: Planted
) -> None:
    first = turns(planted)[0]
    asked = {"find": first.text, "put": ""}
    page = browser.get(f"/file/{planted.record_id}/transcript/find/", asked).content.decode()
    assert "1 turn has no other words: it is taken out whole." in page
    assert 'name="do" value="remove"' in page
    send(browser, planted, "", {"do": "replace"} | asked)
    assert first.text not in [one.text for one in turns(planted)]


def test_nothing_is_found_by_nothing(browser: Client, planted: Planted) -> None:
    page = browser.get(f"/file/{planted.record_id}/transcript/find/", {"find": " "})
    assert "places" not in page.content.decode().split('id="places">')[1]
    refused = send(browser, planted, "", {"do": "replace", "find": "", "put": "x"})
    assert refused.status_code == 400
    assert refused.json()["safe"] == "Nothing was changed."


def test_the_history_says_who_when_before_and_after(browser: Client, planted: Planted) -> None:
    words = turn(planted, "2").text
    send(browser, planted, "2", {"do": "words", "words": f"{words} Indeed."})
    send(browser, planted, "3", {"do": "voice", "label": "Speaker 1"})
    send(browser, planted, "", {"do": "undo"})
    side = browser.get(f"/file/{planted.record_id}/transcript/history/?side").content.decode()
    assert "<!doctype" not in side
    assert side.count(", the person who keeps this file") == 3
    assert "<ins>Indeed.</ins>" in side
    assert "no longer in the words" in side
    page = browser.get(f"/file/{planted.record_id}/transcript/history/0/?compare").content.decode()
    assert "1 turn differs." in page
    assert "<ins>Indeed.</ins>" in page
    then = browser.get(f"/file/{planted.record_id}/transcript/history/0/").content.decode()
    assert "Indeed." not in then
    assert browser.get(f"/file/{planted.record_id}/transcript/history/99/").status_code == 400


def test_changes_are_entered_under_the_name_that_was_given(
    browser: Client, planted: Planted
) -> None:
    page = f"/file/{planted.record_id}/transcript/history/"
    to = f"/file/{planted.record_id}/corrector/"
    came_from = {"referer": f"http://127.0.0.1{page}"}
    assert browser.post(to, {"name": " R.  Dalby "}, headers=came_from).url == page
    send(browser, planted, "2", {"do": "words", "words": "Yes."})
    shown = browser.get(page).content.decode()
    assert "Your changes are entered under: R. Dalby" in shown
    assert re.search(r"\d\d:\d\d, R\. Dalby", shown)


def test_words_typed_in_a_form_while_it_was_locked_are_kept(
    browser: Client, planted: Planted
) -> None:
    to = f"/file/{planted.record_id}/turn/2/"
    by_script = {"do": "words", "words": "Typed.", "seen": "0"}
    front.lock()
    assert browser.post(to, by_script, headers={"X-Part": "mend"}).status_code == 409
    kind = "application/x-www-form-urlencoded"
    browser.post(to, "do=change&words=Typed+by+form.&label=Speaker+1&seen=0", content_type=kind)
    browser.post("/locked/", {"passphrase": "four plain words here", "next": "/"})
    page = browser.get("/kept/").content.decode()
    assert "The words of a turn" in page
    assert "Typed by form." in page
    browser.post(to, {field.name: field.value for field in kept.waiting()[0].typed})
    assert turn(planted, "2").text == "Typed by form."


def test_a_full_disk_is_said_and_nothing_is_half_changed(
    browser: Client, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    words = turn(planted, "2").text
    with monkeypatch.context() as broken:
        broken.setattr(tables.LedgerEntry.objects, "create", full)
        answer = send(browser, planted, "2", {"do": "words", "words": "Typed."})
    assert answer.status_code == 409
    assert answer.json()["happened"] == "There is not enough room on this disk."
    assert turn(planted, "2").text == words
    send(browser, planted, "2", {"do": "words", "words": "Typed."})
    assert turn(planted, "2").text == "Typed."


@pytest.mark.parametrize(
    "form",
    [
        {"do": "nonsense"},
        {"do": "split", "at": "-1"},
        {"do": "split", "at": "²"},
        {"do": "split", "at": "999"},
        {"do": "confirm", "first": "0", "last": "x"},
        {"do": "add", "label": "A", "start": "nan", "end": "1", "words": "x"},
        {"do": "words", "words": "  "},
    ],
)
def test_nonsense_changes_nothing_and_is_told_in_words(
    browser: Client, planted: Planted, form: dict[str, str]
) -> None:
    answer = send(browser, planted, "4", form)
    assert answer.status_code == 400
    assert json.loads(answer.content)["happened"]
    assert send(browser, planted, "gone", {"do": "remove"}).status_code == 400
    assert mending.edited(planted.record_id).number == 0


def test_what_was_played_is_noted_in_stretches(browser: Client, planted: Planted) -> None:
    to = f"/file/{planted.record_id}/heard/"
    assert browser.post(to, {"spans": "3.00-9.50 9.50-11.00 40.25-42.00"}).status_code == 204
    spans = [(span.start, span.end) for span in listened.played(planted.record_id)]
    assert spans == [(3.0, 11.0), (40.25, 42.0)]
    for nonsense in ("3", "a-b", "1e3-2e3", "9.0--1"):
        assert browser.post(to, {"spans": nonsense}).status_code == 400
    assert browser.post(to, {"spans": "5-4"}).status_code == 204
    assert len(listened.played(planted.record_id)) == 2


def test_no_word_of_a_turn_is_code_on_the_page(browser: Client, planted: Planted) -> None:
    send(browser, planted, "2", {"do": "words", "words": "<b>x</b> & [<i>]"})
    page = browser.get(f"/file/{planted.record_id}/transcript/").content.decode()
    assert "<b>x</b>" not in page
    assert "&lt;b&gt;x&lt;/b&gt;" in page


def test_the_rest_of_a_long_transcript_comes_beside_a_turn(
    browser: Client, planted: Planted
) -> None:
    address = f"/file/{planted.record_id}/transcript/"
    whole = [one.id for one in turns(planted)]
    send(browser, planted, whole[3], {"do": "split", "at": 1})
    whole = [one.id for one in turns(planted)]

    def brought(asked: str) -> list[str]:
        page = browser.get(f"{address}?{asked}", headers={"HX-Request": "true"})
        assert page.headers["X-Seen"] == "1"
        return re.findall(r'data-turn="(\w+)"', page.content.decode())

    assert brought(f"after={whole[4]}&count=250") == whole[5:]
    assert brought(f"before={whole[4]}&count=3") == whole[1:4]
    assert brought(f"after={whole[-1]}&count=250") == []
    assert brought(f"before={whole[0]}&count=250") == []
    assert brought("after=gone&count=250") == []


def test_scripts_name_nothing_that_the_page_lacks() -> None:
    room = Path(__file__).parents[2] / "src" / "fairhearing" / "web"
    scripts = "".join(
        path.read_text("utf-8") for path in (room / "static" / "scripts" / "mending").glob("*.js")
    )
    page = "".join(
        path.read_text("utf-8")
        for path in [*room.glob("transcript/*.html"), *room.glob("*/_player.html")]
    )
    asked = set(re.findall(r'byId\("([\w-]+)"\)|getElementById\("([\w-]+)"\)', scripts))
    missing = {one or two for one, two in asked if f'id="{one or two}"' not in page}
    assert missing == set()


def test_words_that_differ_beside_each_other_are_one_run() -> None:
    marked = [(run.kind, run.words) for run in runs("It was Tuesday then.", "It was quite other.")]
    assert marked == [("same", "It was"), ("gone", "Tuesday then."), ("new", "quite other.")]
    assert runs("", "New.")[0].kind == "new"
    assert runs("Same.", "Same.") == runs(" Same. ", "Same.")
