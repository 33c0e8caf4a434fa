from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.filings.made_up import CALL

from fairhearing.domain.filings.clip import LEAST, LONGEST, clips, tenths
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.transcript import Span, Transcript, Turn


def talk(*turns: tuple[float, float], seconds: float = 600.0) -> Transcript:
    return replace(
        CALL,
        duration=seconds,
        turns=tuple(
            Turn(speaker=f"Speaker {1 + n % 2}", start=start, end=end, text="Words.")
            for n, (start, end) in enumerate(turns)
        ),
    )


def cut(heard: Transcript, *chosen: tuple[float, float]) -> list[tuple[float, float]]:
    found = clips(heard, [Span(start=start, end=end) for start, end in chosen])
    return [(one.span.start, one.span.end) for one in found]


def test_fifteen_seconds_stand_on_either_side() -> None:
    assert cut(talk((100, 110)), (100, 110)) == [(85, 125)]


def test_the_turn_before_and_the_turn_after_are_there_whole_however_far() -> None:
    heard = talk((10, 40), (100, 110), (180, 200))
    assert cut(heard, (100, 110)) == [(10, 200)]


def test_no_turn_is_cut_into() -> None:
    heard = talk((40, 90), (91, 99), (100, 110), (111, 112), (113, 300))
    assert cut(heard, (100, 110)) == [(40, 300)]


def test_it_stops_where_the_recording_does() -> None:
    (only,) = clips(talk((5, 10), seconds=20), [Span(start=5, end=10)])
    assert (only.span.start, only.span.end) == (0, 20)
    assert only.from_the_start
    assert only.to_the_end


def test_parts_that_would_meet_are_one() -> None:
    heard = talk((100, 110), (120, 130), (400, 410))
    assert cut(heard, (100, 110), (120, 130), (400, 410)) == [(85, 410 + LEAST)]
    far = talk((100, 110), (112, 115), (400, 402), (410, 420))
    assert cut(far, (100, 110), (410, 420)) == [(85, 125), (395, 435)]


def test_its_name_says_its_place_and_the_whole() -> None:
    (only,) = clips(talk((3700, 3710), seconds=4000), [Span(start=3700, end=3710)])
    assert only.stem == f"call, part 1h01m25s to 1h02m05s of 1h06m40s, {CALL.digest[:12]}"


@pytest.mark.parametrize(
    "silent",
    [
        replace(talk((0, 9)), has_sound=False),
        replace(talk((0, 9)), timed=False),
        replace(talk((0, 9)), duration=0.0),
    ],
)
def test_where_there_is_no_sound_nothing_can_be_cut(silent: Transcript) -> None:
    with pytest.raises(WrongUse, match="no sound"):
        clips(silent, [Span(start=0, end=9)])


def test_a_part_is_not_half_the_recording() -> None:
    with pytest.raises(WrongUse, match="half an hour"):
        clips(talk((0, 9), seconds=9000), [Span(start=0, end=LONGEST)])


def test_nothing_chosen_is_said_so() -> None:
    with pytest.raises(WrongUse, match="Nothing was chosen"):
        clips(talk((0, 9)), [])


def test_a_moment_is_told_to_a_tenth_and_never_later_than_it_is() -> None:
    assert [tenths(n) for n in (41.29, 0.999, 3661.0)] == ["0:41.2", "0:00.9", "1:01:01.0"]


SPANS = st.lists(
    st.tuples(st.floats(0, 500), st.floats(0.1, 40)).map(lambda s: (s[0], s[0] + s[1])),
    min_size=1,
    max_size=14,
).map(sorted)


@given(SPANS, st.data())
def test_whatever_is_said_nothing_is_cut_and_nothing_that_was_chosen_is_missing(
    turns: list[tuple[float, float]], data: st.DataObject
) -> None:
    heard = talk(*turns)
    chosen = data.draw(st.sampled_from(turns))
    ((start, end),) = cut(heard, chosen)
    last = min(600.0, chosen[1])
    assert start <= max(0.0, chosen[0] - LEAST) <= last <= end
    assert end >= min(600.0, chosen[1] + LEAST)
    assert not [t for t in turns if t[0] < start < t[1] or t[0] < end < min(t[1], 600.0)]
