"""People of a case, and the matters that are in dispute."""

from fairhearing.domain.casework.person import Matter, Person
from fairhearing.work.case import cases
from fairhearing.work.case.shown import ItemState, Use
from fairhearing.work.casework.registers import Register
from fairhearing.work.transcripts import reading

PEOPLE = Register("people", Person)
MATTERS = Register("matters", Matter)


def offered(case_id: str) -> tuple[str, ...]:
    """Give names of voices in the case's recordings that are nobody's in the list yet."""
    listed = {name.casefold() for line in PEOPLE.lines(case_id) for name in line.value.names}
    found = {
        speaker.name: None
        for item in cases.case_page(case_id).items
        if item.use is Use.RECORD and item.state is ItemState.READ
        for speaker in reading.transcript(item.id).speakers
        if speaker.name and speaker.name.casefold() not in listed
    }
    return tuple(found)
