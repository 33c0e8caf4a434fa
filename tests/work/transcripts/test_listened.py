"""How much was played: each moment once, and few entries."""

import pytest
from tests.work.small import Small

from fairhearing.domain.reading.transcript import Span
from fairhearing.store import ledgers
from fairhearing.work.case import verifying
from fairhearing.work.check import checking
from fairhearing.work.transcripts import listened


def spans(*pairs: tuple[float, float]) -> list[Span]:
    return [Span(start=start, end=end) for start, end in pairs]


def entries(small: Small) -> int:
    return ledgers.length(ledgers.listened(small.call))


def test_a_moment_counts_once_however_often_it_was_played(small: Small) -> None:
    listened.heard(small.call, spans((0, 2), (1, 3)))
    listened.heard(small.call, spans((2, 3), (6, 7.5)))
    assert listened.played(small.call) == tuple(spans((0, 3), (6, 7.5)))
    told = listened.listened(small.call)
    assert (told.seconds, told.speech, told.speech_played) == (4.5, 9, 4.5)


def test_what_was_played_before_makes_no_entry(small: Small) -> None:
    listened.heard(small.call, spans((0, 5)))
    listened.heard(small.call, spans((1, 4), (4.9, 5.2)))
    assert entries(small) == 1


@pytest.mark.parametrize(
    "odd", [(5, 2), (-4, -1), (float("nan"), 3), (0, float("inf")), (100, 200)]
)
def test_odd_times_are_cut_to_the_recording_or_left_out(
    small: Small, odd: tuple[float, float]
) -> None:
    listened.heard(small.call, spans(odd, (1, 2)))
    assert listened.played(small.call) == tuple(spans((1, 2)))


def test_playing_makes_no_check_out_of_date_and_is_verified(small: Small) -> None:
    listened.heard(small.call, spans((0, 5)))
    assert not checking.check_card(small.check).stale
    report = verifying.verify()
    assert (report.breaks, report.ledgers) == ((), 4)
