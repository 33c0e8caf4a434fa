"""The worker: a child process that does the long work, one job at a time.

It is given the key through its standard input and ends when that is closed, so it never
outlives the program that started it. It may be killed at any moment and loses nothing.
"""

import os
import sys
import threading
import time
from collections.abc import Callable

from fairhearing.store import opening

IDLE = 0.3
"""Seconds between two looks for something to do."""


def main() -> None:
    """Take the key, and work until the input is closed."""
    key = bytes.fromhex(sys.stdin.readline().strip())
    threading.Thread(target=_end_with_parent, daemon=True, name="parent watch").start()
    opening.use_key(key)
    work(lambda: True)


def work(go_on: Callable[[], bool]) -> None:
    """Do what there is to do for as long as `go_on` says so."""
    from fairhearing.work import dispatching, durable  # noqa: PLC0415  slow; needs the key

    dispatching.give_up_hopeless()
    durable.launch()
    while go_on():
        if not dispatching.do_next():
            time.sleep(IDLE)


def _end_with_parent() -> None:
    while sys.stdin.readline():
        pass
    # Nothing needs tidying: a step that is cut off is taken up again the next time.
    os._exit(0)


if __name__ == "__main__":
    main()
