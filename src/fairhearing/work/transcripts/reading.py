"""Reading a file: a recording into a transcript, a document into statements."""

from dataclasses import replace

from fairhearing import wiring
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import IntegrityBroken, WrongUse
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.ports import MOST_SPEAKERS
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.store import derived, originals, outputs
from fairhearing.work.case import rows
from fairhearing.work.case.shown import JobKind, JobState
from fairhearing.work.long_work import jobs
from fairhearing.work.transcripts import courses


def start_reading(
    item_id: str, speakers: int | None = None, *, other_languages: bool = False
) -> str:
    """Start reading a file and say the job's id; a job already under way is not doubled.

    With `other_languages`, words that are not English are written down too.
    """
    if speakers is not None and not 1 <= speakers <= MOST_SPEAKERS:
        raise WrongUse(
            f"We can tell from 1 to {MOST_SPEAKERS} people apart on one recording.",
            safe="Nothing was started.",
            todo="Choose how many people speak, or leave it to the program.",
        )
    row = rows.item_row(item_id)
    return jobs.ask(
        JobKind.READ, row.case_id, row.pk, speakers=speakers, other_languages=other_languages
    )


def read_again(item_id: str, speakers: int | None = None, *, other_languages: bool = False) -> str:
    """Read a file again as it was read before, but for what is said here.

    What was made then and is whole is used.
    """
    before = rows.latest_job(JobKind.READ, item_id)
    return start_reading(
        item_id,
        before.speakers if before and speakers is None else speakers,
        other_languages=other_languages or bool(before and before.other_languages),
    )


def heard_in_other_languages(item_id: str) -> bool:
    """Whether a person asked for the other languages too, and that listening is over."""
    last = rows.latest_job(JobKind.READ, item_id)
    return bool(last and last.other_languages and last.state == JobState.DONE)


def transcript(item_id: str) -> Transcript:
    """Give what was heard, with a person's names and changes; `WrongUse` if it is not read."""
    with courses.standing(item_id) as now:
        return now.transcript()


def document(item_id: str) -> Document:
    """Give the document as read; `WrongUse` if it is not read yet."""
    row = rows.item_row(item_id)
    if not row.reading or rows.is_record(row):
        raise WrongUse("This document has not been read yet.", todo="Please read it first.")
    return replace(outputs.load(row.reading, Document), name=row.name)


def page_image(item_id: str, page: int, width: int = 1200) -> bytes:
    """Draw a page as PNG, `width` pixels wide, pages from 1; made once and kept encrypted."""
    row = rows.item_row(item_id)
    name = derived.name_of(row.digest, f"page {page} at {width}")
    kept = _kept(name)
    if kept is not None:
        return kept
    with originals.open_original(row.digest) as file:
        image = wiring.page_image(file, page, width, kind=Kind(row.kind))
    derived.put(name, image)
    return image


def _kept(name: str) -> bytes | None:
    try:
        file = derived.open_derived(name)
        if file is None:
            return None
        with file:
            return file.read()
    except IntegrityBroken:
        derived.discard(name)
        return None
