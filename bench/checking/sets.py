"""The sets to measure on: our own conversations, and public data the user points to.

Public data are not part of the project. `--data` names a folder that holds `diasumfact/`,
`summedits/`, `qmsum/` and `qmsum_evidence/` as their authors publish them.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.document import Document, Page, Statement, StatementKind
from fairhearing.domain.reading.sentences import sentences
from fairhearing.domain.reading.statement_kinds import kind_of_statement
from fairhearing.domain.reading.transcript import Transcript, Turn

CONVERSATIONS = Path(__file__).parent / "conversations"
KEPT = Path(__file__).parent / "kept"
"""Conversations for the final score: nobody tunes on them, or reads their errors to mend them."""
FRESH = Path(__file__).parent / "fresh"
"""Conversations written by others than the rules were written from, to mend the rules on."""
EXAMPLE = Path(__file__).parents[2] / "examples" / "dalby"
_MADE = MadeBy(version="bench")
_MARKS = re.compile(r"\{\w+\}|<\w+>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A record, statements about it, and what is true of each.

    `expected` are outcomes; `group` joins statements that are right only together; `left_out`
    are words of the record that the statements leave out.
    """

    name: str
    record: Transcript
    document: Document
    expected: tuple[str, ...]
    group: str = ""
    left_out: tuple[str, ...] = ()


def document(name: str, texts: Sequence[str], *, facts_only: bool = False) -> Document:
    """Make a document of statements that stand by themselves."""
    found = tuple(
        Statement(
            id=f"s{i}", paragraph=0, number="", page=1, start=0, end=len(text), text=text,
            kind=StatementKind.FACT if facts_only else kind_of_statement(text),
        )
        for i, text in enumerate(texts, start=1)
    )  # fmt: skip
    return Document(
        name=name, digest="", pages=(Page(number=1, width=0, height=0),), paragraphs=(),
        statements=found, made_by=_MADE,
    )  # fmt: skip


def transcript(name: str, turns: Sequence[tuple[str, str]]) -> Transcript:
    """Make a written record of (speaker, words) turns."""
    made = tuple(
        Turn(
            speaker=who,
            start=float(i),
            end=float(i + 1),
            text=" ".join(_MARKS.sub(" ", said).split()),
        )
        for i, (who, said) in enumerate(turns)
    )
    return Transcript(
        name=name,
        digest=name,
        duration=0.0,
        turns=made,
        timed=False,
        has_sound=False,
        made_by=_MADE,
    )


def conversations(folder: Path = CONVERSATIONS) -> Iterator[Sample]:
    """Our own invented conversations, each statement with its outcome."""
    for path in sorted(folder.glob("*.txt")):
        parts = dict(part.split("\n", 1) for part in path.read_text("utf-8").split("== ")[1:])
        rows = [line.split("|", 1) for line in parts["report"].splitlines() if "|" in line]
        record = read_transcript(
            parts["record"].encode(), name=f"{path.stem}.txt", digest=path.stem
        )
        yield Sample(
            name=path.stem, record=record,
            document=document(path.stem, [r[1].strip() for r in rows]),
            expected=tuple(r[0].strip() for r in rows),
            left_out=tuple(
                line.split("|")[0].strip()
                for line in parts.get("left out", "").splitlines() if "|" in line
            ),
        )  # fmt: skip


def example() -> Iterator[Sample]:
    """Give the worked example case, by its answer key, with the script as the record."""
    key = json.loads((EXAMPLE / "answer-key.json").read_text("utf-8"))
    record = read_transcript(
        (EXAMPLE / "script.vtt").read_bytes(), name="script.vtt", digest="dalby"
    )
    texts = [s["text"] for s in key["statements"]]
    yield Sample(
        name="dalby", record=record, document=document("dalby", texts),
        expected=tuple(s["outcome"] for s in key["statements"]),
    )  # fmt: skip


def diasumfact(data: Path, half: str) -> Iterator[Sample]:
    """Summary sentences of dialogues, supported where people marked no error."""
    entries = json.loads((data / "diasumfact" / "annotations.json").read_text("utf-8"))
    for name, entry in entries.items():
        if entry["dataset_name"] != half:
            continue
        turns = [_spoken(line) for line in entry["utterances"]]
        for model, made in entry["annotations"].items():
            rows = made["sentence_annotations"]
            good = [all(a["error_class"] == "No Error" for a in row["annotation"]) for row in rows]
            yield Sample(
                name=f"{name}-{model}", record=transcript(name, turns),
                document=document(name, [row["sentence"] for row in rows], facts_only=True),
                expected=tuple("supported" if ok else "wrong" for ok in good),
            )  # fmt: skip


def summedits(data: Path, part: str) -> Iterator[Sample]:
    """Summaries of talk, edited or not; right only if every sentence is."""
    for row in json.loads((data / "summedits" / f"summedits_{part}.json").read_text("utf-8")):
        turns = [_spoken(line) for line in row["doc"].splitlines() if line.strip()]
        texts = [row["summary"][a:b] for a, b in sentences(row["summary"])]
        truth = "supported" if row["label"] == 1 else "wrong"
        yield Sample(
            name=row["id"], record=transcript(row["id"], turns),
            document=document(row["id"], texts, facts_only=True),
            expected=(truth,) * len(texts), group=row["id"],
        )  # fmt: skip


def qmsum_evidence(data: Path) -> Iterator[tuple[Transcript, list[str], list[set[int]]]]:
    """Meetings, summary sentences, and the turns that bear each out."""
    for path in sorted((data / "qmsum_evidence" / "train").glob("*.json")):
        meeting = json.loads((data / "qmsum" / "train" / path.name).read_text("utf-8"))
        turns = [(t["speaker"], t["content"]) for t in meeting["meeting_transcripts"]]
        texts, wanted = [], []
        for query in _queries(json.loads(path.read_text("utf-8"))):
            for sentence, bearing in zip(
                query["tokenized_answer"], query["evidence"], strict=False
            ):
                found = {int(e["turn_index"]) for e in _flat(bearing)}
                if found:
                    texts.append(sentence)
                    wanted.append(found)
        yield transcript(path.stem, turns), texts, wanted


def _queries(entry: dict[str, Any]) -> list[dict[str, Any]]:
    part = entry["qmsum"]
    return [*part["general_query_list"], *part["specific_query_list"]]


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
