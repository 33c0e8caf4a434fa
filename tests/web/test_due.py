"""What is due: entered, listed, worked out, done and undone, taken into a calendar."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.utils import timezone
from docx import Document
from icalendar import Calendar  # type: ignore[import-untyped]  # it carries no types
from tests.specimens import mails
from tests.web.planting import Planted

from fairhearing.domain.casework.promises.promise import Kept
from fairhearing.domain.procedures import clock, milestone, reading
from fairhearing.domain.saying import day
from fairhearing.work.calls import sheets
from fairhearing.work.casework import due, events, letter_files, letters, promises


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", answer.content.decode())


def enter(browser: Client, planted: Planted, **typed: str) -> None:
    given = {"arrived": "yes", "whom": "", "words": "", "days": "", "item": "", **typed}
    answer = browser.post(f"/case/{planted.case_id}/events/", given)
    assert answer.status_code == 302, answer.content.decode()


def test_an_event_starts_its_times_and_each_says_how_it_was_worked_out(
    browser: Client, planted: Planted
) -> None:
    enter(browser, planted, milestone="freedom-of-information", when="24 December 2025")
    (one,) = due.due(planted.case_id)
    listed = page(browser, f"/case/{planted.case_id}/due/")
    assert "Tuesday 27 January 2026" in listed
    worked_out = page(browser, f"/case/{planted.case_id}/due/{one.key}/")
    for words in (
        "Wednesday 24 December 2025, the day they received your request",
        "20 working days",
        "New Year Holiday: a bank holiday in Scotland",
        "D10. Verified from the source itself.",
        "not legal advice",
    ):
        assert words in worked_out


def test_what_is_not_verified_says_check_and_never_a_firm_day(
    browser: Client, planted: Planted
) -> None:
    enter(browser, planted, milestone="council-stage-2-reply", when="27 November 2026")
    (one,) = due.due(planted.case_id)
    assert one.expected.due is None
    for address in ("", f"{one.key}/"):
        shown = page(browser, f"/case/{planted.case_id}/due/{address}")
        assert "check</span> no day to rely on; it may be about 29 December 2026" in shown


def test_a_day_of_sending_and_a_rough_day_are_not_firm(browser: Client, planted: Planted) -> None:
    enter(browser, planted, milestone="own-information", when="5 March 2026", arrived="no")
    enter(browser, planted, milestone="own-information", when="March 2026")
    sent, rough = due.due(planted.case_id)
    assert (sent.firm, rough.firm, rough.by) == (False, False, None)
    assert "the day you sent it" in page(browser, f"/case/{planted.case_id}/due/{sent.key}/")
    assert "Find the day" in page(browser, f"/case/{planted.case_id}/due/{rough.key}/")


def test_a_hearing_stands_there_with_what_is_due_before_it(
    browser: Client, planted: Planted
) -> None:
    enter(browser, planted, milestone="hearing", when="7 April 2027", words="First hearing")
    enter(browser, planted, milestone="days-before-hearing", when="7 April 2027", days="3")
    shown = [(str(one.by), one.expected.ground.value) for one in due.due(planted.case_id)]
    assert shown == [
        ("2027-04-01", "rule"),
        ("2027-04-06", "rule"),
        ("2027-04-07", "hearing"),
    ]


def test_a_hearing_that_was_is_not_late(browser: Client, planted: Planted) -> None:
    enter(browser, planted, milestone="hearing", when="5 March 2024")
    assert "A hearing" not in page(browser, f"/case/{planted.case_id}/due/").partition("Take")[0]


def test_a_promise_of_a_call_and_a_reminder_stand_beside_the_rules(
    browser: Client, planted: Planted
) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    sheet = sheets.start(planted.case_id)
    sheets.begin(sheet)
    sheets.promise(sheet, "send me the notes", tomorrow)
    browser.post(
        f"/case/{planted.case_id}/reminders/", {"what": "Ring the school", "on": day(tomorrow)}
    )
    shown = page(browser, f"/case/{planted.case_id}/due/")
    assert shown.index("Within a week") < shown.index("send me the notes")
    assert "Ring the school" in shown
    assert shown.count("tomorrow") == 2


def test_done_and_undone(browser: Client, planted: Planted) -> None:
    browser.post(f"/case/{planted.case_id}/reminders/", {"what": "Ring", "on": "1 March 2024"})
    address = f"/case/{planted.case_id}/due/"
    assert "The day has passed" in page(browser, address)
    (one,) = due.due(planted.case_id)
    browser.post(f"{address}{one.key}/done/")
    browser.post(f"{address}{one.key}/done/")
    assert "The day has passed" not in page(browser, address)
    assert "1 thing done" in page(browser, address)
    browser.post(f"{address}{one.key}/undo/")
    assert "The day has passed" in page(browser, address)


def test_a_promise_that_is_done_was_kept_and_waits_again_when_that_is_undone(
    browser: Client, planted: Planted
) -> None:
    item = letter_files.add(planted.case_id, "letter.eml", BytesIO(mails.eml())).item
    letters.enter(planted.case_id, letter_files.propose(item.id).letter)
    (found,), _ = promises.proposed(planted.case_id)
    promises.confirm(planted.case_id, found, words="write to me", by=found.found.by)
    (one,) = due.due(planted.case_id)
    address = f"/case/{planted.case_id}/due/"
    browser.post(f"{address}{one.key}/done/")
    assert "1 thing done" in page(browser, address)
    assert "Kept and not kept" in page(browser, f"/case/{planted.case_id}/promises/")
    browser.post(f"{address}{one.key}/undo/")
    assert "The day has passed" in page(browser, address)
    assert "Kept and not kept" not in page(browser, f"/case/{planted.case_id}/promises/")


NOT_KEPT = "Not kept, promised by 9 March 2026"


def test_a_promise_that_was_not_kept_says_so_in_the_same_words_wherever_it_stands(
    browser: Client, planted: Planted
) -> None:
    case = planted.case_id
    item = letter_files.add(case, "letter.eml", BytesIO(mails.eml())).item
    letter = letters.enter(case, letter_files.propose(item.id).letter)
    thread = letters.start_thread(case, "My complaint", "")
    letters.put_into(case, thread, [letter])
    (found,), _ = promises.proposed(case)
    promises.confirm(case, found, words="write to me", by=found.found.by)
    (one,) = due.due(case)
    places = [
        f"/case/{case}/{where}/"
        for where in ("promises", "chronology", f"letters/{letter}", f"threads/{thread}")
    ]
    places += [f"/case/{case}/due/", f"/case/{case}/due/{one.key}/"]
    papers = [
        f"/case/{case}/chronology/paper/html/",
        f"/case/{case}/threads/{thread}/thread.html",
    ]
    for address in (*places, *papers):
        assert NOT_KEPT not in page(browser, address), address
    promises.settle(case, Kept.NOT_KEPT, lambda _one: True)
    for address in places:
        assert NOT_KEPT in page(browser, address), address
    for address in papers:
        paper = browser.get(address).getvalue().decode()
        assert NOT_KEPT in re.sub(r"\s+", " ", paper), address
    assert "1 promise that was not kept" in page(browser, f"/case/{case}/")
    assert "The day has passed" not in page(browser, f"/case/{case}/due/")
    assert not due.ahead(case).listed
    month = page(browser, f"/case/{case}/due/calendar/?month=2026-03")
    assert NOT_KEPT in month
    browser.post(f"/case/{case}/due/{one.key}/undo/")
    assert "The day has passed" in page(browser, f"/case/{case}/due/")
    assert "not kept" not in page(browser, f"/case/{case}/")


def test_a_promise_of_a_call_says_on_its_page_how_it_ended(
    browser: Client, planted: Planted
) -> None:
    sheet = sheets.start(planted.case_id)
    sheets.begin(sheet)
    sheets.promise(sheet, "send me the notes")
    (found,), _ = promises.proposed(planted.case_id)
    promises.confirm(planted.case_id, found, words="send me the notes", by=None)
    assert "Not kept" not in page(browser, f"/sheet/{sheet}/after/")
    promises.settle(planted.case_id, Kept.NOT_KEPT, lambda _one: True)
    assert "Not kept" in page(browser, f"/sheet/{sheet}/after/")


def test_done_stays_done_when_the_words_of_an_event_change(
    browser: Client, planted: Planted
) -> None:
    enter(browser, planted, milestone="own-information", when="5 March 2026")
    (one,) = due.due(planted.case_id)
    due.mark_done(planted.case_id, one.key)
    (line,) = events.EVENTS.lines(planted.case_id)
    typed = {"milestone": "own-information", "when": "5 March 2026", "words": "My file"}
    browser.post(
        f"/case/{planted.case_id}/events/{line.id}/",
        {**typed, "arrived": "yes", "seen": str(line.seen)},
    )
    (after,) = due.due(planted.case_id)
    assert (after.expected.what.endswith("My file"), bool(after.done)) == (True, True)


def test_the_calendar_shows_a_month_and_leads_to_those_around_it(
    browser: Client, planted: Planted
) -> None:
    browser.post(f"/case/{planted.case_id}/reminders/", {"what": "Leap", "on": "29 February 2028"})
    shown = page(browser, f"/case/{planted.case_id}/due/calendar/?month=2028-02")
    assert "Leap" in shown
    assert "?month=2028-01" in shown
    assert "?month=2028-03" in shown
    assert "Leap" not in page(browser, f"/case/{planted.case_id}/due/calendar/?month=2028-04")


@pytest.mark.parametrize("asked", ["", "soon", "2026-13", "0001-01", "9999-12"])
def test_a_month_that_is_none_shows_one_all_the_same(
    browser: Client, planted: Planted, asked: str
) -> None:
    page(browser, f"/case/{planted.case_id}/due/calendar/?month={asked}")


@pytest.mark.parametrize(
    ("titles", "title"),
    [("", "Notes"), ("discreet", "Notes"), ("whole", "Ring Ms Example"), ("other", "Notes")],
)
def test_the_calendar_file_tells_others_only_what_the_person_chose(
    browser: Client, planted: Planted, titles: str, title: str
) -> None:
    address = f"/case/{planted.case_id}/"
    browser.post(f"{address}reminders/", {"what": "Ring Ms Example", "on": "1 March 2027"})
    answer = browser.get(f"{address}due/days.ics?titles={titles}")
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["summary"]) == title
    assert ("Example" in answer.content.decode()) == (titles == "whole")


def test_an_unverified_day_says_check_in_the_calendar_file_too(
    browser: Client, planted: Planted
) -> None:
    enter(browser, planted, milestone="council-stage-2-reply", when="27 November 2026")
    answer = browser.get(f"/case/{planted.case_id}/due/days.ics")
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["summary"]) == "Notes (check)"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"milestone": "", "when": "5 March 2026"}, "required"),
        ({"milestone": "own-information", "when": "31 February 2026"}, "31 February 2026"),
        ({"milestone": "own-information", "when": "5 March 1987"}, "between 2000 and 2089"),
        ({"milestone": "order-days", "when": "5 March 2026"}, "how many days"),
        ({"milestone": "order-days", "when": "5 March 2026", "days": "0"}, "greater than"),
    ],
)
def test_what_cannot_be_counted_is_told_and_stays_typed(
    browser: Client, planted: Planted, typed: dict[str, str], says: str
) -> None:
    answer = browser.post(f"/case/{planted.case_id}/events/", {"arrived": "yes", **typed})
    assert answer.status_code == 400
    shown = answer.content.decode()
    assert says in shown
    assert typed["when"] in shown
    assert not events.EVENTS.lines(planted.case_id)


def test_something_that_is_not_due_any_more_is_told(browser: Client, planted: Planted) -> None:
    answer = browser.get(f"/case/{planted.case_id}/due/0000/")
    assert answer.status_code == 400
    assert "not due any more" in answer.content.decode()


def test_a_mistake_in_a_file_of_rules_is_named_and_no_day_is_guessed(
    browser: Client, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(browser, planted, milestone="freedom-of-information", when="24 December 2025")
    whole = reading.text_of

    def broken(name: str) -> str:
        return whole(name).replace("length = 20", "length = 0") if name == "clocks" else whole(name)

    monkeypatch.setattr(reading, "text_of", broken)
    clock.clocks.cache_clear()
    answer = browser.get(f"/case/{planted.case_id}/due/")
    monkeypatch.undo()
    clock.clocks.cache_clear()
    shown = answer.content.decode()
    assert answer.status_code == 500
    assert re.search(r"clocks\.toml, line \d+: “length” must be a whole number", shown)
    assert "2026" not in shown


def test_the_chronology_stays_whole_while_a_file_of_rules_is_wrong(
    browser: Client, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(
        browser,
        planted,
        milestone="freedom-of-information",
        when="24 December 2025",
        words="their rota",
    )
    address = f"/case/{planted.case_id}/chronology/"
    assert "cannot be read" not in page(browser, address)
    whole = reading.text_of
    monkeypatch.setattr(reading, "text_of", lambda name: whole(name).replace("kind =", "kid =", 1))
    milestone.milestones.cache_clear()
    shown = page(browser, address)
    paper = browser.get(f"{address}paper/docx/").getvalue()
    monkeypatch.undo()
    milestone.milestones.cache_clear()
    assert "24 December 2025" in shown
    assert "Something that you entered: their rota" in shown
    assert re.search(r"milestones\.toml, line \d+: .*kid", shown)
    words = "\n".join(one.text for one in Document(BytesIO(paper)).paragraphs)
    assert "A file of rules of the program could not be read" in words
