"""Positions: lines found for a matter, chosen, in order, with changes."""

import pytest
from tests.specimens import correspondence

from fairhearing.domain.casework.person import Matter
from fairhearing.domain.casework.positions.position import Kind
from fairhearing.domain.problems import WrongUse
from fairhearing.work.case import cases
from fairhearing.work.case.people import MATTERS
from fairhearing.work.casework import positions


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


def test_lines_of_letters_are_offered_and_stand_in_order_once_chosen(case: str) -> None:
    sent = correspondence.put(case)
    matter = MATTERS.enter(case, Matter(title="The nursery"))
    offered = positions.offered(case, matter, "nursery information")
    assert {one.position.ids[-1] for one in offered} == {sent.letter, sent.second}
    for one in reversed(offered):
        positions.enter(case, one.position)
    placed = positions.of_matter(case, matter)
    assert [one.line.value.ids[-1] for one in placed] == [sent.letter, sent.second]
    assert [one.line.value.kind for one in placed] == [Kind.SAID, Kind.SAID]
    assert positions.offered(case, matter, "nursery information") == ()


def test_looking_for_nothing_is_told(case: str) -> None:
    matter = MATTERS.enter(case, Matter(title="The nursery"))
    with pytest.raises(WrongUse, match="words to look for"):
        positions.offered(case, matter, "?")
