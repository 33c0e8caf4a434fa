"""Measure the edit ledger: three hours of talk, 2,000 turns, 30,000 words, 1,000 changes.

Run as `python -m bench.mending`; it uses a folder of its own and removes it. First stands how long
it took, then how much of that the processor worked for it: on a busy machine the first says little.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

PASSPHRASE = "three quiet green doors"  # noqa: S105  it protects nothing
TURNS, WORDS, CHANGES = 2000, 15, 1000


def main() -> None:
    """Print the table."""
    from fairhearing.work.house import home  # noqa: PLC0415  the folder is chosen first

    before = dict(os.environ)
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["FAIRHEARING_HOME"] = str(Path(folder) / "home")
            home.create(PASSPHRASE)
            for what, figure in mending():
                print(f"{what:<62}{figure:>16}", flush=True)
            home.lock()
    finally:
        os.environ.clear()
        os.environ.update(before)
    from bench.mending.asking import asked_again  # noqa: PLC0415  it needs no folder

    for what, figure in asked_again():
        print(f"{what:<62}{figure:>16}", flush=True)


def mending() -> Iterator[tuple[str, str]]:
    """Time each change, and what the editor asks for once all are made."""
    from bench.keeping.long_case import LongCase  # noqa: PLC0415  the same
    from bench.mending.made_up import changes  # noqa: PLC0415  the same
    from fairhearing.work.case import verifying  # noqa: PLC0415  the same
    from fairhearing.work.check import reviewing  # noqa: PLC0415  the same
    from fairhearing.work.transcripts import mended, mending  # noqa: PLC0415  the same

    chance = Random(1)  # noqa: S311  only made-up words
    long = LongCase(TURNS, WORDS, chance)
    item = long.call
    took: list[tuple[float, float]] = []
    seen = mending.edited(item).number
    for change in changes(mending.edited(item).transcript, CHANGES, chance):
        begun = now()
        seen = mending.change(item, change, seen=seen).number
        took.append(since(begun))
    yield "one change, middle of 1,000", shown(map(statistics.median, zip(*took, strict=True)))
    yield "one change, 95 in 100 are quicker", shown(map(ninety_five, zip(*took, strict=True)))
    yield "one change, slowest", shown(map(max, zip(*took, strict=True)))
    yield "open it after a restart", in_seconds(opened(item))
    yield "open it again", in_seconds(lambda: mending.edited(item))
    yield "as it stood after 500 changes", in_seconds(lambda: mending.edited(item, 500))
    yield "undo", in_seconds(lambda: mending.undo(item, seen=seen))
    yield "redo", in_seconds(lambda: mending.redo(item, seen=seen + 1))
    yield "doubtful words", in_seconds(lambda: mended.doubtful(item))
    yield "history", in_seconds(lambda: mended.history(item))
    yield "compare with what was heard", in_seconds(lambda: mended.compared(item, 0))
    yield "figures for the certificate", in_seconds(lambda: mended.figures(item))
    yield "the review, with findings marked", in_seconds(lambda: reviewing.review_page(long.check))
    yield "verify everything", in_seconds(verifying.verify)
    yield "the ledger of 1,000 changes", size(item)


def opened(item: str) -> Callable[[], object]:
    """Forget what is in memory, and open."""
    from fairhearing.store import outputs  # noqa: PLC0415  the same
    from fairhearing.work.transcripts import mending  # noqa: PLC0415  the same

    outputs.forget()
    return lambda: mending.edited(item)


def size(item: str) -> str:
    """Say how much the entries take."""
    from fairhearing.store import ledgers  # noqa: PLC0415  the same

    entries = ledgers.entries(ledgers.edits(item))
    return f"{sum(len(entry.body) for entry in entries) / 1e6:.1f} MB"


def in_seconds(work: Callable[[], object]) -> str:
    """Time it."""
    begun = now()
    work()
    return shown(since(begun))


def now() -> tuple[float, float]:
    """Read the clock, and how long the processor has worked."""
    return time.perf_counter(), time.process_time()


def since(begun: tuple[float, float]) -> tuple[float, float]:
    """Say how long it is in milliseconds, by both."""
    clock, worked = now()
    return (clock - begun[0]) * 1000, (worked - begun[1]) * 1000


def ninety_five(figures: Iterable[float]) -> float:
    """Give the figure that 95 in 100 are under."""
    return statistics.quantiles(figures, n=20)[-1]


def shown(figures: Iterable[float]) -> str:
    """Show both figures."""
    clock, worked = figures
    return f"{clock:.0f} / {worked:.0f} ms"


if __name__ == "__main__":
    main()
