"""Notes of what was said, beside the recording and the report."""

from django.test import Client
from tests.web.planting import Planted, check_beside_notes, plant_notes

from fairhearing.domain.checking.finding import Agrees, Noted, Outcome
from fairhearing.domain.checking.review import Verdict
from fairhearing.work.case import adding, cases
from fairhearing.work.case.cases import Use
from fairhearing.work.check import checking, printing, reviewing

NOTED = Noted(agrees=Agrees.RECORD, text="He has missed three.", page=1, number="4")
SAID = "The notes say “He has missed three”, as the recording does (paragraph 4)."


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_notes_are_offered_where_there_are_some(browser: Client, planted: Planted) -> None:
    address = f"/case/{planted.case_id}/check/"
    assert "Beside which notes" not in page(browser, address)
    notes = plant_notes(planted)
    assert f'name="notes" value="{notes}" checked' in page(browser, address)
    assert "Notes of what was said" in page(browser, f"/case/{planted.case_id}/")


def test_notes_that_come_are_led_to_from_the_home_until_they_are_compared(
    browser: Client, planted: Planted
) -> None:
    address, waits = f"/case/{planted.case_id}/", "1 set of notes to compare"
    assert waits not in page(browser, address)
    older = plant_notes(planted)
    assert waits in page(browser, address)
    beside = check_beside_notes(planted, older, NOTED)
    assert waits not in page(browser, address)
    newer = plant_notes(planted, "newer.md", b"\n9. Added later.\n")
    assert waits in page(browser, address)
    assert f'name="notes" value="{newer}" checked' in page(browser, f"{address}check/")
    assert cases.case_page(planted.case_id).checks[0].id == beside.check_id


def test_a_check_takes_the_notes_that_were_chosen(browser: Client, planted: Planted) -> None:
    notes = plant_notes(planted)
    asked = {"report": planted.report_id, "record": planted.record_id, "fast": "yes"}
    browser.post(f"/case/{planted.case_id}/check/", asked | {"notes": notes})
    browser.post(f"/case/{planted.case_id}/check/", asked | {"notes": ""})
    without, beside = checking.checks(planted.case_id)[:2]
    assert beside.notes
    assert beside.notes.id == notes
    assert without.notes is None
    assert "beside notes.md" in page(browser, f"/case/{planted.case_id}/")


def test_a_record_is_not_taken_for_notes(browser: Client, planted: Planted) -> None:
    asked = {"report": planted.report_id, "record": planted.record_id}
    answer = browser.post(f"/case/{planted.case_id}/check/", asked | {"notes": planted.record_id})
    assert answer.status_code == 400
    assert "is a record, and not notes" in answer.content.decode()


def test_a_file_can_be_said_to_be_notes(browser: Client, planted: Planted) -> None:
    browser.post(f"/file/{planted.report_id}/use/", {"use": "notes"})
    item = cases.item(planted.report_id)
    assert item.use is Use.NOTES
    assert adding.change_use(item.id, Use.REPORT).state.value == "read"


def test_what_the_notes_say_stands_beside_the_statement(browser: Client, planted: Planted) -> None:
    beside = check_beside_notes(planted, plant_notes(planted), NOTED)
    words = page(browser, f"/check/{beside.check_id}/")
    assert SAID in words
    only = page(browser, f"/check/{beside.check_id}/notes/")
    assert "Ms Dalby asked for a copy of these notes." in only
    assert "The notes say it as it was said; the report does not" in only
    assert "The notes say it as the report does" not in only
    assert f"?f={beside_all(beside)[0]}" in only
    assert "/notes/" not in page(browser, f"/check/{planted.check_id}/")


def beside_all(planted: Planted) -> list[str]:
    return [one.subject for one in reviewing.review_page(planted.check_id).reviewed]


def test_what_notes_and_report_share_is_listed_where_it_was_said_otherwise(
    browser: Client, planted: Planted
) -> None:
    as_report = Noted(agrees=Agrees.REPORT, text="He has missed five.", page=1, number="4")
    beside = check_beside_notes(planted, plant_notes(planted), as_report)
    listed = page(browser, f"/check/{beside.check_id}/notes/")
    reviewed = reviewing.review_page(beside.check_id).reviewed
    differ = [one.subject for one in reviewed if one.outcome.differs]
    assert listed.count("/?f=") == len(differ)
    assert all(f"?f={subject}" in listed for subject in differ)


def test_the_schedule_has_a_line_of_the_notes(browser: Client, planted: Planted) -> None:
    beside = check_beside_notes(planted, plant_notes(planted), NOTED)
    wrong = next(
        r for r in reviewing.review_page(beside.check_id).reviewed if r.outcome.differs
    ).subject
    reviewing.mark_heard(beside.check_id, wrong)
    reviewing.decide(beside.check_id, wrong, Verdict.AGREED)
    drawn = printing.schedule_of(beside.check_id)
    assert [entry.noted for entry in drawn.entries] == [SAID]
    assert drawn.notes_read
    assert drawn.notes_read.sealed
    printed = printing.printed(beside.check_id, "html").decode()
    assert SAID in printed
    assert "Notes: notes.md" in printed
    other = Outcome.OVERSTATED
    reviewing.decide(beside.check_id, wrong, Verdict.AMENDED, outcome=other, reason="Less.")
    (entry,) = printing.schedule_of(beside.check_id).entries
    assert entry.noted == "The notes say “He has missed three” (paragraph 4)."
