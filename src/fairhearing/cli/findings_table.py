"""Findings as a table in a terminal, or wherever the output goes."""

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from fairhearing.domain.checking.finding import CheckResult, Evidence, Finding
from fairhearing.domain.checking.words import candidate, clock, counts, length

_WIDE = 110
"""Columns where the output is not a terminal."""


def print_findings(result: CheckResult) -> None:
    """Print the count, each finding, what was left out, and how much was searched."""
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)

    def say(words: str) -> None:
        console.print(Text(words))

    say(counts(finding.outcome for finding in result.findings))
    console.print(_table(result))
    if result.omissions:
        say("On the record, and not in the report:")
        for omission in result.omissions:
            say(f"  {_said(omission.evidence)} ({omission.reason})")
    searched = result.coverage
    if searched.seconds:
        say(
            f"Searched {length(searched.searched)} of {length(searched.seconds)}; "
            f"{length(searched.inaudible)} could not be heard and "
            f"{length(searched.overlapped)} had people speaking at once."
        )
    for note in result.notes:
        say(note)
    say("These are candidates. Listen to each one before you rely on it.")


def _table(result: CheckResult) -> Table:
    table = Table(show_lines=True, pad_edge=False)
    table.add_column("Paragraph", no_wrap=True)
    table.add_column("The report says", ratio=4)
    table.add_column("Outcome", ratio=2)
    table.add_column("What was said", ratio=4)
    for finding in result.findings:
        table.add_row(*(Text(cell) for cell in _row(finding)))
    return table


def _row(finding: Finding) -> tuple[str, str, str, str]:
    statement = finding.statement
    where = statement.number or f"page {statement.page}"
    said = "\n".join(_said(evidence) for evidence in finding.evidence[:2])
    return where, statement.text, candidate(finding), said or finding.reason


def _said(evidence: Evidence) -> str:
    return f"{clock(evidence.start)} {evidence.speaker}: “{evidence.text}”"
