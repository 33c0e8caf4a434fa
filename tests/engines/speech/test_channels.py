"""A call recorded with each side on a channel of its own, made from the example call."""

import io
import wave
from functools import cache
from pathlib import Path

import msgspec
import numpy as np
import pytest

from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.ports import Trace
from fairhearing.domain.reading.sides import by_sides, of_voices
from fairhearing.domain.reading.spans import seconds, shared
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.channels import side_traces
from fairhearing.engines.speech.decoding import PyAvDecoder
from fairhearing.engines.speech.speech_spans import RATE, Samples

EXAMPLE = Path(__file__).parents[3] / "examples" / "dalby"
MINUTE = Span(start=0.0, end=60.0)
ECHO = 0.1  # of the other side, 20 dB down


@cache
def call() -> Samples:
    sound = PyAvDecoder().decode(io.BytesIO((EXAMPLE / "call.opus").read_bytes()), MINUTE)
    return np.frombuffer(sound.samples, "<f4")


@cache
def talk() -> dict[str, list[Span]]:
    script = read_transcript((EXAMPLE / "script.vtt").read_bytes(), name="", digest="")
    spans: dict[str, list[Span]] = {}
    for turn in script.turns:
        if turn.end <= MINUTE.end:
            spans.setdefault(turn.speaker, []).append(Span(start=turn.start, end=turn.end))
    return spans


def two_sides() -> Samples:
    """The officer on the left, the mother on the right, each faintly on the other."""
    both = np.zeros((len(call()), 2), np.float32)
    for side, who in enumerate(("Officer", "Mother")):
        for span in talk()[who]:
            part = slice(round(span.start * RATE), round(span.end * RATE))
            both[part, side] += call()[part]
            both[part, 1 - side] += ECHO * call()[part]
    return both


def test_what_was_found_of_the_sides_can_be_kept_and_taken_up_again() -> None:
    traces = side_traces(two_sides(), 0.0)
    assert traces
    assert msgspec.json.decode(msgspec.json.encode(traces), type=tuple[Trace, ...]) == traces


def test_each_side_is_found_on_its_channel_and_its_echo_is_not() -> None:
    voices = by_sides(side_traces(two_sides(), 0.0), None)
    assert {voice.label for voice in voices} == {"Speaker 1", "Speaker 2"}
    for label, who, other in (
        ("Speaker 1", "Officer", "Mother"),
        ("Speaker 2", "Mother", "Officer"),
    ):
        spans = [voice.span for voice in voices if voice.label == label]
        assert seconds(shared(spans, talk()[who])) > 0.9 * seconds(talk()[who])
        assert seconds(shared(spans, talk()[other])) < 0.05 * seconds(talk()[other])


def test_talk_at_the_same_time_is_on_both_sides() -> None:
    both = two_sides()
    both[:, 1] += np.roll(both[:, 0], 20 * RATE)  # somebody talks on all the while
    voices = by_sides(side_traces(both, 0.0), None)
    left, right = ([v.span for v in voices if v.label == f"Speaker {n}"] for n in (1, 2))
    assert seconds(shared(left, right)) > 3


@pytest.mark.parametrize("far", [1.0, 0.6])
def test_a_room_heard_by_two_microphones_is_not_two_sides(far: float) -> None:
    assert side_traces(np.stack([call(), far * call()], axis=1), 0.0) == ()


def test_one_silent_channel_tells_nobody_apart() -> None:
    found = side_traces(np.stack([call(), 0 * call()], axis=1), 0.0)
    assert by_sides(found, None) == ()


def test_silence_has_no_sides() -> None:
    assert side_traces(np.zeros((RATE * 5, 2), np.float32), 0.0) == ()


def test_channels_are_not_used_where_more_people_speak() -> None:
    found = side_traces(two_sides(), 0.0)
    assert by_sides(found, 3) == ()
    assert by_sides(found, 2)
    voice = Trace(group=0.0, spans=(MINUTE,), seconds=60.0, print=b"1234")
    assert of_voices([*found, voice]) == [voice]


def test_both_channels_are_taken_out_of_a_file_at_the_right_time() -> None:
    samples = (np.clip(two_sides(), -1, 1) * 32767).astype("<i2")
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    late = PyAvDecoder().sides(file, Span(start=20.0, end=60.0))
    whole = PyAvDecoder().sides(file, MINUTE)
    assert {one.side for one in whole} == {"left", "right"}
    assert all(span.start >= 20 for one in late for span in one.spans)
    for side in ("left", "right"):
        here, there = (
            [span for one in found if one.side == side for span in one.spans]
            for found in (late, whole)
        )
        assert seconds(shared(here, there)) > 0.95 * seconds(here)


def test_one_channel_has_no_sides() -> None:
    file = io.BytesIO((EXAMPLE / "call.opus").read_bytes())
    assert PyAvDecoder().sides(file, MINUTE) == ()
