from dataclasses import replace

from fairhearing.domain.checking.coverage import coverage_of
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import Span, Transcript, Turn

CALL = Transcript(
    name="call", digest="a", duration=100.0,
    turns=(
        Turn(speaker="A", start=0, end=40, text="x"),
        Turn(speaker="B", start=30, end=60, text="y"),
    ),
    unheard=(Span(start=60, end=70),), overlapped=(Span(start=30, end=40),),
    made_by=MadeBy(version="0"),
)  # fmt: skip


def test_seconds_are_counted_once() -> None:
    found = coverage_of([CALL])
    assert (found.seconds, found.speech, found.searched) == (100, 70, 60)
    assert (found.inaudible, found.overlapped) == (10, 10)


def test_a_written_record_counts_no_seconds() -> None:
    assert coverage_of([replace(CALL, has_sound=False)]).seconds == 0
