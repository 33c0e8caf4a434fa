"""The home of a case: what is due, what waits for whom, what to do next, and every room."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.web.planting import Planted
from tests.web.story import ROOMS

from fairhearing.domain.casework.asks.answering import Answer, AnswerKind
from fairhearing.domain.casework.due.event import Reminder
from fairhearing.domain.casework.promises.promise import Kept
from fairhearing.domain.casework.when import on
from fairhearing.domain.problems import OurFault
from fairhearing.domain.procedures import milestone
from fairhearing.work.case import case_home, cases, example, example_story
from fairhearing.work.case.shown import Action
from fairhearing.work.case.what_next import Waiting, Waits
from fairhearing.work.casework import asks, due, promises
from fairhearing.work.casework.events import REMINDERS
from fairhearing.work.casework.promises import PROMISES

BEFORE, LATER = date(2026, 11, 22), date(2026, 12, 20)


@pytest.fixture
def told(planted: Planted) -> str:
    """A case that holds the example's letters and no recording."""
    case_id = cases.start_case("The letters")
    example_story.plant(case_id, example.folder())
    return case_id


@pytest.fixture
def on_22_november(monkeypatch: pytest.MonkeyPatch) -> None:
    _let_it_be(monkeypatch, BEFORE)


def _let_it_be(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda *_: day)


def _counts(waiting: tuple[Waiting, ...]) -> dict[Waits, int]:
    return {one.what: one.count for one in waiting}


def test_an_empty_case_shows_every_room_and_that_nothing_waits(
    browser: Client, planted: Planted
) -> None:
    page = browser.get(f"/case/{cases.start_case('Empty')}/").content.decode()
    assert "Nothing is due." in page
    assert page.count("Nothing.</p>") == 2
    rooms = page[page.index('<nav class="sheet thirds') :]
    links = {words: url for url, words in re.findall(r'<a href="([^"]+)">([^<]+)</a>', rooms)}
    for room in ROOMS:
        assert browser.get(links[room]).status_code == 200, room


@pytest.mark.usefixtures("on_22_november")
def test_the_home_of_the_story_says_what_is_due_and_who_waits_for_whom(
    browser: Client, told: str
) -> None:
    home = case_home.of(told)
    assert [one.by for one in home.soonest] == [
        date(2026, 12, 9),
        date(2026, 12, 15),
        date(2027, 1, 4),
    ]
    assert _counts(home.for_you) == {Waits.ANSWERS: 1, Waits.PROMISES: 1}
    others = _counts(home.for_others)
    assert others[Waits.REQUESTS] == 2
    assert others[Waits.ASKS] == sum(row.open for g in asks.grids(told) for row in g.rows)
    page = browser.get(f"/case/{told}/").content.decode()
    assert "1 reply to set beside what you asked" in page
    assert "Wednesday 9 December 2026" in page


@pytest.mark.usefixtures("on_22_november")
def test_one_thing_after_another_is_suggested_until_nothing_has_to_be_done(
    browser: Client, told: str
) -> None:
    assert _next(browser, told) is Action.ANSWERS
    _decide_the_last_reply(told)
    assert _next(browser, told) is Action.PROMISES
    (found,) = promises.proposed(told)[0]
    promises.confirm(told, found, words=found.found.words, by=found.found.by)
    step = case_home.of(told).step
    assert (step.action, step.text) == (Action.DUE, "Ask Rowan Ellery how it stands")
    assert "9 October 2026" in step.why
    _keep_promise(told)
    assert _next(browser, told) is Action.ROUTES
    for line in asks.ASKS.lines(told):
        asks.follow(told, line.id, on=False)
    step = case_home.of(told).step
    assert (step.action, "9 December 2026" in step.why) == (Action.REST, True)


@pytest.mark.usefixtures("on_22_november")
@pytest.mark.parametrize(("days", "first"), [(3, True), (-2, True), (30, False), (-60, False)])
def test_what_the_person_has_to_do_within_days_comes_first(
    told: str, days: int, *, first: bool
) -> None:
    when = on(BEFORE + timedelta(days=days))
    REMINDERS.enter(told, Reminder(what="Ring the school", on=when))
    assert (case_home.of(told).step.text == "Ring the school") is first


def test_what_is_done_is_due_no_more(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _let_it_be(monkeypatch, LATER)
    before = case_home.of(told)
    late = next(one for one in before.soonest if one.passed)
    due.mark_done(told, late.key)
    after = case_home.of(told)
    assert late.key not in [one.key for one in after.soonest]
    assert after.due == before.due - 1


def test_a_hearing_that_is_over_is_not_late(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _let_it_be(monkeypatch, date(2027, 3, 1))
    shown = [one.expected.what for one in case_home.of(told).soonest]
    assert not [what for what in shown if what.startswith("A hearing")]


def _next(browser: Client, case_id: str) -> Action:
    """Give what is suggested, once it is known to lead somewhere."""
    page = browser.get(f"/case/{case_id}/").content.decode()
    found = re.search(r'<p><a class="button" href="([^"]+)">', page)
    assert found
    assert browser.get(found[1]).status_code == 200
    return case_home.of(case_id).step.action


def _decide_the_last_reply(case_id: str) -> None:
    for grid in asks.grids(case_id):
        for row in grid.rows:
            for cell in row.cells:
                if cell.answer is None:
                    refused = Answer(
                        ask_id=row.ask.id, reply_id=cell.reply.id, kind=AnswerKind.REFUSED
                    )
                    asks.decide(case_id, refused, seen=0)


def _keep_promise(case_id: str) -> None:
    waiting = [line for line in PROMISES.lines(case_id) if line.value.kept is Kept.WAITING]
    for line in waiting:
        promises.decide(case_id, line.id, Kept.KEPT, "", seen=line.seen)


@pytest.mark.usefixtures("on_22_november")
def test_the_list_of_cases_says_what_is_due_next_in_each(
    browser: Client, planted: Planted, told: str
) -> None:
    page = browser.get("/").content.decode()
    theirs, ours = (page[page.index(f"/case/{one}/") :] for one in (told, planted.case_id))
    theirs = theirs[: theirs.index("</li>")]
    assert "Due next:" in theirs
    assert "Their answer to a request to put information right" in theirs
    assert "Wednesday 9 December 2026" in theirs
    assert "5 more things are due" in theirs
    assert "due" not in ours[: ours.index("</li>")].casefold()


def test_a_day_that_has_passed_says_so_in_the_list_of_cases(
    browser: Client, planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    REMINDERS.enter(planted.case_id, Reminder(what="Ring the school", on=on(BEFORE)))
    _let_it_be(monkeypatch, BEFORE + timedelta(days=3))
    page = browser.get("/").content.decode()
    assert "Ring the school" in page
    assert "3 days ago" in page
    assert "more thing" not in page


def test_a_mistake_in_a_file_of_rules_is_named_and_the_case_stays_open(
    browser: Client, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mistaken() -> None:
        raise OurFault("clocks.toml, line 20: “length” must be a whole number.")

    monkeypatch.setattr(milestone, "clocks", mistaken)
    for address in ("/", f"/case/{told}/"):
        answer = browser.get(address)
        assert answer.status_code == 200
        assert "worked out: clocks.toml, line 20" in answer.content.decode()
    browser.raise_request_exception = False
    for room in ("due", "where"):
        answer = browser.get(f"/case/{told}/{room}/")
        assert answer.status_code == 500
        assert "clocks.toml, line 20" in answer.content.decode()
