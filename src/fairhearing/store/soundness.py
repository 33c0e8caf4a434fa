"""Whether the encrypted files themselves are whole."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from fairhearing.domain.problems import Problem
from fairhearing.store import derived, files, originals, sealed_file
from fairhearing.store.driver import dbapi2


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """An encrypted file that is damaged, by its name on the disk."""

    file: str
    reason: str


def damages() -> tuple[Damage, ...]:
    """Look at every page of every file: its seal, and how it hangs together."""
    opened = [
        (files.cases(), lambda: sealed_file.connect(files.cases(), "cases")),
        (files.originals(), originals.STORE.connect),
        (files.derived(), derived.STORE.connect),
        (files.work(), lambda: sealed_file.connect(files.work(), "work")),
    ]
    return tuple(
        Damage(file=path.name, reason=reason)
        for path, connect in opened
        if path.exists()
        for reason in _reasons(connect)
    )


def _reasons(connect: Callable[[], dbapi2.Connection]) -> list[str]:
    try:
        with closing(connect()) as connection:
            seals = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
            order = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(5)")]
    except (dbapi2.DatabaseError, Problem):
        return ["it cannot be read"]
    broken = len(seals) + len([line for line in order if line != "ok"])
    return [f"{broken} places in it are damaged"] if broken else []
