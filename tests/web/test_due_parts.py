"""With 500 dated entries, what is due is shown in parts."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from tests.web.planting import Planted

from fairhearing.domain.casework.dated import Ground
from fairhearing.domain.casework.due.event import Event, Reminder
from fairhearing.domain.casework.due.request import Request, Wanted
from fairhearing.domain.casework.when import on
from fairhearing.domain.procedures.milestone import milestones
from fairhearing.work.casework import due, events
from fairhearing.work.casework.requests import REQUESTS


@pytest.fixture
def busy(planted: Planted) -> Planted:
    """A case of 350 events of every kind, 150 reminders and 50 requests."""
    first = date(2025, 11, 1)
    kinds = milestones()
    for number in range(350):
        kind = kinds[number % len(kinds)]
        events.EVENTS.enter(
            planted.case_id,
            Event(
                milestone=kind.id,
                when=on(first + timedelta(days=2 * number)),
                days=14 if kind.needs_days else None,
                words=f"Invented matter {number}",
            ),
        )
    for number in range(150):
        day = on(first + timedelta(days=3 * number))
        events.REMINDERS.enter(planted.case_id, Reminder(what=f"Look at {number}", on=day))
    for number in range(50):
        sent = first + timedelta(days=7 * number)
        made = Request(wanted=Wanted.FREEDOM, body="Invented Council", sent=sent, received=sent)
        REQUESTS.enter(planted.case_id, made)
    return planted


def test_a_long_stretch_is_shown_part_by_part_and_nothing_is_missed(
    browser: Client, busy: Planted
) -> None:
    passed = [one for one in due.due(busy.case_id) if one.passed]
    seen: list[str] = []
    for part in range(1, len(passed) // 100 + 2):
        answer = browser.get(f"/case/{busy.case_id}/due/?only=passed&part={part}")
        seen += re.findall(r'class="name" href="(\w+)/"', answer.content.decode())
    hearings = [one.key for one in passed if one.expected.ground is Ground.HEARING]
    assert seen == [one.key for one in passed if one.key not in hearings]
    beyond = browser.get(f"/case/{busy.case_id}/due/?only=passed&part=99")
    assert "Within a week" in beyond.content.decode()
