"""What is due, from a terminal: as text, as JSON, as a calendar file."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar  # type: ignore[import-untyped]  # it carries no types
from tests.cli.programs import run

from fairhearing.domain.casework.due.event import Event, Reminder
from fairhearing.domain.casework.when import on
from fairhearing.domain.problems import WrongUse
from fairhearing.work.case import cases
from fairhearing.work.casework import due, events
from fairhearing.work.house import home


@pytest.fixture
def ours(unlocked: None) -> str:
    """A case with a firm day, one to check, and one that is done."""
    case_id = cases.start_case("Ours")
    received = date(2026, 11, 27)
    for milestone in ("freedom-of-information", "council-stage-2-reply"):
        events.EVENTS.enter(case_id, Event(milestone=milestone, when=on(received)))
    past = on(date(2026, 1, 5))
    events.REMINDERS.enter(case_id, Reminder(what="Ring Ms Example", on=past))
    events.REMINDERS.enter(case_id, Reminder(what="Write it down", on=past))
    done = next(one for one in due.due(case_id) if one.expected.what == "Write it down")
    due.mark_done(case_id, done.key)
    home.lock()
    return case_id


def test_days_are_listed_with_what_to_check(tmp_path: Path, ours: str) -> None:
    shown = run(tmp_path, "due", "Ours").stdout
    days = (date.today() - date(2026, 1, 5)) // timedelta(days=1)  # noqa: DTZ011  the program's today
    assert f"5 January 2026, {days} days ago" in shown
    assert "30 December 2026" in shown
    assert "check, about 29 December 2026" in shown
    assert "Check before you rely on this: C14" in shown
    assert "Write it down" not in shown
    assert "not legal advice" in shown


def test_json_holds_how_each_day_was_worked_out(tmp_path: Path, ours: str) -> None:
    listed = json.loads(run(tmp_path, "due", "--json", "--all").stdout)
    by_what = {one["what"]: one for one in listed}
    answer = by_what["Their answer to a freedom of information request"]
    assert (answer["case"], answer["due"], answer["done"]) == (ours, "2026-12-30", False)
    assert answer["worked_out"]["excluded"][2] == {
        "date": "2026-11-30",
        "why": "Saint Andrew's Day: a bank holiday in Scotland",
    }
    unsure = by_what["Your request for the panel"]
    assert unsure["due"] is None
    assert unsure["worked_out"]["if_the_rule_holds"] == "2026-12-29"
    assert by_what["Write it down"]["done"] is True
    assert by_what["Ring Ms Example"]["worked_out"] is None


def test_the_calendar_file_is_discreet_unless_asked(tmp_path: Path, ours: str) -> None:
    ours_file = tmp_path / "days.ics"
    assert run(tmp_path, "due", ours, "--ics", ours_file).returncode == 0
    titles = [
        str(one["summary"]) for one in Calendar.from_ical(ours_file.read_bytes()).walk("VEVENT")
    ]
    assert titles == ["Notes", "Notes (check)", "Notes"]
    assert run(tmp_path, "due", ours, "--ics", ours_file, "--titles").returncode == 0
    assert b"Ring Ms Example" in ours_file.read_bytes()


@pytest.mark.parametrize(
    "arguments", [("due", "--ics", "x.ics"), ("due", "Ours", "--titles"), ("due", "Theirs")]
)
def test_what_makes_no_sense_is_told(tmp_path: Path, ours: str, arguments: tuple[str, ...]) -> None:
    done = run(tmp_path, *arguments)
    assert done.returncode == WrongUse.exit_code
    assert "Traceback" not in done.stderr
