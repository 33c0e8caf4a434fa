"""What a person must listen to before a finding or an omission may count.

The rule, as the review page says it: each piece of evidence is played from two seconds before
it. You have listened when it has played to its end; where a piece lasts longer than thirty
seconds, its first thirty seconds are enough. Where the record has no sound, you read the
words and say that you did. Where nothing was found, there is nothing to play.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fairhearing.domain.checking.finding import Evidence
from fairhearing.domain.reading.transcript import Transcript

LEAD = 2.0
"""Seconds played before a piece of evidence begins."""

ENOUGH = 30.0
"""Seconds of a long piece that must be heard."""

FASTEST = 2.0
"""The highest speed of the player: a piece cannot be heard in less than its length by this."""


class Way(StrEnum):
    """How a piece of evidence is taken in."""

    LISTEN = "listen"
    READ = "read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of evidence to take in; times are seconds of its record.

    Playing begins at `start`; the person must hear from `start` to `enough`; `end` is where
    the words end.
    """

    number: int
    evidence: Evidence
    way: Way
    start: float
    enough: float
    end: float

    @property
    def seconds(self) -> float:
        """How long the part is that must be heard."""
        return max(0.0, self.enough - self.start)

    @property
    def shortest(self) -> float:
        """The least time in which it can be heard at the highest speed."""
        return self.seconds / FASTEST


def pieces(evidence: Iterable[Evidence], records: Mapping[str, Transcript]) -> tuple[Piece, ...]:
    """Say what must be taken in; `records` are the transcripts by digest."""
    return tuple(
        _piece(number, each, records.get(each.digest)) for number, each in enumerate(evidence)
    )


def _piece(number: int, evidence: Evidence, record: Transcript | None) -> Piece:
    sounds = record is None or (record.has_sound and record.timed)
    return Piece(
        number=number,
        evidence=evidence,
        way=Way.LISTEN if sounds else Way.READ,
        start=max(0.0, evidence.start - LEAD),
        enough=min(evidence.end, evidence.start + ENOUGH),
        end=evidence.end,
    )
