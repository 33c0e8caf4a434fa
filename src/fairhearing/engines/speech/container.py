"""Opening a recording and finding its sound. Runs in the confined child process."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Discard

from fairhearing.domain.problems import Unreadable

# Only containers of recordings: playlists and scripts, which name other files, are left out.
_KNOWN = (
    "mov,mp3,wav,w64,ogg,flac,amr,amrnb,amrwb,matroska,webm,aac,aiff,caf,asf,avi,mpegts,mpeg,"
    "au,flv,ac3,eac3,wv,ape,voc,tta,loas,oma,rm,gsm,dss,qcp,sln,mp4,m4a,3gp,3g2,xwma,dv,mpc,mpc8"
)
_INDEXED = ("mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "flac", "ogg", "caf")
_COUNT_BYTES = ("wav", "w64", "aiff", "au")
_SAFE = "Nothing was changed, and the file you gave us is as it was."


class Recording:
    """An open recording and the one stream of sound in it that is heard."""

    def __init__(self, container: InputContainer, stream: AudioStream) -> None:
        self.container = container
        self.stream = stream
        self.begins = _begins(container, stream)

    @property
    def declared(self) -> float | None:
        """Seconds that the file says it lasts; it may say nothing, or be wrong."""
        if self.stream.duration and self.stream.time_base:
            begins = (self.stream.start_time or 0) * self.stream.time_base
            return float(self.stream.duration * self.stream.time_base + begins) - self.begins
        if self.container.duration:
            return self.container.duration / av.time_base
        return None

    @property
    def kind(self) -> str:
        """What kind of file it is, as FFmpeg names it."""
        return str(self.container.format.name)

    @property
    def says_its_length(self) -> bool:
        """Whether what it says of its length is about the sound, and written down by intent."""
        told = self.stream.duration is not None or not self.container.streams.video
        return told and self.counts_exactly

    @property
    def counts_exactly(self) -> bool:
        """Whether its index can be trusted: to go straight to a moment, and for its length.

        Where it cannot, as in MP3, times are only known by walking from the beginning.
        """
        if self.kind in _COUNT_BYTES:
            return self.stream.codec_context.name.startswith("pcm")
        return self.kind in _INDEXED

    def at(self, ticks: int | None) -> float | None:
        """Seconds from the beginning of a time in the stream's own units."""
        if ticks is None or self.stream.time_base is None:
            return None
        return float(ticks * self.stream.time_base) - self.begins


@contextmanager
def opened(file: BinaryIO) -> Iterator[Recording]:
    """Open a recording by its content; raises `Unreadable` where there is no sound in it."""
    try:
        container = av.open(
            file, "r", metadata_errors="ignore", options={"format_whitelist": _KNOWN}
        )
    except (av.FFmpegError, ValueError) as error:
        raise not_a_recording(str(error)) from error
    with container:
        stream = container.streams.best("audio")
        if not isinstance(stream, AudioStream) or stream.codec_context is None:
            raise _no_sound(container)
        for other in container.streams:
            if other.index != stream.index:
                other.discard = Discard.all
        yield Recording(container, stream)


def not_a_recording(why: str) -> Unreadable:
    """Say that a file could not be opened as sound, with the likeliest reason."""
    if "moov" in why or "Invalid data" in why:
        happened = (
            "We could not find any sound in this file. It is damaged, was cut off before it was "
            "finished, or is not a recording."
        )
    else:
        happened = "This file is not a recording we know how to read."
    return Unreadable(
        happened,
        safe=_SAFE,
        todo="Try to play it on the device it came from. If it plays there, share it again from "
        "that device, or save it as m4a, mp3 or wav.",
    )


def nothing_in_it() -> Unreadable:
    """Say that a recording opened and not one moment of sound could be read."""
    return Unreadable(
        "This recording has no sound in it: it is damaged or lasts no time at all.",
        safe=_SAFE,
        todo="Look for another copy on the device it came from.",
    )


def _no_sound(container: InputContainer) -> Unreadable:
    if container.streams.video:
        return Unreadable(
            "There is no sound in this video.",
            safe=_SAFE,
            todo="Check that it plays with sound where it came from, and add that copy.",
        )
    return not_a_recording("")


def _begins(container: InputContainer, stream: AudioStream) -> float:
    # What a player shows as 0:00 is the earliest moment of any stream.
    starts = []
    if container.start_time is not None:
        starts.append(container.start_time / av.time_base)
    if stream.start_time is not None and stream.time_base is not None:
        starts.append(float(stream.start_time * stream.time_base))
    return min(starts, default=0.0)
