"""`fairhearing deadline` and `fairhearing procedures`, which need no case."""

import json

import pytest

from fairhearing.cli.main import run


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(list(arguments)) == 0
    return capsys.readouterr().out


def test_a_deadline_shows_every_day_that_was_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "deadline", "D10", "--from", "2026-11-27")
    assert "Last day: Wednesday 30 December 2026" in shown
    assert "Monday 30 November 2026: Saint Andrew's Day: a bank holiday in Scotland" in shown
    assert "Freedom of Information Act 2000, section 10" in shown
    assert "not legal advice" in shown


def test_a_deadline_in_json_keeps_its_contract(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capsys, "deadline", "D10", "--from", "2026-11-27", "--json"))
    assert {"rule", "start", "due", "counted", "excluded", "source", "status"} <= found.keys()
    assert (found["rule"], found["due"], found["counted"]) == ("D10", "2026-12-30", 20)
    assert found["excluded"][0] == {"date": "2026-11-28", "why": "Saturday"}
    assert found["status"] == "in force"


def test_an_unverified_deadline_says_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Last day: check." in said(capsys, "deadline", "C14", "--from", "2026-11-27")
    found = json.loads(said(capsys, "deadline", "C14", "--from", "2026-11-27", "--json"))
    assert (found["due"], found["status"]) == (None, "unverified")


@pytest.mark.parametrize("typed", ["27/11/2026", "soon", "2026-02-30", ""])
def test_a_date_that_cannot_be_read_is_said_with_how_to_write_it(
    typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["deadline", "D10", "--from", typed]) == 2
    assert "like 2026-03-05 for 5 March 2026" in capsys.readouterr().err


def test_rules_are_listed_with_what_is_not_verified(capsys: pytest.CaptureFixture[str]) -> None:
    shown = said(capsys, "procedures", "complaints", "B12")
    assert "C14   How soon to ask for the panel. Check before you rely on this." in shown
    assert "Superseded by B11" in shown
    assert "recorder in court" not in shown


def test_rules_in_json_hold_their_source_date_and_status(
    capsys: pytest.CaptureFixture[str],
) -> None:
    listed = json.loads(said(capsys, "procedures", "--json"))
    assert len({rule["id"] for rule in listed}) == len(listed) > 80
    assert all(rule["source"] and rule["dated"] and rule["checked"] for rule in listed)
    by_id = {rule["id"]: rule for rule in listed}
    assert by_id["R12"]["status"] == "withdrawn"
    assert by_id["D12"]["times"] == ["D12-ask", "D12-answer", "D12-longest"]


def test_a_subject_we_do_not_hold_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["procedures", "tax"]) == 2
    assert "The subjects are: recording, complaints" in capsys.readouterr().err
