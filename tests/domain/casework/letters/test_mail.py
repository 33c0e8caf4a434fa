"""What the date of a mail is worth, and telling people and threads by its heading."""

from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.casework.letters.mail import Mail, address, bare, sent_on
from fairhearing.domain.casework.when import on

TODAY = date(2026, 11, 22)
CAME = "Thu, 05 Mar 2026 14:02:30 +0000"


def test_a_date_is_told_in_the_time_of_the_united_kingdom() -> None:
    sent = sent_on(Mail(sent="Wed, 01 Jul 2026 23:30:00 +0000", received=""), today=TODAY)
    assert (sent.when, sent.clock, sent.doubts) == (on(date(2026, 7, 2)), "00:30", ())


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("", "no date"),
        ("yesterday", "cannot read its date (“yesterday”)"),
        ("Thu, 01 Jan 1970 00:00:00 +0000", "before there was such mail"),
        ("Mon, 05 Mar 2040 14:02:00 +0000", "after today"),
        ("Thu, 99 Mar 2026 99:02:00 +0000", "cannot read"),
    ],
)
def test_a_wrong_or_missing_date_is_said_and_the_server_asked(written: str, words: str) -> None:
    alone = sent_on(Mail(sent=written), today=TODAY)
    assert alone.when is None
    assert words in alone.doubts[0]
    helped = sent_on(Mail(sent=written, received=CAME), today=TODAY)
    assert (helped.when, helped.clock) == (on(date(2026, 3, 5)), "14:02")
    assert words in helped.doubts[0]


def test_a_clock_that_disagrees_with_the_server_is_said() -> None:
    sent = sent_on(Mail(sent="Thu, 05 Feb 2026 14:02:00 +0000", received=CAME), today=TODAY)
    assert sent.when == on(date(2026, 2, 5))
    assert "5 March 2026" in sent.doubts[0]


@given(
    st.datetimes(datetime(1991, 1, 1), datetime(2026, 11, 20)),  # noqa: DTZ001  the zone is added
    st.integers(-12, 14),
)
def test_a_date_that_a_program_writes_is_always_read(moment: datetime, hours: int) -> None:
    aware = moment.replace(tzinfo=UTC)
    written = format_datetime(aware + timedelta(hours=hours))
    written = written.replace("+0000", f"{hours:+03d}00")
    sent = sent_on(Mail(sent=written), today=TODAY)
    assert sent.when is not None
    assert abs(sent.when.first - aware.date()) <= timedelta(days=1)
    assert not sent.doubts


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_stands_for_a_date_is_answered(written: str, received: str) -> None:
    sent = sent_on(Mail(sent=written, received=received), today=TODAY)
    assert sent.when is not None or sent.doubts


def test_people_are_told_by_their_address() -> None:
    assert address('"Marsh, Jo" <Jo.Marsh@Council.example>') == "jo.marsh@council.example"
    assert address("Jo Marsh") == ""


@pytest.mark.parametrize("subject", ["Re: Your note", "FW: RE: your  note", "Ateb: Your note"])
def test_an_answer_has_the_subject_of_what_it_answers(subject: str) -> None:
    assert bare(subject) == "your note"
