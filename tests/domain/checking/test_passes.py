"""A long check says how far it is all along, and can be ended all along."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.checking.talk import record, report

from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.passes import AT_ONCE, stretch
from fairhearing.domain.checking.ports import Judge, Judgement, Passage, Ranker
from fairhearing.domain.made_by import ModelUsed

SAID = "Officer: How many visits were there?\nMother: There were four visits in March."
LONG = report(*(f"The mother said that she sold {n} caravans." for n in range(2 * AT_ONCE + 10)))
WHOLE = len(LONG.statements)


class Undecided:
    """A judge that never knows."""

    def models(self) -> tuple[ModelUsed, ...]:
        return ()

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        assert passage.text
        return [Judgement(supported=0.0) for _ in statements]


@pytest.mark.parametrize("judge", [None, Undecided()], ids=["by rules", "with a judge"])
def test_it_says_how_far_it_is_from_the_beginning_to_the_end(
    ranker: Ranker, judge: Judge | None
) -> None:
    told: list[float] = []

    def listener(done: float, total: float) -> None:
        assert total == WHOLE
        told.append(done)

    check(LONG, [record(SAID)], ranker=ranker, judge=judge, listener=listener)
    assert told == sorted(told)
    assert told[-1] == WHOLE
    steps = [after - before for before, after in zip([0.0, *told], told, strict=False)]
    assert max(steps) < 0.3 * WHOLE


class Stopped(Exception):  # noqa: N818  as the one of the program: it says no more
    pass


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_it_can_be_ended_wherever_it_is(ranker: Ranker, share: float) -> None:
    def listener(done: float, total: float) -> None:
        if done >= share * total:
            assert done < (share + 0.3) * total
            raise Stopped

    with pytest.raises(Stopped):
        check(LONG, [record(SAID)], ranker=ranker, judge=None, listener=listener)


@given(
    st.floats(0, 1),
    st.floats(0, 1),
    st.integers(1, 500).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n))),
    st.data(),
)
def test_a_stretch_begins_and_ends_where_it_says(
    start: float, end: float, of: tuple[int, int], data: st.DataObject
) -> None:
    whole, known = of
    told: list[float] = []
    tell = stretch(lambda done, _whole: told.append(done), start, end, known=known)
    for done in (known, data.draw(st.integers(known, whole)), whole):
        tell(done, whole)
    low, high = sorted((start * whole, end * whole))
    assert all(low - 1e-6 <= one <= high + 1e-6 for one in told)
    assert told[0] == pytest.approx(start * whole)
    assert known == whole or told[-1] == pytest.approx(end * whole)
