"""How many processors this program may use."""

import os


def threads() -> int:
    """Count the processors we are allowed, at least one."""
    try:
        return max(1, len(os.sched_getaffinity(0)))
    except AttributeError:  # not Linux
        return max(1, os.cpu_count() or 1)
