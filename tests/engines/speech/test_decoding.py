import io
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from tests.specimens import sounds

from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.ports import Sound
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.decoding import PyAvDecoder

DECODER = PyAvDecoder()
SECONDS = 20.0
NOISES = sounds.noises(SECONDS)
RATE = sounds.RATE

Samples = npt.NDArray[np.float32]


def heard(body: bytes, span: Span | None = None) -> Samples:
    return samples(DECODER.decode(io.BytesIO(body), span))


def samples(sound: Sound) -> Samples:
    return np.frombuffer(sound.samples, "<f4")


def streamed(body: bytes) -> tuple[float, list[str]]:
    parts = list(DECODER.stream(io.BytesIO(body)))
    seconds = sum(part.seconds for part in parts if isinstance(part, Sound))
    return seconds, [part for part in parts if isinstance(part, str)]


def shift(one: Samples, other: Samples) -> tuple[int, float]:
    """By how many samples `other` comes early, and how alike the two are, 1 the same."""
    size = min(len(one), len(other))
    one, other = one[:size], other[:size]
    spectrum = np.fft.rfft(one, 2 * size) * np.conj(np.fft.rfft(other, 2 * size))
    alike = np.fft.irfft(spectrum)
    best = int(np.argmax(alike))
    scale = float(np.sqrt((one**2).sum() * (other**2).sum())) or 1.0
    return (best if best < size else best - 2 * size), float(alike[best]) / scale


@pytest.mark.parametrize("name", sounds.COMMON)
def test_every_common_format_is_heard_in_time_and_spans_are_what_the_whole_holds(name: str) -> None:
    body = sounds.common(name, NOISES)
    assert DECODER.duration(io.BytesIO(body)) == pytest.approx(SECONDS, abs=0.1)
    whole = heard(body)
    assert len(whole) / RATE == pytest.approx(SECONDS, abs=0.1)
    early, alike = shift(NOISES, whole)
    assert abs(early) <= 0.05 * RATE  # some codecs begin a little late
    assert alike > 0.4  # a telephone's codec keeps little of noise

    start = 11.517
    part = heard(body, Span(start=start, end=start + 5))
    assert len(part) == 5 * RATE
    early, alike = shift(whole[round(start * RATE) :][: 5 * RATE], part)
    assert abs(early) <= 0.002 * RATE
    assert alike > 0.95


def test_sound_of_a_video() -> None:
    assert len(heard(sounds.video(NOISES))) / RATE == pytest.approx(SECONDS, abs=0.1)


def test_a_hole_in_a_recording_does_not_shift_what_follows() -> None:
    whole = heard(sounds.with_a_hole(NOISES, 5, 8))
    assert len(whole) == len(NOISES)
    assert not whole[round(5.1 * RATE) : round(7.9 * RATE)].any()
    early, alike = shift(NOISES[9 * RATE :], whole[9 * RATE :])
    assert abs(early) <= 0.002 * RATE
    assert alike > 0.97


def test_a_span_past_the_end_holds_what_there_is() -> None:
    body = sounds.common("telephone.wav", NOISES)
    assert len(heard(body, Span(start=18, end=30))) / RATE == pytest.approx(2.0, abs=0.01)
    assert not len(heard(body, Span(start=25, end=30)))


@pytest.mark.parametrize("name", sounds.NOT_SOUND)
def test_what_is_not_a_recording_is_refused_plainly(name: str) -> None:
    with pytest.raises(Unreadable) as problem:
        streamed(sounds.NOT_SOUND[name]())
    assert problem.value.happened
    assert problem.value.safe
    assert problem.value.todo


def test_a_video_without_sound_is_called_that() -> None:
    with pytest.raises(Unreadable, match="no sound in this video"):
        DECODER.duration(io.BytesIO(sounds.video_without_sound()))


WHOLE = sounds.whole(NOISES)
INDEX_LAST = ("phone.m4a", "stereo.m4a", "old-phone.3gp", "film.mp4")
"""Kinds that cannot be opened at all once their end is gone."""
NO_LENGTH = ("unfinished.wav",)
"""Kinds of which nobody can tell whether the end is missing."""


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_remarked_on_a_recording_that_is_whole(name: str) -> None:
    assert streamed(WHOLE[name])[1] == []


@pytest.mark.parametrize("name", [n for n in WHOLE if n not in (*INDEX_LAST, *NO_LENGTH)])
def test_a_recording_cut_short_is_read_as_far_as_it_goes_and_that_is_said(
    name: str,
) -> None:
    part = 0.45  # not between two frames of any of them: then nobody could tell
    seconds, notes = streamed(sounds.truncated(WHOLE[name], part))
    assert SECONDS * part - 1.5 < seconds < SECONDS * part + 3
    (note,) = notes
    assert note.startswith("This file seems to be cut short: ")
    assert f"could read {round(seconds)} seconds" in note


def test_where_the_file_says_how_long_it_is_both_lengths_are_said() -> None:
    for name in ("studio.wav", "telephone.wav", "call.mp3", "index-first.m4a", "lossless.flac"):
        note = streamed(sounds.truncated(WHOLE[name]))[1][0]
        assert note.startswith("This file seems to be cut short: it says 20 seconds, and we could ")


JOINED = {
    "with a count": (WHOLE["call.mp3"], WHOLE["call.mp3"]),
    "with a count only at first": (WHOLE["call.mp3"], WHOLE["uncounted.mp3"]),
    "with a count only at last": (WHOLE["uncounted.mp3"], WHOLE["call.mp3"]),
    "with the name of the song between": (WHOLE["named.mp3"], WHOLE["named.mp3"]),
}


@pytest.mark.parametrize("name", JOINED)
def test_nothing_is_remarked_on_whole_recordings_joined_end_to_end(name: str) -> None:
    seconds, notes = streamed(b"".join(JOINED[name]))
    assert notes == []
    assert seconds == pytest.approx(2 * SECONDS, abs=0.2)


def test_of_joined_recordings_only_what_is_missing_is_said() -> None:
    first, second = JOINED["with a count"]
    notes = streamed(sounds.truncated(first, 0.45) + second)[1]
    assert notes == [
        "The file is damaged in 1 place, the first at 0:08: what was said there is missing."
    ]
    (note,) = streamed(first + sounds.truncated(second, 0.45))[1]
    assert note.startswith("This file seems to be cut short: its end is missing.")


def test_a_recorder_that_was_stopped_before_it_could_finish_is_known_by_the_missing_end() -> None:
    body = WHOLE["whatsapp.ogg"]
    (note,) = streamed(body[: body.rindex(b"OggS")])[1]
    assert "its end is missing" in note


@pytest.mark.parametrize("name", INDEX_LAST)
def test_a_recording_whose_index_is_lost_is_refused_plainly(name: str) -> None:
    with pytest.raises(Unreadable, match="was cut off before it was finished"):
        streamed(sounds.truncated(WHOLE[name]))


def test_a_damaged_recording_is_read_around_the_damage_and_that_is_said() -> None:
    seconds, notes = streamed(sounds.corrupted(sounds.common("phone.m4a", NOISES), size=20_000))
    assert seconds == pytest.approx(SECONDS, abs=0.2)
    assert any("damaged" in note for note in notes)


@pytest.mark.parametrize("name", ["phone.m4a", "raw.aac", "call.mp3"])
def test_damage_is_told_as_one_place_however_many_parts_it_breaks(name: str) -> None:
    (note,) = streamed(sounds.corrupted(sounds.common(name, NOISES), size=6000))[1]
    assert note.startswith("The file is damaged in 1 place, the first at 0:")


@pytest.mark.parametrize("name", ["whatsapp.ogg", "browser.webm", "lossless.flac"])
def test_damage_that_only_leaves_a_gap_is_told_too(name: str) -> None:
    seconds, notes = streamed(sounds.corrupted(sounds.common(name, NOISES), size=6000))
    assert seconds == pytest.approx(SECONDS, abs=0.2)
    (note,) = notes
    assert note.startswith("There is a gap in this file of ")


def test_a_recording_that_was_held_says_where_and_keeps_its_times() -> None:
    seconds, notes = streamed(sounds.with_a_hole(NOISES, 5, 8))
    assert seconds == pytest.approx(SECONDS, abs=0.2)
    (note,) = notes
    assert note.startswith("There is a gap in this file of 3 seconds at 0:05: the recording was ")


@pytest.mark.parametrize("name", sounds.changing(NOISES))
def test_a_rate_that_changes_on_the_way_loses_nothing(name: str) -> None:
    seconds, notes = streamed(sounds.changing(NOISES)[name])
    assert seconds == pytest.approx(SECONDS, abs=0.3)
    assert notes == []


def test_a_silent_channel_takes_nothing_away() -> None:
    for one in (sounds.stereo(NOISES, NOISES * 0), sounds.stereo(NOISES * 0, NOISES)):
        assert shift(NOISES, np.frombuffer(DECODER.decode(io.BytesIO(one)).samples, "<f4"))[1] > 0.9


@pytest.mark.parametrize("much", [1.0, 0.8])
def test_a_channel_that_is_turned_over_is_turned_back_and_that_is_said(much: float) -> None:
    sound = NOISES * np.repeat([0.0, 1.0], len(NOISES) // 2).astype(np.float32)
    body = sounds.stereo(sound, -much * sound)
    parts = list(DECODER.stream(io.BytesIO(body)))
    whole = np.concatenate([samples(part) for part in parts if isinstance(part, Sound)])
    early, alike = shift(sound, whole)
    assert early == 0
    assert alike == pytest.approx(1, abs=0.01)
    assert whole.std() == pytest.approx(sound.std() * (1 + much) / 2, rel=0.05)
    (note,) = [part for part in parts if isinstance(part, str)]
    assert "turned over" in note
    played = heard(b"".join(DECODER.playback(io.BytesIO(body))))
    assert played.std() == pytest.approx(whole.std(), rel=0.2)


def test_two_sides_of_a_call_are_not_taken_for_a_channel_turned_over() -> None:
    other = sounds.noises(SECONDS, seed=8)
    body = sounds.stereo(NOISES, other)
    early, alike = shift((NOISES + other) * np.float32(0.5), heard(body))
    assert early == 0
    assert alike == pytest.approx(1, abs=0.01)
    assert streamed(body) == (SECONDS, [])


@pytest.mark.parametrize("size", [3000, 30_000])
def test_what_follows_a_damaged_place_in_an_mp3_keeps_its_time(size: int) -> None:
    body = sounds.encoded(NOISES, "mp3", "libmp3lame", 44_100, "mono")
    spoiled = sounds.corrupted(body, at=0.4, size=size)
    start = round(15 * RATE)
    early, alike = shift(heard(body)[start:], heard(spoiled)[start:])
    assert abs(early) <= 0.05 * RATE
    assert alike > 0.9
    part = heard(spoiled, Span(start=15.0, end=18.0))
    assert shift(heard(body)[start:][: 3 * RATE], part)[0] == pytest.approx(0, abs=0.05 * RATE)


def test_a_moment_of_sound_can_be_read() -> None:
    seconds, _ = streamed(sounds.encoded(NOISES[: RATE // 5], "wav", "pcm_s16le", RATE, "mono"))
    assert seconds == pytest.approx(0.2)


def test_the_copy_for_browsers_can_be_entered_anywhere() -> None:
    body = b"".join(DECODER.playback(io.BytesIO(sounds.common("phone.m4a", NOISES))))
    assert len(body) == pytest.approx(SECONDS * 6000, rel=0.01)
    late = 10.08  # seconds, a whole number of its frames of 24 ms
    part = heard(body[round(late * 6000) :])
    early, alike = shift(NOISES[round(late * RATE) :], part)
    assert -0.07 * RATE < early <= 0
    assert alike > 0.7


def test_parts_of_the_copy_for_browsers_fit_together() -> None:
    file = io.BytesIO(sounds.common("phone.m4a", NOISES))
    whole = b"".join(DECODER.playback(file))
    edges = [*range(0, 801, 200), None]  # of 4.8 seconds, and what is left
    parts = [b"".join(DECODER.playback(file, a or 0, b)) for a, b in pairwise(edges)]
    assert {len(part) for part in parts[:-1]} == {200 * 144}
    assert len(b"".join(parts)) == len(whole)
    early, alike = shift(heard(whole), heard(b"".join(parts)))
    assert early == 0
    assert alike > 0.98  # noise is never written down twice in quite the same way
    for seam in (4.8, 9.6, 14.4, 19.2):  # nothing is heard there that was not there
        around = slice(round((seam - 0.1) * RATE), round((seam + 0.2) * RATE))
        assert shift(heard(whole)[around], heard(b"".join(parts))[around])[1] > 0.95


def test_loudness_has_as_many_points_as_asked_and_follows_the_sound() -> None:
    quiet_then_loud = NOISES * np.repeat([0.01, 1.0], len(NOISES) // 2).astype(np.float32)
    body = sounds.common("lossless.flac", quiet_then_loud)
    points = DECODER.loudness(io.BytesIO(body), 100)
    assert len(points) == 100
    assert max(points) == 1.0
    assert max(points[:49]) < 0.1


def test_loudness_of_silence_is_nothing() -> None:
    body = sounds.encoded(np.zeros(RATE, np.float32), "wav", "pcm_s16le", RATE, "mono")
    assert DECODER.loudness(io.BytesIO(body), 5) == [0.0] * 5
