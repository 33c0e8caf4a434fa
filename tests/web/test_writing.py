"""Drafts in the browser: what goes in, the text, its versions, and that it was sent."""

import re
from datetime import date

import pytest
from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.casework.asks.answering import Answer, AnswerKind
from fairhearing.domain.casework.drafts.draft import asks_in
from fairhearing.domain.casework.drafts.kind import kinds
from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.due.request import Wanted
from fairhearing.domain.casework.letters.letter import Channel, Letter, Way
from fairhearing.domain.casework.person import Part, Person
from fairhearing.domain.casework.when import on
from fairhearing.domain.checking.review import Verdict
from fairhearing.domain.procedures.scope import Body
from fairhearing.work.case import facts
from fairhearing.work.case.people import PEOPLE
from fairhearing.work.casework import asks, letters, writing
from fairhearing.work.casework.asks import ASKS
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.requests import REQUESTS
from fairhearing.work.check import reviewing


@pytest.fixture
def decided(planted: Planted) -> Planted:
    """Two statements that differ are heard: one is agreed to, the other set aside."""
    differing = [
        one.finding
        for one in reviewing.review_page(planted.check_id).reviewed
        if one.outcome.differs and one.finding.evidence
    ]
    for finding, verdict in zip(differing, (Verdict.AGREED, Verdict.REJECTED), strict=False):
        reviewing.mark_heard(planted.check_id, finding.id)
        reviewing.decide(planted.check_id, finding.id, verdict)
    PEOPLE.enter(planted.case_id, Person(name="Rosa Invented", part=Part.ME))
    PEOPLE.enter(planted.case_id, Person(name="Amelia Invented", part=Part.CHILD))
    facts.tell(planted.case_id, Facts(body=Body.CAFCASS))
    return planted


def _words(planted: Planted, verdict: Verdict) -> str:
    page = reviewing.review_page(planted.check_id)
    found = (one for one in page.reviewed if one.review and one.review.verdict is verdict)
    return next(found).finding.statement.text


def _send_correction(browser: Client, decided: Planted) -> None:
    """Ask for a correction, and say that it was sent by e-mail on 3 May 2026."""
    first = _begin(browser, decided, "correction")
    browser.post(f"{first}sent/", {"day": "2026-05-03", "channel": "e-mail"})


def _begin(browser: Client, planted: Planted, kind: str, to: str = "Ms Whitlock, Cafcass") -> str:
    address = f"/case/{planted.case_id}/writing/new/{kind}/"
    shown = browser.get(address).content.decode()
    ticked = re.findall(r'name="in" value="(\w+)" checked', shown)
    answer = browser.post(address, {"in": ticked, "to": to})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def _line(planted: Planted) -> writing.Line[writing.Draft]:
    return writing.DRAFTS.lines(planted.case_id)[-1]


def _typed(planted: Planted, **changed: str) -> dict[str, str]:
    line = _line(planted)
    value = line.value
    stands = {"to": value.to, "subject": value.subject, "text": value.text}
    return {**stands, "seen": str(line.seen), **changed}


@pytest.mark.parametrize("kind", [one.id for one in kinds()])
def test_each_kind_can_be_begun_opened_and_saved_in_every_form(
    browser: Client, decided: Planted, kind: str
) -> None:
    address = _begin(browser, decided, kind)
    page = browser.get(address).content.decode()
    assert "Words to look at" in page
    for form, begins in (("docx", b"PK"), ("pdf", b"%PDF"), ("txt", b"To: Ms Whitlock")):
        assert browser.get(f"{address}draft.{form}").content.startswith(begins)


def test_only_what_was_decided_and_agreed_goes_in(browser: Client, decided: Planted) -> None:
    _begin(browser, decided, "correction")
    text = _line(decided).value.text
    assert _words(decided, Verdict.AGREED) in text
    assert _words(decided, Verdict.REJECTED) not in text
    assert text.count("Entry ") == 1
    assert re.search(r"Page \d+, paragraph", text)
    assert re.search(r"call\.opus, \d:\d\d to \d:\d\d", text)
    assert "Rosa Invented" in text


def test_with_nothing_decided_it_says_so_and_can_be_begun_all_the_same(
    browser: Client, planted: Planted
) -> None:
    address = f"/case/{planted.case_id}/writing/new/correction/"
    page = browser.get(address).content.decode()
    assert "nothing yet that can go in" in page
    assert "still wait for you" in page
    assert browser.post(address, {"to": ""}).status_code == 302
    assert "[name]" in _line(planted).value.text


def test_a_choice_that_changed_since_the_page_was_shown_is_not_taken(
    browser: Client, decided: Planted
) -> None:
    address = f"/case/{decided.case_id}/writing/new/correction/"
    answer = browser.post(address, {"in": ["0123456789abcdef"], "to": "Ms Whitlock"})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "Please choose again." in page
    assert 'value="Ms Whitlock"' in page
    assert writing.DRAFTS.lines(decided.case_id) == ()


def test_the_rules_it_rests_on_are_shown_with_how_sure_they_are(
    browser: Client, decided: Planted
) -> None:
    page = browser.get(_begin(browser, decided, "ombudsman")).content.decode()
    assert "Check before you rely on this" in page
    text = _line(decided).value.text
    assert "I believe, but could not confirm, that it has to reach" in text
    assert "I understand that this reaches you through a Member of Parliament" in text


def test_saving_makes_a_version_and_the_earlier_one_is_kept(
    browser: Client, decided: Planted
) -> None:
    address = _begin(browser, decided, "chaser")
    browser.post(address, _typed(decided, text="Dear Ms Whitlock,\r\n\r\nPlease answer."))
    assert _line(decided).value.text == "Dear Ms Whitlock,\n\nPlease answer."
    versions = browser.get(f"{address}versions/").content.decode()
    assert versions.count("<details") == 2
    assert "I have not found an answer" in versions


def test_two_windows_do_not_write_over_each_other(browser: Client, decided: Planted) -> None:
    address = _begin(browser, decided, "chaser")
    here, there = _typed(decided, text="Written here."), _typed(decided, text="Written there.")
    browser.post(address, there)
    answer = browser.post(address, here)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Written here." in page
    assert "Written there." in page
    assert _line(decided).value.text == "Written there."
    browser.post(address, here | {"seen": str(_line(decided).seen)})
    assert _line(decided).value.text == "Written here."


def test_what_is_typed_is_kept_without_making_a_version(browser: Client, decided: Planted) -> None:
    address = _begin(browser, decided, "chaser")
    stands = _line(decided).value.text
    sent = {"text": "Half a sentence", "was:text": stands}
    assert browser.post(f"{address}typed/", sent).status_code == 204
    assert _line(decided).value.text == stands
    page = browser.get(address).content.decode()
    assert "Half a sentence" in page
    assert "is not saved as a version yet" in page
    browser.post(f"{address}away/")
    assert "Half a sentence" not in browser.get(address).content.decode()


def test_what_two_windows_type_at_once_is_shown_side_by_side(
    browser: Client, decided: Planted
) -> None:
    address = _begin(browser, decided, "chaser")
    stands = _line(decided).value.text
    browser.post(f"{address}typed/", {"text": "From the other window", "was:text": stands})
    answer = browser.post(f"{address}typed/", {"text": "From this one", "was:text": stands})
    assert answer.status_code == 409
    assert "From the other window" in answer.content.decode()
    assert "From this one" in answer.content.decode()
    assert "From the other window" in browser.get(address).content.decode()


def test_what_this_window_kept_before_is_settled_by_its_save(
    browser: Client, decided: Planted
) -> None:
    address = _begin(browser, decided, "chaser")
    stands = _line(decided).value.text
    browser.post(f"{address}typed/", {"text": "First try", "was:text": stands})
    browser.post(address, _typed(decided, text="Second try") | {"was:text": "First try"})
    assert _line(decided).value.text == "Second try"
    page = browser.get(address).content.decode()
    assert "First try" not in page
    assert "is not saved as a version yet" not in page


def test_another_windows_half_typed_words_outlive_a_save(browser: Client, decided: Planted) -> None:
    address = _begin(browser, decided, "chaser")
    stands = _line(decided).value.text
    browser.post(f"{address}typed/", {"text": "From the other window", "was:text": stands})
    browser.post(address, _typed(decided, text="Saved here"))
    assert _line(decided).value.text == "Saved here"
    assert "From the other window" in browser.get(address).content.decode()


def test_words_are_marked_with_a_reason_and_nothing_is_changed(
    browser: Client, decided: Planted
) -> None:
    address = _begin(browser, decided, "chaser")
    harsh = "You deliberately lost it! Amelia was upset."
    answer = browser.post(address, _typed(decided, text=harsh, look="yes"))
    assert answer.headers["Location"] == f"{address}#tone"
    page = browser.get(address).content.decode()
    assert "3 places are marked" in page
    assert "<mark>deliberately</mark>" in page
    assert "<mark>Amelia</mark>" in page
    assert "Plainer:" in page
    assert harsh in page
    assert _line(decided).value.text != harsh


def test_a_text_that_is_too_long_is_refused_and_stays_on_the_page(
    browser: Client, decided: Planted
) -> None:
    address = _begin(browser, decided, "chaser")
    answer = browser.post(address, _typed(decided, text="word " * 20_001))
    assert answer.status_code == 400
    assert "more than fits into a letter" in answer.content.decode()
    assert "word word" in answer.content.decode()


def test_once_sent_it_is_a_letter_whose_points_are_followed(
    browser: Client, decided: Planted
) -> None:
    address = _begin(browser, decided, "correction")
    answer = browser.post(f"{address}sent/", {"day": "2026-05-03", "channel": "e-mail"})
    assert answer.status_code == 302, answer.content.decode()
    letter = LETTERS.lines(decided.case_id)[-1]
    assert letter.value.way is Way.OUT
    assert letter.value.sent is not None
    assert letter.value.sent.words == "3 May 2026"
    said = letters.words_of(decided.case_id, letter.id).paragraphs
    assert said[0] == "Dear Ms Whitlock,"
    asks = [line.value for line in ASKS.lines(decided.case_id)]
    assert [one.number for one in asks] == ["1", "2", "3"]
    assert all(
        one.letter_id == letter.id and one.words.startswith(("Please", "If")) for one in asks
    )
    page = browser.get(address).content.decode()
    assert "You sent this on 3 May 2026" in page
    assert "<textarea" not in page
    assert browser.post(address, _typed(decided, text="Changed")).status_code == 409
    assert _line(decided).value.text != "Changed"


def test_a_request_that_was_sent_begins_its_clock(browser: Client, decided: Planted) -> None:
    address = _begin(browser, decided, "access", to="Cafcass")
    browser.post(f"{address}sent/", {"day": "2026-05-03", "channel": "post"})
    request = REQUESTS.lines(decided.case_id)[0].value
    assert (request.wanted, request.body) == (Wanted.OWN, "Cafcass")


@pytest.mark.parametrize("day", ["", "2126-05-03", "yesterday"])
def test_a_day_that_cannot_be_is_not_taken(browser: Client, decided: Planted, day: str) -> None:
    address = _begin(browser, decided, "chaser")
    answer = browser.post(f"{address}sent/", {"day": day, "channel": "e-mail"})
    assert answer.status_code == 400
    assert LETTERS.lines(decided.case_id) == ()
    assert _line(decided).value.sent is None


def test_what_is_not_saved_is_not_taken_as_sent(browser: Client, decided: Planted) -> None:
    address = _begin(browser, decided, "chaser")
    browser.post(f"{address}typed/", {"text": "Half a sentence"})
    answer = browser.post(f"{address}sent/", {"day": "2026-05-03", "channel": "e-mail"})
    assert answer.status_code == 400
    assert "not saved yet" in answer.content.decode()
    assert LETTERS.lines(decided.case_id) == ()


def test_an_open_point_of_a_letter_goes_into_a_chaser(browser: Client, decided: Planted) -> None:
    _send_correction(browser, decided)
    _begin(browser, decided, "chaser")
    text = _line(decided).value.text
    assert "1. Please answer point 1 of my letter of 3 May 2026: “Please correct entry 1" in text
    assert "[day]" not in text


def test_what_a_complaint_asks_again_among_the_same_letters_is_counted_once(
    browser: Client, decided: Planted
) -> None:
    _send_correction(browser, decided)
    earlier = ASKS.lines(decided.case_id)
    complaint = _begin(browser, decided, "complaint")
    (thread,) = LETTERS.lines(decided.case_id)[-1].value.threads
    assert f'value="{thread}" selected' in browser.get(complaint).content.decode()
    sent = {"day": "2026-05-10", "channel": "e-mail", "thread": thread}
    browser.post(f"{complaint}sent/", sent)
    letter = LETTERS.lines(decided.case_id)[-1]
    new = [line.value.words for line in asks.of_letter(decided.case_id, letter.id)]
    assert new
    assert not [words for words in new if "of my letter of 3 May 2026" in words]
    told = re.sub(r"\s+", " ", browser.get(complaint).content.decode())
    for line in earlier:
        assert f"the same as number {line.value.number} of your letter of 3 May 2026" in told
    assert "(in another thread)" not in told
    found = browser.get(f"/case/{decided.case_id}/letters/{letter.id}/asks/").content.decode()
    assert "Tick it only if it should be counted twice" in found
    asks.follow(decided.case_id, earlier[0].id, on=False)
    told = browser.get(complaint).content.decode()
    assert "the same as number 1 of your letter" not in re.sub(r"\s+", " ", told)


def test_what_a_complaint_asks_again_in_a_thread_of_its_own_is_followed_there_too(
    browser: Client, decided: Planted
) -> None:
    _send_correction(browser, decided)
    earlier = ASKS.lines(decided.case_id)
    complaint = _begin(browser, decided, "complaint")
    browser.post(f"{complaint}sent/", {"day": "2026-05-10", "channel": "e-mail", "thread": ""})
    letter = LETTERS.lines(decided.case_id)[-1]
    new = [line.value.words for line in asks.of_letter(decided.case_id, letter.id)]
    again = [words for words in new if "of my letter of 3 May 2026" in words]
    assert len(again) == len(earlier)
    told = re.sub(r"\s+", " ", browser.get(complaint).content.decode())
    assert told.count("(in another thread)") == len(earlier)
    home = browser.get(f"/case/{decided.case_id}/").content.decode()
    assert f"{len(new)} things you asked for, not answered yet" in home
    every = browser.get(f"/case/{decided.case_id}/asks/").content.decode()
    assert every.count("Asked again in a later letter, and counted there") == len(earlier)
    chaser = browser.get(f"/case/{decided.case_id}/writing/new/chaser/").content.decode()
    assert len(re.findall(r'name="in" value="\w+" checked', chaser)) == len(new)
    for line in asks.of_letter(decided.case_id, letter.id):
        asks.strike(decided.case_id, line.id)
    home = browser.get(f"/case/{decided.case_id}/").content.decode()
    assert f"{len(earlier)} things you asked for, not answered yet" in home


def test_the_same_words_to_somebody_else_are_another_ask(browser: Client, decided: Planted) -> None:
    for whom, day in (("Cafcass", "2026-05-03"), ("The council", "2026-05-04")):
        access = _begin(browser, decided, "access", to=whom)
        browser.post(f"{access}sent/", {"day": day, "channel": "e-mail", "thread": ""})
        page = browser.get(access).content.decode()
        assert "What it asks again" not in page
    every = ASKS.lines(decided.case_id)
    home = browser.get(f"/case/{decided.case_id}/").content.decode()
    assert f"{len(every)} things you asked for, not answered yet" in home


def test_a_letter_leads_to_a_chaser_about_itself_alone(browser: Client, decided: Planted) -> None:
    for kind, day in (("correction", "2026-05-03"), ("complaint", "2026-05-10")):
        first = _begin(browser, decided, kind)
        browser.post(f"{first}sent/", {"day": day, "channel": "e-mail"})
    newest = LETTERS.lines(decided.case_id)[-1]
    page = browser.get(f"/case/{decided.case_id}/letters/{newest.id}/").content.decode()
    address = f"/case/{decided.case_id}/writing/new/chaser/?letter={newest.id}"
    assert address in page
    shown = browser.get(address).content.decode()
    assert 'value="Ms Whitlock, Cafcass"' in shown
    ticked = re.findall(r'name="in" value="(\w+)" checked', shown)
    browser.post(address, {"in": ticked, "to": "Ms Whitlock"})
    text = _line(decided).value.text
    assert "I am writing about my letter of 10 May 2026." in text


def test_a_summary_takes_the_letters_of_what_was_asked_and_offers_the_others(
    browser: Client, decided: Planted
) -> None:
    _send_correction(browser, decided)
    other = Letter(
        item_id=decided.record_id,
        way=Way.IN,
        sent=on(date(2026, 5, 6)),
        sender="School <office@school.example>",
        recipients=("me",),
        channel=Channel.EMAIL,
        subject="Sports day",
    )
    letters.enter(decided.case_id, other)
    address = f"/case/{decided.case_id}/writing/new/ombudsman/"
    shown = browser.get(address).content.decode()
    assert "6 May 2026, from School" in shown
    assert "office@school.example" not in shown
    ticked = re.findall(r'name="in" value="(\w+)" checked', shown)
    browser.post(address, {"in": ticked, "to": ""})
    text = _line(decided).value.text
    assert "3 May 2026: I wrote to Ms Whitlock" in text
    assert "Sports day" not in text


def test_what_was_asked_of_the_other_parent_is_offered_without_a_tick(
    browser: Client, decided: Planted
) -> None:
    PEOPLE.enter(decided.case_id, Person(name="Adam Invented", part=Part.PARENT))
    for whom, day in (("Adam Invented", "2026-05-01"), ("Ms Whitlock", "2026-05-03")):
        first = _begin(browser, decided, "correction", to=whom)
        browser.post(f"{first}sent/", {"day": day, "channel": "e-mail"})
    for kind in ("complaint", "ombudsman", "chaser"):
        shown = browser.get(f"/case/{decided.case_id}/writing/new/{kind}/").content.decode()
        assert "My letter of 1 May 2026" in shown
        assert "(No reply found)" in shown
        _begin(browser, decided, kind)
        text = _line(decided).value.text
        assert "3 May 2026" in text
        assert "1 May 2026" not in text
    theirs = next(
        one for one in LETTERS.lines(decided.case_id) if "Adam" in one.value.recipients[0]
    )
    address = f"/case/{decided.case_id}/writing/new/chaser/?letter={theirs.id}"
    assert 'name="in"' in browser.get(address).content.decode()
    assert " checked" in browser.get(address).content.decode()


def test_a_complaint_leaves_what_another_body_was_asked_without_a_tick(
    browser: Client, decided: Planted
) -> None:
    for name, part, body in (
        ("Ms Whitlock", Part.COURT_ADVISER, "Cafcass"), ("Mr Tate", Part.SCHOOL, "Elm School"),
    ):  # fmt: skip
        PEOPLE.enter(decided.case_id, Person(name=name, part=part, body=body))
    sent = (("Mr Tate, Elm School", 1), ("Ms Whitlock", 2), ("Mrs Unknown", 3), ("Cafcass", 4))
    for whom, day in sent:
        first = _begin(browser, decided, "correction", to=whom)
        browser.post(f"{first}sent/", {"day": f"2026-05-0{day}", "channel": "e-mail"})
    for kind in ("complaint", "ombudsman"):
        shown = browser.get(f"/case/{decided.case_id}/writing/new/{kind}/").content.decode()
        assert "My letter of 1 May 2026" in shown
        _begin(browser, decided, kind)
        text = _line(decided).value.text
        assert "1 May 2026" not in text
        assert all(f"{day} May 2026" in text for day in (2, 3, 4))


def test_a_chaser_begins_with_the_newest_thread_in_which_something_is_open(
    browser: Client, decided: Planted
) -> None:
    for kind, day in (("correction", "2026-05-03"), ("rectification", "2026-06-03")):
        first = _begin(browser, decided, kind)
        browser.post(f"{first}sent/", {"day": day, "channel": "e-mail"})
    _begin(browser, decided, "chaser")
    text = _line(decided).value.text
    assert "my letter of 3 June 2026" in text
    assert "3 May 2026" not in text


def test_what_a_reply_answered_instead_stands_beside_the_question(
    browser: Client, decided: Planted
) -> None:
    _send_correction(browser, decided)
    sent = LETTERS.lines(decided.case_id)[-1].value
    came = Letter(
        item_id=decided.report_id,
        way=Way.IN,
        sent=on(date(2026, 5, 17)),
        sender="Cafcass",
        recipients=("me",),
        channel=Channel.EMAIL,
        threads=sent.threads,
    )
    reply = letters.enter(decided.case_id, came)
    for line, kind in zip(
        ASKS.lines(decided.case_id), (AnswerKind.DEFLECTED, AnswerKind.ANSWERED), strict=False
    ):
        said = Answer(ask_id=line.id, reply_id=reply, kind=kind, words="We keep all reports.")
        asks.decide(decided.case_id, said, seen=0)
    _begin(browser, decided, "deflection")
    text = _line(decided).value.text
    assert "Thank you for your letter of 17 May 2026." in text
    assert "deals with something else. It says: “We keep all reports.”" in text
    assert [number for number, _ in asks_in(text)] == ["1"]
    _begin(browser, decided, "chaser")
    chased = _line(decided).value.text
    assert "point 1 of my letter" in chased
    assert "point 2 of my letter" not in chased
    assert "point 3 of my letter" in chased


def test_the_points_of_a_letter_that_nobody_confirmed_can_be_looked_for(
    browser: Client, decided: Planted
) -> None:
    _send_correction(browser, decided)
    for line in ASKS.lines(decided.case_id):
        asks.strike(decided.case_id, line.id)
    address = f"/case/{decided.case_id}/writing/new/chaser/"
    letter = LETTERS.lines(decided.case_id)[-1]
    page = browser.get(address).content.decode()
    assert "whose points are not confirmed" in page
    assert f"{address}?letter={letter.id}" in page
    found = browser.get(f"{address}?letter={letter.id}").content.decode()
    assert "Please correct entry 1" in found
    ticked = re.findall(r'name="in" value="(\w+)" checked', found)
    browser.post(f"{address}?letter={letter.id}", {"in": ticked, "to": ""})
    assert "“Please correct entry 1" in _line(decided).value.text


def test_the_file_as_it_went_out_can_stand_for_the_text(browser: Client, decided: Planted) -> None:
    address = _begin(browser, decided, "chaser")
    sent = {"day": "2026-05-03", "channel": "post", "item": decided.report_id}
    browser.post(f"{address}sent/", sent)
    letter = LETTERS.lines(decided.case_id)[-1].value
    assert (letter.item_id, letter.typed) == (decided.report_id, "")


def test_a_draft_is_struck_out_and_its_words_stay_in_the_ledger(
    browser: Client, decided: Planted
) -> None:
    address = _begin(browser, decided, "freedom")
    line = _line(decided)
    browser.post(f"{address}strike/")
    assert writing.DRAFTS.lines(decided.case_id) == ()
    assert writing.DRAFTS.history(decided.case_id, line.id)[0].value == line.value
    assert browser.get(address).status_code == 400


def test_the_schedule_and_the_case_lead_to_it(browser: Client, decided: Planted) -> None:
    schedule = browser.get(f"/check/{decided.check_id}/schedule/").content.decode()
    assert f"/case/{decided.case_id}/writing/?check={decided.check_id}" in schedule
    case = browser.get(f"/case/{decided.case_id}/").content.decode()
    assert f"/case/{decided.case_id}/writing/" in case
    listed = browser.get(f"/case/{decided.case_id}/writing/?check={decided.check_id}")
    assert f"/writing/new/complaint/?check={decided.check_id}" in listed.content.decode()


def test_a_kind_that_is_not_there_is_told_plainly(browser: Client, decided: Planted) -> None:
    answer = browser.get(f"/case/{decided.case_id}/writing/new/poem/")
    assert answer.status_code == 400
    assert "Please choose from the list" in answer.content.decode()
