"""Arithmetic of spans: joining, taking away, and what lies in both. Spans are seconds."""

from collections.abc import Iterable, Sequence

from fairhearing.domain.reading.transcript import Span


def joined(spans: Iterable[Span], *, gap: float = 0.0) -> tuple[Span, ...]:
    """Spans in order, those that touch or lie at most `gap` apart made one."""
    whole: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if whole and span.start - whole[-1].end <= gap:
            whole[-1] = Span(start=whole[-1].start, end=max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)


def widened(spans: Iterable[Span], by: float, *, within: Span) -> tuple[Span, ...]:
    """Each span made longer by `by` at both ends, as far as `within` allows, then joined."""
    return joined(
        Span(start=max(within.start, span.start - by), end=min(within.end, span.end + by))
        for span in spans
    )


def without(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Leave what remains of `spans` when every moment of `taken` is removed."""
    left = []
    gaps = joined(taken)
    for span in joined(spans):
        start = span.start
        for gap in _touching(gaps, span):
            if gap.start > start:
                left.append(Span(start=start, end=gap.start))
            start = max(start, gap.end)
        if span.end > start:
            left.append(Span(start=start, end=span.end))
    return tuple(left)


def shared(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """Moments that lie in both."""
    others = joined(other)
    return tuple(
        Span(start=max(span.start, near.start), end=min(span.end, near.end))
        for span in joined(one)
        for near in _touching(others, span)
    )


def seconds(spans: Iterable[Span]) -> float:
    """How long they are together; a moment in two of them counts once."""
    return sum(span.seconds for span in joined(spans))


def _touching(spans: Sequence[Span], span: Span) -> list[Span]:
    # `spans` is joined, so both ends rise and the search can stop early.
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    found = []
    while low < len(spans) and spans[low].start < span.end:
        found.append(spans[low])
        low += 1
    return found
