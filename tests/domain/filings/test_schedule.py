from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.filings.made_up import (
    CALL,
    MADE_BY,
    MADE_ON,
    Check,
    agreed,
    all_agreed,
    amended,
    checks,
    digest_of,
    drawn,
    finding,
    left_out,
    omission,
    rejected,
    result,
)

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.review import Reviewed, Verdict
from fairhearing.domain.filings.schedule import Schedule, schedule

DIFFERS = Outcome.CONTRADICTED


def drawn_up(check: Check) -> Schedule:
    return schedule(*check, made_on=MADE_ON)


def texts(reviewed: Sequence[Reviewed]) -> set[str]:
    return {one.finding.statement.text for one in reviewed}


@given(checks())
def test_only_what_a_person_heard_decided_and_did_not_reject_is_quoted(check: Check) -> None:
    made = drawn_up(check)
    fit = [
        one
        for one in check[1]
        if one.review and one.review.heard and one.review.verdict is not Verdict.REJECTED
    ]
    quoted = {entry.report_says for entry in (*made.entries, *made.borne_out)}
    assert quoted <= texts(fit)
    assert {e.report_says for e in made.entries} == texts([o for o in fit if o.outcome.differs])


@given(checks())
def test_every_statement_is_counted_exactly_once(check: Check) -> None:
    made = drawn_up(check)
    listed = len(made.entries) + len(made.borne_out) + made.opinion
    assert listed + made.rejected + made.undecided == made.statements == len(check[1])
    assert len(made.outcomes) == listed


@given(checks())
def test_entries_are_numbered_from_1_in_the_order_of_the_report(check: Check) -> None:
    made = drawn_up(check)
    for entries in (made.entries, made.borne_out):
        assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
        paragraphs = [int(entry.paragraph) for entry in entries]
        assert paragraphs == sorted(paragraphs)


@given(checks(), st.randoms())
def test_the_order_of_the_decisions_changes_nothing(check: Check, chance: object) -> None:
    result_, reviewed, omissions = check
    shuffled = sorted(reviewed, key=lambda _: chance.random())  # type: ignore[attr-defined]  # Random
    mixed = sorted(omissions, key=lambda _: chance.random())  # type: ignore[attr-defined]  # Random
    assert drawn_up((result_, tuple(shuffled), tuple(mixed))) == drawn_up(check)


@given(checks())
def test_only_omissions_that_were_heard_and_agreed_are_in_and_the_rest_are_counted(
    check: Check,
) -> None:
    made = drawn_up(check)
    fit = {
        one.omission.evidence.text
        for one in check[2]
        if one.review and one.review.heard and one.review.verdict is not Verdict.REJECTED
    }
    assert {one.said.text for one in made.left_out} == fit
    not_in = made.left_out_not_in
    assert len(made.left_out) + not_in.undecided + not_in.rejected == len(check[2])


@given(checks())
def test_omissions_go_on_from_the_number_of_the_last_entry_in_the_order_of_the_record(
    check: Check,
) -> None:
    made = drawn_up(check)
    numbers = [one.number for one in (*made.entries, *made.left_out)]
    assert numbers == list(range(1, len(numbers) + 1))
    times = [one.said.start or 0 for one in made.left_out]
    assert times == sorted(times)


def test_an_omission_is_printed_with_the_persons_reason_and_note() -> None:
    one = omission(3)
    changed = replace(amended(one.id, Outcome.NOT_FOUND, "She offered."), outcome=None, note="Mine")
    (entry,) = left_out([one], {one.id: changed}).left_out
    assert (entry.reason, entry.note, entry.said.speaker) == ("She offered.", "Mine", "Karen Dalby")


def test_a_decision_without_listening_is_still_undecided() -> None:
    made = drawn([finding(1, DIFFERS)], {"f1": agreed("f1", heard=False)})
    assert not made.entries
    assert made.undecided == 1


def test_a_rejected_finding_is_only_counted() -> None:
    made = drawn([finding(1, DIFFERS)], {"f1": rejected("f1")})
    assert (made.entries, made.borne_out, made.rejected) == ((), (), 1)


def test_a_changed_outcome_is_printed_with_what_the_program_had_taken_it_to_be() -> None:
    review = amended("f1", Outcome.OVERSTATED, "Once is not often.")
    (entry,) = drawn([finding(1, DIFFERS)], {"f1": review}).entries
    assert entry.outcome is Outcome.OVERSTATED
    assert entry.machine is DIFFERS
    assert entry.reason == "Once is not often."


def test_the_programs_reason_goes_with_its_outcome() -> None:
    (entry,) = drawn([finding(1, DIFFERS)], {"f1": amended("f1", Outcome.MISQUOTED)}).entries
    assert entry.reason == ""
    (kept,) = all_agreed([finding(1, DIFFERS)]).entries
    assert kept.reason == "The program's reason 1-1."
    assert kept.machine is None


def test_a_discrepancy_the_person_found_borne_out_moves_to_that_list() -> None:
    made = drawn([finding(1, DIFFERS)], {"f1": amended("f1", Outcome.SUPPORTED)})
    assert not made.entries
    assert [entry.outcome for entry in made.borne_out] == [Outcome.SUPPORTED]


def test_undecided_statements_that_look_borne_out_are_placed_but_not_quoted() -> None:
    made = drawn([finding(3, Outcome.SUPPORTED), finding(4, DIFFERS)], {})
    assert [place.paragraph for place in made.looks_borne_out] == ["3"]
    assert made.borne_out == ()


def test_a_record_without_times_is_printed_without_times() -> None:
    one = finding(1, DIFFERS)
    untimed = replace(CALL, timed=False, has_sound=False)
    decided = Reviewed(finding=one, review=agreed("f1"))
    made = schedule(result([one], [untimed]), [decided], made_on=MADE_ON)
    assert made.entries[0].record_says[0].start is None
    assert made.entries[0].record_says[0].text == one.evidence[0].text


def test_what_was_compared_is_named_with_digest_length_and_day() -> None:
    found = result([finding(1, DIFFERS)])
    made = schedule(found, [], made_on=MADE_ON, sealed={CALL.digest: date(2026, 5, 14)})
    assert (made.report.digest, made.report.pages) == (digest_of("report"), 2)
    assert (made.records[0].digest, made.records[0].seconds) == (CALL.digest, 240.7)
    assert made.records[0].sealed == date(2026, 5, 14)
    assert made.report.sealed is None


def test_every_model_of_every_stage_is_named_once() -> None:
    listener = replace(MADE_BY.models[0], name="only-the-transcript-used-it")
    heard = replace(CALL, made_by=replace(MADE_BY, models=(listener,)))
    made = schedule(result([], [heard]), [], made_on=MADE_ON)
    assert sorted(m.name for m in made.made_by.models) == sorted(
        [listener.name, *(m.name for m in MADE_BY.models)]
    )


def test_half_a_sentence_is_quoted_with_what_it_leans_on_and_dots_between() -> None:
    one = finding(1, DIFFERS, "that she works.")
    half = replace(one, statement=replace(one.statement, lead="She said"))
    (entry,) = all_agreed([half]).entries
    assert entry.report_says == "She said … that she works."


def test_notes_on_the_report_and_the_record_are_printed_with_those_of_the_check() -> None:
    cut_short = replace(CALL, notes=("It may have been cut short.",))
    found = replace(result([], [cut_short]), notes=("A fast check.",))
    made = schedule(found, [], made_on=MADE_ON)
    assert made.notes == ("It may have been cut short.", "A fast check.")
