"""A pair to learn from: talk, a statement about it, and what is true of it."""

from dataclasses import dataclass

BORNE_OUT, DIFFERS, NOT_THERE, NOT_BORNE_OUT = range(4)
"""The last says only that it is not borne out, where the other two cannot be told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Talk with speakers named, a statement, a label, and where the pair came from."""

    text: str
    statement: str
    label: int
    source: str
