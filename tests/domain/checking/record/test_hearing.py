"""What must be listened to before a finding may count."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.checking.finding import Evidence, Finding, Outcome
from fairhearing.domain.checking.record.hearing import ENOUGH, FASTEST, LEAD, Piece, Way, pieces
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.document import Statement, StatementKind
from fairhearing.domain.reading.transcript import Transcript

CALL = Transcript(
    name="call.m4a", digest="a" * 64, duration=3600, turns=(), made_by=MadeBy(version="1")
)


def piece(start: float, end: float, record: Transcript = CALL) -> Piece:
    evidence = Evidence(
        record=record.name, digest=record.digest, speaker="Mother", start=start, end=end, text="Yes"
    )
    statement = Statement(
        id="s1", paragraph=0, number="", page=1, start=0, end=1, text="Yes", kind=StatementKind.FACT
    )
    finding = Finding(
        id="f1",
        statement=statement,
        outcome=Outcome.SUPPORTED,
        score=1,
        reason="",
        evidence=(evidence,),
    )
    (found,) = pieces(finding.evidence, {record.digest: record})
    return found


def test_playing_begins_two_seconds_before_the_words() -> None:
    assert piece(42, 50).start == 40


def test_playing_never_begins_before_the_recording() -> None:
    assert piece(0.5, 3).start == 0


def test_a_short_piece_is_heard_to_its_end() -> None:
    assert piece(42, 50).enough == 50


def test_of_a_long_piece_its_first_thirty_seconds_are_enough() -> None:
    assert piece(42, 400).enough == 72


def test_where_there_is_no_sound_one_reads() -> None:
    assert piece(42, 50).way is Way.LISTEN
    assert piece(42, 50, replace(CALL, has_sound=False)).way is Way.READ
    assert piece(0, 0, replace(CALL, timed=False)).way is Way.READ


@given(st.floats(0, 36_000), st.floats(0, 3600))
def test_it_is_never_heard_faster_than_the_player_plays(start: float, lasts: float) -> None:
    one = piece(start, start + lasts)
    assert 0 <= one.seconds <= ENOUGH + LEAD + 1e-6
    assert one.shortest * FASTEST == pytest.approx(one.seconds)
