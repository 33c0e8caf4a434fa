"""The rooms of letters: dropped, confirmed, read in threads, taken from a mailbox; promises."""

import re
from dataclasses import replace
from html import unescape

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.specimens import mails
from tests.web.planting import Planted

from fairhearing.store import tables
from fairhearing.web.letters import mailbox, threads, views
from fairhearing.work.case import rows
from fairhearing.work.case.shown import JobState
from fairhearing.work.casework import asks, letters, mailboxes
from fairhearing.work.casework.letters import LETTERS, THREADS
from fairhearing.work.casework.promises import PROMISES
from fairhearing.work.long_work import finishing, stages
from fairhearing.work.transcripts import reading


def text(answer: object) -> str:
    return unescape(answer.content.decode())  # type: ignore[attr-defined]  # an answer of the test's browser


def drop(browser: Client, case: str, data: bytes, name: str = "letter.eml") -> str:
    file = SimpleUploadedFile(name, data)
    return text(browser.post(f"/case/{case}/letters/", {"files": file}))


def filled(browser: Client, address: str) -> dict[str, str]:
    """What the form of a letter holds as it is shown."""
    page = BeautifulSoup(browser.get(address).content, "lxml")
    typed = {
        str(one["name"]): str(one.get("value", "")) for one in page.select("form .field input")
    }
    chosen = page.select("form .field input[checked], form input[name=seen]")
    typed |= {str(one["name"]): str(one.get("value", "")) for one in chosen}
    typed |= {
        str(one["name"]): str(one.select("option[selected]")[0]["value"])
        for one in page.select("form .field select")
    }
    unticked = [str(one["name"]) for one in page.select("form .field input[type=checkbox]")]
    ticked = [str(one["name"]) for one in chosen]
    return {name: value for name, value in typed.items() if name in ticked or name not in unticked}


def confirmed(
    browser: Client, case: str, data: bytes, name: str = "letter.eml", **more: str
) -> str:
    """Drop a letter and confirm what is proposed; gives the address of its page."""
    page = drop(browser, case, data, name)
    address = re.findall(rf"/case/{case}/letters/file/\w+/", page)[0]
    answer = browser.post(address, filled(browser, address) | more)
    assert answer.status_code == 302, text(answer)
    return str(answer["Location"])


@pytest.fixture
def case(browser: Client, planted: Planted) -> str:
    return planted.case_id


def test_a_letter_is_dropped_confirmed_and_read(browser: Client, case: str) -> None:
    data = mails.eml(attached=[("note.pdf", mails.PDF)], body=f"I will write.\n\n{mails.nested(3)}")
    page = drop(browser, case, data)
    assert "Is this right?" in page
    assert "5 March 2026, 14:02 · e-mail · it came to you · from Jo Marsh" in page
    letter = text(browser.get(confirmed(browser, case, data, new_thread="My complaint")))
    for words in ("Your complaint", "I will write.", "note.pdf", "My complaint", "depth 3"):
        assert words in letter
    assert "Is this right?" not in text(browser.get(f"/case/{case}/letters/"))


def test_what_is_missing_is_asked_and_nothing_typed_is_lost(browser: Client, case: str) -> None:
    page = drop(browser, case, mails.eml(date=None))
    address = re.findall(rf"/case/{case}/letters/file/\w+/", page)[0]
    assert "This mail has no date." in text(browser.get(address))
    typed = {"way": "in", "sent": "soonish", "sender": "Jo Marsh", "channel": "e-mail"}
    answer = browser.post(address, typed)
    assert answer.status_code == 400
    assert "could not read “soonish” as a date" in text(answer)
    assert "soonish" in text(answer)
    typed["sent"] = "about March 2026"
    assert browser.post(address, typed).status_code == 302
    (line,) = LETTERS.lines(case)
    assert line.value.sent is not None
    assert line.value.sent.words == "about March 2026"


def test_letters_that_are_whole_are_taken_together_once_it_is_known_who_is_who(
    browser: Client, case: str
) -> None:
    drop(browser, case, mails.eml(number=1))
    page = drop(browser, case, mails.eml(number=2, subject="Second"))
    assert "We do not know yet which address is yours" in page
    assert "They are right: take" not in page
    confirmed(browser, case, mails.eml(number=4, subject="Fourth"))
    drop(browser, case, mails.eml(number=3, date=None))
    mine = mails.eml(number=5, sender="dana@example.org", to="jo.marsh@council.example")
    page = drop(browser, case, mine)
    assert "you sent it" in page
    assert "They are right: take the 3 that" in page
    browser.post(f"/case/{case}/letters/take/")
    assert len(LETTERS.lines(case)) == 4
    assert "No date" in text(browser.get(f"/case/{case}/letters/"))


def test_a_thread_is_one_page_in_order_and_a_paper(browser: Client, case: str) -> None:
    confirmed(browser, case, mails.eml(number=1, body="The first."), new_thread="My complaint")
    thread = THREADS.lines(case)[0].id
    second = mails.eml(number=2, subject="Later", date="Fri, 06 Mar 2026 10:00:00 +0000")
    confirmed(browser, case, second, threads=thread)
    page = text(browser.get(f"/case/{case}/threads/{thread}/"))
    assert page.index("The first.") < page.index("I will write by Monday.")
    assert "2 letters in order of sending" in page
    paper = browser.get(f"/case/{case}/threads/{thread}/thread.pdf")
    assert paper.content.startswith(b"%PDF")
    html = text(browser.get(f"/case/{case}/threads/{thread}/thread.html"))
    digest = tables.Item.objects.get(pk=LETTERS.lines(case)[0].value.item_id).digest
    assert "The first." in html
    assert digest in html


def test_letters_are_put_into_a_thread_that_is_begun_later(browser: Client, case: str) -> None:
    confirmed(browser, case, mails.eml())
    answer = browser.post(f"/case/{case}/threads/new/", {"title": "All", "body": "The council"})
    page = text(browser.get(answer["Location"]))
    assert "Put letters into this thread" in page
    letter_id = LETTERS.lines(case)[0].id
    browser.post(f"{answer['Location']}change/", {"letter": letter_id})
    assert "I will write by Monday." in text(browser.get(answer["Location"]))


def test_a_call_is_written_down_among_the_letters(browser: Client, case: str) -> None:
    address = f"/case/{case}/letters/call/"
    assert browser.post(address, {"person": "Jo", "words": "Hello"}).status_code == 400
    typed = {
        "person": "Jo Marsh",
        "way": "in",
        "sent": "5 March 2026",
        "clock": "9.05",
        "words": "She will chase it.",
    }
    answer = browser.post(address, typed)
    assert "5 March 2026, 09:05" in text(browser.get(answer["Location"]))
    assert "She will chase it." in text(browser.get(answer["Location"]))


def test_a_letter_whose_words_cannot_be_read_can_be_typed(browser: Client, case: str) -> None:
    empty = mails.msg({0x37: "Your complaint", 0xC1F: "jo@council.example"})
    address = confirmed(browser, case, empty, "letter.msg")
    assert "There are no words in this e-mail." in text(browser.get(address))
    assert browser.post(f"{address}words/", {"words": " "}).status_code == 400
    browser.post(f"{address}words/", {"words": "I will not."})
    page = text(browser.get(address))
    assert "I will not." in page
    assert "typed by hand" in page


def test_a_welsh_letter_is_kept_and_said_to_be_one(browser: Client, case: str) -> None:
    page = text(browser.get(confirmed(browser, case, mails.eml(body=mails.WELSH))))
    assert "Diolch am eich llythyr" in page
    assert "seems to be in Welsh" in page
    assert "erbyn dydd Llun" in page
    assert "2026-03-09" in page


def test_two_files_are_marked_as_one_letter(browser: Client, case: str) -> None:
    first = confirmed(browser, case, mails.eml(number=1))
    second = confirmed(browser, case, mails.eml(number=2, subject="Scan of it"))
    browser.post(f"{second}same/", {"same": first.split("/")[-2]})
    assert "This is a copy of another letter" in text(browser.get(second))
    assert "Also here as" in text(browser.get(first))


def test_a_letter_that_is_there_twice_says_so_and_is_made_one(browser: Client, case: str) -> None:
    body = (
        "I have corrected paragraph 14 and enclose the amended page. Your request for my notes "
        "went to our information team on Tuesday. The school report follows."
    )
    first = confirmed(browser, case, mails.eml(number=1, body=body))
    assert "You seem to have this letter twice" not in text(browser.get(first))
    second = confirmed(browser, case, mails.eml(number=2, body=body, subject="Again"))
    found = re.search(r'action="(\S+same/)".{0,300}?value="(\w+)">They', text(browser.get(first)))
    assert found
    browser.post(found[1], {"same": found[2]})
    assert "This is a copy of another letter" in text(browser.get(second))
    assert "You seem to have this letter twice" not in text(browser.get(first))


def test_an_original_is_handed_over_as_it_came_and_never_shown(browser: Client, case: str) -> None:
    data = mails.eml(attached=[("note.pdf", mails.PDF)])
    address = confirmed(browser, case, data)
    answer = browser.get(f"{address}original/")
    assert answer.getvalue() == data
    assert "attachment" in answer["Content-Disposition"]
    (attached,) = LETTERS.lines(case)[0].value.attached
    with_it = browser.get(f"{address}original/?file={attached}")
    assert with_it.getvalue() == mails.PDF
    other = browser.get(f"{address}original/?file=of-another-letter")
    assert other.getvalue() == data


def test_a_change_made_meanwhile_is_not_written_over(browser: Client, case: str) -> None:
    address = confirmed(browser, case, mails.eml())
    typed = filled(browser, f"{address}change/")
    browser.post(f"{address}change/", typed | {"subject": "One"})
    answer = browser.post(f"{address}change/", typed | {"subject": "Two"})
    assert answer.status_code == 409
    assert "Two" in text(answer)
    assert letters.LETTERS.lines(case)[0].value.subject == "One"


def test_a_struck_letter_waits_among_the_files_again(browser: Client, case: str) -> None:
    address = confirmed(browser, case, mails.eml())
    browser.post(f"{address}change/", {"strike": "yes"})
    assert "Is this right?" in text(browser.get(f"/case/{case}/letters/"))


def test_a_promise_is_confirmed_waited_for_and_kept(browser: Client, case: str) -> None:
    address = confirmed(browser, case, mails.eml())
    page = text(browser.get(address))
    assert "Does it promise something?" in page
    assert "The first Monday after 5 March 2026." in page
    found = {"found": "I will write by Monday.", "letter": address.split("/")[-2]}
    promises = f"/case/{case}/promises/"
    bad = browser.post(promises, found | {"words": "write", "by": "Monday"})
    assert bad.status_code == 400
    browser.post(promises, found | {"words": "write to me", "by": "2026-03-09"})
    page = text(browser.get(promises))
    assert "was promised by 9 March 2026" in page
    assert "write to me" in text(browser.get(f"/case/{case}/due/"))
    later = confirmed(browser, case, mails.eml(number=2, body="As I said.", subject="As promised"))
    (line,) = PROMISES.lines(case)
    decided = {"promise": line.id, "seen": str(line.seen), "kept": "kept"}
    browser.post(f"{promises}decide/", decided | {"later": later.split("/")[-2]})
    assert "the letter that shows it" in text(browser.get(promises))
    assert browser.post(f"{promises}decide/", decided | {"kept": "forgotten"}).status_code == 400


def test_what_is_no_promise_is_not_asked_again(browser: Client, case: str) -> None:
    address = confirmed(browser, case, mails.eml())
    letter = address.split("/")[-2]
    no = {"found": "I will write by Monday.", "letter": letter, "no": "yes", "back": letter}
    assert browser.post(f"/case/{case}/promises/", no)["Location"] == address
    assert "Does it promise" not in text(browser.get(address))


def gone_through(browser: Client, case: str, count: int) -> str:
    """Drop a mailbox of so many mails and go through it; gives the address of its page."""
    sent = [mails.eml(number=n, subject=f"Letter {n}") for n in range(count)]
    page = drop(browser, case, b"".join(mails.mbox(sent)), "Inbox.mbox")
    address = re.findall(rf"/case/{case}/mailbox/\w+/", page)[0]
    assert "going through this mailbox" in text(browser.get(address))
    item_id = address.split("/")[-2]
    job = reading.start_reading(item_id)
    tables.Job.objects.filter(pk=job).update(state=JobState.RUNNING)
    finishing.gone_through(job, stages.go_through(rows.item_row(item_id), stages.unheeded))
    return address


def test_a_mailbox_is_turned_over_part_by_part(
    browser: Client, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox, "SHOWN", 2)
    address = gone_through(browser, case, 5)
    page = text(browser.get(f"{address}?about=letter"))
    assert "Here are 1 to 2 of 5" in page
    (on,) = re.findall(r'href="(\?[^"]+)">The next part', page)
    page = text(browser.get(address + on))
    assert "Here are 3 to 4 of 5" in page
    assert "Letter 2" in page
    offset = re.findall(r'name="mail" value="(\d+)"', page)[0]
    assert "Which address is yours?" in page
    assert browser.post(address + on, {"mail": offset}).status_code == 400
    answer = browser.post(address + on, {"mail": offset, "own": "dana@example.org"})
    assert answer["Location"] == f"{address}?about=letter"
    assert "Here are 1 to 2 of 4" in text(browser.get(answer["Location"]))


def test_letters_are_chosen_from_a_mailbox(browser: Client, case: str) -> None:
    address = gone_through(browser, case, 3)
    item_id = address.split("/")[-2]
    page = text(browser.get(f"{address}?about=letter+1"))
    assert "1 e-mail found" in page
    assert browser.get(f"{address}?first=nonsense").status_code == 400
    offset = mailboxes.listed(item_id)[1].offset
    browser.post(f"{address}?about=letter", {"mail": str(offset), "own": "dana@example.org"})
    assert [one.value.subject for one in LETTERS.lines(case)] == ["Letter 1"]
    assert "1 is among your letters already" in text(browser.get(address))
    assert browser.post(address).status_code == 400


def test_long_lists_come_part_by_part(browser: Client, case: str) -> None:
    thread = letters.start_thread(case, "All")
    value = LETTERS.line(case, confirmed(browser, case, mails.eml()).split("/")[-2]).value
    for _ in range(views.PART + 5):
        LETTERS.enter(case, replace(value, threads=(thread,)))
    page = text(browser.get(f"/case/{case}/letters/"))
    assert page.count('<li><a class="name" href="/case/') > views.PART
    assert "The next part" in page
    assert "The part before" in text(browser.get(f"/case/{case}/letters/?from={views.PART}"))
    part = text(browser.get(f"/case/{case}/threads/{thread}/?from={threads.PART}"))
    assert part.count("<article") == views.PART + 5 - threads.PART
    assert browser.get(f"/case/{case}/letters/?from=-1").status_code == 200


def test_a_reply_leads_to_what_was_asked(browser: Client, case: str) -> None:
    mine = mails.eml(
        sender="Dana Hart <dana@example.org>",
        to="jo.marsh@council.example",
        number=1,
        date="Mon, 02 Mar 2026 10:00:00 +0000",
        body="Dear Ms Marsh,\n\nPlease send me the note of our call.\n",
    )
    asked = confirmed(browser, case, mine, way="out").split("/")[-2]
    asks.confirm(case, asked, [("1", "Please send me the note of our call.")])
    reply = confirmed(
        browser, case, mails.eml(number=2, headings=[("In-Reply-To", "<1@council.example>")])
    )
    page = text(browser.get(reply))
    assert "What did it do with what you asked?" in page
    assert f"/case/{case}/letters/{asked}/answers/" in page
