"""Sound put where its times say. Runs in the confined child process.

Recordings have holes: a call was held, a phone slept, a part is damaged. Counting samples
alone would shift everything after a hole, and a citation by time would then be wrong. So each
frame is placed by its own time; holes become silence and doubled moments are heard once.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame

from fairhearing.engines.speech.container import Recording
from fairhearing.engines.speech.ending import begins_another, is_seam, length_of, seconds_of

if TYPE_CHECKING:
    from av.audio.stream import AudioStream

Samples: TypeAlias = npt.NDArray[np.float32]

_HOLE = 0.05  # seconds by which a frame may miss its place before we believe it
_BEFORE = 1.5  # seconds decoded before a span, so that decoders that look back are in step
_LONGEST_HOLE = 3600.0  # seconds: a greater leap in an otherwise unknown file is nonsense
_STEP_BACK = 1.0  # seconds: a greater step back is a clock begun anew, and nothing is doubled
_SILENCE_AT_ONCE = 1 << 20
_TICK = 1e-4  # seconds: less is how clocks are rounded
_HEAD = 8  # bytes of a packet that say how long it is


class Timeline:
    """The sound of a recording from `start` (seconds) on, at `rate` samples a second.

    It is mono unless another `layout` is asked for; pieces then have a column to a channel. Where
    one of two channels is `turned` over, mono is made of what they differ by.
    After it has been walked, `holes` says where nothing was recorded and silence was put in,
    `damaged` where sound could not be read, both in seconds, `joined` whether it is several
    files end to end, and `last` how the last packet begins and how many bytes it has.
    """

    def __init__(
        self,
        recording: Recording,
        rate: int,
        start: float = 0.0,
        *,
        layout: str = "mono",
        turned: bool = False,
    ) -> None:
        self._recording = recording
        self._rate = rate
        self._turned = turned
        self._layout = "stereo" if turned else layout
        channels = av.AudioLayout(self._layout).nb_channels
        self._shape_of = (-1,) if channels == 1 else (-1, channels)
        self._first = round(start * rate)
        self._given = self._first
        self._at = self._first  # where the next converted sample belongs
        self._due: float | None = None  # when the next frame should begin, if nothing is missing
        self._resampler = self._new_resampler()
        self._shape: tuple[object, ...] = ()
        self._late = 0.0  # seconds by which FFmpeg's clock runs behind, in files without one
        self._good = (0, 0.0)  # bytes and seconds of whole frames, in the same
        self.damaged: list[float] = []
        self.holes: list[tuple[float, float]] = []
        self.joined = False
        self.heard = False
        self.last = (b"", 0)

    @property
    def seconds(self) -> float:
        """How far it has come."""
        return self._given / self._rate

    def walk(self, end: float | None = None) -> Iterator[Samples]:
        """Give pieces of sound in order, up to `end` (seconds), without holes."""
        last = None if end is None else round(end * self._rate)
        for piece in self._placed():
            if last is not None and self._given + len(piece) >= last:
                yield self._give(piece[: last - self._given])
                return
            yield self._give(piece)

    def _give(self, piece: Samples) -> Samples:
        self._given += len(piece)
        return piece

    def _placed(self) -> Iterator[Samples]:
        for frame in self._frames():
            self.heard = True
            starts = self._time(frame.pts)
            if self._jumps(frame, starts):
                yield from self._resampled(None)
                self._resampler = self._new_resampler()
                if starts is not None:
                    self._at = round(starts * self._rate)
                    self._due = starts
            yield from self._resampled(frame)
            self._due = (self._due or 0.0) + frame.samples / frame.sample_rate
        yield from self._resampled(None)

    def _jumps(self, frame: AudioFrame, starts: float | None) -> bool:
        shape = (frame.format.name, frame.layout.name, frame.sample_rate)
        changed, self._shape = shape != self._shape, shape
        if self._due is None or starts is None:
            return changed
        ahead = starts - self._due
        return changed or -_STEP_BACK < ahead < -_HOLE or _HOLE < ahead < self._longest_hole()

    def _longest_hole(self) -> float:
        return self._recording.declared or _LONGEST_HOLE

    def _resampled(self, frame: AudioFrame | None) -> Iterator[Samples]:
        """Convert a frame (None: what is held back) and cut off what was already given."""
        for converted in self._resampler.resample(frame):
            values = converted.to_ndarray().reshape(self._shape_of)
            samples: Samples = values.astype(np.float32, copy=False)
            if self._turned:
                samples = self._turned_back(samples)
            place, self._at = self._at, self._at + len(samples)
            hole = place - self._given
            if hole > 0:
                self.holes.append((self._given / self._rate, place / self._rate))
            while hole > 0:
                size = min(hole, _SILENCE_AT_ONCE)
                yield np.zeros((size, *samples.shape[1:]), np.float32)
                hole = place - self._given
            if self._at > self._given:
                yield samples[self._given - place :]

    def _turned_back(self, both: Samples) -> Samples:
        # In a file that goes on in mono, both columns are the same.
        same = "mono" in self._shape
        return both[:, 0] if same else np.float32(0.5) * (both[:, 0] - both[:, 1])

    def _new_resampler(self) -> av.AudioResampler:
        return av.AudioResampler(format="flt", layout=self._layout, rate=self._rate)

    def _frames(self) -> Iterator[AudioFrame]:
        wanted = self._first / self._rate - _BEFORE
        if wanted > 0 and self._recording.counts_exactly:
            self._go_to(wanted)
        for packet in self._packets():
            at = self._time(packet.pts)
            if at is None or at >= wanted:
                try:
                    yield from packet.decode()
                except av.FFmpegError:
                    self._not_sound(bytes(packet), max(0.0, self.seconds if at is None else at))
            self._late += self._longer(packet) + self._lost(packet)

    def _time(self, ticks: int | None) -> float | None:
        at = self._recording.at(ticks)
        return None if at is None else at + self._late

    def _longer(self, packet: "av.Packet[AudioStream]") -> float:
        """By how many seconds a packet lasts longer than the clock of FFmpeg counts for it."""
        if self._recording.counts_exactly or not packet.duration or packet.time_base is None:
            return 0.0
        lasts = seconds_of(self._recording.kind, bytes(packet)[:_HEAD])
        more = (lasts or 0.0) - float(packet.duration * packet.time_base)
        return more if lasts and abs(more) > _TICK else 0.0

    def _lost(self, packet: "av.Packet[AudioStream]") -> float:
        """How many seconds were where a packet holds bytes that are no frame, and no tag either."""
        kind, body = self._recording.kind, bytes(packet)
        size = length_of(kind, body[:_HEAD])
        if size is None or not packet.duration or packet.time_base is None:
            return 0.0
        lasts = float(packet.duration * packet.time_base)
        if len(body) == size:
            self._good = (self._good[0] + size, self._good[1] + lasts)
        strange = len(body) - size
        if strange <= 0 or not self._good[1] or is_seam(kind, body) or begins_another(kind, body):
            return 0.0
        return strange * self._good[1] / self._good[0] - (0.0 if size else lasts)

    def _not_sound(self, packet: bytes, at: float) -> None:
        self.joined = self.joined or begins_another(self._recording.kind, packet)
        if not is_seam(self._recording.kind, packet):
            self.damaged.append(at)

    def _packets(self) -> "Iterator[av.Packet[AudioStream]]":
        try:
            for packet in self._recording.container.demux(self._recording.stream):
                if packet.size:
                    self.last = (bytes(packet)[:_HEAD], packet.size)
                yield packet
        except av.FFmpegError:
            # The file ends in the middle of something. What came before is still sound.
            self.damaged.append(self.seconds)

    def _go_to(self, seconds: float) -> None:
        stream = self._recording.stream
        if stream.time_base is None:
            return
        ticks = int((seconds + self._recording.begins) / stream.time_base)
        try:
            self._recording.container.seek(ticks, stream=stream)
        except av.FFmpegError:
            self._recording.container.seek(0)
