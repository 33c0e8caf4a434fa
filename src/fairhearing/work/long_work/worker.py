"""The worker: a child process that does the long work, one job at a time.

It is given the key through its standard input and ends when that is closed, so it never
outlives the program that started it. It may be killed at any moment and loses nothing.
"""

import os
import sys
import threading
import time

from fairhearing.store import opening

REST = "rest"
"""Told when the person has locked the screen: finish what is begun, then forget the key."""
GO_ON = "go on"
"""Told when the person has unlocked it again."""
AFRESH = 75
"""The exit code that asks to be started again, free of the models it had loaded."""

LOOK = 0.3
"""Seconds between two looks for something to do."""
KEEP_MODELS = 300.0
"""Seconds without work after which models are no longer worth their memory."""


class Orders:
    """What the program that started the worker tells it, line by line."""

    def __init__(self) -> None:
        self.resting = False
        threading.Thread(target=self._listen, daemon=True, name="orders").start()

    def _listen(self) -> None:
        while line := sys.stdin.readline():
            self.resting = line.strip() == REST
        # Nothing needs tidying: a step that is cut off is taken up again the next time.
        os._exit(0)


def main() -> None:
    """Take the key, and work until told otherwise."""
    key = bytes.fromhex(sys.stdin.readline().strip())
    orders = Orders()
    opening.use_key(key)
    # Ending this way waits for no thread of the engine; there is nothing in them to lose.
    os._exit(work(orders))


def work(orders: Orders) -> int:
    """Do what there is to do; gives the exit code."""
    from fairhearing.work.long_work import dispatching, durable  # noqa: PLC0415  slow; needs the key

    dispatching.give_up_hopeless()
    durable.launch()
    loaded, since = None, time.monotonic()
    while True:
        job = dispatching.next_job()
        if job is None:
            if orders.resting:
                return 0
            if loaded and time.monotonic() - since > KEEP_MODELS:
                return AFRESH
            time.sleep(LOOK)
        elif loaded not in (None, job.kind):
            return AFRESH  # the models for listening and for checking do not fit side by side
        else:
            loaded = job.kind
            dispatching.do(job)
            since = time.monotonic()


if __name__ == "__main__":
    main()
