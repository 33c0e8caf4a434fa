"""Which statements a judge reads, and against which window: few, and grouped by window."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from fairhearing.domain.checking.ports import Judge, Judgement, Passage
from fairhearing.domain.checking.record.lines import Line, Window, passage_of, windows_of
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import of_person
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.people import Cast
from fairhearing.domain.checking.statements.rivals import named, rivals_of

SPOKEN_OF = -1.5
"""Log-odds of a statement below which the passage does not speak of it, and no rival is tried."""


def judgements_of(
    claims: Sequence[Claim],
    read: Sequence[Sequence[Reading]],
    lines: Sequence[Line],
    cast: Cast,
    judge: Judge | None,
    listener: Callable[[float, float], None],
) -> list[Judgement | None]:
    """Judge window by window, so that each window is read once; no readings, no judgement."""
    found: list[Judgement | None] = [None] * len(claims)
    if judge is None:
        return found
    windows = windows_of(lines)
    wanted: dict[Window, list[int]] = defaultdict(list)
    for i, (claim, readings) in enumerate(zip(claims, read, strict=True)):
        about = of_person(claim, readings) or tuple(readings)
        if about:
            wanted[best_window(windows, about)].append(i)
    done = len(claims) - sum(len(group) for group in wanted.values())
    for window in sorted(wanted, key=lambda w: w.first):
        passage = passage_of(window, lines)
        for i in wanted[window]:
            found[i] = _judged(judge, passage, claims[i], cast, _speakers(window, lines, read[i]))
            done += 1
            listener(done, len(claims))
    return found


def _judged(
    judge: Judge, passage: Passage, claim: Claim, cast: Cast, near: Sequence[str]
) -> Judgement:
    """Ask about a statement and, where it is spoken of at all, about its rivals."""
    (first,) = judge.judge(passage, [named(claim.statement.whole, cast)])
    if first.supported < SPOKEN_OF:
        return first
    rivals = rivals_of(claim, cast, near)
    answers = judge.judge(passage, [rival.text for rival in rivals])
    odds = ((r.outcome, a.supported) for r, a in zip(rivals, answers, strict=True))
    return replace(first, rivals=tuple(odds))


def _speakers(window: Window, lines: Sequence[Line], readings: Sequence[Reading]) -> list[str]:
    """Give who speaks in a window, those nearest to the best moment first."""
    best = readings[0].line.index if readings else window.first
    within = sorted(lines[window.first : window.last], key=lambda x: abs(x.index - best))
    return list(dict.fromkeys(line.speaker for line in within))


def best_window(windows: Sequence[Window], readings: Sequence[Reading]) -> Window:
    """Give the window that holds most of the fitting moments, the best one well inside it."""

    def worth(window: Window) -> float:
        total = sum(r.fit**3 for r in readings if window.first <= r.line.index < window.last)
        middle = (window.first + window.last) / 2
        aside = abs(readings[0].line.index - middle) / max(1, window.last - window.first)
        holds = window.first <= readings[0].line.index < window.last
        return total + (1.0 if holds else 0.0) - 0.1 * aside

    return max(windows, key=worth)
