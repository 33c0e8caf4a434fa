"""A voice that was named once is known on the other recordings of its case, and nowhere else."""

import io
from array import array
from dataclasses import dataclass

import pytest
from tests.work.conftest import Recording

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.ports import Plan, Trace
from fairhearing.domain.reading.transcript import Role, Span, Speaker, Transcript, Turn
from fairhearing.store import files, known_voices, outputs, tables
from fairhearing.work.case import adding, cases, rows, verifying
from fairhearing.work.case.shown import JobState, Use
from fairhearing.work.long_work import finishing, stages
from fairhearing.work.transcripts import reading, speaking, suggesting, voices

HELEN, KOFI, STRANGER = (1.0, 0.1, 0.0), (0.1, 1.0, 0.0), (0.0, 0.1, 1.0)
WHOLE = Span(start=0.0, end=20.0)


@dataclass
class Voices:
    """Recordings as they are after listening, with voices of our choice on them."""

    recording: Recording
    made: int = 0

    def call(self, case_id: str, *people: tuple[float, ...]) -> str:
        self.made += 1
        file = io.BytesIO(self.recording(6 + self.made))
        item = adding.add(case_id, f"call-{self.made}.wav", file, Use.RECORD).item
        row = rows.item_row(item.id)
        turns, traces = [], []
        for n, person in enumerate(people):
            label, span = f"Speaker {n + 1}", Span(start=n * 10.0, end=n * 10.0 + 10)
            turns.append(Turn(speaker=label, start=span.start, end=span.end, text="Well, no."))
            print_ = array("f", person).tobytes()
            traces.append(Trace(group=span.start, spans=(span,), seconds=8.0, print=print_))
        stages.kept(row, "plan", {}, Plan, lambda: Plan(seconds=20, stretches=(WHOLE,)))
        found = tuple(traces)
        stages.kept(
            row, known_voices.TRACED, stages._traced_with(WHOLE), tuple[Trace, ...], lambda: found
        )
        transcript = Transcript(
            name=item.name,
            digest=item.digest,
            duration=20,
            turns=tuple(turns),
            speakers=tuple(Speaker(label=turn.speaker) for turn in turns),
            made_by=MadeBy(version="0"),
        )
        key = outputs.key(item.digest, "made up", {})
        outputs.keep(key, source=item.digest, stage="transcript", value=transcript)
        job = reading.start_reading(item.id)
        tables.Job.objects.filter(pk=job).update(state=JobState.RUNNING)
        finishing.heard(job, key, transcript)
        return item.id


@pytest.fixture
def heard(unlocked: None, recording: Recording) -> Voices:
    return Voices(recording)


@pytest.fixture
def case() -> str:
    return cases.start_case("Ours")


def named(heard: Voices, case_id: str) -> str:
    first = heard.call(case_id, HELEN, KOFI)
    speaking.name_speaker(first, "Speaker 1", "Helen Marsh", Role.OFFICER)
    voices.keep(first)
    return first


def recognised(item_id: str) -> list[tuple[str, str]]:
    return [(one.label, one.known.name) for one in voices.known_on(item_id)]


def test_a_voice_named_once_is_known_on_the_next_recording(heard: Voices, case: str) -> None:
    first = named(heard, case)
    second = heard.call(case, STRANGER, HELEN)
    (one,) = suggesting.suggestions(second)
    assert (one.label, one.name, one.role) == ("Speaker 2", "Helen Marsh", Role.OFFICER)
    assert one.heard is not None
    assert (one.heard.item_id, one.heard.sure) == (first, True)
    assert one.heard.clips


def test_nothing_counts_before_the_person_says_so(heard: Voices, case: str) -> None:
    named(heard, case)
    second = heard.call(case, STRANGER, HELEN)
    assert recognised(second)
    assert not any(speaker.name for speaker in reading.transcript(second).speakers)
    assert not cases.item(second).named


def test_another_case_knows_nothing_of_it(heard: Voices, case: str) -> None:
    named(heard, case)
    theirs = heard.call(cases.start_case("Theirs"), HELEN, STRANGER)
    assert not recognised(theirs)


def test_a_voice_without_a_name_is_not_kept(heard: Voices, case: str) -> None:
    named(heard, case)
    assert [(one.label, one.speaker.name) for one in voices.kept(case)] == [
        ("Speaker 1", "Helen Marsh")
    ]


def test_a_new_name_is_the_name_that_is_proposed(heard: Voices, case: str) -> None:
    first = named(heard, case)
    speaking.name_speaker(first, "Speaker 1", "Helen Marsh-Owen")
    second = heard.call(case, STRANGER, HELEN)
    assert recognised(second) == [("Speaker 2", "Helen Marsh-Owen")]


def test_a_name_taken_back_takes_the_voice_with_it(heard: Voices, case: str) -> None:
    first = named(heard, case)
    speaking.name_speaker(first, "Speaker 1", "")
    voices.keep(first)
    assert not voices.kept(case)


def test_a_name_given_on_a_recording_is_not_proposed_there_again(heard: Voices, case: str) -> None:
    named(heard, case)
    second = heard.call(case, STRANGER, HELEN)
    speaking.name_speaker(second, "Speaker 1", "Helen Marsh")
    assert not recognised(second)


def test_what_is_removed_is_gone_and_so_is_what_it_was_made_from(heard: Voices, case: str) -> None:
    first = named(heard, case)
    voices.forget(first, "Speaker 1")
    journal = files.cases().with_name(files.cases().name + "-wal")
    assert not journal.exists() or journal.stat().st_size == 0
    second = heard.call(case, STRANGER, HELEN)
    assert not voices.kept(case)
    assert not recognised(second)
    assert not stages.traced(rows.item_row(first))


def test_removing_a_voice_twice_is_told(heard: Voices, case: str) -> None:
    first = named(heard, case)
    voices.forget(first, "Speaker 1")
    with pytest.raises(WrongUse, match="not kept"):
        voices.forget(first, "Speaker 1")


def test_all_voices_of_a_case_can_be_removed_at_once(heard: Voices, case: str) -> None:
    first = named(heard, case)
    speaking.name_speaker(first, "Speaker 2", "Kofi Mensah")
    voices.keep(first)
    other = cases.start_case("Theirs")
    theirs = heard.call(other, STRANGER)
    speaking.name_speaker(theirs, "Speaker 1", "Somebody")
    voices.keep(theirs)
    voices.forget_all(case)
    assert not voices.kept(case)
    assert len(voices.kept(other)) == 1


def test_verify_finds_everything_whole_before_and_after(heard: Voices, case: str) -> None:
    first = named(heard, case)
    assert not verifying.verify().breaks
    voices.forget(first, "Speaker 1")
    assert not verifying.verify().breaks


def test_verify_finds_a_voice_that_was_changed_or_taken_out(heard: Voices, case: str) -> None:
    named(heard, case)
    tables.KnownVoice.objects.update(print=array("f", STRANGER).tobytes())
    (changed,) = verifying.verify().breaks
    assert "voice “Speaker 1”" in changed.what
    tables.KnownVoice.objects.all().delete()
    (missing,) = verifying.verify().breaks
    assert "is missing" in missing.reason


def test_saving_the_same_names_again_writes_nothing(heard: Voices, case: str) -> None:
    first = named(heard, case)
    before = tables.LedgerEntry.objects.count()
    voices.keep(first)
    assert tables.LedgerEntry.objects.count() == before
