"""Where something can go: filtered by what is known of the case, each sentence with its rules."""

import re
from datetime import date

import pytest
from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.letters.letter import Channel, Letter, Way
from fairhearing.domain.casework.when import on
from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.review import Verdict
from fairhearing.domain.procedures.scope import Body, Country, Track
from fairhearing.work.case import facts
from fairhearing.work.casework import asks
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.check import reviewing

CAFCASS = Facts(
    country=Country.ENGLAND, body=Body.CAFCASS, track=Track.OTHER, stays=True, running=True
)


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", answer.content.decode())


def event(browser: Client, planted: Planted, milestone: str, when: str) -> None:
    typed = {"milestone": milestone, "when": when, "arrived": "yes"}
    assert browser.post(f"/case/{planted.case_id}/events/", typed).status_code == 302


def test_what_is_not_known_is_asked_and_more_is_shown_until_then(
    browser: Client, planted: Planted
) -> None:
    assert "In short" in page(browser, f"/case/{planted.case_id}/where.html")
    before = page(browser, f"/case/{planted.case_id}/where/")
    assert "5 things about this case are not known yet" in before
    assert "Ombudsman for Wales" in before
    assert "Ways there may be" in before
    typed = {"country": "england", "body": "cafcass", "track": "", "running": "yes", "stays": ""}
    answer = browser.post(f"/case/{planted.case_id}/facts/", typed)
    assert answer["Location"] == f"/case/{planted.case_id}/where/"
    after = page(browser, f"/case/{planted.case_id}/where/")
    assert "2 things about this case are not known yet" in after
    assert "Ombudsman for Wales" not in after
    assert "If the officer stays on the case:" in after


def test_facts_are_kept_and_a_body_of_another_country_is_refused(
    browser: Client, planted: Planted
) -> None:
    address = f"/case/{planted.case_id}/facts/"
    browser.post(address, {"country": "england", "body": "cafcass", "stays": "no"})
    assert facts.of_case(planted.case_id) == Facts(
        country=Country.ENGLAND, body=Body.CAFCASS, stays=False
    )
    answer = browser.post(address, {"country": "wales", "body": "cafcass"})
    assert answer.status_code == 400
    assert "does not work in the country" in answer.content.decode()
    assert facts.of_case(planted.case_id).country is Country.ENGLAND


def test_another_body_of_the_case_has_its_own_ways_and_its_times_can_be_entered(
    browser: Client, planted: Planted
) -> None:
    address, ours = f"/case/{planted.case_id}/facts/", "The council received my complaint"
    typed = {"country": "england", "body": "cafcass"}
    browser.post(address, typed)
    assert ours not in page(browser, f"/case/{planted.case_id}/events/")
    browser.post(address, {**typed, "others": ["council", "cafcass"]})
    assert facts.of_case(planted.case_id).others == (Body.COUNCIL,)
    assert ours in page(browser, f"/case/{planted.case_id}/events/")
    assert "I received Cafcass" in page(browser, f"/case/{planted.case_id}/events/")
    assert 'value="council" id="id_others_2" checked' in page(browser, address)
    first = page(browser, f"/case/{planted.case_id}/where/")
    assert "Cafcass&#x27;s complaints team" in first
    assert 'Also in this case: <a href="?of=council">' in first
    second = page(browser, f"/case/{planted.case_id}/where/?of=council")
    assert "stage 3, the panel" in second
    assert 'Also in this case: <a href="?of=cafcass">' in second
    answer = browser.post(address, {**typed, "others": ["cafcass cymru"]})
    assert answer.status_code == 400


def test_facts_lead_back_to_where_they_were_asked_and_nowhere_else(
    browser: Client, planted: Planted
) -> None:
    address = f"/case/{planted.case_id}/facts/"
    ours = f"/case/{planted.case_id}/events/"
    assert browser.post(address, {"next": ours})["Location"] == ours
    assert browser.post(address, {"next": "//elsewhere.example/"})["Location"].endswith("/where/")


def test_a_way_that_needs_another_first_is_open_once_that_happened(
    browser: Client, planted: Planted
) -> None:
    facts.tell(planted.case_id, CAFCASS)
    before = page(browser, f"/case/{planted.case_id}/where/")
    ombudsman = "The Parliamentary and Health Service Ombudsman, through"
    assert before.index("Open later") < before.index(ombudsman)
    event(browser, planted, "cafcass-finished", "2 November 2026")
    event(browser, planted, "cafcass-known", "5 March 2026")
    after = page(browser, f"/case/{planted.case_id}/where/")
    assert "Cafcass&#x27;s last answer" not in after
    limit = after[after.index(ombudsman) :]
    assert "no day to rely on; it may be about 5 March 2027" in limit
    paper = page(browser, f"/case/{planted.case_id}/where.html")
    assert "check; it may be about 5 March 2027." in paper


def test_each_way_is_a_line_that_opens_and_a_known_warning_stands_in_the_line(
    browser: Client, planted: Planted
) -> None:
    facts.tell(planted.case_id, CAFCASS)
    shown = page(browser, f"/case/{planted.case_id}/where/?about=judgment")
    lines = re.findall(r"<summary><h3.*?</summary>", shown)
    regulator = next(line for line in lines if "social worker&#x27;s regulator" in line)
    assert "looks at serious doubts about whether somebody is fit" in regulator
    assert "It is about what somebody thinks or recommends. The regulator looks" in regulator
    assert "doubtful" in regulator, "what it says of itself is not verified"
    court = next(line for line in lines if 'id="court"' in line)
    assert "Before you begin" not in court
    assert "doubtful" not in court
    unsaid = page(browser, f"/case/{planted.case_id}/where/")
    assert "If it is about what somebody thinks or recommends: The regulator" in unsaid
    assert not re.search(r"<summary><h3[^<]*</h3>[^/]*Before you begin", unsaid)
    paper = page(browser, f"/case/{planted.case_id}/where.html?about=fact")
    assert paper.index("In short") < paper.index("Opens later.") < paper.index("It can.")


@pytest.mark.parametrize(
    ("about", "warned"), [("judgment", True), ("fact", False)], ids=["judgment", "fact"]
)
def test_a_judgment_is_warned_of_before_a_complaint(
    browser: Client, planted: Planted, about: str, *, warned: bool
) -> None:
    facts.tell(planted.case_id, CAFCASS)
    shown = page(browser, f"/case/{planted.case_id}/where/?about={about}")
    assert ("The Ombudsman has said that it belongs in court." in shown) is warned
    assert ("Before you begin:" in shown) is warned


def test_a_finding_is_named_with_its_place_and_its_paper_prints(
    browser: Client, planted: Planted
) -> None:
    facts.tell(planted.case_id, CAFCASS)
    found = reviewing.review_page(planted.check_id).reviewed
    differs = next(one for one in found if one.outcome is Outcome.CONTRADICTED)
    address = f"/check/{planted.check_id}/{differs.finding.id}/where"
    shown = page(browser, f"{address}/")
    assert "report.pdf, page" in shown
    paper = page(browser, f"{address}.html")
    assert "Can be corrected" not in paper
    assert "An error of fact can be corrected, and the court can be told. (C6)" in paper
    assert "The rules named here" in paper
    assert browser.get(f"{address}.pdf").content.startswith(b"%PDF")
    assert browser.get(f"{address}.docx").content.startswith(b"PK")


def test_a_discrepancy_leads_there_once_it_is_decided(browser: Client, planted: Planted) -> None:
    found = reviewing.review_page(planted.check_id).reviewed
    differs = next(one.finding.id for one in found if one.outcome is Outcome.CONTRADICTED)
    address = f"/check/{planted.check_id}/?f={differs}&show=all"
    assert "Where can this go?" not in page(browser, address)
    reviewing.mark_heard(planted.check_id, differs)
    reviewing.decide(planted.check_id, differs, Verdict.AGREED)
    assert f"/check/{planted.check_id}/{differs}/where/" in page(browser, address)


def test_what_was_left_out_leads_there_too(browser: Client, planted: Planted) -> None:
    left = reviewing.review_page(planted.check_id).omissions[0]
    reviewing.mark_heard(planted.check_id, left.subject)
    reviewing.decide(planted.check_id, left.subject, Verdict.AGREED)
    address = f"/check/{planted.check_id}/{left.subject}/where/"
    assert address in page(browser, f"/check/{planted.check_id}/left-out/?f={left.subject}")
    assert "left out of report.pdf" in page(browser, address)


def test_a_finding_that_is_not_there_is_told(browser: Client, planted: Planted) -> None:
    answer = browser.get(f"/check/{planted.check_id}/f999/where/")
    assert answer.status_code == 400
    assert "not here any more" in answer.content.decode()


def test_an_ask_that_nobody_answered_is_named_with_its_letter(
    browser: Client, planted: Planted
) -> None:
    facts.tell(planted.case_id, CAFCASS)
    letter = Letter(
        item_id=planted.report_id,
        way=Way.OUT,
        sent=on(date(2026, 11, 2)),
        sender="Me",
        recipients=("Cafcass",),
        channel=Channel.POST,
        subject="Three corrections",
    )
    letter_id = LETTERS.enter(planted.case_id, letter)
    asks.confirm(planted.case_id, letter_id, [("2", "Please correct the date in paragraph 4.")])
    (line,) = asks.ASKS.lines(planted.case_id)
    grid = page(browser, f"/case/{planted.case_id}/letters/{letter_id}/answers/")
    address = f"/case/{planted.case_id}/where/ask/{line.id}/"
    assert address in grid
    shown = page(browser, address)
    assert "Please correct the date in paragraph 4." in shown
    assert "Your letter “Three corrections”, sent 2 November 2026, number 2" in shown
    assert "If it is about what somebody thinks or recommends:" in shown
    assert browser.get(f"{address}where.pdf").content.startswith(b"%PDF")


def test_another_body_of_the_same_case_can_be_looked_at_without_changing_its_facts(
    browser: Client, planted: Planted
) -> None:
    facts.tell(planted.case_id, CAFCASS)
    address = f"/case/{planted.case_id}/where/"
    assert "Local Government and Social Care Ombudsman" not in page(browser, address)
    council = page(browser, f"{address}?of=council&about=fact")
    assert "Local Government and Social Care Ombudsman" in council
    printed = re.search(r'href="([^"]+where\.pdf[^"]*)"', council)
    assert printed is not None
    assert "of=council" in printed[1]
    assert browser.get(printed[1].replace("&amp;", "&")).status_code == 200
    assert facts.of_case(planted.case_id) == CAFCASS
