"""The real voice finder on the example call, whose speakers and times are known."""

import io
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from bench.listening.errors import Talk, voice_error
from tests.specimens import sounds

from fairhearing import wiring
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.ports import Part, Sound, Trace, Voice
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.decoding import PyAvDecoder
from fairhearing.engines.speech.segmentation import RATE
from fairhearing.engines.speech.voices import SherpaVoiceFinder

EXAMPLE = Path(__file__).parents[3] / "examples" / "dalby"

pytestmark = pytest.mark.model

Row = npt.NDArray[np.float32]


@cache
def call() -> Sound:
    return PyAvDecoder().decode(io.BytesIO((EXAMPLE / "call.opus").read_bytes()))


@cache
def traces() -> tuple[Trace, ...]:
    return wiring.voice_finder().trace(call(), 0.0)


def truth() -> list[Talk]:
    script = read_transcript((EXAMPLE / "script.vtt").read_bytes(), name="", digest="")
    return [(Span(start=turn.start, end=turn.end), turn.speaker) for turn in script.turns]


def talks(voices: tuple[Voice, ...]) -> list[Talk]:
    return [(voice.span, voice.label) for voice in voices]


@pytest.mark.parametrize("speakers", [None, 2])
def test_two_people_are_told_apart(speakers: int | None) -> None:
    error = voice_error(truth(), talks(wiring.voice_finder().join(traces(), speakers)))
    assert error.people == 2
    assert error.rate < 0.05


def test_stretches_heard_one_by_one_are_joined_to_the_same_people() -> None:
    whole = np.frombuffer(call().samples, "<f4")
    half = len(whole) // 2
    finder = wiring.voice_finder()
    parts = [
        *finder.trace(Sound(samples=whole[:half].tobytes()), 0.0),
        *finder.trace(Sound(samples=whole[half:].tobytes()), half / 16_000),
    ]
    error = voice_error(truth(), talks(finder.join(parts, None)))
    assert error.people == 2
    assert error.rate < 0.05


def test_as_many_people_as_the_person_says() -> None:
    for number in (1, 3):
        voices = wiring.voice_finder().join(traces(), number)
        assert len({voice.label for voice in voices}) == number


def test_labels_follow_the_order_of_speaking() -> None:
    voices = wiring.voice_finder().join(traces(), None)
    assert list(dict.fromkeys(voice.label for voice in voices)) == ["Speaker 1", "Speaker 2"]


def test_silence_has_no_voices() -> None:
    silence = Sound(samples=np.zeros(30 * 16_000, "<f4").tobytes())
    assert wiring.voice_finder().trace(silence, 0.0) == ()
    assert wiring.voice_finder().join((), None) == ()
    assert wiring.voice_finder().join((), 2) == ()


def test_two_voices_that_a_window_took_for_one_are_told_apart() -> None:
    finder = SherpaVoiceFinder(Path("segmentation"), Path("embedding"))
    sounds = {True: np.ones(RATE * 2, np.float32), False: -np.ones(RATE * 2, np.float32)}
    finder._print = lambda samples: np.array(  # type: ignore[method-assign]  # no model
        [samples.mean(), 1 - abs(samples.mean()), 0.1], "<f4"
    ).tobytes()
    runs = [
        (Span(start=n * 3.0, end=n * 3.0 + 2), sounds[first])
        for n, first in enumerate((True, False, True))
    ]
    found = [span for span, _ in runs]
    one, other = finder._several(100.0, found, runs, group=5.0)
    assert [span.start for span in one.spans] == [100.0, 106.0]
    assert [span.start for span in other.spans] == [103.0]
    assert (one.seconds, other.seconds) == (4.0, 2.0)
    assert one.group != other.group  # they may be one person who laughed
    (whole,) = finder._several(0.0, found[::2], runs[::2], group=5.0)
    assert (whole.group, len(whole.spans)) == (5.0, 2)
    assert [part.spans for part in whole.parts] == [(found[0],), (found[2],)]


def test_two_people_who_change_without_a_pause_are_told_apart() -> None:
    finder = SherpaVoiceFinder(Path("segmentation"), Path("embedding"))
    finder._print = lambda samples: np.array(  # type: ignore[method-assign]  # no model
        [samples.mean(), 1 - abs(samples.mean()), 0.1], "<f4"
    ).tobytes()
    one_voice, another = np.ones(RATE * 5, np.float32), -np.ones(RATE * 4, np.float32)
    whole = Span(start=0.0, end=9.0)
    runs = [(whole, np.concatenate([one_voice, another]))]
    one, other = finder._several(60.0, [Span(start=2.0, end=8.0)], runs, group=5.0)
    assert (one.spans[0].start, one.spans[-1].end, one.seconds) == (62.0, 65.0, 5.0)
    assert (other.spans[0].start, other.spans[-1].end, other.seconds) == (65.0, 68.0, 4.0)
    assert one.print != other.print
    (alone,) = finder._several(0.0, [whole], [(whole, np.ones(RATE * 9, np.float32))], group=5.0)
    assert (alone.spans[0].start, alone.spans[-1].end, alone.seconds) == (0.0, 9.0, 9.0)


def test_a_part_that_is_clearly_like_another_person_is_given_to_them() -> None:
    one, other, between = np.eye(3, dtype="<f4")
    own, strange = Span(start=20.0, end=23.0), Span(start=24.0, end=25.0)

    def heard(group: float, like: Row, *spans: Span, parts: tuple[Part, ...] = ()) -> Trace:
        return Trace(group=group, spans=spans, seconds=4.0, print=like.tobytes(), parts=parts)

    def labels(like: Row) -> list[str]:
        sounds_like = ((own, one), (strange, like))
        parts = tuple(Part(spans=(span,), print=row.tobytes()) for span, row in sounds_like)
        traces = [
            heard(0.0, one, Span(start=0.0, end=4.0)),
            heard(10.0, other, Span(start=10.0, end=14.0)),
            heard(20.0, one, own, strange, parts=parts),
        ]
        return [voice.label for voice in wiring.voice_finder().join(traces, None)]

    assert labels(other) == ["Speaker 1", "Speaker 2", "Speaker 1", "Speaker 2"]
    assert labels(one + other + between) == ["Speaker 1", "Speaker 2", "Speaker 1", "Speaker 1"]


def test_music_and_ringing_are_nobody() -> None:
    finder = wiring.voice_finder()
    for other in (sounds.tones(20), sounds.ringing(20)):
        assert finder.trace(Sound(samples=other.astype("<f4").tobytes()), 0.0) == ()
