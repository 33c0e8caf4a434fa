"""What a check found as a table in a terminal, for `check` and `demo`."""

from itertools import zip_longest

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from fairhearing.domain.checking.finding import (
    SURE,
    Agrees,
    CheckResult,
    Evidence,
    Finding,
    NotesRead,
    Omission,
    Outcome,
)
from fairhearing.domain.checking.language.noting import in_notes
from fairhearing.domain.checking.language.words import candidate
from fairhearing.domain.filings.compared import records_of
from fairhearing.domain.filings.schedule import said
from fairhearing.domain.filings.telling import nowhere, searched, taken
from fairhearing.render.check_parts import nobody_yet, source
from fairhearing.render.ink import printable

_QUIET = {Outcome.SUPPORTED: "green", Outcome.NOT_CHECKABLE: "dim"}
_SHAPES = {Outcome.SUPPORTED: "=", Outcome.NOT_CHECKABLE: "-", Outcome.NOT_FOUND: "?"}
_DIFFERS, _UNSURE = "*", "~"
"""Shapes beside the words, plain enough for every terminal."""

_SHOWN = 2
"""Passages of the record shown beside a statement; the papers and the site show them all."""


def findings_table(result: CheckResult) -> RenderableType:
    """Set every candidate, what may be left out, and how much was searched."""
    name = Text(printable(result.document.name))
    parts: list[RenderableType] = [_table(result) if result.findings else name]
    if result.omissions:
        parts += [Text(), _left_out(result)]
    if result.notes_read and result.notes_read.only:
        parts += [Text(), _only_in_notes(result.notes_read)]
    parts += [
        Text(),
        Text(taken(result), style="bold"),
        Text(" ".join(searched(result.coverage, records_of(result, {})))),
        *(Text(printable(note)) for note in result.all_notes),
    ]
    if result.findings or result.omissions:
        parts.append(Text(f"These are candidates: {nobody_yet(result)}.", style="bold"))
    return Group(*parts)


def _table(result: CheckResult) -> Table:
    table = Table(title=Text(printable(result.document.name)), title_justify="left", expand=True)
    table.add_column("", width=1)
    table.add_column("Page §", width=8)
    table.add_column("The report says", ratio=4)
    table.add_column("Outcome", ratio=2)
    table.add_column("The record says", ratio=4)
    for finding, after in zip_longest(result.findings, result.findings[1:]):
        table.add_row(*_row(finding, result), end_section=_ends_paragraph(finding, after))
    return table


def _row(finding: Finding, result: CheckResult) -> tuple[Text, ...]:
    number, page = finding.statement.number, finding.statement.page
    sure = finding.score >= SURE
    said_of = candidate(finding, sound=result.has_sound)
    return (
        Text(_SHAPES.get(finding.outcome, _DIFFERS) if sure else _UNSURE),
        Text(f"{page} § {number}" if number else str(page)),
        Text(printable(finding.statement.quoted)),
        Text(said_of, style=_QUIET.get(finding.outcome, "bold") if sure else "yellow"),
        _heard(finding, result) + _noted(finding, result),
    )


def _noted(finding: Finding, result: CheckResult) -> Text:
    if finding.noted is None or finding.noted.agrees is Agrees.NOTHING:
        return Text()
    return Text("\n" + printable(in_notes(finding.noted, sound=result.has_sound)), style="magenta")


def _heard(finding: Finding, result: CheckResult) -> Text:
    if finding.evidence and finding.outcome is not Outcome.NOT_CHECKABLE:
        return Text("\n").join(_words(one, result) for one in finding.evidence[:_SHOWN])
    if finding.outcome is Outcome.NOT_FOUND:
        return Text(nowhere(result.coverage), style="dim")
    return Text(printable(finding.reason), style="dim")


def _words(evidence: Evidence, result: CheckResult) -> Text:
    heard = said(evidence, result.record)
    who = source(heard, name_the_record=len(result.record) > 1)
    return Text.assemble((f"{printable(who)} ", "cyan"), printable(f"“{heard.text}”"))


def _left_out(result: CheckResult) -> Table:
    table = Table(title="What may have been left out", title_justify="left", expand=True)
    table.add_column("The record says", ratio=5)
    table.add_column("Why it may matter", ratio=4)
    for one in result.omissions:
        table.add_row(*_omitted(one, result))
    return table


def _omitted(one: Omission, result: CheckResult) -> tuple[Text, Text]:
    return _words(one.evidence, result), Text(printable(one.reason))


def _only_in_notes(notes: NotesRead) -> Table:
    table = Table(title="Only in the notes", title_justify="left", expand=True)
    table.add_column("Page §", width=8)
    table.add_column("The notes say")
    for one in notes.only:
        where = f"{one.page} § {one.number}" if one.number else str(one.page)
        table.add_row(Text(where), Text(printable(one.quoted)))
    return table


def _ends_paragraph(finding: Finding, after: Finding | None) -> bool:
    return after is None or after.statement.paragraph != finding.statement.paragraph
