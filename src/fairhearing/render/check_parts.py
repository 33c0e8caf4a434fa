"""Parts that every paper about a check has: the files, the models, what could not be heard."""

from collections.abc import Iterable, Sequence

from fairhearing.domain.checking.finding import CheckResult, Outcome
from fairhearing.domain.checking.language.differences import Piece, differences
from fairhearing.domain.filings.compared import Compared, Unheard
from fairhearing.domain.filings.schedule import Said
from fairhearing.domain.filings.telling import extent
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import Span
from fairhearing.domain.saying import clock, counted, length
from fairhearing.render.blocks import (
    Block,
    Digested,
    Heading,
    Listing,
    Passage,
    Quote,
    Words,
    text_of,
)

DIFFERING = "Where single words decide, they are in bold and underlined on both sides."
"""What the marks mean, said before the first of them."""


def nobody_yet(result: CheckResult) -> str:
    """Say that what follows is the program's alone."""
    return "nobody has listened yet" if result.has_sound else "nobody has read the record yet"


def files(
    report: Compared, records: Iterable[Compared], notes: Compared | None = None
) -> list[Block]:
    """Name the report, every record and the notes, each with its digest."""
    each = [("The report", report), *(("The record", one) for one in records)]
    each += [("Notes", notes)] if notes else []
    return [
        Digested(name=f"{what}: {one.name}", detail=extent(one), digest=one.digest)
        for what, one in each
    ]


def makers(made_by: MadeBy, notes: Sequence[str]) -> list[Block]:
    """Name the program's version, settings and models, and what limits what they found."""
    limits = [Passage(text=note) for note in notes]
    settings = ", ".join(f"{name} {value}" for name, value in made_by.parameters)
    program = f"Made with Fair Hearing {made_by.version}".strip()
    told = f"{program}, settings: {settings}." if settings else f"{program}."
    if not made_by.models:
        return [Passage(text=f"{told} No machine-learning model took part."), *limits]
    used = f"{told} {counted(len(made_by.models), 'model')} took part:"
    return [
        *limits,
        Passage(text=used),
        *(Digested(name=one.name, detail="", digest=one.digest) for one in made_by.models),
    ]


def could_not_hear(unheard: Sequence[Unheard], records: Iterable[Compared]) -> list[Block]:
    """List the stretches nobody should rely on, with their times; nothing where all is written."""
    if not any(one.has_sound for one in records):
        return []
    told: list[Block] = [Heading(text="What could not be heard")]
    for one in unheard:
        told += _stretches(one.record, "could not be made out", one.inaudible)
        told += _stretches(one.record, "people spoke at the same time", one.overlapped)
    return (
        told if unheard else [*told, Passage(text="Nothing was noted as unheard or spoken over.")]
    )


def _stretches(record: str, what: str, spans: Sequence[Span]) -> list[Block]:
    if not spans:
        return []
    times = "; ".join(f"{clock(s.start)} to {clock(s.end)}" for s in spans)
    whole = length(sum(s.seconds for s in spans))
    return [Listing(items=(f"{record}: {what} at {times} ({whole} in all).",))]


def beside(statement: str, record_says: Sequence[Said], outcome: Outcome) -> Words:
    """Set a statement that stands beside words of the record, those that differ marked."""
    return differences(statement, record_says[0].text if record_says else "", outcome)[0]


def quotes(
    record_says: Iterable[Said], *, name_the_record: bool,
    statement: str = "", outcome: Outcome = Outcome.SUPPORTED,
) -> tuple[Quote, ...]:  # fmt: skip
    """Set words of the record with who said them and when, marked where a statement differs."""
    return tuple(
        Quote(
            source=source(one, name_the_record=name_the_record),
            words=(Piece("“"), *differences(statement, one.text, outcome)[1], Piece("”")),
        )
        for one in record_says
    )


def in_a_cell(record_says: Iterable[Said], *, name_the_record: bool) -> tuple[str, ...]:
    """Set words of the record as the lines of a table's cell."""
    heard = quotes(record_says, name_the_record=name_the_record)
    said = ((one.source, text_of(one.words)) for one in heard)
    return tuple(f"{who}: {words}" if who else words for who, words in said)


def source(one: Said, *, name_the_record: bool) -> str:
    """Say who spoke, when, and, among several records, where: `Officer, 0:44 to 0:52`."""
    parts = [one.speaker] if one.speaker else []
    if one.start is not None and one.end is not None:
        parts.append(f"{clock(one.start)} to {clock(one.end)}")
    if name_the_record:
        parts.append(one.record)
    return ", ".join(parts)
