"""`fairhearing procedures`: the rules and guidance we hold, with where each stands."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import click

from fairhearing.cli.said import json_said
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.procedures.clock import Clock, by_id, clocks
from fairhearing.domain.procedures.reading import SUBJECTS, rules
from fairhearing.domain.procedures.rule import Rule


@click.command("procedures")
@click.argument("which", nargs=-1, metavar="[SUBJECT|RULE]...")
@click.option("--json", "as_json", is_flag=True, help="Write them as JSON.")
def command(which: Sequence[str], *, as_json: bool) -> None:
    """List rules and guidance: what each says, its source, its date, and what is unverified.

    Name subjects (recording, complaints, information, court, bundles, telling, time) or rules
    (D10) to see only those. This is information, not legal advice.
    """
    chosen = _chosen(which)
    click.echo(json_said([_json(*one) for one in chosen]) if as_json else _text(chosen))


def _chosen(which: Sequence[str]) -> list[tuple[str, Rule]]:
    every = [(subject, rule) for subject in SUBJECTS for rule in rules(subject)]
    wanted = {name.casefold() for name in which}
    known = {*SUBJECTS, *(rule_id.casefold() for rule_id in by_id())}
    for name in which:
        if name.casefold() not in known:
            raise WrongUse(
                f"We hold no subject and no rule called “{name}”.",
                todo=f"The subjects are: {', '.join(SUBJECTS)}.",
            )
    return [
        (subject, rule)
        for subject, rule in every
        if not wanted or wanted & {subject, rule.id.casefold()}
    ]


def _json(subject: str, rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "subject": subject,
        "part": rule.part,
        "title": rule.title,
        "says": rule.says,
        "source": rule.source,
        "dated": rule.dated,
        "status": rule.status.value,
        "basis": rule.basis.value,
        "verified": rule.verified,
        "replaced_by": rule.replaced_by or None,
        "checked": rule.checked.isoformat(),
        "times": [clock.id for clock in _times(rule)],
    }


def _text(chosen: list[tuple[str, Rule]]) -> str:
    blocks = []
    for (subject, part), found in groupby(chosen, key=lambda one: (one[0], one[1].part)):
        blocks.append(f"{subject.upper()}: {part}")
        blocks.extend(_block(rule) for _, rule in found)
    check = sum(not rule.verified for _, rule in chosen)
    past = sum(not rule.holds for _, rule in chosen)
    blocks.append(
        f"{len(chosen)} rules: {check} to check before you rely on them, {past} that hold no more. "
        "This is information, not legal advice."
    )
    return "\n\n".join(blocks)


def _block(rule: Rule) -> str:
    times = "".join(
        f"\n      Time: {clock.title} (fairhearing deadline {clock.id} --from DATE)"
        for clock in _times(rule)
    )
    return (
        f"{rule.id:<5} {rule.title}. {rule.standing}.\n      {rule.says}{times}\n"
        f"      Source: {rule.origin}"
    )


def _times(rule: Rule) -> list[Clock]:
    return [clock for clock in clocks() if clock.rule == rule.id]
