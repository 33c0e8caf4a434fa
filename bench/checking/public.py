"""Public sets, which are no part of the project: the user says where they are.

`--data` names a folder that holds `diasumfact/`, `summedits/`, `qmsum/` and `qmsum_evidence/`
as their authors publish them.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.checking.sets import Sample, document, transcript
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.sentences import sentences
from fairhearing.domain.reading.transcript import Transcript

ONE_IN = 8
"""One meeting in so many is kept aside; those who train a checker here keep the same ones."""
LONG, HUNDRED = 9000, 100
"""How long a long meeting is, in words, and how many statements to check against it."""


def diasumfact(data: Path, half: str) -> Iterator[Sample]:
    """Summary sentences of dialogues, supported where people marked no error."""
    entries = json.loads((data / "diasumfact" / "annotations.json").read_text("utf-8"))
    for name, entry in entries.items():
        if entry["dataset_name"] != half:
            continue
        turns = [_spoken(line) for line in entry["utterances"]]
        for made in entry["annotations"].values():
            rows = made["sentence_annotations"]
            good = [all(a["error_class"] == "No Error" for a in row["annotation"]) for row in rows]
            yield Sample(
                name=name, record=transcript(name, turns),
                document=document(name, [row["sentence"] for row in rows], facts_only=True),
                expected=tuple("supported" if ok else "wrong" for ok in good),
            )  # fmt: skip


def summedits(data: Path, part: str) -> Iterator[Sample]:
    """Summaries of talk, edited or not; right only if every sentence is."""
    for row in json.loads((data / "summedits" / f"summedits_{part}.json").read_text("utf-8")):
        turns = [_spoken(line) for line in row["doc"].splitlines() if line.strip()]
        texts = [row["summary"][a:b] for a, b in sentences(row["summary"])]
        talk = hashlib.sha256(row["doc"].encode()).hexdigest()
        yield Sample(
            name=talk, record=transcript(talk, turns),
            document=document(row["id"], texts, facts_only=True),
            expected=("supported" if row["label"] == 1 else "wrong",) * len(texts),
            together=True, aside=row["split"] == "evaluation",
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """A meeting, sentences of its summaries, and the turns that people found to bear each out."""

    record: Transcript
    document: Document
    turns: tuple[frozenset[int], ...]


def evidence(data: Path) -> Iterator[Borne]:
    """Meetings of QMSum that are kept aside, with the evidence that people marked."""
    found = (borne(data, path) for path in meetings(data, aside=True))
    yield from (one for one in found if one)


def meetings(data: Path, *, aside: bool) -> list[Path]:
    """Name the meetings of QMSum train that are kept aside, or those to learn from."""
    paths = sorted((data / "qmsum" / "train").glob("*.json"))
    return [path for i, path in enumerate(paths) if (i % ONE_IN == 0) == aside]


def borne(data: Path, path: Path) -> Borne | None:
    """Give a meeting with the turns that people marked; None where nobody marked any."""
    marked = data / "qmsum_evidence" / "train" / path.name
    if not marked.exists():
        return None
    rows = [
        (sentence, frozenset(int(e["turn_index"]) for e in _flat(bearing)))
        for query in _queries(json.loads(marked.read_text("utf-8"))["qmsum"])
        for sentence, bearing in zip(query["tokenized_answer"], query["evidence"], strict=False)
    ]
    rows = [row for row in rows if row[1]]
    return Borne(
        record=_meeting(path), turns=tuple(turns for _, turns in rows),
        document=document(path.stem, [text for text, _ in rows], facts_only=True),
    )  # fmt: skip


def long_meeting(data: Path) -> Sample:
    """Take the meeting nearest `LONG` words and `HUNDRED` statements about it, for timing.

    There are too few about any one meeting: the others are about other meetings, as a report
    too speaks of more than one conversation.
    """
    paths = sorted((data / "qmsum" / "val").glob("*.json"))
    records = {path: _meeting(path) for path in paths}
    paths.sort(key=lambda path: abs(_words(records[path]) - LONG))
    told = [
        answer[a:b]
        for path in paths
        for answer in (q["answer"] for q in _queries(json.loads(path.read_text("utf-8"))))
        for a, b in sentences(answer)
    ][:HUNDRED]
    return Sample(
        name=paths[0].stem, record=records[paths[0]], expected=("",) * len(told),
        document=document(paths[0].stem, told, facts_only=True),
    )  # fmt: skip


def _meeting(path: Path) -> Transcript:
    turns = json.loads(path.read_text("utf-8"))["meeting_transcripts"]
    return transcript(path.stem, [(t["speaker"], t["content"]) for t in turns])


def _words(record: Transcript) -> int:
    return sum(len(turn.text.split()) for turn in record.turns)


def _queries(meeting: dict[str, Any]) -> list[dict[str, Any]]:
    return [*meeting["general_query_list"], *meeting["specific_query_list"]]


def _flat(bearing: object) -> Iterator[dict[str, Any]]:
    if isinstance(bearing, dict) and "turn_index" in bearing:
        yield bearing
    elif isinstance(bearing, dict):
        for value in bearing.values():
            yield from _flat(value)
    elif isinstance(bearing, list):
        for value in bearing:
            yield from _flat(value)


def _spoken(line: str) -> tuple[str, str]:
    who, mark, said = line.partition(":")
    return (who.strip(), said.strip()) if mark and len(who) < 60 else ("Unknown", line.strip())  # noqa: PLR2004  a name
