"""The public contract `fairhearing.findings/1`: a check as JSON, and its schema."""

import json
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

from fairhearing.domain.checking.finding import (
    CheckResult,
    Evidence,
    Finding,
    Noted,
    NotesRead,
    Omission,
)
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import Transcript

SCHEMA = "fairhearing.findings/1"
Json = dict[str, Any]


def to_json(result: CheckResult) -> Json:
    """Write a check as the contract says; times in seconds, `paragraph` as printed."""
    document = result.document
    return {
        "schema": SCHEMA,
        "report": {
            "name": document.name,
            "digest": document.digest,
            "pages": len(document.pages),
        },
        "records": [_record(t) for t in result.record],
        **({"notes": _notes_read(result.notes_read)} if result.notes_read else {}),
        "findings": [_finding(f) for f in result.findings],
        "omissions": [_omission(o) for o in result.omissions],
        "coverage": {
            "seconds": result.coverage.seconds,
            "speech": result.coverage.speech,
            "searched": result.coverage.searched,
            "inaudible": result.coverage.inaudible,
            "overlapped": result.coverage.overlapped,
        },
        "made_by": _made_by(result.made_by, result.all_notes),
    }


def schema() -> Json:
    """Give the JSON Schema of the contract."""
    text = files(__package__).joinpath("findings.schema.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


def _record(transcript: Transcript) -> Json:
    return {
        "name": transcript.name,
        "digest": transcript.digest,
        "kind": "recording" if transcript.has_sound else "transcript",
        "duration": round(transcript.duration, 2),
    }


def _finding(finding: Finding) -> Json:
    statement = finding.statement
    return {
        "id": finding.id,
        "paragraph": statement.number,
        "page": statement.page,
        "text": statement.whole,
        "kind": statement.kind.value,
        "outcome": finding.outcome.value,
        "score": finding.score,
        "reason": finding.reason,
        "evidence": [_evidence(e) for e in finding.evidence],
        **({"notes": _noted(finding.noted)} if finding.noted else {}),
    }


def _noted(noted: Noted) -> Json:
    place = {"paragraph": noted.number, "page": noted.page, "text": noted.text}
    return {"agrees": noted.agrees.value} | (place if noted.text else {})


def _notes_read(notes: NotesRead) -> Json:
    return {
        "name": notes.name,
        "digest": notes.digest,
        "pages": notes.pages,
        "only": [{"paragraph": s.number, "page": s.page, "text": s.whole} for s in notes.only],
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "record": evidence.record,
        "speaker": evidence.speaker,
        "start": round(evidence.start, 2),
        "end": round(evidence.end, 2),
        "text": evidence.text,
    }


def _omission(omission: Omission) -> Json:
    return _evidence(omission.evidence) | {"reason": omission.reason}


def _made_by(made_by: MadeBy, notes: Sequence[str]) -> Json:
    # The contract has no place of its own for notes; they travel with the parameters.
    beside = {"notes": "\n".join(notes)} if notes else {}
    return {
        "version": made_by.version,
        "models": [{"name": m.name, "digest": m.digest} for m in made_by.models],
        "parameters": dict(made_by.parameters) | beside,
    }
