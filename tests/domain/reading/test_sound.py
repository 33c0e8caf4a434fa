"""Sound can be taken apart by the clock."""

import numpy as np
import pytest

from fairhearing.domain.reading.ports import Sound


@pytest.mark.parametrize(("start", "end", "seconds"), [(0, 1, 1), (1.5, 2.25, 0.75), (2.5, 9, 0.5)])
def test_a_part_is_what_lies_between_two_moments(start: float, end: float, seconds: float) -> None:
    values = np.arange(3 * 16_000, dtype="<f4")
    part = Sound(samples=values.tobytes()).part(start, end)
    assert part.seconds == seconds
    heard = np.frombuffer(part.samples, "<f4")
    assert heard[0] == start * 16_000
