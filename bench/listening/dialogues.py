"""Invented talks spoken by synthetic voices, with what is said, when and by whom.

The words are those of the conversations by which the check is measured (none of the ones that are
kept apart). One half is for mending the engines by, the other for the figures that are reported;
they share no talk, and no voice at the same pitch.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import numpy as np

from bench.checking.sets import CONVERSATIONS, FRESH, conversations
from bench.listening.sounds import RATE, Samples, resampled
from bench.listening.speaking import MEN, WOMEN, speak
from fairhearing.domain.reading.sentences import sentences
from fairhearing.domain.reading.transcript import Span, Transcript, Turn

SEED = 20261122
WANTED = {2: 14, 3: 10, 4: 4, 5: 4}
"""How many dialogues there are, at most, of so many voices."""
TALKS = (
    "adeyemi-telephone", "allotment", "beck-school", "bevan-assessment", "boateng-nine-months",
    "callander-video-review", "depot-grievance", "fence-neighbours", "fonseca-complaint-call",
    "foster-call", "haddow-surgery", "kaur-complaint-meeting", "lane-outpatients",
    "lantern-planning", "prosser-safeguarding-call", "riley-review", "rimmer-section-seven",
    "rook-contact", "tranter-rahman-visit", "ward-round",
)  # fmt: skip
"""The conversations they are made of: new ones must not change what was measured before."""
_PITCHES = {
    "mending": {"heart": 0.84, "jf_alpha": 0.96, "jf_tebukuro": 0.9, "joe": 0.96, "jm_kumo": 1.2},
    "reporting": {
        "heart": 0.96, "jf_alpha": 1.14, "jf_tebukuro": 0.84, "joe": 1.02, "jm_kumo": 1.14
    },
}  # fmt: skip
"""Chosen so that any two of a half are as unlike as two people commonly are to the voice model.

At their own pitch some of these voices are nearly one.
"""
_LOUDNESS = (1.0, 0.6)  # one is nearer to the microphone than the next
_WORDS = {2: 85, 3: 95, 4: 115, 5: 135}
_LONGEST = 40  # words of one turn; what is said after its sentence ends there is left out
_LONG_TALK = 700  # words: such a talk gives two dialogues
_BRACKETS = re.compile(r"\[[^]]*\]|\([^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A person's voice; a pitch above 1 is that of a smaller person."""

    name: str
    pitch: float
    loudness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Part of a talk that will be spoken: turns of (who, sentences), and everybody's voice."""

    name: str
    half: str
    turns: tuple[tuple[str, tuple[str, ...]], ...]
    cast: dict[str, Voice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One sentence: who said it, its words, and where it lies in the finished sound."""

    who: str
    words: str
    span: Span


def scripts() -> list[Script]:
    """Choose the dialogues and cast their voices: the same ones every time."""
    chance = np.random.default_rng(SEED)
    talks = sorted(
        (
            sample.record
            for folder in (CONVERSATIONS, FRESH)
            for sample in conversations(folder)
            if sample.name in TALKS
        ),
        key=lambda record: record.digest,
    )
    left = dict(WANTED)
    chosen = []
    halves = {number: count() for number in WANTED}
    for record in talks:
        people = len({turn.speaker for turn in record.turns})
        if not left.get(people):
            continue
        half = tuple(_PITCHES)[next(halves[people]) % 2]
        for part, turns in _parts(record)[: left[people]]:
            left[people] -= 1
            spoken = _extract(turns, people)
            cast = _cast(list(dict.fromkeys(who for who, _ in spoken)), half, chance)
            chosen.append(Script(name=f"{record.digest}{part}", half=half, turns=spoken, cast=cast))
    return chosen


def _parts(record: Transcript) -> list[tuple[str, Sequence[Turn]]]:
    middle = len(record.turns) // 2
    if sum(len(turn.text.split()) for turn in record.turns) < _LONG_TALK:
        return [("", record.turns)]
    return [("-1", record.turns[:middle]), ("-2", record.turns[middle:])]


def _extract(turns: Sequence[Turn], people: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Find the stretch of talk in which whoever says least says most."""
    best: tuple[int, Sequence[tuple[str, tuple[str, ...]]]] = (-1, ())
    spoken = [(turn.speaker, _shortened(turn.text)) for turn in turns]
    for start in range(len(spoken)):
        words: dict[str, int] = {}
        for end in range(start, len(spoken)):
            who, said = spoken[end]
            words[who] = words.get(who, 0) + sum(len(one.split()) for one in said)
            if sum(words.values()) >= _WORDS[people]:
                break
        least = min(words.values()) if len(words) == people else 0
        if least > best[0]:
            best = least, spoken[start : end + 1]
    return tuple(best[1])


def _shortened(text: str) -> tuple[str, ...]:
    said: list[str] = []
    text = " ".join(_BRACKETS.sub(" ", text).replace("—", ",").split())
    for start, end in sentences(text):
        if sum(len(one.split()) for one in said) < _LONGEST and text[start:end].strip():
            said.append(text[start:end].strip())
    return tuple(said)


def _cast(people: Sequence[str], half: str, chance: np.random.Generator) -> dict[str, Voice]:
    voices = [str(name) for name in chance.permutation([*WOMEN, *MEN])]
    louds = [float(loud) for loud in chance.permutation(_LOUDNESS)]
    return {
        who: Voice(name=name, pitch=_PITCHES[half][name], loudness=louds[number % 2])
        for number, (who, name) in enumerate(zip(people, voices, strict=False))
    }


def sentences_of(script: Script, kept: Path) -> list[list[Samples]]:
    """Speak every sentence of every turn; what was spoken before is read from `kept`."""
    path = kept / f"{script.name}.npz"
    if not path.exists():
        spoken = {
            f"{n:03}.{m:02}": speak(script.cast[who].name, sentence)
            for n, (who, said) in enumerate(script.turns)
            for m, sentence in enumerate(said)
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, **spoken)  # type: ignore[arg-type]  # its keyword arguments are arrays
    with np.load(path) as found:
        return [
            [_as_spoken(found[f"{n:03}.{m:02}"], script.cast[who]) for m in range(len(said))]
            for n, (who, said) in enumerate(script.turns)
        ]


def _as_spoken(sentence: Samples, voice: Voice) -> Samples:
    return resampled(sentence, round(RATE * voice.pitch), RATE) * np.float32(voice.loudness)


def performed(
    script: Script, spoken: Sequence[Sequence[Samples]], *, overlap: bool = False
) -> tuple[Samples, list[Said]]:
    """Put the sentences one after another as people talk; with `overlap` they cut in."""
    chance = np.random.default_rng([SEED, *script.name.encode()])
    placed: list[tuple[int, Samples, str, str]] = []
    at = round(0.7 * RATE)
    for (who, said), sounds in zip(script.turns, spoken, strict=True):
        for number, (sentence, sound) in enumerate(zip(said, sounds, strict=True)):
            at += round(_pause(chance, first=number == 0, overlap=overlap and bool(placed)) * RATE)
            placed.append((at, sound, who, sentence))
            at += len(sound)
    out = np.zeros(at + RATE, np.float32)
    for start, sound, _, _ in placed:
        out[start : start + len(sound)] += sound
    said_when = [
        Said(who=who, words=words, span=Span(start=at / RATE, end=(at + len(sound)) / RATE))
        for at, sound, who, words in placed
    ]
    return out, said_when


def _pause(chance: np.random.Generator, *, first: bool, overlap: bool) -> float:
    """Seconds before a sentence; below nothing, it begins before the last one ends."""
    drawn = float(chance.uniform(0.15, 0.4) if not first else chance.uniform(0.1, 0.9))
    cuts_in = float(chance.uniform(0.3, 1.0)) if chance.uniform() < 0.5 else 0.0  # noqa: PLR2004  half the turns
    return -cuts_in if first and overlap and cuts_in else drawn


def talks(said: Sequence[Said], *, pause: float = 0.5) -> Iterator[tuple[Span, str]]:
    """Give who talks when; a pause of one person within a turn, if short, is still talking."""
    held: Said | None = None
    for one in said:
        if held and held.who == one.who and one.span.start - held.span.end <= pause:
            span = Span(start=held.span.start, end=one.span.end)
            held = Said(who=held.who, words=held.words, span=span)
            continue
        if held:
            yield held.span, held.who
        held = one
    if held:
        yield held.span, held.who
