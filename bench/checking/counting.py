"""What is counted of each statement, of what is left out, and of where words were found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bench.checking.measures import share
from bench.checking.sets import OR, Sample
from fairhearing.domain.checking.finding import CheckResult, Finding, Outcome

FIGURE_OR_DENIAL = re.compile(
    r"\d|n[’']t\b|\b(?:not|no|never|none|nobody|nothing|neither|nor|without|den(?:y|ied|ies)|refus\w+|"
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+teenth|twent\w+|thirt\w+|"
    r"fort(?:y|ieth)|fift(?:y|h|ieth)|sixt\w+|sevent\w+|eight\w+|ninet\w+|hundreds?|thousands?|half|"
    r"quarter|dozen|third|fourth|once|twice|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|june|july|august|"
    r"september|october|november|december)\b|\b(?:in|of|on|since|until|by) May\b",
    re.IGNORECASE,
)
"""Words by which a statement is one about a number, a date or a denial. Written for counting
alone and apart from the rules of the check, so that what the rules do not see is counted too."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One statement, or one summary that is right only as a whole, and what the check said.

    `borne_out` is how likely it is borne out, whatever the outcome named. `held` says whether
    the moments shown hold the words that decide it; None where nobody marked those words.
    """

    name: str
    expected: str
    outcome: str
    score: float
    borne_out: float
    figured: bool = False
    held: bool | None = None
    aside: bool = False

    @property
    def true(self) -> bool:
        """Whether the statement is borne out by the record, as people marked it."""
        return self.expected == "supported"

    @property
    def exact(self) -> bool:
        """Whether the outcome named is the one that people marked."""
        return self.outcome == self.expected


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """One thing left out: listed by people (`wanted`) or named by the check.

    `agreed` says whether the other side has it too.
    """

    name: str
    wanted: bool
    agreed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Same:
    """Whether a statement and its twin came out alike."""

    name: str
    alike: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Whether a turn that bears a sentence out is among the five first found."""

    name: str
    found: bool


def answers(sample: Sample, result: CheckResult) -> Iterator[Answer]:
    """Count the statements of a sample, or the whole of a summary."""
    if sample.together:
        yield _summary(sample, result)
        return
    words = sample.words or ("",) * len(sample.expected)
    for expected, marked, finding in zip(sample.expected, words, result.findings, strict=True):
        text = f"{finding.statement.text} {marked}"
        yield Answer(
            name=sample.name, expected=expected, outcome=finding.outcome.value,
            score=finding.score, borne_out=_borne_out(finding),
            figured=bool(FIGURE_OR_DENIAL.search(text)),
            held=_holds(finding, marked) if marked else None, aside=sample.aside,
        )  # fmt: skip


def _summary(sample: Sample, result: CheckResult) -> Answer:
    whole = all(f.outcome is Outcome.SUPPORTED for f in result.findings)
    lowest = min((_borne_out(f) for f in result.findings), default=0.0)
    return Answer(
        name=sample.name, expected=sample.expected[0] if sample.expected else "wrong",
        outcome="supported" if whole else "wrong", score=lowest, borne_out=lowest,
        aside=sample.aside,
    )  # fmt: skip


def _borne_out(finding: Finding) -> float:
    return finding.score if finding.outcome is Outcome.SUPPORTED else 1 - finding.score


def _holds(finding: Finding, words: str) -> bool:
    """Whether the moments shown hold these words, or one of several; stops and capitals apart."""
    shown = f" {plain(' '.join(e.text for e in finding.evidence))} "
    return any(f" {plain(part)} " in shown for part in words.split(OR))


def plain(text: str) -> str:
    """Take stops, commas, apostrophes and capitals out of a text."""
    return " ".join(_WORD.findall(text.lower().replace("’", "'").replace("'", "")))


def left_out(sample: Sample, result: CheckResult) -> Iterator[LeftOut]:
    """Count what is left out and was named, and what was named and is left out."""
    if not sample.left_out:
        return
    wanted = [
        {i for i, turn in enumerate(sample.record.turns) if words in turn.text}
        for words in sample.left_out
    ]
    named = [set(omission.evidence.turns) for omission in result.omissions]
    for turns in wanted:
        yield LeftOut(name=sample.name, wanted=True, agreed=any(turns & other for other in named))
    for turns in named:
        yield LeftOut(name=sample.name, wanted=False, agreed=any(turns & other for other in wanted))


def exact_both_ways(counted: list[Answer]) -> float:
    """Mean of the shares of true and of contradicted statements whose exact outcome was named."""
    true = share(a.exact for a in counted if a.true)
    return (true + share(a.exact for a in counted if not a.true)) / 2
