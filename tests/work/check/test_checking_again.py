"""A report checked again after something was mended: what stands, and what is decided again."""

import io
from collections.abc import Iterable, Sequence
from types import SimpleNamespace

import pytest
from tests.work.small import started

from fairhearing import wiring
from fairhearing.domain.checking.finding import Agrees, Outcome
from fairhearing.domain.checking.ports import Judgement, Passage
from fairhearing.domain.checking.review import Reviewed, Verdict
from fairhearing.domain.made_by import ModelUsed
from fairhearing.store import ledgers, tables
from fairhearing.work.case import adding, cases, verifying
from fairhearing.work.case.rows import item_row
from fairhearing.work.case.shown import Action, Use
from fairhearing.work.check import checking, comparing, reviewing
from fairhearing.work.long_work import finishing, jobs, stages
from fairhearing.work.transcripts import reading, speaking

CALL = """\
[00:00:00] Ms Hale: Thank you for ringing. Did you go to the school on Monday?
[00:00:06] Mr Cole: No, I went on Tuesday, in the morning.
[00:00:12] Ms Hale: And did you shout at anybody there?
[00:00:16] Mr Cole: I raised my voice once, with the caretaker.
[00:00:22] Ms Hale: What about the holiday, would you agree to a week in August?
[00:00:28] Mr Cole: A week in August is fine, as long as the tickets are booked by June.
[00:00:34] Ms Hale: And the piano lessons?
[00:00:38] Mr Cole: I pay for half of the piano lessons and I always have.
"""
REPORT = """\
1. Mr Cole went to the school on Monday.

2. Mr Cole often shouted at the caretaker.

3. Mr Cole agreed to a week in August.

4. Mr Cole pays for half of the piano lessons.
"""
AUGUST = "agreed to a week in August."
EARLY = "had been at the school early in the day."


class Counting:
    """A judge that believes all but the shed, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def models(self) -> tuple[ModelUsed, ...]:
        return (ModelUsed(name="counting", digest="5" * 64),)

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        self.asked += [(passage.text, statement) for statement in statements]
        return [
            Judgement(supported=-4 if "shed" in one else 3.0, otherwise=-4) for one in statements
        ]


@pytest.fixture
def judge(monkeypatch: pytest.MonkeyPatch) -> Counting:
    counting = Counting()
    monkeypatch.setattr(wiring, "judge", lambda: counting)
    return counting


class Case:
    """A call and a report, read; and checks of them."""

    def __init__(self, call: str = CALL, report: str = REPORT) -> None:
        self.id = cases.start_case("Ours")
        self.call = self.read("call.txt", call, Use.RECORD)
        self.report = self.read("report.txt", report, Use.REPORT)

    def read(self, name: str, text: str, use: Use) -> str:
        item = adding.add(self.id, name, io.BytesIO(text.encode()), use).item.id
        job, row = started(reading.start_reading(item)), item_row(item)
        if use is Use.RECORD:
            finishing.heard(job, *stages.read_record(row))
        else:
            finishing.read(job, *stages.read_paper(row, stages.unheeded))
        return item

    def check(self, notes: str = "") -> str:
        job = started(checking.start_check(self.id, self.report, (self.call,), notes_id=notes))
        finishing.checked(job, *comparing.compare(job))
        return jobs.job(job).target


@pytest.fixture
def case(unlocked: None) -> Case:
    return Case()


def decide_all(check: str, note: str = "") -> None:
    for one in reviewing.review_page(check).reviewed:
        reviewing.mark_heard(check, one.subject)
        reviewing.decide(check, one.subject, Verdict.AGREED, note)


def about(check: str, words: str) -> Reviewed:
    page = reviewing.review_page(check)
    return next(one for one in page.reviewed if words in one.finding.statement.text)


def test_nothing_is_asked_twice_about_the_same_words(case: Case, judge: Counting) -> None:
    first = reviewing.review_page(case.check())
    asked = len(judge.asked)
    speaking.name_speaker(case.call, "Ms Hale", "Ms Hale")
    again = reviewing.review_page(case.check())
    assert asked > 0
    assert len(judge.asked) == asked
    assert [r.finding for r in again.reviewed] == [r.finding for r in first.reviewed]


def test_a_mended_turn_is_judged_again_and_nothing_far_from_it(
    unlocked: None, judge: Counting
) -> None:
    apart = "".join(
        f"[00:{1 + n // 60:02}:{n % 60:02}] Ms Hale: Some words about matter number {n} of the day "
        "that have nothing to do with it, as it happens, and that go on for a while.\n"
        for n in range(40)
    )
    lines = CALL.splitlines(keepends=True)
    long = Case("".join(lines[:4]) + apart + "".join(lines[4:]), f"{REPORT}\n5. Mr Cole {EARLY}\n")
    long.check()
    before = set(judge.asked)
    judge.asked.clear()
    speaking.reassign_turn(long.call, 1, "Ms Hale")
    long.check()
    assert _without_names(before) >= {AUGUST, EARLY}
    assert judge.asked
    assert AUGUST not in _without_names(judge.asked)
    assert not set(judge.asked) & before


def _without_names(asked: Iterable[tuple[str, str]]) -> set[str]:
    return {statement.partition(" ")[2] for _, statement in asked}


def test_decisions_stand_where_statement_outcome_and_words_are_the_same(
    case: Case, judge: Counting
) -> None:
    first = case.check()
    decide_all(first, "As I remember it.")
    made = about(first, "piano").review
    speaking.reassign_turn(case.call, 1, "Ms Hale")
    second = case.check()
    kept = about(second, "piano")
    assert kept.counts
    assert kept.review == made
    assert kept.review
    assert kept.review.note == "As I remember it."
    assert verifying.verify().breaks == ()


def test_what_rests_on_a_mended_turn_is_decided_again(case: Case, judge: Counting) -> None:
    first = case.check()
    assert about(first, "Monday").outcome is Outcome.CONTRADICTED
    decide_all(first, "It was Tuesday.")
    speaking.reassign_turn(case.call, 1, "Ms Hale")
    second = case.check()
    mended = about(second, "Monday")
    assert mended.review is None
    assert mended.waits
    assert mended.before
    assert mended.before.note == "It was Tuesday."
    assert checking.check_card(second).undecided >= 1
    third = case.check()
    assert about(third, "Monday").before == mended.before
    reviewing.mark_heard(third, mended.subject)
    reviewing.decide(third, mended.subject, Verdict.REJECTED)
    assert not about(third, "Monday").waits


def test_naming_a_voice_leaves_what_was_decided(case: Case, judge: Counting) -> None:
    first = case.check()
    decide_all(first)
    speaking.name_speaker(case.call, "Mr Cole", "Mr J Cole")
    second = case.check()
    one = about(second, "piano")
    assert one.counts
    assert {line.speaker for line in one.finding.evidence} == {"Ms Hale", "Mr J Cole"}


def test_each_decision_taken_over_says_where_it_was_made(case: Case, judge: Counting) -> None:
    first = case.check()
    decide_all(first)
    second = case.check()
    lines = ledgers.entries(ledgers.reviews(second))
    assert {line.action for line in lines} == {"found", "heard", "decided"}
    assert all(f'"from":"{first}"' in line.body for line in lines if line.action == "decided")


@pytest.mark.model
def test_the_real_judge_is_asked_once_and_answers_the_same(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = wiring.judge(), Counting()

    def ask(passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        asked.judge(passage, statements)
        return real.judge(passage, statements)

    monkeypatch.setattr(wiring, "judge", lambda: SimpleNamespace(models=real.models, judge=ask))
    first = reviewing.review_page(case.check())
    once = len(asked.asked)
    speaking.name_speaker(case.call, "Ms Hale", "Ms Hale")
    again = reviewing.review_page(case.check())
    assert once == len(asked.asked) > 0
    assert [r.finding for r in again.reviewed] == [r.finding for r in first.reviewed]


NOTES = """\
1. Went on Tuesday.

2. Pays for half of the piano lessons.

3. Is building a shed.
"""


def test_notes_are_compared_once_and_the_check_is_stale_when_they_are_read_again(
    case: Case, judge: Counting
) -> None:
    notes = case.read("notes.txt", NOTES, Use.NOTES)
    check = case.check(notes)
    page = reviewing.review_page(check)
    assert page.result.notes_read
    assert [one.text for one in page.result.notes_read.only] == ["Is building a shed."]
    noted = about(check, "piano").finding.noted
    assert noted
    assert (noted.agrees, noted.text) == (Agrees.BOTH, "Pays for half of the piano lessons.")
    assert cases.case_page(case.id).checks[0].notes == cases.item(notes)
    asked = len(judge.asked)
    again = reviewing.review_page(case.check(notes))
    assert [r.finding for r in again.reviewed] == [r.finding for r in page.reviewed]
    assert len(judge.asked) == asked
    assert not checking.check_card(check).stale
    tables.Item.objects.filter(pk=notes).update(reading="9" * 64)
    assert checking.check_card(check).stale


def test_what_was_compared_again_waits_for_nobody(case: Case, judge: Counting) -> None:
    first = case.check()
    second = case.check()
    page = cases.case_page(case.id)
    assert [(one.id, one.superseded) for one in page.checks] == [(second, False), (first, True)]
    assert (page.next_step.action, page.next_step.target) == (Action.REVIEW, second)


def test_a_comparison_with_notes_stands_beside_a_later_one_without(
    case: Case, judge: Counting
) -> None:
    with_notes = case.check(case.read("notes.txt", NOTES, Use.NOTES))
    case.check()
    page = cases.case_page(case.id)
    assert not any(one.superseded for one in page.checks)
    decide_all(page.checks[0].id)
    assert cases.case_page(case.id).next_step.target == with_notes
