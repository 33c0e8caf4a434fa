"""A recording of plain samples as FLAC, sample for sample. Runs in the confined child process."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import av
from av.audio.stream import AudioStream

from fairhearing.domain.problems import Unreadable
from fairhearing.engines.speech.container import opened

PLAIN = "pcm_s16le"
_FRAME = 1 << 20  # bytes of an answer at once


def flac(file: BinaryIO, _args: dict[str, Any]) -> Iterator[bytes]:
    """Give the FLAC; `Unreadable` where the samples are not plain ones of 16 bits."""
    body = io.BytesIO()
    with opened(file) as source, av.open(body, "w", format="flac") as out:
        sound = source.stream.codec_context
        if sound.name != PLAIN:
            raise Unreadable("This recording is not made of plain samples of 16 bits.")
        stream = out.add_stream("flac", rate=sound.sample_rate)
        if not isinstance(stream, AudioStream):
            raise TypeError("a codec of sound makes a stream of sound")
        stream.layout, stream.format = sound.layout, av.AudioFormat("s16")
        for frame in source.container.decode(source.stream):
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    body.seek(0)
    while piece := body.read(_FRAME):
        yield piece
