from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.filings.made_up import CALL

from fairhearing.domain.filings.certificate import Correcting, LedgerState, certificate
from fairhearing.domain.reading.transcript import Span, Transcript, Turn, Word

AT = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def heard(*words: tuple[str, float]) -> Transcript:
    each = tuple(
        Word(text=text, start=float(n), end=n + 0.9, probability=sure)
        for n, (text, sure) in enumerate(words)
    )
    text = " ".join(word.text for word in each)
    turn = Turn(speaker="Speaker 1", start=0.0, end=float(len(each)), text=text, words=each)
    return replace(CALL, turns=(turn,), unheard=())


def test_a_word_is_open_while_it_is_doubtful_and_a_negation_sooner_than_others() -> None:
    drawn = certificate(heard(("I", 0.9), ("did", 0.7), ("not", 0.7), ("go", 0.4)), made_at=AT)
    assert [(one.at, one.word) for one in drawn.doubts] == [(2.0, "not"), (3.0, "go")]


def test_what_a_person_wrote_is_no_doubt_of_the_machine() -> None:
    assert certificate(heard(("not", 1.0)), made_at=AT).doubts == ()


def test_nothing_is_said_of_listening_where_nothing_was_noted() -> None:
    assert certificate(heard(("Yes", 0.9)), made_at=AT).correcting is None


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0, 50)), max_size=8))
def test_no_moment_is_counted_twice_as_played(spans: list[tuple[float, float]]) -> None:
    played = tuple(Span(start=start, end=start + seconds) for start, seconds in spans)
    correcting = Correcting(ledger=LedgerState(), played=played)
    counted = certificate(CALL, made_at=AT, correcting=correcting).played
    assert counted <= sum(span.seconds for span in played) + 1e-6
    assert counted <= 150
