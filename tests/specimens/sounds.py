"""Makes one specimen of every recording the decoder must manage, and of every known failure.

Nothing here is kept as a file: each function makes the bytes when a test asks for them.
`python tests/specimens/sounds.py FOLDER` writes them all.
"""

import io
import sys
import wave
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

import av
import numpy as np
import numpy.typing as npt

Samples: TypeAlias = npt.NDArray[np.float32]

RATE = 16_000

# Name: container, codec, rate, channels.
COMMON: dict[str, tuple[str, str, int, str]] = {
    "phone.m4a": ("mp4", "aac", 44_100, "mono"),
    "stereo.m4a": ("mp4", "aac", 48_000, "stereo"),
    "call.mp3": ("mp3", "libmp3lame", 22_050, "mono"),
    "studio.wav": ("wav", "pcm_s16le", 96_000, "stereo"),
    "telephone.wav": ("wav", "pcm_mulaw", 8_000, "mono"),
    "dictation.wav": ("wav", "adpcm_ima_wav", 22_050, "mono"),
    "whatsapp.ogg": ("ogg", "libopus", 48_000, "mono"),
    "old-phone.amr": ("amr", "libopencore_amrnb", 8_000, "mono"),
    "old-phone.3gp": ("3gp", "aac", 16_000, "mono"),
    "lossless.flac": ("flac", "flac", 44_100, "mono"),
    "browser.webm": ("webm", "libopus", 48_000, "mono"),
    "raw.aac": ("adts", "aac", 32_000, "mono"),
    "cinema.mka": ("matroska", "pcm_s16le", 48_000, "5.1"),
    "disc.ac3": ("ac3", "ac3", 48_000, "5.1"),
    "stick.eac3": ("eac3", "eac3", 48_000, "stereo"),
}


def noises(seconds: float, seed: int = 7) -> Samples:
    """Bursts of noise with pauses between: a sound whose every moment can be told by its shape."""
    chance = np.random.default_rng(seed)
    count = round(seconds * RATE)
    loud = np.repeat(chance.uniform(0, 0.5, count // 800 + 1), 800)[:count]
    rough = chance.normal(0, 1, count + 8)
    smooth = np.convolve(rough, np.ones(9) / 3, mode="valid")  # survives 8 kHz and codecs
    return (loud * smooth * 0.5).astype(np.float32)


def encoded(  # noqa: PLR0913  each is a part of the kind
    samples: Samples,
    container: str,
    codec: str,
    rate: int,
    layout: str,
    *,
    pictures: bool = False,
    options: dict[str, str] | None = None,
) -> bytes:
    """Encode 16 kHz mono sound as a file of some kind."""
    out = io.BytesIO()
    with av.open(out, "w", format=container, options=options or {}) as file:
        stream = _sound_stream(file, codec, rate, layout)
        screen = _picture_stream(file) if pictures else None
        if screen:
            _show(file, screen, len(samples) / RATE)
        for frame in _frames(samples, stream):
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


def common(name: str, samples: Samples) -> bytes:
    """Encode as one of the `COMMON` kinds."""
    return encoded(samples, *COMMON[name])


def video(samples: Samples) -> bytes:
    """A video with sound."""
    return encoded(samples, "mp4", "aac", 44_100, "mono", pictures=True)


def video_without_sound() -> bytes:
    """A video in which nothing can be heard because there is no sound in it."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as file:
        _show(file, _picture_stream(file), 2.0)
    return out.getvalue()


def with_a_hole(samples: Samples, start: float, end: float) -> bytes:
    """A recording that was held: its clock goes on from `start` to `end` without sound."""
    out = io.BytesIO()
    with av.open(out, "w", format="matroska") as file:
        stream = _sound_stream(file, "pcm_s16le", RATE, "mono")
        for frame in _frames(samples, stream):
            at = (frame.pts or 0) / RATE
            if not start <= at < end:
                file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


def whole(samples: Samples) -> dict[str, bytes]:
    """Every kind of file as it should be, some of them odd; nothing may be remarked on any."""
    mp3, wav = COMMON["call.mp3"], COMMON["studio.wav"]
    pieces = {"movflags": "frag_keyframe+empty_moov+default_base_moof", "frag_duration": "1000000"}
    made = {name: common(name, samples) for name in COMMON}
    uncounted = encoded(samples, *mp3, options={"write_xing": "0"})
    return made | {
        "uncounted.mp3": uncounted,
        "named.mp3": uncounted + b"TAG" + bytes(125),
        "in-pieces.mp4": encoded(samples, *COMMON["phone.m4a"], options=pieces),
        "index-first.m4a": index_first(made["phone.m4a"]),
        "film.mp4": video(samples),
        "mac.caf": encoded(samples, "caf", "pcm_s16le", 44_100, "mono"),
        "mac.aiff": encoded(samples, "aiff", "pcm_s16be", 44_100, "mono"),
        "dictated.wav": made["telephone.wav"] + b"LIST\x10\0\0\0" + bytes(16),
        "unfinished.wav": _size_unknown(encoded(samples, *wav)),
        "miscounted.wav": _size_wrong(made["telephone.wav"], 44),
    }


def index_first(body: bytes) -> bytes:
    """An m4a as a website serves it: its index before its sound, every offset in it moved on."""
    boxes, at = {}, 0
    while at < len(body):
        size = int.from_bytes(body[at : at + 4], "big")
        boxes[body[at + 4 : at + 8]] = body[at : at + size]
        at += size
    index = bytearray(boxes[b"moov"])
    table = index.index(b"stco") + 8
    for place in range(
        table + 4, table + 4 + 4 * int.from_bytes(index[table : table + 4], "big"), 4
    ):
        moved = int.from_bytes(index[place : place + 4], "big") + len(index)
        index[place : place + 4] = moved.to_bytes(4, "big")
    others = b"".join(box for name, box in boxes.items() if name not in (b"moov", b"ftyp"))
    return boxes[b"ftyp"] + bytes(index) + others


def _size_unknown(wav: bytes) -> bytes:
    place = wav.index(b"data") + 4
    return wav[:place] + b"\xff" * 4 + wav[place + 4 :]


def _size_wrong(wav: bytes, more: int) -> bytes:
    place = wav.index(b"data") + 4
    size = int.from_bytes(wav[place : place + 4], "little") + more
    return wav[:place] + size.to_bytes(4, "little") + wav[place + 4 :]


def truncated(body: bytes, part: float = 0.5) -> bytes:
    """The first part of a file, as after a lost connection."""
    return body[: round(len(body) * part)]


def corrupted(body: bytes, at: float = 0.5, size: int = 3000) -> bytes:
    """A file with nonsense in the middle."""
    place = round(len(body) * at)
    noise = np.random.default_rng(3).bytes(size)
    return body[:place] + noise + body[place + size :]


def clipped(samples: Samples) -> bytes:
    """Spoken far too near the microphone: every loud moment is cut off flat."""
    return encoded(np.clip(samples * 40, -1, 1), "wav", "pcm_s16le", RATE, "mono")


def stereo(left: Samples, right: Samples) -> bytes:
    """A file whose two channels are not the same."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        both = np.clip(np.stack([left, right], axis=1), -1, 1)
        file.writeframes((both * 32767).astype("<i2").tobytes())
    return out.getvalue()


def changing(samples: Samples) -> dict[str, bytes]:
    """Recordings whose rate, channels or bits a second change on the way."""
    half = len(samples) // 2
    first, second = samples[:half], samples[half:]
    plain = {"write_xing": "0"}
    return {
        "changing.aac": encoded(first, "adts", "aac", 44_100, "mono")
        + encoded(second, "adts", "aac", 16_000, "stereo"),
        "changing.mp3": encoded(first, "mp3", "libmp3lame", 44_100, "stereo", options=plain)
        + encoded(second, "mp3", "libmp3lame", 16_000, "mono", options=plain),
    }


def tones(seconds: float) -> Samples:
    """Music without words: struck notes that ring out, one after another."""
    chance = np.random.default_rng(5)
    time = np.arange(RATE) / RATE
    out = np.zeros(round(seconds * RATE) + RATE, np.float32)
    for start in range(0, round(seconds * RATE), RATE // 2):
        pitch = 220 * 2 ** (chance.integers(0, 24) / 12)
        note = sum(np.sin(2 * np.pi * pitch * n * time) / n for n in range(1, 5))
        out[start : start + RATE] += (0.15 * note * np.exp(-3 * time)).astype(np.float32)
    return out[: round(seconds * RATE)]


def ringing(seconds: float) -> Samples:
    """The ringing tone of a British telephone."""
    time = np.arange(round(seconds * RATE)) / RATE
    on = (time % 3 < 0.4) | ((time % 3 > 0.6) & (time % 3 < 1.0))
    tone = np.sin(2 * np.pi * 400 * time) + np.sin(2 * np.pi * 450 * time)
    return (0.2 * tone * on).astype(np.float32)


NOT_SOUND: dict[str, Callable[[], bytes]] = {
    "nothing.m4a": lambda: b"",
    "zeros.mp3": lambda: bytes(5000),
    "letter.wav": lambda: b"Dear Sir or Madam, " * 300,
    "report.m4a": lambda: b"%PDF-1.7\n" + b"x" * 4000,
    "archive.ogg": lambda: b"PK\x03\x04" + bytes(4000),
    "header-only.wav": lambda: common("telephone.wav", noises(1))[:44],
    "cut-off.m4a": lambda: truncated(common("phone.m4a", noises(20))),
    "playlist.mp3": lambda: b"#EXTM3U\n#EXTINF:9,\nfile:///etc/hostname\n",
    "list.mp3": lambda: b"ffconcat version 1.0\nfile /etc/hostname\n",
    "silent-film.mp4": video_without_sound,
}


def _sound_stream(
    file: av.container.OutputContainer, codec: str, rate: int, layout: str
) -> av.AudioStream:
    stream = file.add_stream(codec, rate=rate, layout=layout)
    assert isinstance(stream, av.AudioStream)
    return stream


def _picture_stream(file: av.container.OutputContainer) -> av.VideoStream:
    stream = file.add_stream("mpeg4", rate=5)
    assert isinstance(stream, av.VideoStream)
    stream.width = stream.height = 64
    stream.pix_fmt = "yuv420p"
    return stream


def _frames(samples: Samples, stream: av.AudioStream) -> Iterator[av.AudioFrame]:
    encoder = stream.codec_context
    whole = av.AudioFrame.from_ndarray(
        (np.clip(samples, -1, 1) * 32767).astype("<i2").reshape(1, -1), format="s16", layout="mono"
    )
    whole.sample_rate, whole.pts, whole.time_base = RATE, 0, Fraction(1, RATE)
    shaper = av.AudioResampler(
        format=encoder.format.name,
        layout=encoder.layout.name,
        rate=encoder.sample_rate,
        frame_size=encoder.frame_size or 1024,
    )
    yield from shaper.resample(whole)
    yield from shaper.resample(None)


def _show(file: av.container.OutputContainer, stream: av.VideoStream, seconds: float) -> None:
    for number in range(round(seconds * 5)):
        frame = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
        frame.pts = number
        file.mux(stream.encode(frame))
    file.mux(stream.encode(None))


def main(folder: Path) -> None:
    """Write every specimen."""
    folder.mkdir(parents=True, exist_ok=True)
    sound = noises(20)
    made = {name: common(name, sound) for name in COMMON}
    made |= {name: make() for name, make in NOT_SOUND.items()}
    made |= {
        "film.mp4": video(sound),
        "held.mka": with_a_hole(sound, 5, 8),
        "cut-off.flac": truncated(made["lossless.flac"]),
        "damaged.mp3": corrupted(made["call.mp3"]),
        "damaged.ogg": corrupted(made["whatsapp.ogg"], size=6000),
        "damaged.flac": corrupted(made["lossless.flac"], size=6000),
        "misnamed.wav": made["call.mp3"],
        "clipped.wav": clipped(sound),
        "one-silent.wav": stereo(sound, np.zeros_like(sound)),
        "music.flac": encoded(tones(20), *COMMON["lossless.flac"]),
        "ringing.flac": encoded(ringing(20), *COMMON["lossless.flac"]),
        "moment.wav": encoded(noises(0.2), *COMMON["telephone.wav"]),
    }
    for name, body in (made | changing(sound)).items():
        (folder / name).write_bytes(body)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
