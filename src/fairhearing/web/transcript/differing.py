"""What differs between two wordings, as runs of words to be marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Levenshtein


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that stay, are gone, or are new."""

    kind: Literal["same", "gone", "new"]
    words: str


def runs(before: str, after: str) -> tuple[Run, ...]:
    """Give the words of both, each run once."""
    return tuple(run for run in _runs(before.split(), after.split()) if run.words)


def _runs(old: list[str], new: list[str]) -> Iterator[Run]:
    gone: list[str] = []
    there: list[str] = []
    for block in Levenshtein.opcodes(old, new):
        if block.tag != "equal":
            gone += old[block.src_start : block.src_end]
            there += new[block.dest_start : block.dest_end]
            continue
        yield from _changed(gone, there)
        gone, there = [], []
        yield Run(kind="same", words=" ".join(old[block.src_start : block.src_end]))
    yield from _changed(gone, there)


def _changed(gone: list[str], there: list[str]) -> Iterator[Run]:
    yield Run(kind="gone", words=" ".join(gone))
    yield Run(kind="new", words=" ".join(there))
