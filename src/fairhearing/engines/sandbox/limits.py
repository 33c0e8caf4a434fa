"""How much a child may use."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one reading may cost.

    `memory_mb` bounds the child's address space where the system can (POSIX). `seconds` is
    how long the parent will wait for the child in all; time in which the child waits for
    whoever consumes its frames does not count. `cpu_seconds` bounds its processor time
    (0: `seconds` on each processor). `open_files` is how many files it may hold open.
    """

    memory_mb: int = 3072
    seconds: float = 600.0
    cpu_seconds: int = 0
    open_files: int = 64
