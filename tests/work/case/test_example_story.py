"""The example's casework: planted whole, its days in agreement, its files what they say."""

import re
from datetime import date, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from fairhearing.domain.casework.order import Outcome, tallies
from fairhearing.domain.casework.when import read as day_of
from fairhearing.work.case import cases, example, example_story
from fairhearing.work.case.shown import Use
from fairhearing.work.casework import asks, chronology, due, orders, positions, requests
from fairhearing.work.casework.letters import LETTERS

LYING = example.folder()
FILES = sorted((LYING / "letters").glob("2*.*"))
MAILS = [path for path in FILES if path.suffix == ".eml"]


@pytest.fixture
def case_id(unlocked: None) -> str:
    made = cases.start_case("The example", example=True)
    example_story.plant(made, LYING)
    return made


def test_every_file_of_the_story_is_sealed_and_marked_as_an_example(case_id: str) -> None:
    items = cases.case_page(case_id).items
    made_from = {path.name for path in FILES if path.suffix != ".typ"}
    assert {item.name for item in items} == (made_from - {"2026-08-18-notes.txt"}) | {"notes.md"}
    assert all(item.example for item in items)
    assert [i.name for i in items if i.use is Use.PAPER] == [
        "2025-11-28-order.pdf",
        "2026-08-24-receipt.pdf",
    ]


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_a_mail_says_what_the_story_says_of_it(path: Path) -> None:
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    told = next(one for one in example_story.read(LYING).letters if one.item_id == path.name)
    assert mail["Subject"] == told.subject
    assert told.sent
    assert mail["Date"].datetime.date() == told.sent.first
    assert f"{mail['Date'].datetime:%H:%M}" == told.clock
    body = mail.get_body()
    assert body is not None
    assert "invented" in body.get_content()


def test_the_days_of_the_week_in_the_letters_are_right() -> None:
    named = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (\d+ \w+(?: 2026)?)")
    for path in FILES:
        if path.suffix in (".eml", ".txt", ".typ"):
            for weekday, words in named.findall(path.read_text("utf-8")):
                year = "2025" if "December" in words else "2026"
                day = day_of(words if words[-1].isdigit() else f"{words} {year}").first
                assert f"{day:%A}" == f"{weekday}day", (path.name, words)


def test_what_was_asked_answered_and_promised_stands_in_the_letters_in_these_words() -> None:
    story = example_story.read(LYING)
    told = [(one.letter_id, one.words) for one in story.asks]
    told += [(one.reply_id, words) for one in story.answers for words in (one.words, one.instead)]
    told += [(one.letter_id, one.found) for one in story.promises]
    for name, words in told:
        path = LYING / "letters" / name
        text = (path.with_suffix(".typ") if path.suffix == ".pdf" else path).read_text("utf-8")
        assert words in text, name


def test_what_was_said_of_a_matter_changes_in_the_letters_words(case_id: str) -> None:
    (matter,) = {line.value.matter_id for line in positions.POSITIONS.lines(case_id)}
    placed = positions.of_matter(case_id, matter)
    assert [one.line.value.kind.value for one in placed] == [
        "said it",
        "said it",
        "said it",
        "did not recall it",
        "may have said it",
    ]
    files = "".join(path.read_text("utf-8") for path in MAILS)
    files += (LYING / "notes.md").read_text("utf-8") + (LYING / "script.txt").read_text("utf-8")
    files += (LYING / "report.typ").read_text("utf-8")
    assert all(one.line.value.words in files for one in placed)


def test_only_the_answer_to_the_complaint_is_left_to_decide(case_id: str) -> None:
    left = {
        cell.reply.value.subject
        for grid in asks.grids(case_id)
        for row in grid.rows
        for cell in row.cells
        if cell.answer is None
    }
    assert left == {"Re: Your complaint of 24 August 2026"}


def test_the_first_reply_answers_two_of_three_things(case_id: str) -> None:
    request = next(g for g in asks.grids(case_id) if g.letter.value.channel == "post")
    first = [row.cells[0].answer for row in request.rows]
    assert [one.value.kind.value for one in first if one] == ["answered", "ignored", "answered"]


def test_the_notes_that_came_by_mail_are_those_of_the_example() -> None:
    mail = message_from_bytes((LYING / "letters/2026-08-18-notes.eml").read_bytes())
    (part,) = [part for part in mail.walk() if part.get_filename()]
    assert part.get_payload(decode=True) == (LYING / "notes.md").read_bytes()


def test_the_log_agrees_with_the_call_and_with_the_rota() -> None:
    """In the call: three of the last twelve visits were missed. In his mail: all three at work."""
    story = example_story.read(LYING)
    days = sorted((*story.kept.days, *(one.day for one in story.log)))
    assert days == [date(2025, 12, 6) + timedelta(days=14 * n) for n in range(len(days))]
    missed = [one.day for one in story.log if one.outcome is Outcome.MISSED]
    before_the_call = [day for day in days if day < date(2026, 5, 14)]
    assert (len(missed), len(before_the_call)) == (3, 12)
    not_kept = [one.day for one in story.log if one.by != "Karen Dalby"]
    on_days = [day for day in days if (shift := story.rota.shift(day)) and shift.letter == "D"]
    assert sorted(not_kept) == on_days


def test_both_parents_are_in_the_log_alike(case_id: str) -> None:
    found = tallies(line.value for line in orders.LOG.lines(case_id))
    assert {one.by for one in found} == {"", "Adam Dalby", "Karen Dalby"}


def test_what_is_due_is_counted_from_what_was_entered(case_id: str) -> None:
    found = {
        one.expected.deadline.clock.id: one for one in due.due(case_id) if one.expected.deadline
    }
    assert found["D6"].by == date(2026, 12, 9)
    # 30 November is a holiday in Scotland, so that the request for information has a day more.
    assert found["D10"].by == date(2026, 12, 15)
    assert found["B6"].by == date(2027, 1, 13)
    assert not found["C22"].firm


def test_the_notes_are_kept_with_the_request_they_answer(case_id: str) -> None:
    (own,) = [one.value for one in requests.REQUESTS.lines(case_id) if one.value.notes]
    assert cases.item(own.notes[0]).use is Use.NOTES
    (came,) = [one.value for one in LETTERS.lines(case_id) if one.value.attached]
    assert came.attached == own.notes


def test_the_chronology_tells_it_in_order(case_id: str) -> None:
    told = [one.what for one in chronology.chronology(case_id).entries]
    first, last = "Karen and Adam Dalby separated.", "A hearing: final hearing, 10:00"
    assert (told[0], told[-1]) == (first, last)
