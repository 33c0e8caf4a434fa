"""Engines that need no model, for tests of the work around them: they hear numbered words."""

import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from fairhearing import wiring
from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.ports import Reading
from fairhearing.domain.casework.asks.sheet import Sheet
from fairhearing.domain.checking.ports import Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.reading.ports import Listener, Sound, Stretch, Trace, Voice
from fairhearing.domain.reading.transcript import Span, Word

SECRET = "Marmaduke"
"""A word that every stand-in hears; it must never be found on the disk."""

_SILENT = 20  # seconds of sound between two words of progress


class Tally:
    """Notes on the disk, across killed processes, what was really done."""

    def __init__(self) -> None:
        self._file = os.environ.get("STAND_IN_TALLY", "")

    def add(self, what: str) -> None:
        if self._file:
            with Path(self._file).open("a", encoding="utf-8") as file:
                file.write(what + "\n")


class StandInRecogniser:
    """Hears one word a second, slowly, and seldom says how far it is."""

    def __init__(self, *, other_languages: bool = False) -> None:
        self._others = other_languages

    def models(self) -> tuple[ModelUsed, ...]:
        return (ModelUsed(name="stand-in", digest="1" * 64),)

    def hear(
        self, sound: Sound, offset: float, listener: Listener, terms: Sequence[str] = ()
    ) -> Stretch:
        slow = float(os.environ.get("STAND_IN_SECONDS", "0"))
        words = [Word(text=t, start=offset, end=offset, probability=1.0) for t in terms]
        for second in range(int(sound.seconds)):
            if second % _SILENT == 0:
                listener(second, sound.seconds)
            time.sleep(slow / max(1, sound.seconds))
            start = offset + second
            words.append(Word(text=SECRET, start=start, end=start + 0.9, probability=0.9))
        Tally().add(f"heard {offset:.0f}{' in all languages' if self._others else ''}")
        return Stretch(span=Span(start=offset, end=offset + sound.seconds), words=tuple(words))


class StandInVoices:
    """Finds two voices that take turns of a minute."""

    def models(self) -> tuple[ModelUsed, ...]:
        return (ModelUsed(name="stand-in voices", digest="2" * 64),)

    def trace(self, sound: Sound, offset: float) -> tuple[Trace, ...]:
        Tally().add(f"traced {offset:.0f}")
        span = Span(start=offset, end=offset + sound.seconds)
        return (Trace(group=offset, spans=(span,), seconds=sound.seconds, print=bytes(8)),)

    def join(self, traces: Sequence[Trace], speakers: int | None) -> tuple[Voice, ...]:
        end = max((span.end for trace in traces for span in trace.spans), default=0.0)
        people = speakers or 2
        return tuple(
            Voice(
                span=Span(start=minute * 60.0, end=min(end, minute * 60.0 + 60)),
                label=f"Speaker {minute % people + 1}",
            )
            for minute in range(int(end // 60) + 1)
        )


class StandInRanker:
    """Finds every passage equally to the point."""

    def models(self) -> tuple[ModelUsed, ...]:
        return ()

    def rank(
        self, passages: Sequence[Passage], queries: Sequence[str]
    ) -> list[list[tuple[int, float]]]:
        return [[(n, 0.5) for n in range(len(passages))] for _ in queries]


class StandInReader:
    """Takes the first line of every reply for a refusal of everything, slowly if wanted."""

    def models(self) -> tuple[ModelUsed, ...]:
        return wiring.answer_models()

    def read(self, sheet: Sheet) -> Iterator[Reading]:
        for ask in sheet.asks:
            time.sleep(float(os.environ.get("STAND_IN_SECONDS", "0")))
            Tally().add(f"read {ask}")
            kinds = dict.fromkeys(AnswerKind, 0.0) | {AnswerKind.REFUSED: 0.9}
            yield Reading(lines={0: 0.9}, nothing=0.1, kinds=kinds)


def take_their_place() -> None:
    """Have `wiring` choose these."""
    wiring.recogniser = StandInRecogniser  # type: ignore[assignment]  # called without a name
    wiring.voice_finder = StandInVoices  # type: ignore[assignment]  # the same
    wiring.answer_reader = StandInReader  # type: ignore[assignment]  # the same
    wiring.ranker = StandInRanker  # type: ignore[assignment]  # the same
