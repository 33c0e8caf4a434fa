"""What mending an hour takes: the walk over doubtful words against reading everything.

Run as `python -m bench.mending.walking --minutes 60`. The talks are those of `bench.listening`,
clean and each in one way spoiled; what the program heard is kept, so that a second run is quick.

An action is a key pressed or a click, as the editor asks for them. Reading everything plays the
whole sound: one key for each turn, and for each wrong place two to stop and go on, one to go there,
one for each further word that is chosen, and a letter each for what is typed (one to take words
out). The walk asks for one key at each doubtful word, and the letters of what is typed where it is
wrong; it plays a few seconds around the word. What it does not ask about stays as it is.
"""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from pathlib import Path

import msgspec

from bench.listening.hearing import hear
from bench.listening.material import Call, seconds
from bench.listening.wording import as_words
from fairhearing import __version__, wiring
from fairhearing.domain.reading.doubt import doubtful
from fairhearing.domain.reading.transcript import Transcript

PLAYED = 4.4
"""Seconds that the walk plays around a word, about: two before it and two after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """Counts of one call or of several; `listened` and `walked` are seconds of sound."""

    words: int = 0
    wrong: int = 0
    places: int = 0
    turns: int = 0
    reading: float = 0
    listened: float = 0
    asked: int = 0
    asked_wrong: int = 0
    walking: float = 0
    walked: float = 0
    mended: float = 0
    rest: float = 0

    def __add__(self, other: "Effort") -> "Effort":
        """Put two together."""
        names = [one.name for one in fields(self)]
        return Effort(**{name: getattr(self, name) + getattr(other, name) for name in names})


def effort(reference: Sequence[str], heard: Transcript, listened: float) -> Effort:
    """Count what mending one transcript takes; `listened` is how long reading it all plays."""
    words = [word.text for turn in heard.turns for word in turn.words]
    unsure = list(_unsure(heard))
    places = list(_places(reference, words))
    turns = len(heard.turns)
    in_places = {n for first, last, _ in places for n in range(first, last)}
    return sum(
        (_at(place, unsure) for place in places),
        Effort(
            words=len(reference),
            turns=turns,
            reading=turns,
            listened=listened,
            asked=sum(unsure),
            asked_wrong=sum(unsure[n] for n in in_places),
            walking=sum(unsure),
            walked=min(listened, PLAYED * sum(unsure)),
            rest=turns,
        ),
    )


Place = tuple[int, int, tuple[str, ...]]
"""The first of the words heard there, the one after the last, and what was said."""


def _at(place: Place, unsure: Sequence[bool]) -> Effort:
    """Count one wrong place. Where only some of its words are asked about, that share is mended."""
    first, last, said = place
    wrong = max(last - first, len(said))
    typed = len(" ".join(said)) or 1
    share = sum(unsure[first:last]) / (last - first) if last > first else 0.0
    there = 2 + max(1, last - first) + typed
    return Effort(
        wrong=wrong,
        places=1,
        reading=there,
        walking=typed * share,
        mended=wrong * share,
        rest=there if share < 1 else 0,
    )


def _places(reference: Sequence[str], heard: Sequence[str]) -> Iterator[Place]:
    ours, theirs = ([as_words(word) for word in some] for some in (heard, reference))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, first, last, begin, end in matcher.get_opcodes():
        if kind != "equal":
            yield first, last, tuple(reference[begin:end])


def _unsure(heard: Transcript) -> Iterator[bool]:
    for turn in heard.turns:
        found = set(doubtful(turn.words))
        yield from (n in found for n in range(len(turn.words)))


def told(all_of_it: Effort, minutes: float) -> Iterator[tuple[str, str]]:
    """Say the figures, for an hour."""
    hour = 60 / minutes

    def each(number: float) -> str:
        return f"{number * hour:,.0f}"

    yield "talk heard, minutes", f"{minutes:.1f}"
    yield (
        "words an hour; of these wrong, missing or added",
        (f"{each(all_of_it.words)}; {each(all_of_it.wrong)}"),
    )
    yield (
        "reading everything: actions, minutes of sound",
        (f"{each(all_of_it.reading)}, {each(all_of_it.listened / 60)}"),
    )
    yield (
        "the walk alone: words asked, of these wrong",
        (f"{each(all_of_it.asked)}, {each(all_of_it.asked_wrong)}"),
    )
    yield (
        "the walk alone: actions, minutes of sound",
        (f"{each(all_of_it.walking)}, {each(all_of_it.walked / 60)}"),
    )
    yield (
        "the walk alone: share of the wrong words that it mends",
        (f"{all_of_it.mended / max(1, all_of_it.wrong):.2f}"),
    )
    yield (
        "the walk, then reading everything: actions",
        (f"{each(all_of_it.walking + all_of_it.rest)}"),
    )


def main() -> None:
    """Hear so much talk, and print the table for all of it and for each way of recording."""
    parser = argparse.ArgumentParser(prog="bench.mending.walking", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0, help="stop after so much talk")
    parser.add_argument("--model", default=wiring.RECOGNISER)
    parser.add_argument("--kept", type=Path, default=Path("out/listening"))
    asked = parser.parse_args()
    total, minutes, by_way = Effort(), 0.0, dict[str, tuple[Effort, float]]()
    for call in _calls(asked.kept):
        talk = seconds(call.path) - sum(span.seconds for span in call.quiet)
        found = effort(call.words.split(), _heard(call, asked.model, asked.kept), talk)
        total, minutes = total + found, minutes + talk / 60
        before, length = by_way.get(call.way, (Effort(), 0.0))
        by_way[call.way] = before + found, length + talk / 60
        if minutes >= asked.minutes:
            break
    _print("everything", total, minutes)
    for way, (found, length) in by_way.items():
        _print(way, found, length)


def _print(title: str, found: Effort, minutes: float) -> None:
    print(f"\n{title}")
    for what, figure in told(found, minutes):
        print(f"{what:<62}{figure:>18}", flush=True)


def _calls(kept: Path) -> Iterator[Call]:
    from bench.listening.dialogues import scripts  # noqa: PLC0415  only where they are made
    from bench.listening.spoiling import SPOILED, recorded  # noqa: PLC0415  the same

    for number, script in enumerate(scripts()):
        for way in ("clean", SPOILED[number % len(SPOILED)]):
            yield recorded(script, way, kept)


def _heard(call: Call, model: str, kept: Path) -> Transcript:
    told = [call.path.read_bytes(), model.encode(), __version__.encode()]
    name = hashlib.sha256(b"".join(hashlib.sha256(one).digest() for one in told)).hexdigest()
    place = kept / "ours" / f"{name}.json"
    if not place.exists():
        made = hear(call.path, model, voices=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(msgspec.json.encode(made))
    return msgspec.json.decode(place.read_bytes(), type=Transcript)


if __name__ == "__main__":
    main()
