"""Files of one meeting: in the order of their clocks, with what lies between them said."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.evidence.meeting import Meeting, Part, Zone, in_order, stated

TWO = datetime(2026, 3, 5, 14, 0, 0)  # noqa: DTZ001  as the device's clock showed it


def part(item: str, began: datetime | None, seconds: float = 600) -> Part:
    return Part(item=item, name=f"{item}.m4a", digest="0" * 64, seconds=seconds, began=began)


def told(*parts: Part, **more: object) -> str:
    return "\n".join(stated(Meeting(id="1", title="Visit", parts=parts, **more)))


def test_files_are_put_in_the_order_of_their_clocks() -> None:
    late, early = part("b", TWO + timedelta(minutes=20)), part("a", TWO)
    assert in_order((late, early)) == (early, late)


def test_where_one_time_is_not_known_the_order_given_stays() -> None:
    parts = (part("b", TWO), part("a", None))
    assert in_order(parts) == parts
    assert "not known" in told(*parts)
    assert "nobody knows when it began" in told(*parts)


def test_a_gap_is_said_with_its_length_and_with_what_the_person_says_of_it() -> None:
    said = told(
        part("a", TWO),
        part("b", TWO + timedelta(minutes=14)),
        why=(("a", "We had tea."),),
        clock="Two minutes fast.",
        missing_before="Two minutes, while I found the button.",
    )
    assert "Then nothing is on these files for 4 minutes, by their clocks." in said
    assert "The person says: We had tea." in said
    assert "Before the first file, the person says: Two minutes" in said
    assert "United Kingdom time. Was the clock right? Two minutes fast." in said


def test_files_that_overlap_or_follow_on_are_said_to() -> None:
    assert "begins 1 minute before this one ends" in told(
        part("a", TWO), part("b", TWO + timedelta(minutes=9))
    )
    assert "no gap" in told(part("a", TWO), part("b", TWO + timedelta(minutes=10, seconds=1)))


def test_a_clock_of_which_nothing_was_said_is_said_so() -> None:
    said = told(part("a", TWO), zone=Zone.UNKNOWN)
    assert "Which country's time the clock showed is not known. Was the clock right?" in said
    assert "Nothing was said about that." in said


@given(st.lists(st.integers(0, 86_400), min_size=1, max_size=6), st.randoms())
def test_the_order_does_not_depend_on_how_the_files_were_chosen(
    starts: list[int], chance: object
) -> None:
    parts = [part(str(n), TWO + timedelta(seconds=at)) for n, at in enumerate(starts)]
    shuffled = list(parts)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  hypothesis gives a random.Random
    began = [one.began for one in in_order(tuple(shuffled))]
    assert began == sorted(one.began for one in parts if one.began)
