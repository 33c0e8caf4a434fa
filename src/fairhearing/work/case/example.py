"""The worked example: an invented case, worked live from its files to a printed schedule.

Nobody listens while it runs. Voices are named and findings decided by the example's invented
reviewer, whose decisions stand in the answer key; every note says so.
"""

import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import msgspec

from fairhearing.domain.checking.finding import CheckResult, Finding, Omission, Outcome
from fairhearing.domain.checking.review import Verdict
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import OurFault, PartMissing
from fairhearing.domain.reading.transcript import Role, Transcript
from fairhearing.work.case import adding, cases, example_story
from fairhearing.work.case.shown import JobState, Stage, Use
from fairhearing.work.check import checking, reviewing
from fairhearing.work.check.loose import Watcher
from fairhearing.work.house import home
from fairhearing.work.long_work import jobs
from fairhearing.work.long_work.workshop import Workshop
from fairhearing.work.transcripts import reading, speaking

PASSPHRASE = "example case only"  # noqa: S105  guards nothing: everything it opens is invented
"""Opens the example's own data folder, which holds nothing of anybody's."""

NOTE = "Decided by the example's invented reviewer: nobody listened."

_PEOPLE = {"Mother": ("Karen Dalby", Role.MOTHER), "Officer": ("Martin Oakley", Role.OFFICER)}
_LOOK = 0.3

_SAID = {
    Stage.LOOKING: "Looking at {title}",
    Stage.PLAYBACK: "Making a copy of {title} that browsers play",
    Stage.LISTENING: "Listening to {title}",
    Stage.VOICES: "Telling the voices of {title} apart",
    Stage.READING: "Reading {title}",
    Stage.CHECKING: "Checking {title}, statement by statement",
}


class KeyWords(msgspec.Struct, frozen=True):
    """Words of the call that bear on a statement or that it leaves out, and when they are said."""

    speaker: str
    start: float
    end: float


class KeyStatement(msgspec.Struct, frozen=True):
    """A statement of the report with the outcome a careful person gives it."""

    paragraph: str
    text: str
    outcome: Outcome
    evidence: tuple[KeyWords, ...]
    why: str


class Key(msgspec.Struct, frozen=True):
    """The answer key of the example."""

    statements: tuple[KeyStatement, ...]
    omissions: tuple[KeyWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What came of working the example."""

    case_id: str
    check_id: str
    result: CheckResult
    agreed: int
    compared: int


def folder() -> Path:
    """Find the files of the example: beside the source, or where they were installed."""
    beside = Path(__file__).parents[4] / "examples" / "dalby"
    if (beside / "answer-key.json").is_file():
        return beside
    try:
        installed = [f for f in files("fairhearing") or [] if f.name == "answer-key.json"]
    except PackageNotFoundError:
        installed = []
    for found in installed:
        return Path(str(found.locate())).parent.resolve()
    raise PartMissing(
        "The files of the example are not where they should be.",
        safe="Your own cases are not affected.",
        todo="Please install the program again.",
    )


def work(watcher: Watcher, *, fast: bool = False) -> Worked:
    """Work the example from its two files to decided findings, in a data folder of its own."""
    lying = folder()
    key = msgspec.json.decode((lying / "answer-key.json").read_bytes(), type=Key)
    case_id = _laid_out(lying)
    shop = Workshop()
    try:
        report, call = _read(case_id, shop, watcher)
        _name_voices(call, key)
        job_id = checking.start_check(case_id, report, (call,), fast=fast)
        _wait(job_id, shop, watcher)
    finally:
        shop.close()
    check_id = jobs.job(job_id).target
    _go_on(case_id, lying)
    result = checking.result(check_id)
    _decide(check_id, result.findings, key)
    _decide_left_out(check_id, result.omissions, key)
    return Worked(
        case_id=case_id,
        check_id=check_id,
        result=result,
        agreed=sum(_agrees(known, result.findings) for known in key.statements),
        compared=len(key.statements),
    )


def begin() -> str:
    """Lay the example out as a case among the person's own, and start reading its files."""
    lying = folder()
    case_id = _files(lying)
    for item in cases.case_page(case_id).items:
        reading.start_reading(item.id)
    _go_on(case_id, lying)
    return case_id


def _go_on(case_id: str, lying: Path) -> None:
    """Enter the letters and all that came after the report; the papers among them are read."""
    for item_id in example_story.plant(case_id, lying):
        if cases.item(item_id).kind is not Kind.EMAIL:
            reading.start_reading(item_id)


def _laid_out(lying: Path) -> str:
    home.create(PASSPHRASE)
    return _files(lying)


def _files(lying: Path) -> str:
    case_id = cases.start_case("The example: Dalby (invented)", example=True)
    for name, use in (("report.pdf", Use.REPORT), ("call.opus", Use.RECORD)):
        with (lying / name).open("rb") as file:
            adding.add(case_id, name, file, use, example=True)
    return case_id


def _read(case_id: str, shop: Workshop, watcher: Watcher) -> tuple[str, str]:
    items = {item.use: item.id for item in cases.case_page(case_id).items}
    for item_id in items.values():
        _wait(reading.start_reading(item_id), shop, watcher)
    return items[Use.REPORT], items[Use.RECORD]


def _wait(job_id: str, shop: Workshop, watcher: Watcher) -> None:
    stage, listener = Stage.WAITING, None
    while (job := jobs.job(job_id)).state.open:
        shop.tend()
        if job.stage is not stage and job.stage in _SAID:
            stage, listener = job.stage, watcher.stage(_SAID[job.stage].format(title=job.title))
        if listener and job.total:
            listener(job.done, job.total)
        time.sleep(_LOOK)
    if job.state is not JobState.DONE:
        raise job.problem or OurFault("The work on the example stopped.")


def _name_voices(call: str, key: Key) -> None:
    transcript = reading.transcript(call)
    for label, who in _who_is_who(transcript, key).items():
        speaking.name_speaker(call, label, *_PEOPLE[who])


def _who_is_who(transcript: Transcript, key: Key) -> dict[str, str]:
    """Give each voice to the person of the key who speaks at the same times most often."""
    together: Counter[tuple[str, str]] = Counter()
    for words in (w for statement in key.statements for w in statement.evidence):
        middle = (words.start + words.end) / 2
        for turn in transcript.turns:
            if turn.start <= middle <= turn.end:
                together[turn.speaker, words.speaker] += 1
    found: dict[str, str] = {}
    for (label, who), _ in together.most_common():
        if label not in found and who not in found.values():
            found[label] = who
    return found


def _decide(check_id: str, findings: Iterable[Finding], key: Key) -> None:
    for finding in findings:
        known = next((known for known in key.statements if _part_of(finding, known)), None)
        if known is None or not _says_of_it(known, finding):
            continue
        reviewing.mark_heard(check_id, finding.id)
        if known.outcome is finding.outcome:
            reviewing.decide(check_id, finding.id, Verdict.AGREED, NOTE)
        else:
            reviewing.decide(check_id, finding.id, Verdict.AMENDED, NOTE, known.outcome, known.why)


def _decide_left_out(check_id: str, omissions: Iterable[Omission], key: Key) -> None:
    for omission in omissions:
        middle = (omission.evidence.start + omission.evidence.end) / 2
        if any(known.start <= middle <= known.end for known in key.omissions):
            reviewing.mark_heard(check_id, omission.id)
            reviewing.decide(check_id, omission.id, Verdict.AGREED, NOTE)


def _agrees(known: KeyStatement, findings: Iterable[Finding]) -> bool:
    """Whether the key and the findings about a statement, or its parts, come to the same.

    A statement that differs may have parts that do not; one that is borne out may not.
    """
    found = {f.outcome for f in findings if _part_of(f, known)}
    if known.outcome.differs:
        return known.outcome in found and found <= {known.outcome, Outcome.SUPPORTED}
    return found == {known.outcome}


def _says_of_it(known: KeyStatement, finding: Finding) -> bool:
    """Whether what the key says of a statement holds for this finding, if only about a part."""
    whole = _plain(known.text) == _plain(finding.statement.text)
    return whole or not known.outcome.differs or known.outcome is finding.outcome


def _part_of(finding: Finding, known: KeyStatement) -> bool:
    same = known.paragraph == finding.statement.number
    return same and _plain(finding.statement.text) in _plain(known.text)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
