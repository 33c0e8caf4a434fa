"""Parts cut out of recordings hold what the original holds there, to the sample."""

import io

import av
import numpy as np
import numpy.typing as npt
import pytest
from tests.specimens import sounds

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.clipping import cut_out

SECONDS = 20.0
NOISES = sounds.noises(SECONDS)
TAGS = {"title": "Part 0:05 to 0:09 of 0:20", "comment": "Ŵyn – SHA-256 ab", "source_sha256": "ab"}


def decoded(body: bytes, form: str = "s32") -> tuple[npt.NDArray[np.int32], dict[str, str]]:
    """Decode with the library alone: samples, one row to a channel, and the tags."""
    with av.open(io.BytesIO(body), "r") as file:
        resampler = av.AudioResampler(format=f"{form}p")
        rows = [
            part.to_ndarray()
            for frame in file.decode(audio=0)
            for part in resampler.resample(frame)
        ]
        return np.concatenate(rows, axis=1), {k.lower(): v for k, v in file.metadata.items()}


@pytest.mark.parametrize("name", ["studio.wav", "telephone.wav", "lossless.flac"])
def test_a_part_is_the_original_to_the_sample(name: str) -> None:
    body = sounds.common(name, NOISES)
    whole, _ = decoded(body)
    part = cut_out(io.BytesIO(body), Span(start=5.25, end=9.5), TAGS)
    held, _ = decoded(part.lossless)
    first = round(5.25 * part.rate)
    assert part.seconds == pytest.approx(4.25, abs=1e-4)
    assert held.shape == (whole.shape[0], round(4.25 * part.rate))
    assert np.array_equal(held, whole[:, first : first + held.shape[1]])


@pytest.mark.parametrize("name", sounds.COMMON)
def test_every_common_format_can_be_cut_at_its_own_rate(name: str) -> None:
    body = sounds.common(name, NOISES)
    part = cut_out(io.BytesIO(body), Span(start=5.25, end=9.5), TAGS)
    whole, _ = decoded(body)
    held, _ = decoded(part.lossless)
    assert held.shape[0] == whole.shape[0] == part.channels
    assert part.seconds == pytest.approx(4.25, abs=0.01)
    assert held.any()


def test_both_files_carry_where_they_come_from() -> None:
    part = cut_out(io.BytesIO(sounds.common("phone.m4a", NOISES)), Span(start=5, end=9), TAGS)
    for body in (part.lossless, part.small):
        assert TAGS.items() <= decoded(body)[1].items()
    assert len(part.small) < 40_000


def test_a_part_that_reaches_past_the_end_stops_there() -> None:
    body = sounds.common("telephone.wav", NOISES)
    assert cut_out(io.BytesIO(body), Span(start=18, end=30), {}).seconds == pytest.approx(2.0)


def test_a_hole_is_silence_in_its_place_and_is_told() -> None:
    body = sounds.with_a_hole(NOISES, 5, 8)
    part = cut_out(io.BytesIO(body), Span(start=3, end=10), TAGS)
    assert part.seconds == pytest.approx(7.0, abs=0.01)
    (hole,) = part.holes
    assert (hole.start, hole.end) == pytest.approx((5.0, 8.0), abs=0.1)
    held, _ = decoded(part.lossless)
    inside = held[:, round(2.1 * part.rate) : round(4.9 * part.rate)]
    assert not inside.any()
    assert cut_out(io.BytesIO(body), Span(start=10, end=15), TAGS).holes == ()


def test_nothing_is_cut_from_what_is_no_recording() -> None:
    with pytest.raises(Unreadable):
        cut_out(io.BytesIO(b"Dear Sir or Madam" * 100), Span(start=0, end=5), TAGS)


def test_nothing_is_cut_where_there_is_no_sound_any_more() -> None:
    body = sounds.common("telephone.wav", NOISES)
    with pytest.raises(Unreadable, match="no sound"):
        cut_out(io.BytesIO(body), Span(start=25, end=30), TAGS)
