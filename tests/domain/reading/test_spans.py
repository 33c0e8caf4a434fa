import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.spans import joined, seconds, shared, widened, without
from fairhearing.domain.reading.transcript import Span

WHOLE = st.integers(0, 60)
SPANS = st.lists(
    st.tuples(WHOLE, WHOLE).map(lambda two: Span(start=float(min(two)), end=float(max(two)))),
    max_size=12,
)


def span(start: float, end: float) -> Span:
    return Span(start=start, end=end)


def moments(spans: tuple[Span, ...] | list[Span]) -> set[int]:
    return {n for each in spans for n in range(round(each.start), round(each.end))}


def test_spans_that_touch_become_one() -> None:
    assert joined([span(3, 4), span(0, 1), span(1, 2)]) == (span(0, 2), span(3, 4))


def test_a_gap_may_be_closed() -> None:
    assert joined([span(0, 1), span(1.4, 2)], gap=0.5) == (span(0, 2),)


def test_widening_stays_within_the_recording() -> None:
    assert widened([span(0.2, 1)], 0.5, within=span(0, 1.2)) == (span(0, 1.2),)


@given(SPANS, SPANS)
def test_without_and_shared_split_what_there_is(one: list[Span], other: list[Span]) -> None:
    assert moments(without(one, other)) == moments(one) - moments(other)
    assert moments(shared(one, other)) == moments(one) & moments(other)


@given(SPANS)
def test_seconds_count_each_moment_once(spans: list[Span]) -> None:
    assert seconds(spans) == pytest.approx(len(moments(spans)))
