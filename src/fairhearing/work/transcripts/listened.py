"""How much of a recording was played to the person who mends its transcript.

Playing is all the program can know of; whether somebody listened, it cannot.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from django.db import transaction

from fairhearing.domain.reading.spans import joined, seconds, shared, without
from fairhearing.domain.reading.transcript import Span
from fairhearing.store import ledgers
from fairhearing.work.house import choices
from fairhearing.work.transcripts import reading

_PLAYED = "played"
_LEAST = 0.5
"""Seconds: less than this that is new is not worth an entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listened:
    """What was played, each moment counted once, and how long anybody speaks in all."""

    spans: tuple[Span, ...]
    seconds: float
    speech: float
    speech_played: float


class _Body(msgspec.Struct, frozen=True):
    spans: tuple[tuple[float, float], ...]


def heard(item_id: str, spans: Iterable[Span]) -> None:
    """Note what was played; only what is new is entered, with each save rather than each second."""
    duration = reading.transcript(item_id).duration
    whole = (_within(span, duration) for span in spans)
    with transaction.atomic():
        new = without([span for span in whole if span], played(item_id))
        if seconds(new) < _LEAST:
            return
        body = {
            "by": choices.corrector(),
            "spans": [[round(span.start, 2), round(span.end, 2)] for span in new],
        }
        ledgers.append(ledgers.listened(item_id), action=_PLAYED, subject=item_id, body=body)


def played(item_id: str) -> tuple[Span, ...]:
    """Give every stretch that was played, in order."""
    lines = ledgers.entries(ledgers.listened(item_id))
    bodies = (msgspec.json.decode(line.body, type=_Body) for line in lines)
    return joined(Span(start=start, end=end) for body in bodies for start, end in body.spans)


def listened(item_id: str) -> Listened:
    """Give how much was played, of the recording and of the talk on it."""
    turns = reading.transcript(item_id).turns
    speech = joined(Span(start=turn.start, end=turn.end) for turn in turns)
    spans = played(item_id)
    return Listened(
        spans=spans,
        seconds=seconds(spans),
        speech=seconds(speech),
        speech_played=seconds(shared(speech, spans)),
    )


def _within(span: Span, duration: float) -> Span | None:
    if not (math.isfinite(span.start) and math.isfinite(span.end)):
        return None
    whole = Span(start=max(0.0, span.start), end=min(span.end, duration or span.end))
    return whole if whole.seconds else None
