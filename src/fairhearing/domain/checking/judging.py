"""Which statements a judge reads, and against which window: few, and grouped by window."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from fairhearing.domain.checking.ports import Judge, Judgement
from fairhearing.domain.checking.record.lines import Line, Window, passage_of, windows_of
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import of_person
from fairhearing.domain.checking.statements.claims import Claim


def judgements_of(
    claims: Sequence[Claim],
    read: Sequence[Sequence[Reading]],
    settled: Sequence[bool],
    lines: Sequence[Line],
    judge: Judge | None,
    listener: Callable[[float, float], None],
) -> list[Judgement | None]:
    """Judge what rules left open, window by window, so that each window is read once."""
    found: list[Judgement | None] = [None] * len(claims)
    if judge is None:
        return found
    windows = windows_of(lines)
    wanted: dict[Window, list[int]] = defaultdict(list)
    for i, (claim, readings) in enumerate(zip(claims, read, strict=True)):
        about = of_person(claim, readings) or tuple(readings)
        if not settled[i] and about:
            wanted[best_window(windows, about)].append(i)
    done = len(claims) - sum(len(group) for group in wanted.values())
    for window in sorted(wanted, key=lambda w: w.first):
        passage = passage_of(window, lines)
        for i in wanted[window]:
            found[i] = judge.judge(passage, [claims[i].statement.whole])[0]
            done += 1
            listener(done, len(claims))
    return found


def best_window(windows: Sequence[Window], readings: Sequence[Reading]) -> Window:
    """Give the window that holds most of the fitting moments, the best one well inside it."""

    def worth(window: Window) -> float:
        total = sum(r.fit**3 for r in readings if window.first <= r.line.index < window.last)
        middle = (window.first + window.last) / 2
        aside = abs(readings[0].line.index - middle) / max(1, window.last - window.first)
        holds = window.first <= readings[0].line.index < window.last
        return total + (1.0 if holds else 0.0) - 0.1 * aside

    return max(windows, key=worth)
