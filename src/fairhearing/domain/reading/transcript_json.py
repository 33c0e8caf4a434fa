"""The published form of a transcript, `fairhearing.transcript/1`, written and read.

What was not heard, overlaps and notes travel in `made_by.parameters` under reserved names. Second
readings and places left out have fields of their own, which stand only where there are any.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from fairhearing.domain.made_by import MadeBy, ModelUsed
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.transcript import (
    By,
    LeftOut,
    Mark,
    Reading,
    Span,
    Speaker,
    Transcript,
    Turn,
    Why,
    Word,
)

SCHEMA = "fairhearing.transcript/1"

_UNHEARD, _OVERLAPPED, _NOTES = "unheard", "overlapped", "notes"
_UNTIMED = "times"
_RESERVED = (_UNHEARD, _OVERLAPPED, _NOTES, _UNTIMED)


def to_json(transcript: Transcript) -> dict[str, Any]:
    """Write a transcript as the contract says; speakers by name where one is known."""
    return {
        "schema": SCHEMA,
        "original": {
            "name": transcript.name,
            "digest": transcript.digest,
            "duration": transcript.duration,
        },
        "turns": [_turn(transcript, turn) for turn in transcript.turns],
        **_second_readings(transcript.readings),
        **_left_out(transcript.left_out),
        "made_by": {
            "version": transcript.made_by.version,
            "models": [
                {"name": model.name, "digest": model.digest} for model in transcript.made_by.models
            ],
            "parameters": dict(transcript.made_by.parameters) | _beside(transcript),
        },
    }


def from_json(
    value: object, *, name: str = "", digest: str = "", has_sound: bool = False
) -> Transcript:
    """Read a transcript; raises `Unreadable` where it is not one.

    `name` and `digest` say which file this is, where it is not the original itself that
    the transcript names.
    """
    try:
        return _read(_object(value), name, digest, has_sound=has_sound)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise Unreadable(
            "This file is not a transcript in the form this program writes.",
            safe="Nothing was changed.",
            todo='Make it again with "fairhearing transcribe", or use its text as .txt, .vtt '
            "or .srt.",
        ) from error


def _turn(transcript: Transcript, turn: Turn) -> dict[str, Any]:
    return {
        "speaker": transcript.speaker(turn.speaker).shown,
        "start": turn.start,
        "end": turn.end,
        "text": turn.text,
        "words": [_word(word) for word in turn.words],
    }


def _word(word: Word) -> dict[str, Any]:
    """Write a word; what a person did to it stands only where somebody did something."""
    by = {} if word.by is By.MACHINE else {"by": word.by.value}
    mark = {} if word.mark is None else {"mark": word.mark.value}
    return {
        "text": word.text,
        "start": word.start,
        "end": word.end,
        "probability": word.probability,
        **by,
        **mark,
    }


def _second_readings(readings: Sequence[Reading]) -> dict[str, Any]:
    told = [_span(r.span) | {"text": r.text, "other": r.other, "by": r.by} for r in readings]
    return {"second_readings": told} if told else {}


def _left_out(places: Sequence[LeftOut]) -> dict[str, Any]:
    told = [_span(place.span) | {"why": place.why.value} for place in places]
    return {"left_out": told} if told else {}


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}


def _beside(transcript: Transcript) -> dict[str, str]:
    told = {
        _UNHEARD: _spans_text(transcript.unheard),
        _OVERLAPPED: _spans_text(transcript.overlapped),
        _NOTES: "\n".join(" ".join(note.split()) for note in transcript.notes),
        _UNTIMED: "" if transcript.timed else "unknown",
    }
    return {key: text for key, text in told.items() if text}


def _spans_text(spans: Sequence[Span]) -> str:
    return " ".join(f"{span.start!r}/{span.end!r}" for span in spans)


def _read(value: Mapping[str, Any], name: str, digest: str, *, has_sound: bool) -> Transcript:
    if value.get("schema", SCHEMA) != SCHEMA:
        raise ValueError("another schema")
    original = _object(value["original"])
    made_by, beside = _made_by(_object(value.get("made_by", {})))
    turns = tuple(_read_turn(_object(turn)) for turn in value["turns"])
    return Transcript(
        name=name or _text(original["name"]),
        digest=digest or _text(original["digest"]),
        duration=_seconds(original["duration"]),
        turns=turns,
        speakers=tuple(
            Speaker(label=label) for label in dict.fromkeys(turn.speaker for turn in turns)
        ),
        unheard=_read_spans(beside.get(_UNHEARD, "")),
        overlapped=_read_spans(beside.get(_OVERLAPPED, "")),
        readings=tuple(_read_reading(_object(one)) for one in value.get("second_readings", ())),
        left_out=tuple(_read_left_out(_object(one)) for one in value.get("left_out", ())),
        timed=_UNTIMED not in beside,
        has_sound=has_sound,
        notes=tuple(beside[_NOTES].split("\n")) if beside.get(_NOTES) else (),
        made_by=made_by,
    )


def _read_turn(value: Mapping[str, Any]) -> Turn:
    return Turn(
        speaker=_text(value["speaker"]),
        start=_seconds(value["start"]),
        end=_seconds(value["end"]),
        text=_text(value["text"]),
        words=tuple(_read_word(_object(word)) for word in value.get("words", ())),
    )


def _read_word(value: Mapping[str, Any]) -> Word:
    probability = float(value["probability"])
    if not 0 <= probability <= 1:
        raise ValueError("a probability lies between 0 and 1")
    return Word(
        text=_text(value["text"]),
        start=_seconds(value["start"]),
        end=_seconds(value["end"]),
        probability=probability,
        by=By(value.get("by", By.MACHINE)),
        mark=Mark(value["mark"]) if "mark" in value else None,
    )


def _read_reading(value: Mapping[str, Any]) -> Reading:
    text, other, by = (_text(value[name]) for name in ("text", "other", "by"))
    return Reading(span=_read_span(value), text=text, other=other, by=by)


def _read_left_out(value: Mapping[str, Any]) -> LeftOut:
    return LeftOut(span=_read_span(value), why=Why(value["why"]))


def _read_span(value: Mapping[str, Any]) -> Span:
    return Span(start=_seconds(value["start"]), end=_seconds(value["end"]))


def _made_by(value: Mapping[str, Any]) -> tuple[MadeBy, dict[str, str]]:
    models = [_object(model) for model in value.get("models", ())]
    parameters = {
        _text(key): _text(text) for key, text in _object(value.get("parameters", {})).items()
    }
    beside = {key: parameters.pop(key) for key in _RESERVED if key in parameters}
    made_by = MadeBy(
        version=_text(value.get("version", "")),
        models=tuple(
            ModelUsed(name=_text(model["name"]), digest=_text(model["digest"])) for model in models
        ),
    )
    return replace(made_by, parameters=tuple(parameters.items())), beside


def _read_spans(text: str) -> tuple[Span, ...]:
    pairs = (pair.split("/") for pair in text.split())
    return tuple(Span(start=_seconds(start), end=_seconds(end)) for start, end in pairs)


def _object(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError("an object is expected here")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text is expected here")
    return value


def _seconds(value: Any) -> float:  # noqa: ANN401  whatever stood in the file
    seconds = float(value)
    if not math.isfinite(seconds) or seconds < 0:
        raise ValueError("a time is a number of seconds, from zero")
    return seconds
