"""`fairhearing deadline`: when a time ends, and how that was worked out."""

from datetime import UTC, date, datetime
from typing import Any

import click

from fairhearing.cli.said import json_said, when
from fairhearing.domain.procedures.deadline import Deadline, deadline, named
from fairhearing.domain.saying import day


@click.command("deadline")
@click.argument("rule")
@click.option("--from", "start", required=True, metavar="DATE", help="The day it is counted from.")
@click.option("--days", type=int, metavar="N", help="How many days, where the rule does not say.")
@click.option("--json", "as_json", is_flag=True, help="Write it as JSON.")
def command(rule: str, start: str, days: int | None, *, as_json: bool) -> None:
    """Work out when a time ends that RULE sets, and show every day that was left out.

    RULE is an id of `fairhearing procedures`, like D10; dates are written 2026-03-05. No case is
    needed. This is information, not legal advice.
    """
    found = deadline(named(rule), when(start), days)
    today = datetime.now(tz=UTC).astimezone().date()
    click.echo(json_said(_json(found, today)) if as_json else "\n".join(_lines(found, today)))


def _json(found: Deadline, today: date) -> dict[str, Any]:
    return {
        "rule": found.rule.id,
        "time": found.clock.id,
        "title": found.clock.title,
        "start": found.start.isoformat(),
        "due": found.due.isoformat() if found.due else None,
        "if_the_rule_holds": found.last.isoformat(),
        "counted": found.length,
        "unit": found.clock.unit,
        "calendar": found.clock.calendar,
        "excluded": [{"date": one.date.isoformat(), "why": one.why} for one in found.excluded],
        "source": found.rule.origin,
        "status": found.rule.status.value,
        "standing": found.rule.standing,
        "notes": list(found.notes(today)),
    }


def _lines(found: Deadline, today: date) -> list[str]:
    count = f"{found.length} {found.counted_in}"
    return [
        f"{found.clock.title} ({found.rule.id})",
        "",
        *_last_day(found),
        f"Counted from: {_day(found.start)}, the day {found.clock.begins}",
        f"Counted: {count}",
        *(["Left out:"] if found.excluded else []),
        *(f"  {_day(one.date)}: {one.why}" for one in found.excluded),
        *(f"Note: {note}" for note in found.notes(today)),
        "",
        f"The rule: {found.rule.says}",
        f"Source: {found.rule.origin}",
        f"{found.rule.standing}. This is information, not legal advice.",
    ]


def _last_day(found: Deadline) -> list[str]:
    if found.due:
        return [f"Last day: {_day(found.due)}"]
    return [
        "Last day: check. We have no date that you could rely on.",
        f"If the rule is as we believe, it would be {_day(found.last)}.",
    ]


def _day(one: date) -> str:
    return f"{one:%A} {day(one)}"
