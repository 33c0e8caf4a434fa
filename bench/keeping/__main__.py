"""Measure sealing, proving, unlocking, and a case that holds a transcript of three hours.

Run as `python -m bench.keeping`; it uses a folder of its own and removes it.
"""

import io
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PASSPHRASE = "three quiet green doors"  # noqa: S105  it protects nothing
SIZE = 256 << 20
TURNS = 1800
WORDS_A_TURN = 17


def main() -> None:
    """Print the table."""
    from fairhearing.work.house import home  # noqa: PLC0415  the folder is chosen first

    before = dict(os.environ)
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["FAIRHEARING_HOME"] = str(Path(folder) / "home")
            for what, figure in (*opening(), *sealing(), *pages()):
                print(f"{what:<58}{figure:>14}")
            home.lock()
    finally:
        os.environ.clear()
        os.environ.update(before)


def opening() -> list[tuple[str, str]]:
    """Time the passphrase."""
    from fairhearing.work.house import home  # noqa: PLC0415  the folder is chosen first

    home.create(PASSPHRASE)
    home.lock()
    return [("unlock with the passphrase", in_seconds(lambda: home.unlock(PASSPHRASE)))]


def sealing() -> list[tuple[str, str]]:
    """Time a large file in and its proof."""
    from fairhearing.work.case import adding, cases, verifying  # noqa: PLC0415  the same

    case, data = cases.start_case("Large"), io.BytesIO(os.urandom(SIZE))
    sealed = speed(lambda: adding.add(case, "large.bin", data))
    return [("seal a file of 256 MiB", sealed), ("verify it", speed(verifying.verify))]


def pages() -> list[tuple[str, str]]:
    """Time what the screens ask for, first and again."""
    from bench.keeping.long_case import LongCase  # noqa: PLC0415  the same
    from fairhearing.store import outputs  # noqa: PLC0415  the same
    from fairhearing.work.case import cases  # noqa: PLC0415  the same
    from fairhearing.work.check import reviewing  # noqa: PLC0415  the same
    from fairhearing.work.transcripts import reading  # noqa: PLC0415  the same

    long = LongCase(TURNS, WORDS_A_TURN, random.Random(1))  # noqa: S311  only made-up words
    found = []
    asked: dict[str, Callable[[], object]] = {
        "list of cases": cases.list_cases,
        "case with a transcript of three hours": lambda: cases.case_page(long.case),
        "its transcript, with 40 mended turns": lambda: reading.transcript(long.call),
        "its review": lambda: reviewing.review_page(long.check),
    }
    for what, ask in asked.items():
        outputs.forget()
        found += [(f"{what}, first time", in_seconds(ask)), (f"{what}, again", in_seconds(ask))]
    return found


def in_seconds(work: Callable[[], object]) -> str:
    """Time it in milliseconds."""
    begun = time.perf_counter()
    work()
    return f"{(time.perf_counter() - begun) * 1000:.0f} ms"


def speed(work: Callable[[], object]) -> str:
    """Time it in megabytes a second."""
    begun = time.perf_counter()
    work()
    return f"{SIZE / 1e6 / (time.perf_counter() - begun):.0f} MB/s"


if __name__ == "__main__":
    main()
