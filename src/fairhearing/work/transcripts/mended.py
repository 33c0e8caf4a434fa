"""What came of mending: the history, earlier states, what is left in doubt, and the figures."""

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from fairhearing.domain.evidence.ledger import Entry
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.mending.changes import Joined, Named
from fairhearing.domain.reading.mending.comparing import Counts, Differing, counted, differing
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.steps import Step, WordStep, text_of
from fairhearing.domain.reading.mending.walking import Doubt, doubts
from fairhearing.domain.reading.transcript import Transcript, Turn
from fairhearing.store import ledgers
from fairhearing.work.case import rows
from fairhearing.work.transcripts import courses, mending, reading, spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """An entry of the ledger, for the history at the side of a transcript.

    `who` is "" in entries from before it was written down. `before` and `after` are words of
    the turns, or names of voices. `start` is where it is on the recording, None where it is in
    no one place. `places` is how many turns it changed; `stands` is False for what was undone,
    and for a change made to another hearing of the recording. `heard_by` names the model whose
    words a person took, "" where they are a person's own.
    """

    number: int
    at: datetime
    who: str
    action: str
    subject: str
    before: str = ""
    after: str = ""
    start: float | None = None
    places: int = 0
    stands: bool = True
    heard_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the transcription certificate says of correcting. `who` names all who changed it."""

    counts: Counts
    who: tuple[str, ...]
    entries: int
    digest: str
    last: datetime | None
    doubts: int


class _Names(msgspec.Struct, frozen=True):
    before: str = ""
    after: str = ""
    find: str = ""
    put: str = ""
    heard_by: ModelUsed | None = None


def history(item_id: str) -> tuple[Edit, ...]:
    """Every entry of the ledger, oldest first."""
    entries = ledgers.entries(ledgers.edits(item_id))
    with courses.standing(item_id) as now:
        lost = now.course.taken_back | {number for number, _ in now.astray}
        names = {s.label: s.shown for s in now.transcript().speakers}
        lost |= {e.number for e in entries if not now.rests_here(spoken.rests_on(e))}
    return tuple(_edit(entry, names, lost) for entry in entries)


def doubtful(item_id: str) -> tuple[Doubt, ...]:
    """Every doubtful word that nobody has confirmed, typed over or taken out, in order."""
    return tuple(doubts(reading.transcript(item_id)))


def compared(item_id: str, before: int, after: int | None = None) -> tuple[Differing, ...]:
    """Compare the states after two entries (0: as the machine wrote it; None: as it stands)."""
    return differing(
        mending.edited(item_id, before).transcript, mending.edited(item_id, after).transcript
    )


def figures(item_id: str) -> Figures:
    """Count what was changed since the machine wrote it, and what is left in doubt."""
    entries = ledgers.entries(ledgers.edits(item_id))
    now = reading.transcript(item_id)
    last = entries[-1] if entries else None
    return Figures(
        counts=counted(_in_voices(item_id, entries), now),
        who=tuple(dict.fromkeys(filter(None, map(spoken.who, entries)))),
        entries=len(entries),
        digest=last.digest if last else "",
        last=last.at if last else None,
        doubts=sum(1 for _ in doubts(now)),
    )


def _in_voices(item_id: str, entries: tuple[Entry, ...]) -> Transcript:
    """Give what the machine wrote, in the voices that a person told apart."""
    course = Course(courses.machine_transcript(rows.item_row(item_id)))
    with courses.standing(item_id) as now:
        for entry in entries:
            if entry.action in spoken.VOICES and now.rests_here(spoken.rests_on(entry)):
                said = spoken.read(entry)
                if isinstance(said, Named | Joined):
                    course.say(said)
    return course.talk.transcript()


def _edit(entry: Entry, names: dict[str, str], lost: frozenset[int]) -> Edit:
    edit = Edit(
        number=entry.number,
        at=entry.at,
        who=spoken.who(entry),
        action=entry.action,
        subject=entry.subject,
        stands=entry.number not in lost,
    )
    try:
        said = spoken.read(entry)
    except ValueError:
        return edit  # it was tampered with; `verify` names it
    told = msgspec.json.decode(entry.body, type=_Names)
    if not isinstance(said, spoken.Steps):
        return replace(edit, before=told.before, after=told.after)
    first = said.steps[0]
    before, after = (told.find, told.put) if told.find else _texts(first, names)
    return replace(
        edit,
        before=before,
        after=after,
        start=_start(first),
        places=len(said.steps),
        heard_by=told.heard_by.name if told.heard_by else "",
    )


def _texts(step: Step, names: dict[str, str]) -> tuple[str, str]:
    if isinstance(step, WordStep):
        return text_of(step.before), text_of(step.after)
    before, after = (" / ".join(t.text for t in turns) for turns in (step.before, step.after))
    if before != after:
        return before, after
    return _voices(step.before, names), _voices(step.after, names)


def _voices(turns: tuple[Turn, ...], names: dict[str, str]) -> str:
    return " / ".join(names.get(turn.speaker, turn.speaker) for turn in turns)


def _start(step: Step) -> float | None:
    parts = step.before or step.after
    return parts[0].start if parts else None
