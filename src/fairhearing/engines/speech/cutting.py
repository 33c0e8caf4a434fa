"""Cutting a part out of a recording. Runs in the confined child process.

Frames of the answer begin with a letter: J for what was found on the way (JSON), F for the part
as FLAC, at the rate and with the channels of the original, M for a small MP3 to listen to.
"""

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream

from fairhearing.engines.speech.container import Recording, nothing_in_it, opened
from fairhearing.engines.speech.mixing import mixed
from fairhearing.engines.speech.timeline import Samples, Timeline

INFO, LOSSLESS, SMALL = b"J", b"F", b"M"
_SMALL_RATE, _SMALL_BITS = 24_000, 48_000
_AT_ONCE = 1 << 16
_MOST_CHANNELS = 8  # what FLAC can hold
_EXACT = frozenset({"u8", "u8p", "s16", "s16p"})  # what 16 bits hold without loss
_FRAME = 1 << 20  # bytes of an answer at once


@dataclass(frozen=True, slots=True)
class _Kind:
    """What to write: one of `_FORMS`, samples a second, and which channels."""

    form: str
    rate: int
    layout: str


_FORMS = {
    "flac16": ("flac", "flac", "s16"),
    "flac24": ("flac", "flac", "s32"),
    "mp3": ("mp3", "libmp3lame", "fltp"),
}
"""Container, codec and how a sample is given to it."""


def cut(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:
    """Give the part from `start` to `end` (seconds), tagged with `tags`."""
    start, end, tags = args["start"], args["end"], args["tags"]
    with opened(file) as recording:
        found, lossless = _lossless(recording, start, end, tags)
    file.seek(0)
    with mixed(file, _SMALL_RATE, start) as (_, timeline, _turned):
        small = _small(timeline.walk(end), tags)
    yield INFO + json.dumps(found).encode()
    yield from _in_frames(LOSSLESS, lossless)
    yield from _in_frames(SMALL, small)


def _lossless(
    recording: Recording, start: float, end: float, tags: dict[str, str]
) -> tuple[dict[str, Any], bytes]:
    sound = recording.stream.codec_context
    layout = sound.layout.name if sound.layout.nb_channels <= _MOST_CHANNELS else "stereo"
    timeline = Timeline(recording, sound.sample_rate, start, layout=layout)
    bits = 16 if sound.format.name in _EXACT else 24
    count, pieces = 0, []
    for piece in timeline.walk(end):
        count += len(piece)
        pieces.append(piece)
    if not count:
        raise nothing_in_it()
    body = _written(pieces, _Kind(f"flac{bits}", sound.sample_rate, layout), tags)
    until = start + count / sound.sample_rate
    found = {
        "seconds": count / sound.sample_rate,
        "rate": sound.sample_rate,
        "channels": av.AudioLayout(layout).nb_channels,
        "bits": bits,
        "codec": sound.name,
        "holes": [[max(a, start), min(b, until)] for a, b in timeline.holes if b > start],
        "damaged": sorted(at for at in timeline.damaged if start <= at <= end),
    }
    return found, body


def _small(pieces: Iterable[Samples], tags: dict[str, str]) -> bytes:
    return _written(pieces, _Kind("mp3", _SMALL_RATE, "mono"), tags)


def _written(pieces: Iterable[Samples], kind: _Kind, tags: dict[str, str]) -> bytes:
    container, codec, form = _FORMS[kind.form]
    body = io.BytesIO()
    with av.open(body, "w", format=container) as out:
        out.metadata.update(tags)
        stream = out.add_stream(codec, rate=kind.rate)
        if not isinstance(stream, AudioStream):
            raise TypeError("a codec of sound makes a stream of sound")
        stream.layout, stream.format = av.AudioLayout(kind.layout), av.AudioFormat(form)
        if container == "mp3":
            stream.bit_rate = _SMALL_BITS
        for frame in _frames(pieces, kind.rate, kind.layout):
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return body.getvalue()


def _frames(pieces: Iterable[Samples], rate: int, layout: str) -> Iterator[AudioFrame]:
    at = 0
    for piece in pieces:
        for first in range(0, len(piece), _AT_ONCE):
            part = np.ascontiguousarray(piece[first : first + _AT_ONCE], np.float32)
            frame = AudioFrame.from_ndarray(part.reshape(1, -1), format="flt", layout=layout)
            frame.sample_rate, frame.pts = rate, at
            at += len(part)
            yield frame


def _in_frames(kind: bytes, body: bytes) -> Iterator[bytes]:
    for at in range(0, len(body), _FRAME):
        yield kind + body[at : at + _FRAME]
