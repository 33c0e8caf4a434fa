"""The rooms of asks, answers, the search over letters, and positions."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from tests.specimens import correspondence, mails
from tests.specimens.correspondence import Sent
from tests.web.planting import Planted
from tests.work.stand_ins import StandInReader

from fairhearing import wiring
from fairhearing.domain.casework.asks.answering import Answer, AnswerKind
from fairhearing.domain.casework.letters.letter import Way
from fairhearing.domain.casework.person import Matter, Part, Person
from fairhearing.domain.reading.document import Part as Section
from fairhearing.store import tables
from fairhearing.work.case.people import MATTERS, PEOPLE
from fairhearing.work.case.shown import JobKind, JobState
from fairhearing.work.casework import asks, closely, positions
from fairhearing.work.long_work import finishing, jobs
from fairhearing.work.transcripts import reading


@pytest.fixture
def sent(planted: Planted) -> Sent:
    return correspondence.put(planted.case_id)


def follow(browser: Client, case: str, sent: Sent) -> list[str]:
    typed = {"ask": ["0", "2"], "more": ["Please ring me.", "", ""]}
    for at, one in enumerate(asks.found(case, sent.letter)):
        typed |= {f"number-{at}": [one.number], f"words-{at}": [one.words]}
    answer = browser.post(f"/case/{case}/letters/{sent.letter}/asks/", typed)
    assert answer.status_code == 302
    return [line.id for line in asks.of_letter(case, sent.letter)]


def page_of(browser: Client, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_a_letter_asks_is_confirmed_changed_and_added_to(
    browser: Client, planted: Planted, sent: Sent
) -> None:
    case = planted.case_id
    assert "Find what it asks" in page_of(browser, f"/case/{case}/asks/")
    assert "who gave you" in page_of(browser, f"/case/{case}/letters/{sent.letter}/asks/")
    ids = follow(browser, case, sent)
    words = [asks.ASKS.line(case, one).value.words for one in ids]
    assert words[0].startswith("Please correct the date")
    assert words[-1] == "Please ring me."
    changed = {"number": "7", "words": "Please telephone.", "followed": "on"}
    seen = asks.ASKS.line(case, ids[-1]).seen
    browser.post(f"/case/{case}/asks/{ids[-1]}/", changed | {"seen": seen})
    assert asks.ASKS.line(case, ids[-1]).value.number == "7"
    browser.post(f"/case/{case}/asks/{ids[-1]}/", {"strike": "yes"})
    assert len(asks.of_letter(case, sent.letter)) == 2


def test_what_was_asked_before_is_said_and_not_counted_twice(
    browser: Client, planted: Planted, sent: Sent
) -> None:
    case = planted.case_id
    follow(browser, case, sent)
    chaser = (
        "Dear Ms Marsh,\n\n1. Please answer point 1 of my letter of 2 March: please correct the "
        "date in paragraph 9. It was 14 December.\n2. Please say when the next visit is.\n"
    )
    again = correspondence.write(
        case, sent.thread, Way.OUT, chaser, "31 Mar 2026 10:00:00 +0100", 14
    )
    shown = page_of(browser, f"/case/{case}/letters/{again}/asks/")
    assert "This seems to be the same as number 1 of your letter of 2 March 2026" in shown
    assert re.findall(r'name="ask" value="(\d)"( checked)?', shown) == [
        ("0", ""),
        ("1", " checked"),
    ]


def test_a_letter_in_another_language_is_not_read_as_english(
    browser: Client, planted: Planted, sent: Sent
) -> None:
    case = planted.case_id
    follow(browser, case, sent)
    day = "1 Apr 2026 10:00:00 +0100"
    reply = correspondence.write(case, sent.thread, Way.IN, mails.WELSH, day, 15)
    mine = correspondence.write(case, sent.thread, Way.OUT, mails.WELSH, day, 16)
    cells = [one for row in asks.grid(case, sent.letter).rows for one in row.cells]
    assert [one.found for one in cells if one.reply.id == reply] == [None] * 3
    assert "they are not in English" in page_of(
        browser, f"/case/{case}/letters/{sent.letter}/answers/"
    )
    asked = page_of(browser, f"/case/{case}/letters/{mine}/asks/")
    assert "This letter seems to be in Welsh." in asked
    assert "what it asks in another language was not found here" in asked
    searched = page_of(browser, f"/case/{case}/asks/search/?q=bedroom")
    assert "Not mentioned in what we searched" in searched
    assert "These seem to be in another language." in searched


def test_nothing_ticked_is_told_and_nothing_is_changed(
    browser: Client, planted: Planted, sent: Sent
) -> None:
    answer = browser.post(
        f"/case/{planted.case_id}/letters/{sent.letter}/asks/", {"more": ["", ""]}
    )
    assert answer.status_code == 400
    assert "Nothing was ticked" in answer.content.decode()


def test_a_place_of_the_grid_is_decided_and_printed(
    browser: Client, planted: Planted, sent: Sent
) -> None:
    case = planted.case_id
    follow(browser, case, sent)
    place = f"/case/{case}/letters/{sent.letter}/answers/"
    shown = page_of(browser, place)
    assert "It says that it is done" in shown
    assert "6 places wait for you" in shown
    notes = asks.of_letter(case, sent.letter)[1].id
    decided = {
        "ask": notes,
        "reply": sent.first,
        "kind": "refused",
        "words": "Notes are not released",
        "reason": "paragraph 4",
        "seen": "0",
    }
    assert browser.post(f"{place}decide/", decided).status_code == 302
    assert "Reason or rule given: paragraph 4" in page_of(browser, place)
    assert "Refused" in page_of(browser, f"/case/{case}/asks/")
    paper = page_of(browser, f"{place}answers.html")
    assert "Notes are not released" in paper
    for form, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        assert browser.get(f"{place}answers.{form}").content.startswith(begins)


def test_a_place_without_a_choice_keeps_what_was_typed(
    browser: Client, planted: Planted, sent: Sent
) -> None:
    case = planted.case_id
    ask = follow(browser, case, sent)[0]
    answer = browser.post(
        f"/case/{case}/letters/{sent.letter}/answers/decide/",
        {"ask": ask, "reply": sent.first, "kind": "evaded", "note": "typed in haste"},
    )
    assert answer.status_code == 400
    assert "typed in haste" in answer.content.decode()
    assert asks.ANSWERS.lines(case) == ()


@pytest.mark.parametrize("page", ["letters/none/asks/", "letters/none/answers/", "asks/none/"])
def test_what_is_not_there_is_told(browser: Client, planted: Planted, page: str) -> None:
    answer = browser.get(f"/case/{planted.case_id}/{page}")
    assert answer.status_code == 400
    assert "not here any more" in answer.content.decode()


def test_the_search_says_what_was_searched(browser: Client, planted: Planted, sent: Sent) -> None:
    page = f"/case/{planted.case_id}/asks/search/"
    assert "What to look for" in page_of(browser, page)
    shown = page_of(browser, f"{page}?q=bedroom&way=in&thread={sent.thread}")
    assert "Not mentioned in what we searched" in shown
    assert "Searched: 2 letters" in shown
    assert "1 paragraph mentions it" in page_of(browser, f"{page}?q=oduya")
    assert browser.get(f"{page}?q=%3F").status_code == 400


def test_lines_are_put_under_a_matter_and_changed(
    browser: Client, planted: Planted, sent: Sent
) -> None:
    case = planted.case_id
    matter = MATTERS.enter(case, Matter(title="The nursery"))
    place = f"/case/{case}/positions/{matter}/"
    assert "The nursery" in page_of(browser, f"/case/{case}/positions/")
    assert "Mrs Oduya" in page_of(browser, f"{place}?q=nursery+manager")
    typed = {
        "who": "Jo Marsh",
        "kind": "may have said it",
        "when": "30 March 2026",
        "words": "I may have said so.",
        "source": "Letter of 30 March 2026",
        "matter_id": matter,
        "page": "letter",
        "ids": f"{case} {sent.second}",
    }
    assert browser.post(place, typed).status_code == 302
    earlier = typed | {"kind": "denied it", "when": "20 March 2026", "words": "I did not."}
    assert browser.post(place, earlier).status_code == 302
    shown = page_of(browser, place)
    assert "Before: denied it" in shown
    assert f"/case/{case}/letters/{sent.second}/" in shown
    assert browser.post(place, typed | {"when": "some day"}).status_code == 400
    line = positions.POSITIONS.lines(case)[0]
    change = f"{place}{line.id}/change/"
    browser.post(change, typed | {"who": "Jo", "seen": line.seen})
    assert positions.POSITIONS.lines(case)[0].value.who == "Jo"
    assert "I may have said so." in page_of(browser, f"{place}positions.html")
    told = page_of(browser, f"/case/{case}/chronology/")
    assert "Jo may have said it (The nursery): “I may have said so.”" in told
    assert f"/case/{case}/positions/{matter}/" in told


def test_words_of_a_report_lead_to_their_page_and_people_to_choose_from_are_named(
    browser: Client, planted: Planted
) -> None:
    case = planted.case_id
    PEOPLE.enter(case, Person(name="Jo Marsh", part=Part.COURT_ADVISER, also=("Ms Marsh",)))
    matter = MATTERS.enter(case, Matter(title="Contact"))
    paragraphs = reading.document(planted.report_id).paragraphs
    words = next(one.text for one in paragraphs if one.part is Section.BODY)
    place = f"/case/{case}/positions/{matter}/"
    asked = browser.get(place, {"q": words}).content.decode()
    assert '<option value="Jo Marsh">' in asked
    assert 'name="who" value="Martin Oakley"' in asked
    assert 'name="when" value="11 June 2026"' in asked
    assert "Who and when are what the report says of itself." in asked
    one = next(
        one.position
        for one in positions.offered(case, matter, words)
        if one.position.page == "page_image"
    )
    positions.enter(case, replace(one, who="Ms Marsh"))
    address = f"/file/{planted.report_id}/page/{one.ids[1]}.png"
    assert address in page_of(browser, place)
    assert browser.get(address)["Content-Type"] == "image/png"


def test_words_of_a_recording_lead_to_their_moment(browser: Client, planted: Planted) -> None:
    case = planted.case_id
    matter = MATTERS.enter(case, Matter(title="Contact"))
    turn = next(t for t in reading.transcript(planted.record_id).turns if len(t.text) > 30)
    place = f"/case/{case}/positions/{matter}/"
    offered = positions.offered(case, matter, turn.text)
    one = next(one.position for one in offered if one.position.words == turn.text)
    positions.enter(case, one)
    address = f"/file/{planted.record_id}/transcript/?at={turn.start:.1f}"
    assert address in page_of(browser, place)
    assert browser.get(address).status_code == 200


def test_a_later_reply_asks_nothing_about_what_is_answered(
    browser: Client, planted: Planted, sent: Sent
) -> None:
    case = planted.case_id
    first = follow(browser, case, sent)[0]
    page = f"/case/{case}/letters/{sent.letter}/answers/"
    assert page_of(browser, page).count("That is right") == 6
    asks.decide(case, Answer(ask_id=first, reply_id=sent.first, kind=AnswerKind.ANSWERED), seen=0)
    shown = page_of(browser, page)
    assert shown.count("That is right") == 4
    assert shown.count("It is answered, so you need not decide here.") == 1
    assert "4 places wait for you" in shown


def test_replies_are_read_closely_when_that_is_asked_for(
    browser: Client, planted: Planted, sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wiring, "judge_is_here", lambda: True)
    monkeypatch.setattr(wiring, "require_language_model", lambda: None)
    monkeypatch.setattr(wiring, "answer_reader", StandInReader)
    case, page = planted.case_id, f"/case/{planted.case_id}/letters/{sent.letter}/answers/"
    follow(browser, case, sent)
    assert "2 replies were read quickly so far" in page_of(browser, page)
    answer = browser.post(f"{page}closely/")
    assert answer.headers["Location"] == f"/case/{case}/working/"
    assert "Replies to “Your report”" in page_of(browser, f"/case/{case}/working/")
    assert "We are reading the replies closely" in page_of(browser, page)
    job = jobs.jobs(case)[0].id
    tables.Job.objects.filter(pk=job).update(state=JobState.RUNNING)
    closely.read(job)
    finishing.replies_read(job)
    assert f'href="{page}">See the answers' in page_of(browser, f"/case/{case}/working/")
    shown = page_of(browser, page)
    assert "Read closely" not in shown
    assert shown.count("<strong>Refused</strong>") == 6


def test_without_the_language_model_the_page_says_what_fetches_it(
    browser: Client, planted: Planted, sent: Sent, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FAIRHEARING_MODELS", str(tmp_path))
    case, page = planted.case_id, f"/case/{planted.case_id}/letters/{sent.letter}/answers/"
    follow(browser, case, sent)
    assert "“fairhearing models get” fetches it" in page_of(browser, page)
    answer = browser.post(f"{page}closely/")
    assert answer.status_code != 302
    assert "models get" in answer.content.decode()
    assert not [one for one in jobs.jobs(case) if one.kind is JobKind.ANSWERS]
