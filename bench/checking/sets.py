"""What the check is measured on, and our own conversations.

A conversation is a text of three parts. `== record` holds lines of "Speaker: words". `== report`
holds a line for each statement: its outcome, the statement and, where someone marked them, the
words of the record that decide it (any one of several, with OR between them), each after "|".
`== left out`, where there is one, holds words of the record that a fair report would have and
this one has not.

A paired conversation is told in two versions, with one report for both. A line of the record that
begins with "a>" or "b>" is only in that version, and a line of the report holds the outcome in
each, the statement, and the words of each that decide it. One version bears the statement out and
the other does not, so that the statement by itself tells nothing.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path
from random import Random

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.document import Document, Page, Statement, StatementKind
from fairhearing.domain.reading.statement_kinds import kind_of_statement
from fairhearing.domain.reading.transcript import Transcript, Turn

CONVERSATIONS = Path(__file__).parent / "conversations"
KEPT = Path(__file__).parent / "kept"
"""Conversations for the final score: nobody tunes on them, or reads their errors to mend them."""
FRESH = Path(__file__).parent / "fresh"
"""Conversations written by others than the rules were written from, to mend the rules on."""
PAIRED = Path(__file__).parent / "paired"
"""Conversations in two versions, to mend the rules and the weights on."""
VERSIONS = ("a", "b")
SEED = 7
OR = " OR "
EXAMPLE = Path(__file__).parents[2] / "examples" / "dalby"
_MADE = MadeBy(version="bench")
_MARKS = re.compile(r"\{\w+\}|<\w+>")
"""Noises, as meetings are written down: "{vocalsound}"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A record, statements about it, and what is true of each.

    `name` is that of the talk, which several samples may share. `expected` are outcomes. `words`
    are, for each statement, the words of the record that decide it, with `OR` between several
    ("" where nobody marked any). `together` says that the statements are one summary, right
    only if every one is. `left_out` are words of the record that the statements leave out.
    `aside` marks talk by which a threshold may be chosen, because it is not counted then.
    """

    name: str
    record: Transcript
    document: Document
    expected: tuple[str, ...]
    words: tuple[str, ...] = ()
    together: bool = False
    left_out: tuple[str, ...] = ()
    aside: bool = False


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
        parts = _parts(path)
        rows = [_cells(line) for line in parts["report"].splitlines() if "|" in line]
        yield _sample(
            path.stem, path.stem, parts["record"],
            [(r[0], r[1], r[2] if len(r) > 2 else "") for r in rows],  # noqa: PLR2004  the third cell
            left_out=tuple(
                _cells(line)[0] for line in parts.get("left out", "").splitlines() if "|" in line
            ),
        )  # fmt: skip


def paired(folder: Path = PAIRED) -> Iterator[Sample]:
    """Our invented conversations in two versions, each of which is a sample of the same name."""
    for path in sorted(folder.glob("*.txt")):
        parts = _parts(path)
        rows = [_cells(line) for line in parts["report"].splitlines() if "|" in line]
        for i, version in enumerate(VERSIONS):
            yield _sample(
                path.stem, f"{path.stem}-{version}", _of_version(parts["record"], version),
                [(r[i], r[2], r[3 + i]) for r in rows],
            )  # fmt: skip


def _parts(path: Path) -> dict[str, str]:
    return dict(part.split("\n", 1) for part in path.read_text("utf-8").split("== ")[1:])


def _of_version(record: str, version: str) -> str:
    """Leave out the lines of the other version, and the marks of this one."""
    others = tuple(f"{v}>" for v in VERSIONS if v != version)
    lines = (line for line in record.splitlines() if not line.startswith(others))
    return "\n".join(line.removeprefix(f"{version}>").strip() for line in lines)


def _sample(
    talk: str,
    version: str,
    record: str,
    rows: Sequence[tuple[str, str, str]],
    left_out: tuple[str, ...] = (),
) -> Sample:
    """Make a sample of a written record and rows of outcome, statement and deciding words."""
    return Sample(
        name=talk,
        record=read_transcript(record.encode(), name=f"{version}.txt", digest=version),
        document=document(version, [text for _, text, _ in rows]),
        expected=tuple(outcome for outcome, _, _ in rows),
        words=tuple(words for _, _, words in rows),
        left_out=left_out,
    )


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def example() -> Iterator[Sample]:
    """Give the worked example case, by its answer key, with the script as the record."""
    key = json.loads((EXAMPLE / "answer-key.json").read_text("utf-8"))
    record = read_transcript(
        (EXAMPLE / "script.vtt").read_bytes(), name="script.vtt", digest="dalby"
    )
    yield Sample(
        name="dalby", record=record,
        document=document("dalby", [s["text"] for s in key["statements"]]),
        expected=tuple(s["outcome"] for s in key["statements"]),
        words=tuple(OR.join(e["words"] for e in s["evidence"]) for s in key["statements"]),
        left_out=tuple(omission["words"] for omission in key["omissions"]),
    )  # fmt: skip


def spread(samples: Iterable[Sample], limit: int) -> list[Sample]:
    """Take samples until they hold `limit` statements (0 for all), from each talk in turn.

    Which of a talk comes first is drawn by chance, the same on every run, so that no talk, no
    kind of statement and nothing that stands early in a file counts for more.
    """
    dice = Random(SEED)  # noqa: S311  not for secrets; the same draw on every run
    by_talk: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        by_talk[sample.name].append(sample)
    if not limit:
        return [sample for talk in by_talk.values() for sample in talk]
    talks = list(by_talk.values())
    dice.shuffle(talks)
    for talk in talks:
        dice.shuffle(talk)
    taken: list[Sample] = []
    for sample in chain.from_iterable(zip_longest(*talks)):
        if sample is not None and sum(len(s.expected) for s in taken) < limit:
            taken.append(sample)
    return taken
