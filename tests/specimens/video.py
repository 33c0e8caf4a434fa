"""Short films, with sound or without, that say when they were made."""

import io
from collections.abc import Iterator

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

_RATE, _PICTURES = 16_000, 10


def video(kind: str, *, sound: bool = True, made: str = "", seconds: int = 2) -> bytes:
    """Make a film of so many seconds; `kind` is mp4, mov or matroska, `made` its own time (UTC)."""
    file = io.BytesIO()
    with av.open(file, "w", format=kind) as film:
        if made:
            film.metadata["creation_time"] = made
        pictures = film.add_stream("mpeg4", rate=_PICTURES)
        pictures.width, pictures.height, pictures.pix_fmt = 64, 48, "yuv420p"
        voice = film.add_stream("aac", rate=_RATE) if sound else None
        for picture in (*_pictures(seconds), None):
            film.mux(pictures.encode(picture))
        if voice:
            for piece in (*_tone(seconds), None):
                film.mux(voice.encode(piece))
    return file.getvalue()


def _pictures(seconds: int) -> Iterator[VideoFrame]:
    for number in range(seconds * _PICTURES):
        grey = np.full((48, 64, 3), number * 4 % 255, np.uint8)
        picture = VideoFrame.from_ndarray(grey, format="rgb24")
        picture.pts = number
        yield picture


def _tone(seconds: int) -> Iterator[AudioFrame]:
    wave = 0.3 * np.sin(2 * np.pi * 220 * np.arange(seconds * _RATE) / _RATE)
    for at in range(0, len(wave) - 1023, 1024):
        piece = wave[None, at : at + 1024].astype(np.float32)
        frame = AudioFrame.from_ndarray(piece, format="fltp", layout="mono")
        frame.rate, frame.pts = _RATE, at
        yield frame
