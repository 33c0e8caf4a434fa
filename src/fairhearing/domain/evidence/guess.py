"""A guess at what a file is, before its name is compared with it."""

from dataclasses import dataclass

from fairhearing.domain.evidence.original import Kind


@dataclass(frozen=True, slots=True)
class Guess:
    """A kind, the words that complete "This is …", and why it cannot be used if it cannot."""

    kind: Kind
    what: str
    why_not: str = ""
    nothing_inside: bool = False
