"""Letters: from mails and papers, in threads, copies of one another, with their words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from tests.specimens import mails

from fairhearing.domain.casework.letters.letter import Channel, Letter, Way
from fairhearing.domain.casework.when import on
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.assembling import from_blocks
from fairhearing.domain.reading.blocks import Block
from fairhearing.store import outputs, tables
from fairhearing.work.case import adding, cases, verifying
from fairhearing.work.case.shown import JobState, Use
from fairhearing.work.casework import letter_files, letters
from fairhearing.work.casework.letters import LETTERS, THREADS
from fairhearing.work.long_work import finishing
from fairhearing.work.transcripts import reading

DANA = "dana@example.org"


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


def add(case: str, data: bytes, name: str = "letter.eml") -> str:
    """Drop a file and confirm it as proposed; gives the letter's id."""
    item = letter_files.add(case, name, BytesIO(data)).item
    return letter_files.enter(case, letter_files.propose(item.id).letter)


def letter(case: str, letter_id: str) -> Letter:
    return LETTERS.line(case, letter_id).value


def test_a_dropped_mail_is_sealed_and_proposed_and_then_a_letter(case: str) -> None:
    data = mails.eml(attached=[("note.pdf", mails.PDF)])
    item = letter_files.add(case, "letter.eml", BytesIO(data)).item
    assert [one.id for one in letter_files.waiting(case, ())] == [item.id]
    proposal = letter_files.propose(item.id)
    assert proposal.whole
    letter_id = letters.enter(case, proposal.letter)
    found = letter(case, letter_id)
    assert (found.way, found.sent, found.clock) == (Way.IN, on(date(2026, 3, 5)), "14:02")
    assert (found.sender, found.recipients) == ("Jo Marsh <jo.marsh@council.example>", (DANA,))
    assert found.channel is Channel.EMAIL
    assert letter_files.waiting(case, LETTERS.lines(case)) == ()
    (attached,) = found.attached
    assert cases.item(attached).name == "note.pdf"
    assert letters.words_of(case, letter_id).paragraphs[1] == "I will write by Monday."
    assert not verifying.verify().breaks


def test_a_mail_that_was_added_elsewhere_brings_its_files_when_it_is_confirmed(case: str) -> None:
    data = mails.eml(attached=[("note.pdf", mails.PDF)])
    item = adding.add(case, "letter.eml", BytesIO(data)).item
    letter_id = letter_files.enter(case, letter_files.propose(item.id).letter)
    assert [cases.item(one).name for one in letter(case, letter_id).attached] == ["note.pdf"]


def test_the_same_file_is_one_letter_however_often_it_is_dropped(case: str) -> None:
    assert add(case, mails.eml()) == add(case, mails.eml(), "again.eml")
    assert len(LETTERS.lines(case)) == 1


def test_an_answer_joins_the_threads_of_what_it_answers(case: str) -> None:
    first = add(case, mails.eml(sender=DANA, to="jo@council.example", number=1))
    both = tuple(letters.start_thread(case, title) for title in ("The note", "The report"))
    line = LETTERS.line(case, first)
    letters.change(case, first, replace(line.value, threads=both, way=Way.OUT), seen=line.seen)
    reply = mails.eml(
        number=2,
        date="Fri, 06 Mar 2026 10:00:00 +0000",
        headings=[("References", line.value.mail_id)],
    )
    second = add(case, reply)
    assert letter(case, second).threads == both
    for thread in both:
        assert [one.id for one in letters.in_thread(case, thread)] == [first, second]


def test_who_wrote_from_a_known_address_of_mine_wrote_out(case: str) -> None:
    add(case, mails.eml(number=1))
    mine = mails.eml(sender=f"Dana Hart <{DANA}>", to="jo@council.example", number=2)
    assert letter(case, add(case, mine)).way is Way.OUT


def test_the_same_mail_from_two_programs_is_proposed_as_a_copy(case: str) -> None:
    first = add(case, mails.eml(number=7))
    known: dict[int, str | bytes] = {0x1035: "<7@council.example>", 0xC1F: "jo@council.example"}
    outlook = mails.msg(known | {0x1000: "I will write."}, sent=datetime(2026, 3, 5, tzinfo=UTC))
    second = add(case, outlook, "letter.msg")
    assert letter(case, second).same_as == first
    assert [one.id for one in letters.copies_of(LETTERS.lines(case), first)] == [second]


def test_an_email_and_its_scan_are_marked_as_one_and_unmarked(case: str) -> None:
    thread = letters.start_thread(case, "The note")
    mail, scan = add(case, mails.eml(number=1)), add(case, mails.eml(number=2))
    for one in (mail, scan):
        line = LETTERS.line(case, one)
        letters.change(case, one, replace(line.value, threads=(thread,)), seen=line.seen)
    letters.mark_same(case, scan, mail)
    assert [one.id for one in letters.in_thread(case, thread)] == [mail]
    with pytest.raises(WrongUse):
        letters.mark_same(case, mail, scan)
    letters.mark_same(case, scan, "")
    assert len(letters.in_thread(case, thread)) == 2


LONG = (
    "Thank you for your e-mail of last week. I have corrected paragraph 14 and enclose the amended "
    "page. Your request for my notes went to our information team on Tuesday."
)


def read_scan(case: str, told: list[str]) -> str:
    """Add a scan that is read as these paragraphs, and give its item's id."""
    item = letter_files.add(case, "scan.png", BytesIO(b"\x89PNG\r\n\x1a\n" + bytes(100))).item
    document = from_blocks("scan.png", item.digest, tuple(Block(text=text) for text in told))
    job = reading.start_reading(item.id)
    tables.Job.objects.filter(pk=job).update(state=JobState.RUNNING)
    outputs.keep("scan", source=item.digest, stage="document", value=document)
    finishing.read(job, "scan", document)
    return item.id


@pytest.mark.parametrize(
    ("day", "words", "same"),
    [
        ("6 March 2026", LONG.replace("enclose", "endose"), True),
        (
            "6 March 2026",
            "Your complaint has been closed as a local resolution by our team.",
            False,
        ),
        ("26 March 2026", LONG, False),
    ],
)
def test_a_scan_of_an_email_is_proposed_as_its_copy(
    case: str, day: str, words: str, *, same: bool
) -> None:
    mail = add(case, mails.eml(body=f"Dear Ms Hart,\n\n{LONG}\n\nYours sincerely\nJo Marsh\n"))
    scan = read_scan(case, [day, "Dear Ms Hart,", words, "Yours sincerely", "Jo Marsh"])
    proposal = letter_files.propose(scan)
    assert proposal.letter.same_as == (mail if same else "")
    assert ("the same letter as “Your complaint”, 5 March 2026" in proposal.doubts[0]) is same


def test_letters_stand_in_the_order_of_sending_and_those_without_a_day_last(case: str) -> None:
    thread = letters.start_thread(case, "All")
    days = [None, "Fri, 06 Mar 2026 10:00:00 +0000", "Fri, 06 Mar 2026 09:00:00 +0000"]
    for number, day in enumerate(days):
        one = add(case, mails.eml(number=number, date=day, subject=str(number)))
        line = LETTERS.line(case, one)
        letters.change(case, one, replace(line.value, threads=(thread,)), seen=line.seen)
    assert [one.value.subject for one in letters.in_thread(case, thread)] == ["2", "1", "0"]


def test_a_mail_without_a_date_is_not_given_one(case: str) -> None:
    item = letter_files.add(case, "letter.eml", BytesIO(mails.eml(date=None))).item
    proposal = letter_files.propose(item.id)
    assert proposal.letter.sent is None
    assert not proposal.whole
    assert "no date" in proposal.doubts[0]


def test_a_damaged_message_is_kept_and_can_be_filled_in_by_hand(case: str) -> None:
    data = mails.msg({0x37: "x", 0x1000: "Hello"})[:900]
    item = letter_files.add(case, "letter.msg", BytesIO(data)).item
    proposal = letter_files.propose(item.id)
    assert any("damaged" in doubt for doubt in proposal.doubts)
    letter_id = letters.enter(case, replace(proposal.letter, sender="Jo Marsh"))
    assert letters.words_of(case, letter_id).unread
    letter_files.type_words(case, letter_id, "Dear Ms Hart,\n\nNo.")
    assert letters.words_of(case, letter_id).paragraphs == ("Dear Ms Hart,", "No.")
    typed = cases.item(letter(case, letter_id).typed)
    assert typed.name == "Words of letter.msg, typed.txt"


def test_a_note_of_a_call_is_sealed_and_stands_among_the_letters(case: str) -> None:
    letter_id = letter_files.note_call(
        case, person="Jo Marsh", way=Way.IN, when=on(date(2026, 3, 5)), clock="10:15",
        words="She said she will write on Monday.\n\nI said thank you.",
    )  # fmt: skip
    found = letter(case, letter_id)
    assert (found.channel, found.sender) == (Channel.TELEPHONE, "Jo Marsh")
    assert letters.words_of(case, letter_id).paragraphs == (
        "She said she will write on Monday.",
        "I said thank you.",
    )
    assert cases.item(found.item_id).name.startswith("Note of telephone call with Jo Marsh")
    with pytest.raises(WrongUse, match="with, and what"):
        letter_files.note_call(
            case, person=" ", way=Way.IN, when=on(date(2026, 3, 5)), clock="", words="x"
        )


def test_a_scan_gets_its_words_and_date_once_it_is_read(case: str) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(100)
    item = letter_files.add(case, "scan.png", BytesIO(picture)).item
    assert "still reading" in letter_files.propose(item.id).doubts[0]
    told = ["5 March 2026", "Dear Ms Hart,", "I will write.", "Yours sincerely", "Jo Marsh"]
    read_scan(case, told)
    found = letter_files.propose(item.id).letter
    assert (found.sent, found.sender) == (on(date(2026, 3, 5)), "Jo Marsh")
    assert found.recipients == ("Ms Hart",)
    assert "I will write." in letters.words_of(case, letters.enter(case, found)).paragraphs


def test_a_letter_from_nobody_is_refused(case: str) -> None:
    item = letter_files.add(case, "letter.eml", BytesIO(mails.eml())).item
    proposal = letter_files.propose(item.id)
    with pytest.raises(WrongUse, match="who it is from"):
        letters.enter(case, replace(proposal.letter, sender=" "))


def test_a_file_of_another_case_is_no_letter_of_this_one(case: str) -> None:
    item = letter_files.add(case, "letter.eml", BytesIO(mails.eml())).item
    other = cases.start_case("Theirs")
    with pytest.raises(WrongUse, match="not in this case"):
        letters.enter(other, letter_files.propose(item.id).letter)


def test_a_thread_needs_a_name(case: str) -> None:
    with pytest.raises(WrongUse):
        letters.start_thread(case, " ")
    assert THREADS.lines(case) == ()


def test_letters_give_their_days_to_the_chronology(case: str) -> None:
    add(case, mails.eml())
    (one,) = letters.dated(case)
    assert (one.when, one.kind) == (on(date(2026, 3, 5)), "letter")
    assert one.what == "From Jo Marsh: Your complaint"


def test_mails_that_were_never_opened_are_opened_together_and_a_damaged_one_says_why(
    case: str,
) -> None:
    files = [
        mails.eml(subject="One"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 no more",
        mails.eml(subject="Two"),
    ]
    ids = []
    for number, data in enumerate(files):
        item = adding.add(case, f"{number}.eml", BytesIO(data), Use.LETTER).item
        blank = Letter(
            item_id=item.id,
            way=Way.IN,
            sent=None,
            sender="Jo Marsh",
            recipients=(),
            channel=Channel.EMAIL,
        )
        ids.append(letters.enter(case, blank))
    words = letters.many_words(LETTERS.lines(case))
    assert [bool(words[one].paragraphs) for one in ids] == [True, False, True]
    assert words[ids[1]].unread
