"""How much of the record was there to be searched."""

from collections.abc import Sequence

from fairhearing.domain.checking.finding import Coverage
from fairhearing.domain.reading.transcript import Span, Transcript


def coverage_of(record: Sequence[Transcript]) -> Coverage:
    """Add up the transcripts of a record. All that was heard is searched.

    Written records have no sound: they count 0 seconds, and everything in them is searched.
    """
    sounding = [t for t in record if t.has_sound and t.timed]
    speech = sum(_seconds([Span(start=x.start, end=x.end) for x in t.turns]) for t in sounding)
    unheard = sum(_seconds(t.unheard) for t in sounding)
    return Coverage(
        seconds=round(sum(t.duration for t in sounding), 2),
        speech=round(speech + unheard, 2),
        searched=round(speech, 2),
        inaudible=round(unheard, 2),
        overlapped=round(sum(_seconds(t.overlapped) for t in sounding), 2),
    )


def _seconds(spans: Sequence[Span]) -> float:
    """Length of the union of spans, so that nothing is counted twice."""
    total, reached = 0.0, 0.0
    for span in sorted(spans, key=lambda s: s.start):
        start = max(span.start, reached)
        if span.end > start:
            total += span.end - start
            reached = span.end
    return total
