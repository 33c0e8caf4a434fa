"""Promises in letters: found with their words, and the day that they mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.promises.finding_promises import promises_in
from fairhearing.domain.casework.promises.promised_days import meant
from fairhearing.domain.casework.when import When, on, read
from fairhearing.domain.procedures.calendars import ordinary

THURSDAY = date(2026, 3, 5)


def day_of(words: str, sent: date = THURSDAY) -> date | None:
    (found,) = promises_in([words], on(sent))
    assert found.words == words
    return found.by


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("I will write by Monday.", date(2026, 3, 9)),
        ("I'll chase it this week.", date(2026, 3, 6)),
        ("I’ll chase it by the end of the week.", date(2026, 3, 6)),
        ("We aim to respond within ten working days.", date(2026, 3, 19)),
        ("My manager will respond within 14 days.", date(2026, 3, 19)),
        ("I will send the notes next week.", date(2026, 3, 13)),
        ("Will get back to you tomorrow.", date(2026, 3, 6)),
        ("I can send you a copy by 20 March.", date(2026, 3, 20)),
        ("We will reply on or before 12/03/26.", date(2026, 3, 12)),
        ("A response will be sent by 3rd April 2026.", date(2026, 4, 3)),
        ("The report will be with you by the end of the month.", date(2026, 3, 31)),
        ("I expect to file it in May.", date(2026, 5, 31)),
        ("I will let you know by 6 January.", date(2027, 1, 6)),
        ("By Friday we will have sent it to you.", date(2026, 3, 6)),
        ("I have asked her and she will call you next Monday.", date(2026, 3, 9)),
        ("It went to our information team, who will write to you by Monday.", date(2026, 3, 9)),
        ("You can expect a response by 20 March.", date(2026, 3, 20)),
        ("You'll hear from us by Monday.", date(2026, 3, 9)),
        ("I'm hoping to have it to you by Friday.", date(2026, 3, 6)),
        ("The complaints team will send you its findings in April.", date(2026, 4, 30)),
        ("My colleague Terry Vale will respond by Friday.", date(2026, 3, 6)),
        ("Ms Vale will contact you by 12 March.", date(2026, 3, 12)),
        ("I have asked for the file and will update you on Wednesday.", date(2026, 3, 11)),
        ("Please allow ten working days for a response.", date(2026, 3, 19)),
        ("Our target is to reply within 15 working days.", date(2026, 3, 26)),
        ("It’ll be with you by Friday.", date(2026, 3, 6)),
        ("The notes will follow by post this week.", date(2026, 3, 6)),
        ("Byddaf yn ysgrifennu atoch erbyn dydd Llun.", date(2026, 3, 9)),
        ("Byddwn yn ateb o fewn deg diwrnod gwaith.", date(2026, 3, 19)),
    ],
)
def test_a_promise_is_found_with_its_day(words: str, by: date) -> None:
    assert day_of(words) == by


@pytest.mark.parametrize(
    "words",
    [
        "I'll get back to you as soon as possible.",
        "We will look into this.",
        "I met you on Monday and I will write to the school.",
    ],
)
def test_a_promise_without_a_day_is_found_and_no_day_made_up(words: str) -> None:
    (found,) = promises_in([words], on(THURSDAY))
    assert found.by is None
    assert found.check.startswith("They named no day")


@pytest.mark.parametrize(
    "words",
    [
        "I will not be writing again.",
        "I will be on leave until Monday.",
        "I can understand why you feel that way.",
        "The court will decide.",
        "The court will consider the rest at the hearing on 12 May.",
        "The judge will decide this on Monday.",
        "You will have seen the report on Monday.",
        "We will only look at complaints made within 12 months.",
        "If you do not reply by Friday we will close your complaint.",
        "You should contact the court within 14 days.",
        "Who will write to me?",
        "He said he would write by Monday.",
        "We will be closed until Tuesday.",
        "I will assume you agree.",
    ],
)
def test_what_promises_nothing_is_left_alone(words: str) -> None:
    assert promises_in([words], on(THURSDAY)) == ()


def test_two_promises_of_one_sentence_are_told_apart() -> None:
    words = "I'll chase the second point this week, and I will write by Monday."
    found = promises_in([words], on(THURSDAY))
    assert [(one.words, one.by) for one in found] == [
        ("I'll chase the second point this week", date(2026, 3, 6)),
        ("I will write by Monday.", date(2026, 3, 9)),
    ]


def test_what_is_unsure_about_a_day_is_said() -> None:
    (same_day,) = promises_in(["I will write on Thursday."], on(THURSDAY))
    assert same_day.by == date(2026, 3, 12)
    assert "they may mean that day" in same_day.check
    (receipt,) = promises_in(["We will reply within 20 days of receipt."], on(THURSDAY))
    assert "which we do not know" in receipt.check
    (past,) = promises_in(["I will write by 1 March 2026."], on(THURSDAY))
    assert "was over" in past.check


@pytest.mark.parametrize("sent", [None, read("March 2026")])
def test_a_letter_without_an_exact_date_gives_no_day(sent: When | None) -> None:
    (found,) = promises_in(["I will write by Monday."], sent)
    assert found.by is None
    assert "no exact date" in found.check


SENT = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(SENT, st.sampled_from(["Monday", "Tuesday", "Friday", "Sunday"]))
def test_a_weekday_is_within_the_next_seven_days(sent: date, weekday: str) -> None:
    by = day_of(f"I will write by {weekday}.", sent)
    assert by is not None
    assert f"{by:%A}" == weekday
    assert timedelta(0) < by - sent <= timedelta(days=7)


@given(SENT, st.integers(1, 60))
def test_working_days_are_counted_as_the_calendar_counts_them(sent: date, count: int) -> None:
    by = day_of(f"I will write within {count} working days.", sent)
    assert by == ordinary.working_days(sent, count).due


@given(SENT, st.text(max_size=80))
def test_whatever_is_written_is_answered(sent: date, words: str) -> None:
    promises_in([f"I will write {words}"], on(sent))


@given(SENT, st.integers(0, 40), st.sampled_from(["days", "weeks", "months", "fortnights"]))
def test_no_time_ahead_ends_before_it_begins(sent: date, count: int, unit: str) -> None:
    found = meant(f"within {count} {unit}", sent)
    assert found is None or (found.by is not None and found.by > sent)
