"""What the confined child process does with a recording: measure it, unpack it, copy it.

Frames of the answer begin with a letter: S for samples (float32), N for a sentence for the
person, so that what is wrong with a file is told in its place.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame

from fairhearing.domain.saying import clock, length
from fairhearing.engines.speech.container import Recording, nothing_in_it, opened
from fairhearing.engines.speech.ending import ending, has_a_count, is_whole
from fairhearing.engines.speech.mixing import TURNED_OVER, mixed
from fairhearing.engines.speech.timeline import Samples, Timeline

SOUND, NOTE = b"S", b"N"
RATE = 16_000
PLAYBACK_RATE = 24_000
PLAYBACK_BITS = 48_000
"""Bits a second of the copy for browsers: 6,000 bytes of it are one second."""
MP3_SECONDS = 576 / PLAYBACK_RATE
MP3_BYTES = round(PLAYBACK_BITS / 8 * MP3_SECONDS)
"""Length and size of each frame of that copy."""

_AT_ONCE = RATE * 4
_LEAD = 8  # frames of MP3 before and after a part that its encoder hears too
_TWO = 2  # channels
_MISSING = 2.0  # seconds by which a file may fall short of what it says of itself
_SLACK = 0.002  # the same as a share of its length
_FRAME = 0.1  # seconds: no codec hears more at once
_HOLE = 0.15  # seconds: shorter ones are how some programs count, and lose no word
_ONE_PLACE = 1.0  # seconds between two damaged moments that are told as one place


def measure(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:  # noqa: ARG001
    """Say how long the recording lasts, as JSON, reading as little as possible."""
    with opened(file) as recording:
        seconds = recording.declared
        if not seconds or seconds <= 0 or not recording.counts_exactly:
            seconds = _counted(recording)
        yield json.dumps({"seconds": seconds}).encode()


def samples(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:
    """Unpack the sound from `start` to `end` (seconds; null: all), with notes if `notes`."""
    with mixed(file, RATE, args.get("start") or 0.0) as (recording, timeline, turned):
        for piece in _gathered(timeline.walk(args.get("end")), _AT_ONCE):
            yield SOUND + piece.tobytes()
        if not timeline.heard and not args.get("start"):
            raise nothing_in_it()
        if args.get("notes"):
            for note in _notes(file, recording, timeline):
                yield NOTE + note.encode()
            if turned:
                yield NOTE + TURNED_OVER.encode()


def both(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:
    """Unpack the two channels from `start` to `end` side by side; nothing where there is one."""
    with opened(file) as recording:
        if recording.stream.codec_context.channels != _TWO:
            return
        timeline = Timeline(recording, RATE, args["start"], layout="stereo")
        for piece in timeline.walk(args["end"]):
            yield piece.tobytes()


def mp3(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:
    """Copy the sound from frame `first` to frame `last` (null: the end) as MP3, all alike.

    Every frame stands alone and has the same size and length, so that byte offset and time are
    proportional, a browser may begin anywhere, and parts put together are the whole.
    """
    first, last = args.get("first") or 0, args.get("last")
    lead = min(first, _LEAD)
    skip = lead * MP3_BYTES
    left = None if last is None else (last - first) * MP3_BYTES
    with mixed(file, PLAYBACK_RATE, (first - lead) * MP3_SECONDS) as (_, timeline, _turned):
        until = None if last is None else (last + _LEAD) * MP3_SECONDS
        for piece in _encoded(timeline.walk(until)):
            part = piece[skip:][:left]
            skip = max(0, skip - len(piece))
            left = None if left is None else left - len(part)
            yield part
        if not timeline.heard and not first:
            raise nothing_in_it()


def _encoded(pieces: Iterable[Samples]) -> Iterator[bytes]:
    encoder = _mp3_encoder()
    for piece in _gathered(pieces, PLAYBACK_RATE * 4):
        yield b"".join(bytes(packet) for packet in encoder.encode(_frame(piece)))
    yield b"".join(bytes(packet) for packet in encoder.encode(None))


def _counted(recording: Recording) -> float:
    """Walk through the packets, for files that do not say how long they are."""
    end = 0.0
    try:
        for packet in recording.container.demux(recording.stream):
            if packet.pts is not None:
                end = max(end, recording.at(packet.pts + (packet.duration or 0)) or 0.0)
    except av.FFmpegError:
        pass  # it breaks off here; so far it goes
    if end <= 0:
        raise nothing_in_it()
    return end


def _notes(file: BinaryIO, recording: Recording, timeline: Timeline) -> Iterator[str]:
    kind, heard = recording.kind, timeline.seconds
    end = ending(file, kind)
    promised = heard / end.share if end.share < 1 else _promised(file, recording, timeline)
    if promised - heard > max(_MISSING, promised * _SLACK):
        yield _cut_short(promised, heard)
    elif not (end.whole and is_whole(kind, *timeline.last) and not _breaks_off(kind, timeline)):
        yield (
            "This file seems to be cut short: its end is missing. We could read "
            f"{length(round(heard))}, and what was said after that is not in it."
        )
    inside = _places([(at, at) for at in timeline.damaged if at < heard - _MISSING])
    if inside:
        yield (
            f"The file is damaged in {_counted_places(inside)}, the first at "
            f"{clock(inside[0][0])}: what was said there is missing."
        )
    empty = _places([hole for hole in timeline.holes if hole[1] - hole[0] >= _HOLE])
    empty = [hole for hole in empty if not any(_near(hole, place) for place in inside)]
    if empty:
        yield (
            f"There is a gap in this file {_gaps(empty)}: the recording was paused there, or a "
            "part is missing. We keep it as silence, so that every time is right."
        )


_Place = tuple[float, float]


def _places(found: Iterable[_Place]) -> list[_Place]:
    """Make one of those that lie close together: a damaged second breaks many small parts."""
    places: list[_Place] = []
    for start, end in sorted(found):
        if places and start - places[-1][1] <= _ONE_PLACE:
            places[-1] = (places[-1][0], max(places[-1][1], end))
        else:
            places.append((start, end))
    return places


def _near(one: _Place, other: _Place) -> bool:
    return one[0] - _ONE_PLACE <= other[1] and other[0] <= one[1] + _ONE_PLACE


def _counted_places(places: Sequence[_Place]) -> str:
    return f"{len(places)} {'place' if len(places) == 1 else 'places'}"


def _gaps(places: Sequence[_Place]) -> str:
    lost = sum(end - start for start, end in places)
    long = length(round(lost)) if lost >= 1 else f"{lost:.1f} seconds"
    first = clock(places[0][0])
    if len(places) == 1:
        return f"of {long} at {first}"
    return f"in {_counted_places(places)}, {long} together, the first at {first}"


def _promised(file: BinaryIO, recording: Recording, timeline: Timeline) -> float:
    """Seconds that the file says of its sound, 0 where that is not to be relied on."""
    counted = recording.kind == "mp3" and has_a_count(file) and not timeline.joined
    return (recording.declared or 0.0) if counted or recording.says_its_length else 0.0


def _breaks_off(kind: str, timeline: Timeline) -> bool:
    """Whether the very last of it could not be read, in a kind where nothing comes after it."""
    last = max(timeline.damaged, default=0.0)
    return kind in ("amr", "flac") and last >= timeline.seconds - _FRAME and last > 0


def _cut_short(promised: float, heard: float) -> str:
    told = (length(round(promised)), length(round(heard)))
    said, read = told if told[0] != told[1] else (clock(promised), clock(heard))
    return (
        f"This file seems to be cut short: it says {said}, and we could read {read}. What was "
        "said after that is not in it."
    )


def _gathered(pieces: Iterable[Samples], size: int) -> Iterator[Samples]:
    """Join small pieces, so that the pipe carries few large ones."""
    held: list[Samples] = []
    count = 0
    for piece in pieces:
        held.append(piece)
        count += len(piece)
        if count >= size:
            yield np.concatenate(held)
            held, count = [], 0
    if count:
        yield np.concatenate(held)


def _mp3_encoder() -> AudioCodecContext:
    encoder = av.CodecContext.create("libmp3lame", "w")
    if not isinstance(encoder, AudioCodecContext):
        raise TypeError("libmp3lame is an audio encoder")
    encoder.sample_rate = PLAYBACK_RATE
    encoder.bit_rate = PLAYBACK_BITS
    encoder.layout = "mono"
    encoder.format = av.AudioFormat("fltp")
    encoder.options = {"reservoir": "0"}
    return encoder


def _frame(piece: Samples) -> AudioFrame:
    frame = AudioFrame.from_ndarray(piece.reshape(1, -1), format="fltp", layout="mono")
    frame.sample_rate = PLAYBACK_RATE
    return frame
