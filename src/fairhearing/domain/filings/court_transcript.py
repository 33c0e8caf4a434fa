"""A transcript set as courts expect one: who speaks, numbered lines, times, and marks.

The marks are words in square brackets. A mark stands before the first word it touches; where
no words are near it has a line of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fairhearing.domain.filings.certificate import Certificate
from fairhearing.domain.reading.spans import joined
from fairhearing.domain.reading.transcript import Mark, Span, Transcript, Turn
from fairhearing.domain.saying import length

OVERLAPPING = "[overlapping]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who speaks, and their part in the case where a person gave it."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A turn as printed; `at` is None where no time is known, `who` "" for a mark alone."""

    at: float | None
    who: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtTranscript:
    """Everything that is printed. `case` is "" where the recording is in no case."""

    case: str
    certificate: Certificate
    people: tuple[Person, ...]
    said: tuple[Said, ...]
    by_machine: bool
    example: bool


def court_transcript(
    transcript: Transcript, certificate: Certificate, *, case: str = "", example: bool = False
) -> CourtTranscript:
    """Set a transcript for a court."""
    spoke = dict.fromkeys(turn.speaker for turn in transcript.turns)
    people = (transcript.speaker(label) for label in spoke)
    return CourtTranscript(
        case=case,
        certificate=certificate,
        people=tuple(
            Person(name=one.shown, role=one.role.value if one.role else "") for one in people
        ),
        said=tuple(said(transcript)),
        by_machine=bool(transcript.made_by.models),
        example=example,
    )


def said(transcript: Transcript) -> Iterator[Said]:
    """Every turn in order, with its marks, and marks that belong to no turn between them."""
    unheard = [span for span in joined(transcript.unheard) if not _written(span, transcript)]
    overlapped = joined(transcript.overlapped)
    turns = transcript.turns
    alone = [span for span in unheard if not any(_begins_in(turn, span) for turn in turns)]
    for turn in turns:
        while alone and transcript.timed and alone[0].start < turn.start:
            yield _mark(alone.pop(0))
        yield Said(
            at=turn.start if transcript.timed else None,
            who=transcript.speaker(turn.speaker).shown,
            words=_marked(turn, unheard, overlapped),
        )
    yield from map(_mark, alone)


def inaudible(span: Span) -> str:
    """Mark a stretch where somebody speaks and no word could be made out."""
    return f"[inaudible, {length(span.seconds)}]"


def _mark(span: Span) -> Said:
    return Said(at=span.start, who="", words=inaudible(span))


def _written(span: Span, transcript: Transcript) -> bool:
    """Whether a person has set the mark in place of words already."""
    return any(
        word.mark is Mark.INAUDIBLE and word.start <= span.end and word.end >= span.start
        for turn in transcript.turns
        if turn.start <= span.end and turn.end >= span.start
        for word in turn.words
    )


def _begins_in(turn: Turn, span: Span) -> bool:
    return turn.start <= span.start < turn.end


def _marked(turn: Turn, unheard: Sequence[Span], overlapped: Sequence[Span]) -> str:
    marks = [(span.start, inaudible(span)) for span in unheard if _begins_in(turn, span)]
    over = (span for span in overlapped if span.start < turn.end and span.end > turn.start)
    marks += [(span.start, OVERLAPPING) for span in over]
    return _placed(turn, sorted(marks)) if marks else turn.text


def _placed(turn: Turn, marks: Sequence[tuple[float, str]]) -> str:
    if not turn.words:
        return " ".join([*(mark for _, mark in marks), turn.text])
    left, out = list(marks), list[str]()
    for word in turn.words:
        while left and left[0][0] < word.end:
            out.append(left.pop(0)[1])
        out.append(word.text)
    return " ".join([*out, *(mark for _, mark in left)])
