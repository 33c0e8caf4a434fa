"""Promises: proposed from letters and calls, confirmed, expected, kept or not."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.specimens import mails

from fairhearing.domain.casework.dated import Ground
from fairhearing.domain.casework.promises.promise import Kept
from fairhearing.domain.casework.when import on
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.work.calls import sheets
from fairhearing.work.case import adding, cases
from fairhearing.work.case.shown import Use
from fairhearing.work.casework import letter_files, letters, promises
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.promises import PROMISES

MONDAY = date(2026, 3, 9)
TODAY = date(2026, 11, 22)


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


def add(case: str, data: bytes) -> str:
    item = letter_files.add(case, "letter.eml", BytesIO(data)).item
    return letters.enter(case, letter_files.propose(item.id).letter)


def test_a_promise_in_a_letter_is_proposed_and_expected_once_it_is_confirmed(case: str) -> None:
    letter_id = add(case, mails.eml())
    (one,), left = promises.proposed(case)
    assert (one.found.words, one.found.by, left) == ("I will write by Monday.", MONDAY, 0)
    assert not list(promises.expected(case, TODAY))
    promises.confirm(case, one, words="write to me", by=MONDAY)
    assert promises.proposed(case) == ((), 0)
    (due,) = promises.expected(case, TODAY)
    assert (due.what, due.due, due.ground) == ("write to me", MONDAY, Ground.PROMISE)
    assert due.who == "Jo Marsh"
    assert PROMISES.lines(case)[0].value.letter_id == letter_id


def test_what_is_no_promise_is_not_proposed_again(case: str) -> None:
    add(case, mails.eml())
    promises.set_aside(case, promises.proposed(case)[0][0])
    assert promises.proposed(case)[0] == ()
    assert not list(promises.expected(case, TODAY))


def test_a_later_letter_keeps_a_promise(case: str) -> None:
    add(case, mails.eml(number=1))
    later = add(case, mails.eml(number=2, date="Mon, 09 Mar 2026 09:00:00 +0000", body="As said."))
    promise_id = promises.confirm(case, promises.proposed(case)[0][0], words="write", by=MONDAY)
    seen = PROMISES.line(case, promise_id).seen
    promises.decide(case, promise_id, Kept.KEPT, later, seen=seen)
    kept = PROMISES.line(case, promise_id).value
    assert (kept.kept, kept.later_id) == (Kept.KEPT, later)
    assert [one.done for one in promises.expected(case, TODAY)] == [True]
    with pytest.raises(Refused):
        promises.decide(case, promise_id, Kept.NOT_KEPT, "", seen=seen)
    with pytest.raises(WrongUse):
        promises.decide(case, promise_id, Kept.KEPT, "nothing", seen=seen)


def test_my_own_letters_and_what_they_quote_promise_nothing(case: str) -> None:
    mine = mails.eml(sender="Dana <dana@example.org>", to="jo@council.example", number=2)
    quoting = "Thank you.\n\n> I will write by Monday.\n"
    add(case, mails.eml(number=1, body=quoting))
    add(case, mine)
    assert promises.proposed(case)[0] == ()


def test_a_promise_of_a_call_is_expected_and_can_be_confirmed(case: str) -> None:
    sheet = sheets.start(case)
    sheets.change_plan(sheet, {"who": "Jo Marsh"})
    sheets.begin(sheet)
    sheets.promise(sheet, "send the draft", MONDAY)
    (due,) = promises.expected(case, TODAY)
    assert (due.what, due.who, due.due) == ("send the draft", "Jo Marsh", MONDAY)
    assert due.place.page == "during"
    (one,), _ = promises.proposed(case)
    promises.confirm(case, one, words=one.found.words, by=one.found.by)
    (due,) = promises.expected(case, TODAY)
    assert (due.what, due.place.page) == ("send the draft", "during")


def test_what_was_decided_already_is_not_found_again(case: str) -> None:
    letter_id = add(case, mails.eml())
    one = promises.find(case, "I will write by Monday.", letter_id, "")
    promises.set_aside(case, one)
    with pytest.raises(WrongUse, match="decided already"):
        promises.find(case, "I will write by Monday.", letter_id, "")


def test_a_date_that_is_changed_changes_the_day_that_is_meant(case: str) -> None:
    letter_id = add(case, mails.eml())
    promises.proposed(case)
    line = letters.LETTERS.line(case, letter_id)
    changed = replace(line.value, sent=on(date(2026, 3, 10)))
    letters.change(case, letter_id, changed, seen=line.seen)
    assert promises.proposed(case)[0][0].found.by == date(2026, 3, 16)


def test_a_promise_of_somebody_not_named_says_who_that_is(case: str) -> None:
    sheet = sheets.start(case)
    sheets.begin(sheet)
    sheets.promise(sheet, "send the draft", MONDAY)
    (due,) = promises.expected(case, TODAY)
    assert due.who == "whoever you spoke to"
    promises.confirm(case, promises.proposed(case)[0][0], words="send the draft", by=MONDAY)
    (told,) = promises.dated(case)
    assert told.what == "Whoever you spoke to promised: “send the draft”"


def unread(case: str, number: int) -> None:
    """Enter a paper that nobody has read, and a mail without words."""
    paper = adding.add(case, f"{number}.pdf", BytesIO(mails.PDF + str(number).encode()), Use.LETTER)
    empty = letter_files.add(case, f"{number}.eml", BytesIO(mails.eml(body="", number=number)))
    for item in (paper.item, empty.item):
        letter = replace(letter_files.propose(item.id).letter, sender="Jo Marsh")
        letters.enter(case, letter)


def test_what_cannot_be_read_is_not_looked_at_one_by_one_nor_again(case: str) -> None:
    asked = []
    for number in range(4):
        unread(case, number)
        promises.proposed(case)
        with CaptureQueriesContext(connection) as queries:
            assert promises.proposed(case) == ((), 0)
        asked.append(len(queries))
        with CaptureQueriesContext(connection) as queries:
            letters.many_words(LETTERS.lines(case))
        asked.append(len(queries))
    assert asked[:2] * 4 == asked


def test_letters_that_cannot_be_read_keep_no_other_from_being_looked_through(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(promises, "AT_ONCE", 2)
    for number in range(2, 5):
        unread(case, number)
    add(case, mails.eml())
    found = [promises.proposed(case) for _ in range(3)]
    assert (len(found[-1][0]), found[-1][1]) == (1, 0)
