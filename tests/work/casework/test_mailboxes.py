"""Mailboxes: gone through once, and letters taken from them as they are chosen."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO

import pytest
from tests.specimens import mails

from fairhearing.domain.casework.letters.letter import Way, in_order
from fairhearing.domain.casework.letters.mailbox import Wanted, chosen, correspondents, owner
from fairhearing.domain.casework.when import read
from fairhearing.domain.problems import WrongUse
from fairhearing.store import tables
from fairhearing.work.case import cases, rows, verifying
from fairhearing.work.case.shown import JobState
from fairhearing.work.casework import letter_files, letters, mailboxes, promises
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.long_work import finishing, stages
from fairhearing.work.transcripts import reading

DANA = "dana@example.org"
SENT = (
    mails.eml(
        number=1, sender=DANA, to="jo@council.example", date="Mon, 02 Mar 2026 10:00:00 +0000"
    ),
    mails.eml(number=2, attached=[("note.pdf", mails.PDF)]),
    mails.eml(number=3, sender="news@shop.example", subject="Offers"),
    mails.eml(number=4, date=None, subject="Undated"),
)


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


def gone_through(case: str, sent: Iterable[bytes] = SENT) -> str:
    box = b"".join(mails.mbox(sent))
    item = letter_files.add(case, "Inbox.mbox", BytesIO(box)).item
    job = reading.start_reading(item.id)
    tables.Job.objects.filter(pk=job).update(state=JobState.RUNNING)
    finishing.gone_through(job, stages.go_through(rows.item_row(item.id), stages.unheeded))
    return item.id


def test_a_mailbox_is_gone_through_before_anything_is_taken(case: str) -> None:
    item = letter_files.add(case, "Inbox.mbox", BytesIO(b"".join(mails.mbox(SENT)))).item
    with pytest.raises(WrongUse, match="still going through"):
        mailboxes.listed(item.id)
    assert letter_files.waiting(case, ()) == ()
    assert [one.id for one in letter_files.mailboxes(case)] == [item.id]


def test_a_mailbox_with_a_stray_byte_is_gone_through_like_any_other(case: str) -> None:
    odd = mails.eml(number=5).replace(b"I will write", b"I \0will write")
    box = gone_through(case, (odd, *SENT))
    listed = mailboxes.listed(box)
    assert len(listed) == len(SENT) + 1


def test_letters_are_taken_by_correspondent_and_day(case: str) -> None:
    box = gone_through(case)
    every = mailboxes.listed(box)
    assert owner(every) == DANA
    assert correspondents(every, DANA)[0] == ("jo.marsh@council.example", 2)
    today = date(2026, 11, 22)
    wanted = Wanted(who="council", last=read("5 March 2026").last)
    found = chosen(every, wanted, today=today)
    # One without a date is offered too: it may be what somebody looks for.
    assert [one.id for one in found] == [f"<{n}@council.example>" for n in (1, 2, 4)]
    assert mailboxes.take(box, [one.offset for one in found]) == 3
    out, answer, undated = in_order(LETTERS.lines(case))
    assert (out.value.way, answer.value.way) == (Way.OUT, Way.IN)
    assert undated.value.sent is None
    assert [cases.item(one).name for one in answer.value.attached] == ["note.pdf"]
    assert cases.item(answer.value.item_id).name == "2026-03-05 Your complaint.eml"
    assert letters.words_of(case, answer.id).paragraphs[1] == "I will write by Monday."
    assert mailboxes.taken(box, LETTERS.lines(case)) == {one.id for one in found}
    assert mailboxes.take(box, [one.offset for one in found]) == 0
    assert len(promises.proposed(case)[0]) == 2
    report = verifying.verify()
    assert not report.breaks


def test_too_many_at_once_or_none_is_refused(case: str) -> None:
    box = gone_through(case, [mails.eml(number=n) for n in range(mailboxes.AT_ONCE + 1)])
    every = mailboxes.listed(box)
    with pytest.raises(WrongUse, match="more than"):
        mailboxes.take(box, [one.offset for one in every])
    with pytest.raises(WrongUse, match="No mail"):
        mailboxes.take(box, [])
    assert LETTERS.lines(case) == ()


def test_of_two_who_wrote_to_each_other_nobody_guesses_which_is_the_person(case: str) -> None:
    there = mails.eml(number=1)
    back = mails.eml(number=2, sender=DANA, to="jo.marsh@council.example")
    box = gone_through(case, [there, back])
    every = [one.offset for one in mailboxes.listed(box)]
    assert mailboxes.whose(box) == ""
    with pytest.raises(WrongUse, match="which address is yours"):
        mailboxes.take(box, every)
    assert mailboxes.take(box, every, own=DANA) == 2
    assert {one.value.mail_id: one.value.way for one in LETTERS.lines(case)} == {
        "<1@council.example>": Way.IN,
        "<2@council.example>": Way.OUT,
    }
    assert mailboxes.whose(box) == DANA


def test_a_letter_is_no_mailbox(case: str) -> None:
    item = letter_files.add(case, "letter.eml", BytesIO(SENT[0])).item
    with pytest.raises(WrongUse, match="not a mailbox"):
        mailboxes.listed(item.id)
