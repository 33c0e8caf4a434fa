from dataclasses import replace

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.clips import LONGEST, clips
from fairhearing.domain.reading.transcript import Span, Transcript, Turn


def turn(speaker: str, start: float, end: float) -> Turn:
    return Turn(speaker=speaker, start=start, end=end, text="Words.")


CALL = Transcript(
    name="call.m4a",
    digest="0" * 64,
    duration=100,
    turns=(
        turn("A", 0, 1),
        turn("B", 1, 20),
        turn("A", 20, 25),
        turn("A", 30, 50),
        turn("A", 60, 63),
    ),
    made_by=MadeBy(version="0"),
)


def test_the_longest_stretches_are_chosen_and_kept_short_and_in_order() -> None:
    assert clips(CALL, "A") == (
        Span(start=20, end=25),
        Span(start=30, end=30 + LONGEST),
        Span(start=60, end=63),
    )


def test_where_nobody_else_speaks_is_better() -> None:
    crowded = replace(CALL, overlapped=(Span(start=21, end=22),))
    assert Span(start=20, end=25) not in clips(crowded, "A")
    assert len(clips(crowded, "A", 4)) == 4


def test_a_voice_with_little_to_say_has_fewer_clips() -> None:
    assert len(clips(CALL, "B")) == 1
    assert clips(CALL, "C") == ()
