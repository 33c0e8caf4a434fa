from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.filings.made_up import CALL

from fairhearing.domain.filings.certificate import certificate
from fairhearing.domain.filings.court_transcript import Person, Said, court_transcript, said
from fairhearing.domain.reading.transcript import (
    By,
    Mark,
    Role,
    Span,
    Speaker,
    Transcript,
    Turn,
    Word,
)

AT = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def turn(start: float, text: str, *, speaker: str = "Speaker 1") -> Turn:
    """A turn of one word a second."""
    words = tuple(
        Word(text=word, start=start + n, end=start + n + 1, probability=0.9)
        for n, word in enumerate(text.split())
    )
    return Turn(speaker=speaker, start=start, end=start + len(words), text=text, words=words)


def talk(
    *turns: Turn, unheard: tuple[Span, ...] = (), overlapped: tuple[Span, ...] = ()
) -> Transcript:
    return replace(CALL, turns=turns, unheard=unheard, overlapped=overlapped)


def printed(transcript: Transcript) -> list[str]:
    return [f"{one.at} {one.who}: {one.words}" for one in said(transcript)]


def test_a_mark_stands_before_the_first_word_it_touches() -> None:
    over = talk(turn(0, "I rang on Monday"), overlapped=(Span(start=2.2, end=3.0),))
    assert printed(over) == ["0 Speaker 1: I rang [overlapping] on Monday"]


def test_both_who_speak_at_once_are_marked() -> None:
    both = talk(
        turn(0, "I rang on Monday"),
        turn(3, "You did not", speaker="Speaker 2"),
        overlapped=(Span(start=3.0, end=4.0),),
    )
    assert printed(both) == [
        "0 Speaker 1: I rang on [overlapping] Monday",
        "3 Speaker 2: [overlapping] You did not",
    ]


def test_what_could_not_be_heard_says_how_long_it_is() -> None:
    within = talk(turn(0, "I rang on Monday"), unheard=(Span(start=3.9, end=12.0),))
    assert printed(within) == ["0 Speaker 1: I rang on [inaudible, 8 seconds] Monday"]


def test_a_mark_that_a_person_set_is_printed_once() -> None:
    heard = turn(0, "I rang [inaudible] on Monday")
    set_by_hand = replace(heard.words[2], mark=Mark.INAUDIBLE, by=By.PERSON)
    marked = replace(heard, words=(*heard.words[:2], set_by_hand, *heard.words[3:]))
    spans = (Span(start=set_by_hand.start, end=set_by_hand.end), Span(start=9, end=12))
    assert printed(talk(marked, unheard=spans)) == [
        "0 Speaker 1: I rang [inaudible] on Monday",
        "9 : [inaudible, 3 seconds]",
    ]


def test_a_stretch_in_no_turn_has_a_line_of_its_own_in_its_place() -> None:
    between = talk(turn(0, "Yes"), turn(20, "No"), unheard=(Span(start=5, end=7),))
    assert printed(between) == [
        "0 Speaker 1: Yes",
        "5 : [inaudible, 2 seconds]",
        "20 Speaker 1: No",
    ]


def test_times_nobody_knows_are_left_out() -> None:
    untimed = replace(talk(turn(0, "Yes")), timed=False)
    assert list(said(untimed)) == [Said(at=None, who="Speaker 1", words="Yes")]


def test_those_who_speak_stand_on_the_first_page_with_their_parts() -> None:
    speakers = (
        Speaker(label="Speaker 2", name="Karen Dalby", role=Role.MOTHER),
        Speaker(label="Speaker 9", name="Nobody who speaks"),
    )
    heard = talk(turn(0, "Yes"), turn(2, "No", speaker="Speaker 2"))
    named = replace(heard, speakers=speakers)
    drawn = court_transcript(named, certificate(named, made_at=AT))
    assert drawn.people == (
        Person(name="Speaker 1", role=""),
        Person(name="Karen Dalby", role="mother"),
    )


@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=8),
    st.lists(st.tuples(st.floats(0, 60), st.floats(0.1, 9)), max_size=6),
    st.lists(st.tuples(st.floats(0, 60), st.floats(0.1, 9)), max_size=6),
)
def test_marks_never_cost_a_word(
    lengths: list[int], unheard: list[tuple[float, float]], over: list[tuple[float, float]]
) -> None:
    turns = tuple(turn(n * 8.0, " ".join("word" for _ in range(k))) for n, k in enumerate(lengths))
    spans = [tuple(Span(start=s, end=s + e) for s, e in each) for each in (unheard, over)]
    heard = talk(*turns, unheard=spans[0], overlapped=spans[1])
    shown = [one for one in said(heard) if one.who]
    assert [one.words.split().count("word") for one in shown] == lengths
    marked = sum(one.words.count("[inaudible") for one in said(heard))
    assert bool(marked) == bool(unheard)
