from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech import segmentation
from fairhearing.engines.speech.segmentation import FRAME, WINDOW, Window, alone, spans


@given(st.floats(0.1, 400))
def test_windows_cover_the_sound_and_each_moment_is_trusted_to_one(seconds: float) -> None:
    starts = segmentation._starts(seconds)
    trusted = [segmentation._trusted(start, starts) for start in starts]
    assert trusted[0].start == 0
    assert trusted[-1].end >= seconds - 1e-6
    assert all(abs(one.end - other.start) < 1e-6 for one, other in pairwise(trusted))
    assert all(
        start - 1e-6 <= trust.start and trust.end <= start + WINDOW + 1e-6
        for start, trust in zip(starts, trusted, strict=True)
    )


def window() -> Window:
    frames = np.zeros((589, 3), dtype=bool)
    frames[60:240, 0] = True  # about 1 s to 4 s
    frames[180:300, 1] = True  # about 3 s to 5 s
    return Window(start=20.0, trusted=Span(start=20.0, end=30.0), frames=frames)


def test_spans_of_a_voice_are_where_it_speaks() -> None:
    (span,) = spans(window(), 0)
    assert abs(span.start - 21.0) < 0.1
    assert abs(span.end - 24.1) < 0.1


def test_a_print_is_made_only_of_what_a_voice_says_alone() -> None:
    samples = np.arange(40 * 16_000, dtype=np.float32)
    ((place, sole),) = alone(window(), 0, samples)
    assert place.seconds == pytest.approx(len(sole) / 16_000)
    assert abs(len(sole) / 16_000 - 120 * FRAME) < 0.01
    assert sole[-1] / 16_000 < 20 + 180 * FRAME + 0.05
