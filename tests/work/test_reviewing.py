import pytest
from tests.work.small import Small

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.review import Verdict
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.store import ledgers
from fairhearing.work import cases, checking, reviewing
from fairhearing.work.shown import Action


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
    assert reviewing.decide(small.check, "f1", Verdict.AGREED, " My note. ").counts
    review = reviewing.review_page(small.check).reviewed[0].review
    assert review is not None
    assert (review.note, review.heard) == ("My note.", True)


def test_rejecting_needs_no_hearing(small: Small) -> None:
    assert not reviewing.decide(small.check, "f1", Verdict.REJECTED).counts


def test_what_has_no_evidence_has_nothing_to_hear(small: Small) -> None:
    assert reviewing.decide(small.check, "f2", Verdict.AGREED).counts


def test_the_last_decision_holds_and_every_one_is_kept(small: Small) -> None:
    small.decided()
    changed = reviewing.decide(
        small.check, "f1", Verdict.AMENDED, outcome=Outcome.OVERSTATED, reason="Once, not often."
    )
    assert (changed.outcome, changed.reason) == (Outcome.OVERSTATED, "Once, not often.")
    reviewing.decide(small.check, "f1", Verdict.REJECTED)
    assert not reviewing.review_page(small.check).reviewed[0].counts
    actions = [line.action for line in ledgers.entries(ledgers.reviews(small.check))]
    assert actions == ["found", "heard", "decided", "decided", "decided"]


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
    assert (card.statements, card.asking, card.undecided) == (3, 2, 2)
    small.decided()
    assert checking.check_card(small.check).undecided == 1
    assert cases.case_page(small.case).next_step.action is Action.NAME_SPEAKERS
