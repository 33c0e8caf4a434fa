"""The schedule of inaccuracies as a paper: what stands on it and in which order."""

from fairhearing.domain.checking.language.differences import Piece
from fairhearing.domain.checking.language.words import on_screen
from fairhearing.domain.filings.schedule import Entry, LeftOut, Schedule
from fairhearing.domain.filings.telling import (
    EXAMPLE,
    HOW_MADE,
    TO_CHECK,
    WHAT_IT_IS_NOT,
    nowhere,
    place,
    searched,
    tally,
    tally_left_out,
)
from fairhearing.domain.saying import day
from fairhearing.render.blocks import (
    Block,
    Exchange,
    Heading,
    Listing,
    Paper,
    Passage,
    Quote,
    Table,
    Tone,
)
from fairhearing.render.check_parts import (
    DIFFERING,
    beside,
    could_not_hear,
    files,
    in_a_cell,
    makers,
    quotes,
    source,
)

TITLE = "Schedule of inaccuracies"


def compose(schedule: Schedule) -> Paper:
    """Set a schedule as a paper."""
    return Paper(
        title=TITLE,
        subtitle=f"{schedule.report.name}, compared with the record of what was said",
        running=f"{TITLE}, {day(schedule.made_on)}",
        made_on=schedule.made_on,
        blocks=(
            *_first_page(schedule),
            *_differs(schedule),
            *_left_out(schedule),
            *_borne_out(schedule),
            *could_not_hear(schedule.unheard, schedule.records),
            Heading(text="How to check this schedule"),
            Listing(items=TO_CHECK, numbered=True),
            Heading(text="What it was made with"),
            *makers(schedule.made_by, ()),
        ),
    )


def _first_page(schedule: Schedule) -> list[Block]:
    first, *rest = tally(schedule)
    return [
        *([Passage(text=EXAMPLE, tone=Tone.LEAD)] if schedule.example else []),
        Passage(text=first, tone=Tone.LEAD),
        *(Passage(text=one) for one in (*rest, tally_left_out(schedule)) if one),
        Heading(text="What was compared"),
        *files(schedule.report, schedule.records, schedule.notes_read),
        Passage(text=" ".join(searched(schedule.coverage, schedule.records))),
        Heading(text="How it was made"),
        Passage(text=f"Drawn up on {day(schedule.made_on)}. {HOW_MADE} {WHAT_IT_IS_NOT}"),
        *(Passage(text=note) for note in schedule.notes),
    ]


def _differs(schedule: Schedule) -> list[Block]:
    told: list[Block] = [Heading(text="What differs", new_page=bool(schedule.entries))]
    if not schedule.entries:
        return [*told, Passage(text="No statement that a person has decided differs.")]
    told.append(Passage(text=DIFFERING, tone=Tone.QUIET, with_next=True))
    return [*told, *(_exchange(one, schedule) for one in schedule.entries)]


def _exchange(entry: Entry, schedule: Schedule) -> Exchange:
    return Exchange(
        number=str(entry.number),
        place=place(entry.page, entry.paragraph),
        outcome=on_screen(entry.outcome),
        report=beside(entry.report_says, entry.record_says, entry.outcome),
        record=quotes(
            entry.record_says,
            name_the_record=len(schedule.records) > 1,
            statement=entry.report_says,
            outcome=entry.outcome,
        ),
        nothing=nowhere(schedule.coverage),
        remarks=_remarks(entry),
    )


def _remarks(entry: Entry) -> tuple[tuple[str, str], ...]:
    first_taken = (
        f" The program had taken it to be: {on_screen(entry.machine)}." if entry.machine else ""
    )
    decided = f"{day(entry.decided)}.{first_taken}"
    return _told(entry.reason, entry.note, decided, noted=entry.noted)


def _left_out(schedule: Schedule) -> list[Block]:
    if not schedule.left_out:
        return []
    return [
        Heading(text="What the report leaves out"),
        Passage(
            text="These words are on the record and bear on what the report is about. No "
            "statement of the report says them.",
            with_next=True,
        ),
        *(_omitted(one, schedule) for one in schedule.left_out),
    ]


def _omitted(one: LeftOut, schedule: Schedule) -> Exchange:
    return Exchange(
        number=str(one.number),
        place=source(one.said, name_the_record=len(schedule.records) > 1) or one.said.record,
        outcome="Not in the report",
        report=(),
        record=(Quote(source="", words=(Piece(f"“{one.said.text}”"),)),),
        nothing="",
        remarks=_told(one.reason, one.note, f"{day(one.decided)}."),
    )


def _told(reason: str, note: str, decided: str, *, noted: str = "") -> tuple[tuple[str, str], ...]:
    said = (("Why", reason), ("In the notes", noted), ("Note", note), ("Decided", decided))
    return tuple((label, text) for label, text in said if text)


def _borne_out(schedule: Schedule) -> list[Block]:
    told: list[Block] = [
        Heading(text="What is borne out"),
        Passage(
            text="In fairness to its author, these statements of the report match the record.",
            with_next=True,
        ),
    ]
    if not schedule.borne_out:
        return [told[0], Passage(text="A person has not yet confirmed any statement as borne out.")]
    several = len(schedule.records) > 1
    rows = tuple(_row(one, name_the_record=several) for one in schedule.borne_out)
    return [*told, Table(header=("Where", "The report says", "The record says"), rows=rows)]


def _row(entry: Entry, *, name_the_record: bool) -> tuple[tuple[str, ...], ...]:
    heard = in_a_cell(entry.record_says, name_the_record=name_the_record)
    told = heard or tuple(text for text in (entry.reason, entry.note) if text)
    return (place(entry.page, entry.paragraph),), (entry.report_says,), told
