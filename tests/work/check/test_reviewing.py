import pytest
from tests.work.small import Small

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.review import ReviewedOmission, Verdict
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.store import ledgers
from fairhearing.work.case import cases
from fairhearing.work.case.shown import Action
from fairhearing.work.check import checking, reviewing


def left_out(small: Small) -> ReviewedOmission:
    (one,) = reviewing.review_page(small.check).omissions
    return one


def test_nothing_counts_before_it_was_heard_and_decided(small: Small) -> None:
    page = reviewing.review_page(small.check)
    assert [r.finding.id for r in page.reviewed] == ["f1", "f2", "f3"]
    assert not any(r.counts for r in page.reviewed)
    with pytest.raises(Refused, match="listen"):
        reviewing.decide(small.check, "f1", Verdict.AGREED)
    assert not any(r.review for r in reviewing.review_page(small.check).reviewed)


def test_what_was_heard_and_agreed_counts(small: Small) -> None:
    reviewing.mark_heard(small.check, "f1")
    assert reviewing.review_page(small.check).heard == {"f1"}
    assert not reviewing.review_page(small.check).reviewed[0].counts
    reviewing.decide(small.check, "f1", Verdict.AGREED, " My note. ")
    decided = reviewing.review_page(small.check).reviewed[0]
    assert decided.counts
    review = decided.review
    assert review is not None
    assert (review.note, review.heard) == ("My note.", True)


def test_rejecting_needs_no_hearing(small: Small) -> None:
    reviewing.decide(small.check, "f1", Verdict.REJECTED)
    decided = reviewing.review_page(small.check).reviewed[0]
    assert decided.rejected
    assert not decided.counts


def test_what_has_no_evidence_has_nothing_to_hear(small: Small) -> None:
    reviewing.decide(small.check, "f2", Verdict.AGREED)
    assert reviewing.review_page(small.check).reviewed[1].counts


def test_the_last_decision_holds_and_every_one_is_kept(small: Small) -> None:
    small.decided()
    reviewing.decide(
        small.check, "f1", Verdict.AMENDED, outcome=Outcome.OVERSTATED, reason="Once, not often."
    )
    changed = reviewing.review_page(small.check).reviewed[0]
    assert (changed.outcome, changed.reason) == (Outcome.OVERSTATED, "Once, not often.")
    reviewing.decide(small.check, "f1", Verdict.REJECTED)
    assert not reviewing.review_page(small.check).reviewed[0].counts
    actions = [line.action for line in ledgers.entries(ledgers.reviews(small.check))]
    assert actions == ["found", "heard", "decided", "decided", "decided"]


def test_what_is_left_out_counts_once_it_was_heard_and_agreed(small: Small) -> None:
    one = left_out(small).omission.id
    with pytest.raises(Refused, match="listen"):
        reviewing.decide(small.check, one, Verdict.AGREED)
    reviewing.mark_heard(small.check, one)
    assert left_out(small).waits
    reviewing.decide(small.check, one, Verdict.AGREED, " He never says it. ")
    decided = left_out(small)
    assert decided.counts
    assert decided.review is not None
    assert decided.review.note == "He never says it."
    assert reviewing.review_page(small.check).heard == {one}


def test_what_is_left_out_is_decided_in_the_ledger_of_the_check(small: Small) -> None:
    one = left_out(small).omission.id
    reviewing.decide(small.check, one, Verdict.REJECTED)
    line = ledgers.entries(ledgers.reviews(small.check))[-1]
    assert (line.action, line.subject) == ("decided", one)
    assert left_out(small).rejected


def test_what_is_left_out_has_a_reason_to_change_and_no_outcome(small: Small) -> None:
    one = left_out(small).omission.id
    reviewing.mark_heard(small.check, one)
    with pytest.raises(WrongUse, match="no outcome"):
        reviewing.decide(small.check, one, Verdict.AMENDED, outcome=Outcome.MISQUOTED, reason="?")
    reviewing.decide(small.check, one, Verdict.AMENDED, reason="She denies it.")
    assert left_out(small).reason == "She denies it."
    assert left_out(small).counts


def test_a_change_must_say_what_is_changed(small: Small) -> None:
    reviewing.mark_heard(small.check, "f1")
    with pytest.raises(WrongUse, match="what should be changed"):
        reviewing.decide(small.check, "f1", Verdict.AMENDED)


def test_hearing_twice_is_written_once(small: Small) -> None:
    reviewing.mark_heard(small.check, "f1")
    reviewing.mark_heard(small.check, "f1")
    assert len(ledgers.entries(ledgers.reviews(small.check))) == 2


def test_there_is_no_deciding_about_what_is_not_there(small: Small) -> None:
    with pytest.raises(WrongUse, match="no such finding"):
        reviewing.decide(small.check, "f9", Verdict.REJECTED)
    with pytest.raises(WrongUse, match="no such check"):
        reviewing.review_page("nowhere")


def test_the_case_counts_what_is_left_to_decide(small: Small) -> None:
    card = checking.check_card(small.check)
    assert (card.statements, card.asking, card.undecided) == (3, 3, 3)
    assert reviewing.review_page(small.check).left == 3
    small.decided()
    reviewing.decide(small.check, left_out(small).omission.id, Verdict.REJECTED)
    assert checking.check_card(small.check).undecided == 1
    assert reviewing.review_page(small.check).left == 1
    assert cases.case_page(small.case).next_step.action is Action.NAME_SPEAKERS
