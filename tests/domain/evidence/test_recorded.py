from datetime import UTC, datetime, timedelta

import pytest

from fairhearing.domain.evidence.recorded import Mark, MarkKind, gaps_of

TWO = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


def mark(kind: MarkKind, minute: float, at: float) -> Mark:
    return Mark(kind=kind, at_seconds=at, clock=TWO + timedelta(minutes=minute))


def test_a_pause_is_a_gap_with_both_its_times_and_its_place() -> None:
    (gap,) = gaps_of([mark(MarkKind.PAUSED, 5, 300), mark(MarkKind.RESUMED, 8, 300)])
    assert (gap.kind, gap.at_seconds) == (MarkKind.PAUSED, 300)
    assert (gap.start, gap.end) == (TWO + timedelta(minutes=5), TWO + timedelta(minutes=8))


def test_a_recording_that_ended_in_a_pause_says_so() -> None:
    (gap,) = gaps_of([mark(MarkKind.PAUSED, 5, 300)])
    assert gap.end is None


def test_a_microphone_pulled_out_in_a_pause_is_one_gap() -> None:
    marks = [MarkKind.PAUSED, MarkKind.UNPLUGGED, MarkKind.RESUMED]
    (gap,) = gaps_of(mark(kind, n, 60) for n, kind in enumerate(marks))
    assert gap.kind is MarkKind.PAUSED
    assert gap.end == TWO + timedelta(minutes=2)


@pytest.mark.parametrize("marks", [[], [mark(MarkKind.RESUMED, 1, 9)]])
def test_nothing_that_began_is_no_gap(marks: list[Mark]) -> None:
    assert gaps_of(marks) == ()
