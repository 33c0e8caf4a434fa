"""Measure listening: `python -m bench.listening [--data DIR] [--model NAME]... [--markdown PAGE]`.

`--data` (or FAIRHEARING_BENCH_DATA) is a folder with `pyannote_sample`, a real telephone call that
is not part of the project. Without it only what we make ourselves is measured: invented talks,
spoken by synthetic voices of the dependency group `listening`.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bench.checking import page
from bench.listening import figures
from bench.listening.hearing import Told, times, voices_of, words_of
from bench.listening.material import Call, calls, seconds
from bench.listening.memory import peak
from fairhearing import __version__, wiring

BEGIN = "<!-- Figures: made by python -m bench.listening --markdown, not by hand -->"
_HALVES = {
    "reporting": "Voices, the half that nothing was mended by",
    "mending": "Voices, the half that the engine was mended by",
}


def main() -> None:
    """Print one table for each question, and write them all where a page is named."""
    asked = _asked()
    began = time.perf_counter()
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    made: list[figures.Table] = []
    for table in _tables(asked):
        print(figures.as_text(table), flush=True)
        made.append(table)
    if asked.markdown:
        minutes = round((time.perf_counter() - began) / 60)
        run = (
            f"Version {__version__}, {datetime.now(UTC):%-d %B %Y}, {os.cpu_count()} processors "
            f"(load {load:.1f} at the beginning), {minutes} minutes. Command: `{_command()}`."
        )
        fresh = {table.title: f"{figures.as_markdown(table)}\n\n{run}" for table in made}
        page.write(asked.markdown, merged(asked.markdown, fresh), begin=BEGIN)


def merged(old: Path, fresh: dict[str, str]) -> list[str]:
    """Put new tables, by title, in the place of the old ones of a page; what is left stays."""
    text = old.read_text("utf-8") if old.exists() else ""
    figured = text.partition(BEGIN)[2].partition(page.END)[0]
    kept = {
        part.partition("\n")[0].strip(): f"### {part.strip()}"
        for part in figured.split("\n### ")[1:]
    }
    return list((kept | fresh).values())


def _tables(asked: argparse.Namespace) -> Iterator[figures.Table]:
    real = list(calls(asked.data))
    spoken = list(_dialogues(asked)) if asked.dialogues else []
    every = [*real, *spoken]
    for half, title in _HALVES.items():
        some = [call for call in every if call.half == half]
        if some and "voices" in asked.only:
            yield figures.voices(title, _told(some))
    if "words" in asked.only:
        chosen = _for_words(every, asked.words)
        for model in asked.model:
            heard = {
                way: [words_of(call, model, asked.kept) for call in chosen if call.way == way]
                for way in sorted({call.way for call in chosen}, key=_order)
            }
            yield figures.words(model, heard)
    if asked.rounds:
        yield figures.times(
            {
                (model, seconds(real[0].path)): times(real[0], model, asked.rounds)
                for model in asked.model
            }
        )
    if asked.minutes:
        costs = [peak(real[0].path, minutes, asked.model[0]) for minutes in asked.minutes]
        yield figures.memory(
            [(asked.model[0], cost.minutes, cost.seconds, cost.mebibytes) for cost in costs]
        )


def _dialogues(asked: argparse.Namespace) -> Iterator[Call]:
    from bench.listening.dialogues import scripts  # noqa: PLC0415  only where they are made
    from bench.listening.spoiling import SPOILED, WAYS, recorded  # noqa: PLC0415  the same

    for number, script in enumerate(scripts()):
        ways = WAYS if asked.all_ways else ("clean", SPOILED[number % len(SPOILED)])
        for way in ways:
            yield recorded(script, way, asked.kept)


def _told(some: list[Call]) -> dict[tuple[str, int], list[Told]]:
    told: dict[tuple[str, int], list[Told]] = {}
    for call in some:
        told.setdefault((call.way, call.people), []).append(voices_of(call))
    return dict(sorted(told.items(), key=lambda one: (_order(one[0][0]), one[0][1])))


def _for_words(every: list[Call], limit: int | None) -> list[Call]:
    """Take the reported half, or so many of its dialogues, spread over it."""
    reported = [call for call in every if call.half == "reporting"]
    names = list(dict.fromkeys(call.name for call in reported if call.way == "clean"))
    step = max(1, len(names) // limit) if limit else 1
    left_out = set(names) - set(names[::step][:limit])
    return [call for call in reported if call.name not in left_out]


def _order(way: str) -> int:
    from bench.listening.spoiling import WAYS  # noqa: PLC0415  only where they are made

    order = ["real", "example", *WAYS]
    return order.index(way)


def _command() -> str:
    known = {
        "--data": "DIR",
        "--kept": "DIR",
        "--markdown": "docs/reference/listening-figures.md",
    }
    words = list(sys.argv[1:])
    for number, word in enumerate(words[:-1]):
        words[number + 1] = known.get(word, words[number + 1])
    return " ".join(["python -m bench.listening", *words])


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.listening", description=__doc__)
    home = os.environ.get("FAIRHEARING_BENCH_DATA")
    parser.add_argument("--data", type=Path, default=Path(home) if home else None)
    parser.add_argument("--model", action="append", help=f"default: {wiring.RECOGNISER}")
    parser.add_argument("--markdown", type=Path, help="the page that the figures are written into")
    parser.add_argument("--only", nargs="*", default=["voices", "words"])
    parser.add_argument(
        "--all-ways", action="store_true", help="every dialogue in every way, not clean and one"
    )
    parser.add_argument("--words", type=int, help="words of so many dialogues only")
    parser.add_argument("--no-dialogues", dest="dialogues", action="store_false")
    parser.add_argument("--rounds", type=int, default=3, help="0 leaves the times out")
    parser.add_argument(
        "--minutes", type=float, nargs="*", default=[4.0, 20.0], help="lengths for memory"
    )
    parser.add_argument(
        "--kept", type=Path, default=Path("out/listening"), help="where what was made is kept"
    )
    asked = parser.parse_args()
    asked.model = asked.model or [wiring.RECOGNISER]
    return asked


if __name__ == "__main__":
    main()
