"""Whether a voice on another recording may be the same person's."""

from array import array
from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.ports import Trace
from fairhearing.domain.reading.transcript import Span, Turn
from fairhearing.domain.reading.voice_means import NARROW, WIDE
from fairhearing.domain.reading.voice_prints import (
    AHEAD,
    ALIKE,
    VERY_ALIKE,
    KnownVoice,
    VoicePrint,
    likeness,
    narrow,
    print_of,
    recognised,
)


def row(*values: float) -> bytes:
    return array("f", values).tobytes()


def trace(start: float, end: float, print_: bytes, seconds: float = 5.0) -> Trace:
    return Trace(group=start, spans=(Span(start=start, end=end),), seconds=seconds, print=print_)


def turn(label: str, start: float, end: float) -> Turn:
    return Turn(speaker=label, start=start, end=end, text="…")


def heard(*values: float) -> VoicePrint:
    return VoicePrint(print=row(*values), seconds=9.0)


def known(name: str, *values: float) -> KnownVoice:
    return KnownVoice(source="call", name=name, print=row(*values))


HELEN, KOFI = known("Helen", 1, 0, 0), known("Kofi", 0, 1, 0)
TURNS = (turn("A", 0, 10), turn("B", 10, 20))


def test_a_print_is_made_of_what_was_heard_in_the_voices_own_turns() -> None:
    traces = [trace(0, 10, row(2, 0)), trace(10, 20, row(0, 2))]
    found = print_of("A", TURNS, traces)
    assert found is not None
    assert likeness(found.print, row(1, 0)) == pytest.approx(1)


def test_what_lies_between_two_voices_is_taken_for_neither() -> None:
    assert print_of("A", TURNS, [trace(5, 15, row(1, 0), seconds=10)]) is None


def test_a_voice_heard_for_a_moment_makes_no_print() -> None:
    assert print_of("A", TURNS, [trace(0, 1, row(1, 0), seconds=1.0)]) is None
    assert print_of("A", TURNS, [trace(0, 1, b"", seconds=9.0)]) is None


def test_a_named_voice_is_known_again() -> None:
    (found,) = recognised({"Speaker 2": heard(0.9, 0.1, 0.1)}, [HELEN, KOFI])
    assert (found.label, found.known.name, found.sure) == ("Speaker 2", "Helen", True)


def test_a_voice_that_is_like_nobody_is_nobody() -> None:
    assert not recognised({"Speaker 1": heard(0.1, 0.1, 1)}, [HELEN, KOFI])


def test_between_two_people_alike_none_is_chosen() -> None:
    assert not recognised({"Speaker 1": heard(1, 1, 0)}, [HELEN, KOFI])


def test_one_person_is_proposed_for_one_voice_only_the_likest() -> None:
    found = recognised({"Speaker 1": heard(0.8, 0, 0.6), "Speaker 2": heard(1, 0, 0)}, [HELEN])
    assert [one.label for one in found] == ["Speaker 2"]


def test_a_person_known_from_two_recordings_is_not_their_own_rival() -> None:
    again = known("Helen", 0.9, 0.1, 0)
    (found,) = recognised({"Speaker 1": heard(1, 0.05, 0)}, [HELEN, again])
    assert found.known.name == "Helen"


def test_prints_of_different_networks_are_unlike() -> None:
    assert likeness(row(1, 0), row(1, 0, 0)) == 0
    assert likeness(b"", b"") == 0


rows = st.lists(st.floats(-9, 9, width=32), min_size=3, max_size=3)


@given(rows, rows)
def test_likeness_is_between_minus_one_and_one_and_the_same_both_ways(
    one: list[float], other: list[float]
) -> None:
    like = likeness(row(*one), row(*other))
    assert -1.0001 <= like <= 1.0001
    assert like == pytest.approx(likeness(row(*other), row(*one)))


@given(rows)
def test_nobody_is_recognised_below_the_threshold(values: list[float]) -> None:
    for one in recognised({"Speaker 1": heard(*values)}, [HELEN, KOFI]):
        assert one.likeness >= ALIKE
        assert one.likeness - likeness(row(*values), row(0, 1, 0)) >= AHEAD or one.known == KOFI
        assert one.sure == (one.likeness >= VERY_ALIKE)


def of_channel(mean: str, *, own: int) -> bytes:
    """A print as it is heard through a channel: mostly the channel, and something of its own."""
    values = array("f", b64decode(mean))
    values[own] += 0.6
    return values.tobytes()


@pytest.mark.parametrize("mean", [WIDE, NARROW])
def test_two_people_on_one_telephone_are_not_alike_for_the_telephones_sake(mean: str) -> None:
    one, other = of_channel(mean, own=3), of_channel(mean, own=90)
    assert likeness(one, other) < 0.2
    assert likeness(one, of_channel(mean, own=3)) == pytest.approx(1)


def test_a_voice_known_from_a_room_may_be_known_on_the_telephone_but_never_for_sure() -> None:
    helen = KnownVoice(source="visit", name="Helen", print=of_channel(WIDE, own=3))
    heard_there = VoicePrint(print=of_channel(NARROW, own=3), seconds=20.0)
    assert narrow(heard_there.print) > 0 > narrow(helen.print)
    (found,) = recognised({"Speaker 1": heard_there}, [helen])
    assert found.across
    assert not found.sure


def test_between_a_telephone_and_a_room_the_stricter_threshold_holds() -> None:
    mixed = array("f", map(float.__add__, *(array("f", b64decode(m)) for m in (WIDE, NARROW))))
    assert abs(narrow(mixed.tobytes())) < 0.1
    helen = KnownVoice(source="visit", name="Helen", print=of_channel(WIDE, own=3))
    for one in recognised({"Speaker 1": VoicePrint(print=mixed.tobytes(), seconds=9.0)}, [helen]):
        assert not one.across
