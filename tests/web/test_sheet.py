"""A call: planned, sat through, noted, sealed; nothing typed is lost, nothing sealed changes."""

import email
import re
from email import policy

import pytest
from django.test import Client
from tests.web.planting import Planted

from fairhearing import wiring
from fairhearing.domain.problems import WrongUse
from fairhearing.store import ledgers, originals
from fairhearing.work.calls import noting, sheets
from fairhearing.work.case import cases, verifying
from fairhearing.work.case.shown import Use
from fairhearing.work.house import drafts

PLAN = {
    "occasion": "call",
    "who": "Ms Carter, family court adviser",
    "when": "Thursday at two",
    "about": "the section 7 report",
    "questions": "When will the report be filed?\n- Whom have you spoken to?",
    "points": "The school wrote on 3 March",
    "asking": "May I record this?",
}


@pytest.fixture
def sheet_id(browser: Client, planted: Planted) -> str:
    return browser.post(f"/case/{planted.case_id}/sheets/new/").url.split("/")[2]


def words(browser: Client, address: str) -> str:
    return browser.get(address).content.decode()


def begun(browser: Client, sheet_id: str) -> str:
    browser.post(f"/sheet/{sheet_id}/begin/", PLAN)
    return sheet_id


def sealed(browser: Client, sheet_id: str) -> str:
    begun(browser, sheet_id)
    tick = {"point": "When will the report be filed?", "on": "yes"}
    browser.post(f"/sheet/{sheet_id}/tick/", tick)
    browser.post(f"/sheet/{sheet_id}/note/", {"note": "She said the report is nearly done."})
    promise = {"promise": "send me the draft", "by": "2026-12-01"}
    browser.post(f"/sheet/{sheet_id}/promise/", promise)
    browser.post(f"/sheet/{sheet_id}/end/")
    browser.post(f"/sheet/{sheet_id}/seal/", {"remembered": "She sounded tired."})
    return sheet_id


def test_what_is_typed_into_the_plan_is_kept_field_by_field(browser: Client, sheet_id: str) -> None:
    kept = browser.post(f"/sheet/{sheet_id}/", {"who": "Ms Carter"}, headers={"x-part": "typed"})
    assert kept.status_code == 204
    browser.post(f"/sheet/{sheet_id}/", {"about": "the report"}, headers={"x-part": "typed"})
    plan = sheets.sheet(sheet_id).plan
    assert (plan.who, plan.about) == ("Ms Carter", "the report")


def test_two_windows_on_one_plan_do_not_write_over_each_other(
    browser: Client, sheet_id: str
) -> None:
    part = {"x-part": "typed"}
    mine = {"who": "Ms Carter", "was:who": "", "about": "the report", "was:about": ""}
    browser.post(f"/sheet/{sheet_id}/", {"who": "Mr Dean", "was:who": ""}, headers=part)
    answer = browser.post(f"/sheet/{sheet_id}/", mine, headers=part)
    assert answer.status_code == 409
    told = answer.content.decode()
    assert "Mr Dean" in told
    assert "Ms Carter" in told
    plan = sheets.sheet(sheet_id).plan
    assert (plan.who, plan.about) == ("Mr Dean", "the report")
    # Sent again by somebody who has seen what stands there, it is kept.
    again = {"who": "Ms Carter", "was:who": "Mr Dean"}
    assert browser.post(f"/sheet/{sheet_id}/", again, headers=part).status_code == 204
    assert sheets.sheet(sheet_id).plan.who == "Ms Carter"


def test_a_window_that_changed_nothing_takes_nothing_away(browser: Client, sheet_id: str) -> None:
    browser.post(f"/sheet/{sheet_id}/", {"points": "one\ntwo", "was:points": ""})
    stale = {"points": "", "was:points": "", "who": "Ms Carter", "was:who": ""}
    assert browser.post(f"/sheet/{sheet_id}/", stale).status_code == 302
    plan = sheets.sheet(sheet_id).plan
    assert (plan.points, plan.who) == ("one\ntwo", "Ms Carter")
    # A form sends other ends of lines than a script: they are not a change.
    browser.post(f"/sheet/{sheet_id}/", {"points": "one\r\n2", "was:points": "one\r\ntwo"})
    assert sheets.sheet(sheet_id).plan.points == "one\n2"


def test_without_scripts_both_wordings_of_a_plan_are_shown_to_choose_from(
    browser: Client, sheet_id: str
) -> None:
    browser.post(f"/sheet/{sheet_id}/", {"occasion": "meeting", "was:occasion": "call"})
    mine = {"occasion": "video", "was:occasion": "call", "who": "Ms Carter", "was:who": ""}
    answer = browser.post(f"/sheet/{sheet_id}/begin/", mine)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "A meeting in a room, or a visit</dd>" in page
    assert 'name="was:occasion" value="meeting"' in page
    assert 'value="video" checked' in page
    assert sheets.sheet(sheet_id).begun is None
    stays = {"occasion": "video", "was:occasion": "meeting", "theirs": "occasion"}
    assert browser.post(f"/sheet/{sheet_id}/", stays).url == f"/sheet/{sheet_id}/"
    assert sheets.sheet(sheet_id).plan.occasion == "meeting"
    mine = {"occasion": "video", "was:occasion": "meeting", "ours": "occasion"}
    browser.post(f"/sheet/{sheet_id}/", mine)
    assert sheets.sheet(sheet_id).plan.occasion == "video"


def test_nothing_is_written_about_a_sheet_that_is_not_there(planted: Planted) -> None:
    with pytest.raises(WrongUse, match="no such call sheet"):
        sheets.recorded("nothing-here", planted.record_id)
    assert not ledgers.entries(ledgers.sheet("nothing-here"))


def test_an_empty_sheet_is_taken_up_again(browser: Client, planted: Planted, sheet_id: str) -> None:
    assert browser.post(f"/case/{planted.case_id}/sheets/new/").url == f"/sheet/{sheet_id}/"
    assert "Calls and meetings" not in words(browser, f"/case/{planted.case_id}/")


def test_before_a_call_the_plan_says_when_not_to_record(browser: Client, sheet_id: str) -> None:
    page = words(browser, f"/sheet/{sheet_id}/")
    for said in ("Never in court", "Never with a recorder on a child", "information, not advice"):
        assert said in page


def test_every_rule_is_shown_with_its_source_and_its_standing(
    browser: Client, planted: Planted
) -> None:
    page = words(browser, "/guidance/recording/")
    assert "Withdrawn: no longer to be relied on" in page
    assert page.count("Check before you rely on this") == 2
    assert "Contempt of Court Act 1981, section 9" in page
    assert "Last checked 22 November 2026" in page


def test_the_list_is_ticked_and_unticked(browser: Client, sheet_id: str) -> None:
    begun(browser, sheet_id)
    point = "Whom have you spoken to?"
    part = browser.post(
        f"/sheet/{sheet_id}/tick/", {"point": point, "on": "yes"}, headers={"hx-request": "true"}
    )
    assert 'aria-pressed="true"' in part.content.decode()
    assert "<html" not in part.content.decode()
    browser.post(f"/sheet/{sheet_id}/tick/", {"point": point, "on": "no"})
    assert sheets.sheet(sheet_id).ticked(point) is None


def test_what_is_half_typed_survives_and_goes_once_it_is_noted(
    browser: Client, sheet_id: str
) -> None:
    begun(browser, sheet_id)
    browser.post(f"/sheet/{sheet_id}/typed/", {"note": "She said the rep"})
    assert "She said the rep</textarea>" in words(browser, f"/sheet/{sheet_id}/during/")
    browser.post(f"/sheet/{sheet_id}/note/", {"note": "She said the report is late."})
    page = words(browser, f"/sheet/{sheet_id}/during/")
    assert "She said the rep</textarea>" not in page
    assert "She said the report is late." in page


def test_a_date_nobody_can_read_loses_nothing(browser: Client, sheet_id: str) -> None:
    begun(browser, sheet_id)
    promise = {"promise": "send the draft", "by": "soon"}
    answer = browser.post(f"/sheet/{sheet_id}/promise/", promise)
    assert answer.status_code == 400
    assert "We could not understand that date." in answer.content.decode()
    assert 'value="send the draft"' in words(browser, f"/sheet/{sheet_id}/during/")
    assert not sheets.sheet(sheet_id).promises


def test_at_a_hearing_there_is_no_recorder(browser: Client, sheet_id: str) -> None:
    browser.post(f"/sheet/{sheet_id}/begin/", PLAN | {"occasion": "hearing"})
    page = words(browser, f"/sheet/{sheet_id}/during/")
    assert "Do not record it" in page
    assert "May I record this?" not in page


def test_a_sealed_note_is_an_original_with_its_custody_and_the_times(
    browser: Client, planted: Planted, sheet_id: str
) -> None:
    sealed(browser, sheet_id)
    line = sheets.sheet(sheet_id).sealed
    assert line is not None
    with originals.open_original(line.digest) as file:
        text = file.read().decode()
    for said in (
        "With: Ms Carter, family court adviser",
        "She said the report is nearly done.",
        "send me the draft (by 1 December 2026)",
        "## What was planned and not reached\n\n### Whom have you spoken to?",
        "Written after it ended",
        "unchanged since",
    ):
        assert said in text
    assert re.search(r"\(\d\d:\d\d\) Asked: When will the report be filed\?", text)
    item = cases.item(line.item)
    assert (item.use, item.name) == (Use.NOTES, line.words)
    with originals.open_original(line.digest) as file:
        read = wiring.read_document(file, name=item.name, digest=item.digest, kind=item.kind)
    said = [re.sub(r"^\(\d\d:\d\d\) ", "", one.text) for one in read.statements]
    # What a check compares with the recording is what was noted, and nothing of the form around it.
    assert said == [
        "She said the report is nearly done.",
        "They said they would: send me the draft (by 1 December 2026)",
        "She sounded tired.",
    ]
    assert not verifying.verify().breaks
    assert "note sealed" in words(browser, f"/case/{planted.case_id}/")


def test_a_sealed_note_takes_no_more_and_an_addition_stands_beside_it(
    browser: Client, sheet_id: str
) -> None:
    sealed(browser, sheet_id)
    before = sheets.sheet(sheet_id).sealed
    refused = browser.post(f"/sheet/{sheet_id}/note/", {"note": "And another thing."})
    assert refused.status_code == 409
    browser.post(f"/sheet/{sheet_id}/seal/")
    browser.post(f"/sheet/{sheet_id}/later/", {"later": "It was Tuesday,\n\nnot Monday."})
    after = sheets.sheet(sheet_id)
    assert after.sealed == before
    assert noting.additions(sheet_id)[0][1] == "It was Tuesday,\n\nnot Monday."
    assert "not Monday." in words(browser, f"/sheet/{sheet_id}/after/")
    assert "not Monday." in words(browser, f"/sheet/{sheet_id}/note.html")


def test_what_stands_half_typed_is_sealed_with_the_note(browser: Client, sheet_id: str) -> None:
    begun(browser, sheet_id)
    half = {"note": "She said goodbye", "promise": "ring back"}
    browser.post(f"/sheet/{sheet_id}/typed/", half)
    browser.post(f"/sheet/{sheet_id}/end/")
    browser.post(f"/sheet/{sheet_id}/seal/")
    assert [one.words for one in sheets.sheet(sheet_id).promises] == ["ring back"]
    assert [one.words for one in sheets.sheet(sheet_id).afterwards] == ["She said goodbye"]
    assert not drafts.kept(f"sheet:{sheet_id}")


def test_what_is_remembered_can_be_added_before_it_is_sealed(
    browser: Client, sheet_id: str
) -> None:
    begun(browser, sheet_id)
    browser.post(f"/sheet/{sheet_id}/end/")
    assert browser.post(f"/sheet/{sheet_id}/remembered/", {"remembered": " "}).status_code == 400
    browser.post(f"/sheet/{sheet_id}/remembered/", {"remembered": "She sounded tired."})
    assert "Written after it ended:" in words(browser, f"/sheet/{sheet_id}/after/")
    browser.post(f"/sheet/{sheet_id}/resume/")
    assert sheets.sheet(sheet_id).ended is None


def test_nothing_is_sealed_where_nothing_began(browser: Client, sheet_id: str) -> None:
    answer = browser.post(f"/sheet/{sheet_id}/seal/")
    assert answer.status_code == 400
    assert "Nothing has been written down yet" in answer.content.decode()


def test_the_email_confirms_what_was_ticked_and_promised_and_keeps_notes_back(
    browser: Client, sheet_id: str
) -> None:
    sealed(browser, sheet_id)
    file = browser.get(f"/sheet/{sheet_id}/mail.eml").content
    message = email.message_from_bytes(file, policy=policy.default)
    body = message.get_content().replace("\r\n", "\n")
    assert message["X-Unsent"] == "1"
    assert "Dear Ms Carter," in body
    assert "- When will the report be filed?" in body
    assert "You said you would:\n- send me the draft (by 1 December 2026)" in body
    assert "We did not come to:\n- Whom have you spoken to?" in body
    assert "nearly done" not in body


def test_a_changed_email_is_kept_and_can_be_drafted_anew(browser: Client, sheet_id: str) -> None:
    sealed(browser, sheet_id)
    browser.post(f"/sheet/{sheet_id}/mail/", {"body": "Dear all"}, headers={"x-part": "typed"})
    assert b"Dear all" in browser.get(f"/sheet/{sheet_id}/mail.txt").content
    browser.post(f"/sheet/{sheet_id}/mail/again/")
    assert b"Dear Ms Carter" in browser.get(f"/sheet/{sheet_id}/mail.txt").content


@pytest.mark.parametrize("which", ["call-sheet", "note"])
@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!D")])
def test_each_paper_prints_in_each_form(
    browser: Client, sheet_id: str, which: str, form: str, begins: bytes
) -> None:
    sealed(browser, sheet_id)
    assert browser.get(f"/sheet/{sheet_id}/{which}.{form}").content.startswith(begins)


def test_a_sheet_that_is_not_there_is_said_to_be(browser: Client, planted: Planted) -> None:
    answer = browser.get("/sheet/none/")
    assert answer.status_code == 400
    assert "There is no such call sheet" in answer.content.decode()
    assert browser.get("/sheet/none/note.exe").status_code == 404


def test_a_recording_that_is_sealed_late_is_still_named(
    browser: Client, planted: Planted, sheet_id: str
) -> None:
    sealed(browser, sheet_id)
    sheets.recorded(sheet_id, planted.record_id)
    assert "Recorded as" in words(browser, f"/sheet/{sheet_id}/note.html")
    assert "call.opus" in words(browser, f"/sheet/{sheet_id}/note.html")
