"""Measure listening: `python -m bench.listening [--data DIR] [--model NAME]... [--minutes N]...`.

`--data` (or FAIRHEARING_BENCH_DATA) is a folder with `pyannote_sample`, a real telephone call that
is not part of the project. Without it the example call alone is measured.
"""

import argparse
import os
from pathlib import Path

from bench.listening.hearing import accuracy, times
from bench.listening.material import Call, calls, seconds
from bench.listening.memory import peak
from fairhearing.wiring import RECOGNISER


def main() -> None:
    """Print one table for each question."""
    asked = _asked()
    heard = list(calls(asked.data))
    models = asked.model or [RECOGNISER]
    show_accuracy(heard, models)
    if asked.rounds:
        show_times(heard[0], models, asked.rounds)
    if asked.minutes:
        show_memory(heard[0], models[0], asked.minutes)


def show_accuracy(heard: list[Call], models: list[str]) -> None:
    """How wrong the words are, and who said them."""
    print("Errors (WER: words; DER: voices, collar 0 / 0.25 s; speaker: words given to another)")
    print(f"{'call':<14}{'model':<18}{'WER':>7}{'bare':>7}{'DER':>15}{'people':>8}{'speaker':>9}")
    for call in heard:
        for model in models:
            made = accuracy(call, model)
            voices = f"{made.voices.rate:.3f} / {made.voices_collared.rate:.3f}"
            people = f"{made.voices.people} of {call.people}"
            print(
                f"{call.name:<14}{model:<18}{made.ours:>7.3f}{made.bare:>7.3f}{voices:>15}"
                f"{people:>8}{made.wrong_speaker:>9.3f}"
            )


def show_times(call: Call, models: list[str], rounds: int) -> None:
    """How long it takes beside bare faster-whisper."""
    lasts = seconds(call.path)
    print(f"\nTime for {lasts:.0f} s of {call.name}, median of {rounds} rounds, models loaded")
    print(f"{'model':<18}seconds of       bare    ours  ratio  +voices  ratio")
    for model in models:
        took = times(call, model, rounds)
        for of in ("clock", "processors"):
            base, ours, voices = (getattr(way, of) for way in took)
            print(
                f"{model:<18}{of:<14}{base:>7.1f}{ours:>8.1f}{ours / base:>7.2f}"
                f"{voices:>9.1f}{voices / base:>7.2f}",
                flush=True,
            )


def show_memory(call: Call, model: str, lengths: list[float]) -> None:
    """How much memory it takes, by length."""
    print(f"\nPeak memory with voices, {model}, unpacking included")
    for minutes in lengths:
        cost = peak(call.path, minutes, model)
        print(f"{minutes:>7.0f} min {cost.mebibytes:>7.0f} MiB {cost.seconds:>8.1f} s", flush=True)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.listening")
    home = os.environ.get("FAIRHEARING_BENCH_DATA")
    parser.add_argument("--data", type=Path, default=Path(home) if home else None)
    parser.add_argument("--model", action="append", help=f"default: {RECOGNISER}")
    parser.add_argument("--rounds", type=int, default=3, help="0 leaves the times out")
    parser.add_argument(
        "--minutes", type=float, nargs="*", default=[4.0, 20.0], help="lengths for memory"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
