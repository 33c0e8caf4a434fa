from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.stretches import FRAME, Cutter, cut
from fairhearing.domain.reading.transcript import Span

LOUD = st.floats(0, 10)


def test_a_short_recording_is_one_stretch() -> None:
    assert cut([1.0] * 500, 10.0) == (Span(start=0.0, end=10.0),)


def test_a_recording_without_length_has_no_stretch() -> None:
    assert cut([], 0.0) == ()


def test_the_cut_falls_in_the_pause() -> None:
    loudness = [5.0] * 1000
    loudness[430:460] = [0.01] * 30  # a pause from 8.6 s to 9.2 s
    first, second, _ = cut(loudness, 20.0, longest=10.0, shortest=8.0)
    assert 8.6 < first.end < 9.2
    assert second.start == first.end


def test_a_pause_within_a_word_is_too_short_to_cut_at() -> None:
    loudness = [5.0] * 1000
    loudness[420:424] = [0.0] * 4  # 80 ms of closure in the middle of a word
    loudness[470:490] = [0.5] * 20  # a real pause, with some hum
    first = cut(loudness, 20.0, longest=10.0, shortest=8.0)[0]
    assert 9.4 <= first.end <= 9.8


@given(st.lists(LOUD, max_size=400), st.floats(1.0, 2.0), st.floats(0.1, 0.9))
def test_stretches_cover_everything_once_and_none_is_too_long(
    loudness: list[float], longest: float, part: float
) -> None:
    seconds = len(loudness) * FRAME
    spans = cut(loudness, seconds, longest=longest, shortest=longest * part)
    assert sum(span.seconds for span in spans) == pytest.approx(seconds)
    assert all(one.end == other.start for one, other in pairwise(spans))
    assert all(span.seconds <= longest + FRAME for span in spans)


@given(st.lists(st.lists(LOUD, max_size=60), max_size=10))
def test_how_loudness_arrives_makes_no_difference(pieces: list[list[float]]) -> None:
    whole = [value for piece in pieces for value in piece]
    cutter = Cutter(longest=2.0, shortest=1.0)
    spans = [span for piece in pieces for span in cutter.feed(piece)]
    spans += cutter.finish(len(whole) * FRAME)
    assert tuple(spans) == cut(whole, len(whole) * FRAME, longest=2.0, shortest=1.0)
