"""The room of time with a child and work."""

import pytest
from django.test import Client
from icalendar import Calendar  # type: ignore[import-untyped]  # it carries no types
from tests.web.planting import Planted

from fairhearing.work.casework import rota

FOUR_FOUR = {
    "whose": "mine",
    "letters": "4D 4-",
    "starts": "2026-03-02",
    "shifts": "D 7:00 to 19:00",
    "way": "",
}
WEEKENDS = {
    "name": "as it is now",
    "pattern": "",
    "nights": "YY------------",
    "starts": "2026-03-06",
    "changes": "18:00",
    "visits": "",
    "holidays": "",
}


@pytest.fixture
def laid(browser: Client, planted: Planted) -> str:
    browser.post(f"/case/{planted.case_id}/time/", FOUR_FOUR)
    browser.post(f"/case/{planted.case_id}/time/pattern/", WEEKENDS)
    lines = rota.ROTAS.lines(planted.case_id), rota.ARRANGEMENTS.lines(planted.case_id)
    return f"/case/{planted.case_id}/time/{lines[0][0].id}/{lines[1][0].id}/"


def test_both_are_laid_over_one_another_and_counted(browser: Client, laid: str) -> None:
    page = browser.get(f"{laid}?from=2026-03-02").content.decode()
    assert "56 days from 2 March 2026" in page
    assert "8 of 56" in page
    assert "Nights with the child" in page
    assert "with you" not in page, "the rota may be the other parent's"
    assert "both days off: 3; one day off: 2; both days at work: 3" in page
    assert "4, of them 1 with no work on Saturday or Sunday" in page


def test_leave_takes_the_work_out_of_its_days_and_a_year_is_counted(
    browser: Client, planted: Planted, laid: str
) -> None:
    line = rota.ROTAS.lines(planted.case_id)[0]
    page = browser.get(f"{laid}?from=2026-03-02").content.decode()
    assert "Then both come round again." in page
    rests = "Leave: 2 March 2026 to 1 March 2027"
    changed = FOUR_FOUR | {"rests": rests, "seen": line.seen}
    browser.post(f"/case/{planted.case_id}/rotas/{line.id}/", changed)
    page = browser.get(f"{laid}?from=2026-03-02").content.decode()
    assert "364 days from 2 March 2026" in page
    assert "both days off: 52; one day off: 0; both days at work: 0" in page
    assert "Holidays and leave that you entered are in it." in page
    typed = browser.get(f"/case/{planted.case_id}/rotas/{line.id}/").content.decode()
    assert rests in typed
    paper = browser.get(f"{laid}paper/html/").content.decode()
    assert "with the holidays and the leave that were entered" in paper


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"letters": "D?"}, "read this as a rota"),
        ({"shifts": ""}, "no hours for it"),
        ({"shifts": "D all day"}, "D 7:00 to 19:00"),
        ({"rests": "Leave: 3 May 2026 to 1 May 2026"}, "ends before it begins"),
    ],
)
def test_a_rota_that_cannot_be_read_is_told_and_stays_typed(
    browser: Client, planted: Planted, changed: dict[str, str], told: str
) -> None:
    answer = browser.post(f"/case/{planted.case_id}/time/", FOUR_FOUR | changed)
    assert answer.status_code == 400
    assert told in answer.content.decode()
    assert rota.ROTAS.lines(planted.case_id) == ()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"nights": ""}, "pattern of nights"),
        ({"visits": "Wednesday at tea"}, "Wednesday 15:30 to 18:30"),
        ({"holidays": "Easter"}, "first half"),
        ({"starts": ""}, "This field is required"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_told(
    browser: Client, planted: Planted, changed: dict[str, str], told: str
) -> None:
    answer = browser.post(f"/case/{planted.case_id}/time/pattern/", WEEKENDS | changed)
    assert answer.status_code == 400
    assert told in answer.content.decode()
    assert rota.ARRANGEMENTS.lines(planted.case_id) == ()


def test_a_pattern_is_changed_with_its_visits_and_holidays(
    browser: Client, planted: Planted, laid: str
) -> None:
    line = rota.ARRANGEMENTS.lines(planted.case_id)[0]
    address = f"/case/{planted.case_id}/patterns/{line.id}/"
    changed = WEEKENDS | {
        "visits": "Wednesday 15:30 to 18:30",
        "holidays": "Easter: 30 March 2026 to 12 April 2026, first half",
        "seen": line.seen,
    }
    assert browser.post(address, changed).status_code == 302
    page = browser.get(address).content.decode()
    assert "Wednesday week 2 15:30 to 18:30" in page
    assert "Easter: 30 March 2026 to 12 April 2026, first half" in page
    assert "364 days" in browser.get(f"{laid}?from=2026-03-02").content.decode()


def test_what_would_fit_is_counted_and_can_be_kept(
    browser: Client, planted: Planted, laid: str
) -> None:
    line = rota.ROTAS.lines(planted.case_id)[0]
    page = browser.get(f"/case/{planted.case_id}/rotas/{line.id}/fit/").content.decode()
    assert "Following the rota" in page
    assert "is not in the numbers" in page
    asked = {"nights": "2", "changes": "17:00", "first": "2026-03-02"}
    again = browser.get(f"/case/{planted.case_id}/rotas/{line.id}/fit/", asked)
    assert "Every other weekend" in again.content.decode()


def test_the_calendar_file_tells_nothing_unless_asked(browser: Client, laid: str) -> None:
    quiet = Calendar.from_ical(browser.get(f"{laid}calendar/").content)
    assert {str(one["summary"]) for one in quiet.walk("VEVENT")} == {"Notes"}
    plain = Calendar.from_ical(browser.get(f"{laid}calendar/?titles=plain").content)
    titles = [str(one["summary"]) for one in plain.walk("VEVENT")]
    assert titles.count("Child here") == 4
    assert titles.count("Work") == 28


@pytest.mark.parametrize("form", ["pdf", "docx", "html"])
def test_it_is_handed_over_as_a_paper(browser: Client, laid: str, form: str) -> None:
    answer = browser.get(f"{laid}paper/{form}/")
    assert answer.status_code == 200
    if form == "html":
        assert "8 of 56" in answer.content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_year_that_can_only_be_a_slip_is_told(
    browser: Client, planted: Planted, laid: str, day: str
) -> None:
    case = f"/case/{planted.case_id}/"
    assert browser.post(f"{case}time/", FOUR_FOUR | {"starts": day}).status_code == 400
    assert browser.post(f"{case}time/pattern/", WEEKENDS | {"starts": day}).status_code == 400
    answer = browser.get(laid, {"from": day})
    assert answer.status_code == 400
    assert "We could not understand that date." in answer.content.decode()
    line = rota.ROTAS.lines(planted.case_id)[0]
    asked = {"nights": "2", "changes": "17:00", "first": day}
    fit = browser.get(f"{case}rotas/{line.id}/fit/", asked).content.decode()
    assert "Please look at the year of the date." in fit
