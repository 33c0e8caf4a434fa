"""What a voice sounds like, and whether a voice on another recording may be the same person's.

A print is a row of numbers made by a network from speech; prints of one person point the same
way. It is made of what was measured while voices were told apart, and costs nothing more.

A telephone makes all voices alike, so that what a print has of its channel is taken off first:
the mean of many voices heard in that way. Thresholds are from tools/measure_voices.py; the
figures are in docs/how-to/voices.md.
"""

from array import array
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import mul

from fairhearing.domain.reading.ports import Trace
from fairhearing.domain.reading.spans import seconds, shared
from fairhearing.domain.reading.transcript import Role, Span, Turn
from fairhearing.domain.reading.voice_means import NARROW, WIDE

ALIKE = 0.5
"""Likeness from which a voice may be the same person's."""
VERY_ALIKE = 0.65
"""Likeness from which it very likely is."""
ACROSS = 0.3
"""Likeness from which it may be where only one of them was heard through a telephone."""
AHEAD = 0.08
"""How much less alike the next best person must be."""
ENOUGH = 4.0
"""Seconds of a voice speaking alone: fewer do not make a print to know anybody by."""

_VALUE = 4  # bytes
_PLAINLY = 0.1  # how far a print must be one or the other, telephone or none, to count as it
_OWN = 0.7  # share of a trace that must lie in a voice's turns to be taken for it
_MOST = 8.0  # seconds: more of one trace counts for no more


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicePrint:
    """What a voice sounds like (little-endian float32), from so many seconds of it alone."""

    print: bytes
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownVoice:
    """A voice that a person has given a name; `source` says which recording it is from."""

    source: str
    name: str
    role: Role | None = None
    print: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A voice without a name that may be a known one; `likeness` is a cosine, at most 1.

    `across` says that one was heard through a telephone and the other was not.
    """

    label: str
    known: KnownVoice
    likeness: float
    across: bool = False

    @property
    def sure(self) -> bool:
        """Whether it very likely is."""
        return self.likeness >= VERY_ALIKE and not self.across


def print_of(label: str, turns: Iterable[Turn], traces: Sequence[Trace]) -> VoicePrint | None:
    """Make a print of the voice that speaks these turns; None where too little is known of it."""
    talk = [Span(start=turn.start, end=turn.end) for turn in turns if turn.speaker == label]
    own = [trace for trace in traces if trace.print and _is_of(trace, talk)]
    weights = [min(trace.seconds, _MOST) for trace in own]
    if sum(weights) < ENOUGH:
        return None
    total: array[float] | None = None
    for trace, weight in zip(own, weights, strict=True):
        unit = array("f", (weight * value for value in _unit(trace.print)))
        total = unit if total is None else array("f", map(float.__add__, total, unit))
    assert total is not None  # noqa: S101  there is enough of it, so there is some
    return VoicePrint(print=array("f", _scaled(total)).tobytes(), seconds=sum(weights))


def likeness(one: bytes, other: bytes) -> float:
    """How alike two prints are: 1 the same, 0 unlike; prints of different kinds are unlike."""
    if len(one) != len(other) or not one:
        return 0.0
    return float(sum(map(mul, _own(one), _own(other))))


def narrow(stored: bytes) -> float:
    """How far a print is that of a voice heard through a telephone; below 0 it is of none."""
    if len(stored) != len(_MEANS[0]) * _VALUE:
        return 0.0
    wide, telephone = (sum(map(mul, _unit(stored), _scaled(mean))) for mean in _MEANS)
    return float(telephone - wide)


def _across(one: bytes, other: bytes) -> bool:
    here, there = narrow(one), narrow(other)
    return min(abs(here), abs(there)) >= _PLAINLY and (here > 0) is not (there > 0)


def _own(stored: bytes) -> list[float]:
    """Take off what a print has of its channel."""
    unit = _unit(stored)
    if len(unit) != len(_MEANS[0]):
        return unit
    mean = _MEANS[narrow(stored) > 0]
    return _scaled(array("f", map(float.__sub__, unit, mean)))


def recognised(
    prints: Mapping[str, VoicePrint], known: Sequence[KnownVoice]
) -> tuple[Recognised, ...]:
    """Say which voices may be known people, each person at most once, the surest first."""
    found = []
    for label, heard in prints.items():
        best: dict[str, Recognised] = {}
        for one in known:
            like = likeness(heard.print, one.print)
            if one.name not in best or like > best[one.name].likeness:
                apart = _across(heard.print, one.print)
                best[one.name] = Recognised(label=label, known=one, likeness=like, across=apart)
        ranked = sorted(best.values(), key=lambda r: -r.likeness)
        second = ranked[1].likeness if len(ranked) > 1 else -1.0
        if ranked and ranked[0].likeness >= max(_least(ranked[0]), second + AHEAD):
            found.append(ranked[0])
    return _each_once(sorted(found, key=lambda r: -r.likeness))


def _least(one: Recognised) -> float:
    return ACROSS if one.across else ALIKE


def _each_once(ranked: Sequence[Recognised]) -> tuple[Recognised, ...]:
    kept: dict[str, Recognised] = {}
    for one in ranked:
        kept.setdefault(one.known.name, one)
    return tuple(kept.values())


def _is_of(trace: Trace, talk: Sequence[Span]) -> bool:
    inside = seconds(shared(trace.spans, talk))
    return inside > 0 and inside >= _OWN * seconds(trace.spans)


def _unit(stored: bytes) -> list[float]:
    values = array("f")
    values.frombytes(stored)
    return _scaled(values)


def _scaled(values: "array[float]") -> list[float]:
    length = sqrt(sum(map(mul, values, values))) or 1.0
    return [value / length for value in values]


_MEANS = tuple(array("f", b64decode(text)) for text in (WIDE, NARROW))
