from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.comparison import Comparison, Side, compare
from fairhearing.domain.reading.comparison_words import folded
from fairhearing.domain.reading.transcript import Transcript


def talk(*lines: str) -> Transcript:
    """Read lines "Name: words", ten seconds each."""
    rows = (f"[00:{n // 6:02}:{n % 6}0] {line}" for n, line in enumerate(lines))
    return read_transcript("\n".join(rows).encode(), name="talk.txt", digest="0" * 64)


def differing(side: Side) -> str:
    return " ".join(piece.text.strip() for piece in side.pieces if piece.differs)


def found(one: str, other: str) -> list[tuple[str, str]]:
    drawn = compare(talk(f"Mother: {one}"), talk(f"Mum: {other}"))
    return [(differing(each.a), differing(each.b)) for each in drawn.differences]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Um, I rang on, er, Monday.", "I rang on Monday"),
        ("I I was I was at home.", "I was at home."),
        ("I w- was at home.", "I was at home."),
        ("I do not recall; it's late.", "i don’t recall – its late"),
        ("On the twenty-first of May at ten thirty.", "On the 21st of May at 10:30"),
        ("It cost twenty thousand pounds.", "It cost £20,000."),
        ("In two thousand and twenty-six", "In twenty twenty six"),
        ("A hundred and twenty five of them", "125 of them"),
        ("OK, we're going to go at 3 p.m.", "Okay we are gonna go at 3pm"),
        ("Fifty percent, Dr Price.", "50% doctor Price"),
        ("Dŵr a thŷ", "Dw\u0302r a thy\u0302"),
    ],
)
def test_small_slips_of_speech_and_writing_are_no_differences(one: str, other: str) -> None:
    assert found(one, other) == []
    drawn = compare(talk(f"A: {one}"), talk(f"A: {other}"))
    assert drawn.slips > 0


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        ("He does not hit them.", "He does hit them.", "not", ""),
        ("I collect them on Tuesdays.", "I collect them on Thursdays.", "Tuesdays.", "Thursdays."),
        ("It was fifteen times.", "It was 50 times.", "fifteen", "50"),
        ("I have one, two children.", "I have 12 children.", "one, two", "12"),
        ("Mm-hmm, he did.", "He did.", "Mm-hmm,", ""),
        ("Yes he did.", "No he did.", "Yes", "No"),
    ],
)
def test_words_that_change_what_was_said_are_marked_on_both_sides(
    one: str, other: str, left: str, right: str
) -> None:
    assert found(one, other) == [(left, right)]


def test_each_difference_has_its_moment_and_who_speaks() -> None:
    drawn = compare(
        talk("Officer: Good morning.", "Mother: I rang Karen Dalby."),
        talk("Oakley: Good morning.", "Dalby: I rang Karen Dolby."),
    )
    (only,) = drawn.differences
    assert only.start is not None
    assert 10 < only.start < 14
    assert (only.a.speaker, only.b.speaker) == ("Mother", "Dalby")


def test_names_may_differ_and_only_who_is_who_counts() -> None:
    asked, said = "Good morning, did he ring you at all last week?", "He did ring on Monday."
    ours = talk(f"Officer: {asked}", f"Mother: {said}", "Officer: Right then.")
    same = talk(f"Voice 2: {asked}", f"Voice 1: {said}", "Voice 2: Right then.")
    other = talk(f"Voice 2: {asked} {said}", "Voice 2: Right then.", "Voice 1: Goodbye.")
    assert compare(ours, same).speakers == ()
    (only,) = compare(replace(ours, turns=(*ours.turns, *other.turns[2:])), other).speakers
    assert (only.words, only.a, only.b) == (said, "Mother", "Voice 2")


def test_the_words_around_stay_in_the_turn_and_the_marks_on_the_words() -> None:
    asked = "Officer: Are you worried?"
    (only,) = compare(
        talk(asked, "Mother: No, not at all."), talk(asked, "Mother: No, at all.")
    ).differences
    assert [piece.text for piece in only.a.pieces] == ["No, ", "not", " at all."]
    assert [piece.text for piece in only.b.pieces] == ["No, at all."]
    assert only.b.speaker == "Mother"


def test_a_record_without_names_is_not_compared_by_who_speaks() -> None:
    ours = talk("Officer: Did he ring?", "Mother: He did.")
    assert not compare(ours, talk("Speaker: Did he ring? He did.")).speakers_named


def test_a_passage_that_only_one_has_is_one_difference_and_is_shown_by_its_ends() -> None:
    lines = [f"A: Number {n} is what we said and then the other thing was {n}." for n in range(50)]
    missing = compare(talk(*lines), talk(*lines[:10], *lines[40:]))
    assert not any("A:]" in p.text for p in missing.differences[0].a.pieces if p.differs)
    assert len(missing.differences) == 1
    assert missing.differences[0].b.silent
    assert "words more]" in differing(missing.differences[0].a)


def test_where_hardly_a_word_is_alike_it_may_be_another_recording() -> None:
    one = talk("A: The cat sat upon a mat all day long.")
    assert compare(one, talk("B: Trains run late whenever snow falls here.")).doubtful
    assert not compare(one, one).doubtful


def test_a_difference_keeps_its_name_while_others_are_mended() -> None:
    lines = [f"A: This is sentence {n} of the long talk we had together." for n in range(20)]
    theirs = [*lines]
    theirs[3] = theirs[3].replace("long", "short")
    theirs[15] = theirs[15].replace("had", "held")
    before = compare(talk(*lines), talk(*theirs))
    theirs[3] = lines[3]
    after = compare(talk(*lines), talk(*theirs))
    assert [each.id for each in after.differences] == [before.differences[1].id]


def test_without_times_there_is_no_moment() -> None:
    one = read_transcript(b"A: I rang Dalby.", name="a.txt", digest="")
    other = read_transcript(b"A: I rang Dolby.", name="b.txt", digest="")
    (only,) = compare(one, other).differences
    assert only.start is None
    assert only.a.at is None


WORDS = st.lists(
    st.sampled_from(
        [
            "no",
            "not",
            "yes",
            "I",
            "he",
            "rang",
            "one",
            "2",
            "twenty",
            "um",
            "er",
            "them.",
            "Monday,",
            "don't",
            "£20",
            "10:30",
        ]
    ),
    max_size=30,
).map(" ".join)


def shown(drawn: Comparison) -> list[tuple[str, str]]:
    return [(differing(each.a), differing(each.b)) for each in drawn.differences]


@given(WORDS, WORDS)
def test_a_and_b_are_treated_alike_and_a_transcript_never_differs_from_itself(
    one: str, other: str
) -> None:
    left, right = talk(f"A: x {one}"), talk(f"B: x {other}")
    assert compare(left, left).differences == ()
    assert compare(left, left).slips == 0
    there, back = compare(left, right), compare(right, left)
    assert bool(there.differences) == bool(back.differences)
    assert there.slips == back.slips or there.differences


@given(WORDS)
def test_every_word_is_compared_or_counted_as_a_slip(words: str) -> None:
    whole = folded(talk(f"A: x {words}"))
    kept = {n for key in whole.keys for n in range(key.first, key.last)}
    assert kept | whole.slips == set(range(len(whole.heard)))
    assert not kept & whole.slips


def test_a_word_said_by_each_of_two_is_not_one_more_where_it_was_given_to_one() -> None:
    ours = talk("Diane: Hello?", "Sheila: Hello?", "Diane: Oh, hello. You are there.")
    theirs = talk("A: Hello. Hello.", "B: Oh, hello. You are there.")
    for one, other in ((ours, theirs), (theirs, ours)):
        assert compare(one, other).differences == ()
    more = talk("Diane: Hello?", "Sheila: Never.", "Diane: Oh, hello. You are there.")
    assert len(compare(more, theirs).differences) == 1
