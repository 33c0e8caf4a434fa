"""Decisions are held by ids, so these must stay with the words they are about."""

from dataclasses import replace

from bench.checking import sets
from tests.domain.checking.talk import record, report
from tests.domain.filings.made_up import CALL, agreed, omission, rejected, result

from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.finding import Omission
from fairhearing.domain.checking.ports import Ranker
from fairhearing.domain.checking.review import reviewed_omissions


def left_out(ranker: Ranker, *, without: int) -> dict[str, Omission]:
    """Check the example's report without its last statements."""
    (sample,) = sets.example()
    document = sample.document
    shorter = document.statements[: len(document.statements) - without]
    written = replace(document, statements=shorter)
    found = check(written, [sample.record], ranker=ranker, judge=None)
    return {one.id: one for one in found.omissions}


def test_the_id_of_an_omission_outlives_another_check(ranker: Ranker) -> None:
    first, again = left_out(ranker, without=0), left_out(ranker, without=2)
    assert first
    assert first.keys() <= again.keys()
    assert all(first[one].evidence == again[one].evidence for one in first)


def test_a_short_answer_is_quoted_with_one_full_stop(ranker: Ranker) -> None:
    talk = record(
        "Officer: How is school?\nMother: He likes school, mostly maths.\n"
        "Officer: And swimming?\nMother: He swims on Tuesdays.\n"
        "Officer: Is there anything else?\n"
        "Mother: Could you put in your report that I paid for the coach?\n"
        "Officer: Yes, of course."
    )
    written = report("He likes maths at school.", "He swims on Tuesdays.", "There is a hearing.")
    found = check(written, [talk], ranker=ranker, judge=None)
    (asked,) = found.omissions
    assert asked.reason.endswith(" answers “Yes, of course”.")


def test_the_id_of_an_omission_is_that_of_its_place_and_words_alone() -> None:
    one = omission(3)
    renamed = replace(one.evidence, speaker="Ms Dalby", record="renamed.opus")
    assert replace(one, evidence=renamed, reason="Another reason.").id == one.id
    elsewhere = (omission(4, one.evidence.text), omission(3, "other words"))
    assert len({one.id, *(other.id for other in elsewhere)}) == 3


def test_an_omission_counts_once_it_was_heard_and_agreed() -> None:
    one = omission(3)
    for review, counts, waits in (
        (None, False, True),
        (agreed(one.id), True, False),
        (agreed(one.id, heard=False), False, False),
        (rejected(one.id), False, False),
    ):
        (held,) = reviewed_omissions([one], {one.id: review} if review else {})
        assert (held.counts, held.waits) == (counts, waits)


def test_all_notes_tell_each_thing_once() -> None:
    heard = replace(CALL, notes=("Mostly guessed.", "Cut short."))
    found = replace(result([], [heard]), notes=("A fast check.", "Cut short."))
    noted = replace(found, document=replace(found.document, notes=("Tracked changes.",)))
    assert noted.all_notes == ("Tracked changes.", "Mostly guessed.", "Cut short.", "A fast check.")
