"""`fairhearing due`: what is due in your cases, and until when."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fairhearing.cli.said import json_said
from fairhearing.cli.unlocking import PASSPHRASE_FILE, unlock
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.saying import counted, day

if TYPE_CHECKING:
    from fairhearing.work.case.cases import CaseCard
    from fairhearing.work.casework.due import Due


@click.command("due")
@click.argument("case", required=False)
@click.option("--json", "as_json", is_flag=True, help="Write it as JSON.")
@click.option("--all", "everything", is_flag=True, help="Show what is done too.")
@click.option(
    "--ics",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the days of CASE for another calendar. Titles say only “Notes”.",
)
@click.option("--titles", is_flag=True, help="With --ics: titles say what it is about.")
@PASSPHRASE_FILE
def command(
    case: str | None,
    *,
    as_json: bool,
    everything: bool,
    ics: Path | None,
    titles: bool,
    passphrase_file: Path | None,
) -> None:
    """Show what is due in CASE, or in all of them, the earliest first.

    Where it says “check” there is no day that you could rely on. This is information, not legal
    advice.
    """
    if ics and not case:
        raise WrongUse("Please name the case whose days to write.", safe="Nothing was written.")
    if titles and not ics:
        raise WrongUse("--titles belongs to --ics.", todo="Please name a file with --ics too.")
    unlock(passphrase_file)
    from fairhearing.work.case import cases
    from fairhearing.work.casework import due

    cards = [cases.case_page(cases.find(case)).card] if case else list(cases.list_cases())
    if ics:
        _write(ics, cards[0].id, titles=titles)
        return
    found = [(card, one) for card in cards for one in due.due(card.id) if everything or one.awaited]
    found.sort(key=lambda pair: (pair[1].by is None, pair[1].by or pair[1].today))
    click.echo(json_said([_json(*one) for one in found]) if as_json else _text(found))


def _write(path: Path, case_id: str, *, titles: bool) -> None:
    from fairhearing.work.casework import due_file

    chosen = due_file.Titles.WHOLE if titles else due_file.Titles.DISCREET
    body = due_file.written(case_id, chosen)
    try:
        path.write_bytes(body)
    except OSError as error:
        raise WrongUse(
            f"{path.name} could not be written.",
            safe="Nothing was changed.",
            todo="Please look whether the folder is there and has room.",
        ) from error
    click.echo(f"Written: {path.name}. It is not encrypted.", err=True)


def _json(card: "CaseCard", one: "Due") -> dict[str, Any]:
    expected, deadline = one.expected, one.expected.deadline
    worked_out = deadline and {
        "rule": deadline.rule.id,
        "time": deadline.clock.id,
        "start": deadline.start.isoformat(),
        "if_the_rule_holds": deadline.last.isoformat(),
        "counted": deadline.length,
        "unit": deadline.clock.unit,
        "calendar": deadline.clock.calendar,
        "excluded": [{"date": x.date.isoformat(), "why": x.why} for x in deadline.excluded],
        "source": deadline.rule.origin,
        "standing": deadline.rule.standing,
    }
    return {
        "case": card.id,
        "title": card.title,
        "what": expected.what,
        "who": expected.who,
        "due": expected.due.isoformat() if expected.due else None,
        "check": expected.check or None,
        "ground": expected.ground.value,
        "passed": one.passed,
        "done": bool(one.done),
        "ended": expected.ended or None,
        "worked_out": worked_out,
    }


def _text(found: "list[tuple[CaseCard, Due]]") -> str:
    if not found:
        return "Nothing is due."
    lines = []
    several = len({card.id for card, _ in found}) > 1
    for card, one in found:
        case = f"  [{card.title}]" if several else ""
        how = "done" if one.done else one.expected.ended
        done = f"  ({how})" if how else ""
        lines.append(f"{_day(one):<30} {one.expected.who}: {one.expected.what}{done}{case}")
        if one.expected.check:
            lines.append(f"{'':<30} {one.expected.check}")
    lines.append("\nThis is information, not legal advice.")
    return "\n".join(lines)


def _day(one: "Due") -> str:
    if not one.expected.due:
        return f"check, about {day(one.by)}" if one.by else "check"
    late = f", {counted(one.late, 'day')} ago" if one.passed else ""
    return f"{day(one.expected.due)}{late}"
