"""What holds whatever is done to a transcript, in whatever order."""

from copy import deepcopy
from itertools import pairwise

from hypothesis import given
from tests.domain.reading.mending.talks import DEEDS, REDO, UNDO, transcripts

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.changes import Mended
from fairhearing.domain.reading.mending.course import Course
from fairhearing.domain.reading.mending.making import steps_of
from fairhearing.domain.reading.mending.steps import Step, text_of
from fairhearing.domain.reading.transcript import By, Transcript

Log = list[tuple[str, tuple[Step, ...] | int]]


def worked(machine: Transcript, deeds: list[Mended | str]) -> tuple[Course, Log]:
    """Do what makes sense of it, as a window would, and write it down."""
    course, log = Course(machine), []
    for deed in deeds:
        number = len(log) + 1
        if deed == UNDO and course.undoes:
            log.append((UNDO, course.undoes))
            course.undo(course.undoes)
        elif deed == REDO and course.redoes:
            log.append((REDO, course.redoes))
            course.redo(course.redoes)
        elif not isinstance(deed, str):
            try:
                steps = steps_of(course.talk, deed, f"e{number}")
            except WrongUse:
                continue
            if steps:
                log.append(("change", steps))
                course.make(number, steps)
    return course, log


@given(machine=transcripts(), deeds=DEEDS)
def test_what_was_written_down_gives_the_same_transcript_again(
    machine: Transcript, deeds: list[Mended | str]
) -> None:
    course, log = worked(machine, deeds)
    again = Course(machine)
    for number, (what, done) in enumerate(log, start=1):
        if isinstance(done, tuple):
            again.make(number, done)
        else:
            (again.undo if what == UNDO else again.redo)(done)
    assert again.talk.transcript() == course.talk.transcript()


@given(machine=transcripts(), deeds=DEEDS)
def test_undoing_everything_gives_what_was_heard_and_redoing_it_what_was_mended(
    machine: Transcript, deeds: list[Mended | str]
) -> None:
    course, _ = worked(machine, deeds)
    states = [course.talk.transcript()]
    while course.undoes:
        course.undo(course.undoes)
        states.append(course.talk.transcript())
    assert states[-1] == Course(machine).talk.transcript()
    for state in reversed(states[:-1]):
        course.redo(course.redoes)
        assert course.talk.transcript() == state


@given(machine=transcripts(), deeds=DEEDS)
def test_no_kept_word_ever_moves_and_times_stay_in_order(
    machine: Transcript, deeds: list[Mended | str]
) -> None:
    heard = {(w.start, w.end, w.probability) for turn in machine.turns for w in turn.words}
    mended = worked(machine, deeds)[0].talk.transcript()
    words = [word for turn in mended.turns for word in turn.words]
    for word in words:
        assert word.by is By.PERSON or (word.start, word.end, word.probability) in heard
        assert word.start <= word.end
    assert all(one.start <= other.start for one, other in pairwise(words))
    assert all(one.start <= other.start for one, other in pairwise(mended.turns))


@given(machine=transcripts(), deeds=DEEDS)
def test_the_text_of_a_turn_is_its_words_and_every_id_is_there_once(
    machine: Transcript, deeds: list[Mended | str]
) -> None:
    mended = worked(machine, deeds)[0].talk.transcript()
    for turn in mended.turns:
        assert turn.words
        assert turn.text == text_of(turn.words)
    ids = [turn.id for turn in mended.turns]
    assert len(set(ids)) == len(ids)
    assert {turn.speaker for turn in mended.turns} <= {s.label for s in mended.speakers}


@given(machine=transcripts(), deeds=DEEDS)
def test_what_the_machine_wrote_never_changes(
    machine: Transcript, deeds: list[Mended | str]
) -> None:
    before = deepcopy(machine)
    worked(machine, deeds)
    assert machine == before
