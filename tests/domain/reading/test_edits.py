from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.edits import Change, Joined, Named, Reassigned, applied
from fairhearing.domain.reading.transcript import Role, Speaker, Transcript, Turn

LABELS = ("Speaker 1", "Speaker 2", "Speaker 3")


def talk(*voices: str) -> Transcript:
    return Transcript(
        name="call.m4a",
        digest="0" * 64,
        duration=float(len(voices)),
        turns=tuple(
            Turn(speaker=label, start=float(n), end=n + 1.0, text=f"Line {n}.")
            for n, label in enumerate(voices)
        ),
        speakers=tuple(Speaker(label=label) for label in sorted(set(voices))),
        made_by=MadeBy(version="0"),
    )


CHANGES = st.lists(
    st.one_of(
        st.builds(Named, label=st.sampled_from(LABELS), name=st.text(max_size=5)),
        st.builds(Joined, label=st.sampled_from(LABELS), into=st.sampled_from(LABELS)),
        st.builds(Reassigned, turn=st.integers(-1, 5), label=st.sampled_from(LABELS)),
    ),
    max_size=8,
)


def test_a_voice_gets_the_name_it_was_last_given() -> None:
    changes = [
        Named(label="Speaker 1", name="Ms Exampel"),
        Named(label="Speaker 1", name="Ms Example", role=Role.OFFICER),
    ]
    named = applied(talk("Speaker 1", "Speaker 2"), changes)
    assert named.speaker("Speaker 1") == Speaker(
        label="Speaker 1", name="Ms Example", role=Role.OFFICER
    )
    assert named.speaker("Speaker 2").shown == "Speaker 2"


def test_two_voices_that_are_one_person_become_one() -> None:
    joined = applied(
        talk("Speaker 1", "Speaker 2", "Speaker 3"), [Joined(label="Speaker 3", into="Speaker 1")]
    )
    assert [turn.speaker for turn in joined.turns] == ["Speaker 1", "Speaker 2", "Speaker 1"]
    assert [s.label for s in joined.speakers] == ["Speaker 1", "Speaker 2"]


def test_one_turn_is_given_to_another_voice_or_a_new_one() -> None:
    heard = talk("Speaker 1", "Speaker 1", "Speaker 2")
    mended = applied(heard, [Reassigned(turn=1, label="Speaker 2")])
    assert [turn.speaker for turn in mended.turns] == ["Speaker 1", "Speaker 2", "Speaker 2"]
    new = applied(heard, [Reassigned(turn=1, label="Speaker 3")])
    assert new.speakers[-1] == Speaker(label="Speaker 3")


@given(changes=CHANGES)
def test_no_change_alters_a_word_a_time_or_the_number_of_turns(changes: list[Change]) -> None:
    before = talk("Speaker 1", "Speaker 2", "Speaker 1", "Speaker 3")
    after = applied(before, changes)
    assert [(t.start, t.end, t.text) for t in after.turns] == [
        (t.start, t.end, t.text) for t in before.turns
    ]
    assert (after.digest, after.duration, after.made_by) == (
        before.digest,
        before.duration,
        before.made_by,
    )


@given(changes=CHANGES)
def test_every_turn_belongs_to_a_voice_that_is_listed(changes: list[Change]) -> None:
    after = applied(talk("Speaker 1", "Speaker 2", "Speaker 3"), changes)
    assert {turn.speaker for turn in after.turns} <= {s.label for s in after.speakers}
