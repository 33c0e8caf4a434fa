"""Reviewing: nothing counts that was not heard, nothing typed is lost."""

import re

import pytest
from django.test import Client
from django.utils.html import escape
from tests.web.planting import Planted, check_again, plant, plant_with_minutes

from fairhearing.domain.checking.finding import SURE, Outcome
from fairhearing.domain.checking.review import Candidate, Reviewed, ReviewedOmission, Verdict
from fairhearing.domain.reading.mending.changes import Worded
from fairhearing.web.review import listening
from fairhearing.web.review.sieve import Show, sieve
from fairhearing.work.check import reviewing
from fairhearing.work.house import kept
from fairhearing.work.transcripts import mending, speaking


class Clock:
    """A clock that tests move on."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(listening, "time", made)
    return made


@pytest.fixture
def waiting(planted: Planted) -> Reviewed:
    """A finding with one piece of evidence that waits for a decision."""
    page = reviewing.review_page(planted.check_id)
    return next(r for r in page.reviewed if r.waits and len(r.finding.evidence) == 1)


def at(planted: Planted, one: Candidate, what: str) -> str:
    return f"/check/{planted.check_id}/{one.subject}/{what}/"


def now(planted: Planted, one: Reviewed) -> Reviewed:
    page = reviewing.review_page(planted.check_id)
    return next(r for r in page.reviewed if r.finding.id == one.finding.id)


def hear(browser: Client, planted: Planted, one: Candidate, clock: Clock, seconds: float) -> int:
    browser.post(at(planted, one, "began"), {"piece": "0"})
    clock.now += seconds
    return browser.post(at(planted, one, "heard"), {"piece": "0"}).status_code


def test_the_page_counts_borne_out_first(browser: Client, planted: Planted) -> None:
    words = browser.get(f"/check/{planted.check_id}/").content.decode()
    page = reviewing.review_page(planted.check_id)
    borne_out = sum(r.outcome is Outcome.SUPPORTED for r in page.reviewed)
    assert f"{len(page.reviewed)} statements: {borne_out} borne out, " in words
    assert f"{page.left} left to decide" in words
    unsure = sum(r.review is None and r.finding.score < SURE for r in page.reviewed)
    assert (f"not sure about {unsure} of these" in words) is bool(unsure)


def test_agreeing_unheard_is_refused_and_the_note_is_kept(
    browser: Client, planted: Planted, waiting: Reviewed
) -> None:
    form = {"verdict": "agreed", "note": "I said six."}
    answer = browser.post(at(planted, waiting, "decide"), form)
    assert answer.status_code == 409
    assert "I said six." in answer.content.decode()
    again = browser.get(at(planted, waiting, "decide"))  # loading the refusal again is no dead end
    assert again.url.startswith(f"/check/{planted.check_id}/?f={waiting.finding.id}")
    assert now(planted, waiting).review is None


def test_nobody_hears_ten_seconds_in_one(
    browser: Client, planted: Planted, waiting: Reviewed, clock: Clock
) -> None:
    assert hear(browser, planted, waiting, clock, seconds=1) == 409
    assert waiting.finding.id not in reviewing.review_page(planted.check_id).heard


def test_saying_it_was_heard_without_playing_is_refused(
    browser: Client, planted: Planted, waiting: Reviewed
) -> None:
    assert browser.post(at(planted, waiting, "heard"), {"piece": "all"}).status_code == 409


def test_once_heard_one_decides_and_comes_to_the_next_that_waits(
    browser: Client, planted: Planted, waiting: Reviewed, clock: Clock
) -> None:
    assert hear(browser, planted, waiting, clock, seconds=60) == 302
    answer = browser.post(at(planted, waiting, "decide"), {"verdict": "agreed", "note": "Six."})
    assert answer.status_code == 302
    assert f"f={waiting.finding.id}&" not in answer.url
    decided = now(planted, waiting)
    assert decided.review is not None
    assert decided.review.note == "Six."
    assert decided.counts


def test_setting_aside_needs_no_listening(
    browser: Client, planted: Planted, waiting: Reviewed
) -> None:
    browser.post(at(planted, waiting, "decide"), {"verdict": "rejected"})
    review = now(planted, waiting).review
    assert review is not None
    assert review.verdict is Verdict.REJECTED


def test_a_change_keeps_the_persons_words(
    browser: Client, planted: Planted, waiting: Reviewed, clock: Clock
) -> None:
    hear(browser, planted, waiting, clock, seconds=60)
    form = {"verdict": "amended", "outcome": "understated", "reason": "She says more."}
    browser.post(at(planted, waiting, "decide"), form)
    changed = now(planted, waiting)
    assert changed.outcome is Outcome.UNDERSTATED
    assert changed.reason == "She says more."


def test_a_decision_that_is_none_changes_nothing(
    browser: Client, planted: Planted, waiting: Reviewed
) -> None:
    answer = browser.post(at(planted, waiting, "decide"), {"verdict": "bonfire", "note": "Mine"})
    assert answer.status_code == 400
    assert "Mine" in answer.content.decode()


def test_a_statement_of_another_comparison_is_not_decided(
    browser: Client, planted: Planted
) -> None:
    answer = browser.post(f"/check/{planted.check_id}/f999/heard/", {"piece": "0"})
    assert answer.status_code == 400


def test_every_finding_shows_the_words_of_both_sides(browser: Client, planted: Planted) -> None:
    for one in reviewing.review_page(planted.check_id).reviewed:
        words = browser.get(f"/check/{planted.check_id}/?f={one.finding.id}").content.decode()
        assert 'id="finding"' in words
        assert words.count('class="exhibit"') == len(one.finding.evidence)
        assert 'aria-current="true"' in words


def test_the_words_that_differ_are_marked(browser: Client, planted: Planted) -> None:
    page = reviewing.review_page(planted.check_id)
    one = next(r for r in page.reviewed if "eight o’clock" in r.finding.statement.text)
    words = browser.get(f"/check/{planted.check_id}/?f={one.finding.id}").content.decode()
    assert "<mark>eight o’clock</mark>" in words


def test_where_the_record_has_no_sound_one_reads_and_says_so(
    browser: Client, planted: Planted
) -> None:
    silent = plant("Minutes", record="script.vtt")
    page = reviewing.review_page(silent.check_id)
    one = next(r for r in page.reviewed if r.waits and r.finding.evidence)
    words = browser.get(f"/check/{silent.check_id}/?f={one.finding.id}").content.decode()
    assert "I have read these words" in words
    assert "Play these words" not in words
    assert 'id="player"' not in words
    assert "<h1>Read and decide</h1>" in words
    assert "these: please read them." in words
    refused = browser.post(at(silent, one, "decide"), {"verdict": "agreed"})
    assert refused.status_code == 409
    assert "Please read this place first." in refused.content.decode()
    browser.post(at(silent, one, "heard"), {"piece": "all"})
    assert browser.post(at(silent, one, "decide"), {"verdict": "agreed"}).status_code == 302
    assert now(silent, one).counts


def test_nobody_is_told_to_listen_to_what_has_no_sound(browser: Client, planted: Planted) -> None:
    silent = plant("Minutes", record="script.vtt")
    unsure = browser.get(f"/check/{silent.check_id}/?show=unsure").content.decode()
    assert "Not sure: please read" in unsure
    case = browser.get(f"/case/{silent.case_id}/").content.decode()
    assert "Read, and decide about what was found" in case
    against = browser.get(f"/check/{silent.check_id}/against/").content.decode()
    assert "can read the record too" in against
    unheard = browser.get(f"/check/{silent.check_id}/unheard/").content.decode()
    assert "searched from beginning to end" in unheard
    every = unsure + case + against + unheard
    assert not re.search("please listen|Listen and|Listen, and|listen too|Recorded in all", every)


def note_of(browser: Client, planted: Planted, one: Reviewed | ReviewedOmission) -> str:
    room = "left-out/" if isinstance(one, ReviewedOmission) else ""
    words = browser.get(f"/check/{planted.check_id}/{room}?f={one.subject}").content.decode()
    note = re.search(r'<textarea id="note"[^>]*>(.*?)</textarea>', words)
    assert note is not None
    return note[1]


def test_a_note_half_typed_is_there_again_after_going_on_without_scripts(
    browser: Client, planted: Planted
) -> None:
    first, second = reviewing.review_page(planted.check_id).reviewed[:2]
    form = {"note": "He asked me that twice.", "reason": "", "to": second.subject, "show": "all"}
    answer = browser.post(at(planted, first, "go"), form)
    assert answer.url == f"/check/{planted.check_id}/?f={second.subject}&show=all"
    assert note_of(browser, planted, second) == ""
    assert note_of(browser, planted, first) == "He asked me that twice."
    assert now(planted, first).review is None  # it is kept, and decides nothing
    browser.post(at(planted, first, "decide"), {"note": "Never mind.", "verdict": "rejected"})
    assert note_of(browser, planted, first) == "Never mind."


def test_going_on_with_nothing_new_keeps_nothing(browser: Client, planted: Planted) -> None:
    first, second = reviewing.review_page(planted.check_id).reviewed[:2]
    browser.post(at(planted, first, "decide"), {"note": "Twice.", "verdict": "rejected"})
    browser.post(at(planted, first, "go"), {"note": "Twice.", "to": second.subject})
    assert not kept.waiting()


def test_what_a_refusal_gave_back_is_still_there_after_going_on(
    browser: Client, planted: Planted
) -> None:
    one = next(r for r in reviewing.review_page(planted.check_id).reviewed if r.finding.evidence)
    form = {"note": "I was not asked.", "verdict": "agreed"}
    assert browser.post(at(planted, one, "decide"), form).status_code == 409
    assert note_of(browser, planted, one) == "I was not asked."


def test_a_change_half_typed_stands_open_again(browser: Client, planted: Planted) -> None:
    one = left_out(planted)[0]
    browser.post(at(planted, one, "go"), {"reason": "It matters.", "to": one.subject})
    words = browser.get(f"/check/{planted.check_id}/left-out/?f={one.subject}").content.decode()
    assert '<details id="change" open>' in words
    assert ">It matters.</textarea>" in words


def test_filters_part_the_findings(planted: Planted) -> None:
    reviewed = reviewing.review_page(planted.check_id).reviewed
    parts = (Show.SUPPORTED, Show.DIFFERS, Show.NOT_FOUND, Show.OPINION)
    assert sum(len(sieve(reviewed, part)) for part in parts) == len(reviewed)
    assert sieve(reviewed, Show.ALL) == reviewed


def test_pages_of_the_report_are_drawn(browser: Client, planted: Planted) -> None:
    answer = browser.get(f"/file/{planted.report_id}/page/1.png")
    assert answer.content.startswith(b"\x89PNG")
    assert browser.get(f"/file/{planted.report_id}/page/99.png").status_code in (400, 422)


def left_out(planted: Planted) -> tuple[ReviewedOmission, ...]:
    return reviewing.review_page(planted.check_id).omissions


def test_what_is_left_out_is_shown_with_its_words_and_the_talk_around_it(
    browser: Client, planted: Planted
) -> None:
    page = f"/check/{planted.check_id}/left-out/"
    for one in left_out(planted):
        words = browser.get(f"{page}?f={one.subject}").content.decode()
        assert f'data-item="{planted.record_id}"' in words
        assert escape(one.omission.evidence.text) in words
        assert escape(one.reason) in words
        assert words.count('class="exhibit"') == 1
        assert 'class="turn voice-1 evidence"' in words
        assert 'name="outcome"' not in words


def test_what_is_left_out_is_heard_then_decided_and_the_next_comes(
    browser: Client, planted: Planted, clock: Clock
) -> None:
    first, second, _ = left_out(planted)
    form = {"verdict": "agreed", "note": "In April."}
    refused = browser.post(at(planted, first, "decide"), form)
    assert refused.status_code == 409
    assert "In April." in refused.content.decode()
    assert "Left out, 1 of 3" in refused.content.decode()

    assert hear(browser, planted, first, clock, seconds=1) == 409
    assert hear(browser, planted, first, clock, seconds=60) == 302
    answer = browser.post(at(planted, first, "decide"), form)
    assert answer.url.startswith(f"/check/{planted.check_id}/left-out/?f={second.subject}&")
    assert left_out(planted)[0].counts


def test_after_the_last_that_is_left_out_comes_a_statement_that_waits(
    browser: Client, planted: Planted, waiting: Reviewed
) -> None:
    addresses = [
        browser.post(at(planted, one, "decide"), {"verdict": "rejected"}).url
        for one in left_out(planted)
    ]
    assert addresses[-1].startswith(f"/check/{planted.check_id}/?f=f")
    assert all(one.rejected for one in left_out(planted))


def test_after_the_last_statement_that_waits_comes_what_is_left_out(
    browser: Client, planted: Planted
) -> None:
    while statements := [r for r in reviewing.review_page(planted.check_id).reviewed if r.waits]:
        answer = browser.post(at(planted, statements[0], "decide"), {"verdict": "rejected"})
    assert f"/left-out/?f={left_out(planted)[0].subject}" in answer.url
    words = browser.get(answer.url).content.decode()
    assert "3 left to decide, 3 under “Left out”" in words


def test_the_reason_of_what_is_left_out_can_be_put_in_ones_own_words(
    browser: Client, planted: Planted, clock: Clock
) -> None:
    one = left_out(planted)[0]
    hear(browser, planted, one, clock, seconds=60)
    form = {"verdict": "amended", "reason": "She offers a night."}
    browser.post(at(planted, one, "decide"), form)
    assert left_out(planted)[0].reason == "She offers a night."
    assert left_out(planted)[0].counts


def test_without_sound_what_is_left_out_is_read_and_confirmed(
    browser: Client, planted: Planted
) -> None:
    silent = plant("Minutes", record="script.vtt")
    one = left_out(silent)[0]
    words = browser.get(f"/check/{silent.check_id}/left-out/").content.decode()
    assert "I have read these words" in words
    assert "Play these words" not in words
    assert browser.post(at(silent, one, "decide"), {"verdict": "agreed"}).status_code == 409
    browser.post(at(silent, one, "heard"), {"piece": "read"})
    assert browser.post(at(silent, one, "decide"), {"verdict": "agreed"}).status_code == 302
    assert left_out(silent)[0].counts


def test_notes_on_the_report_and_the_check_are_shown(browser: Client, planted: Planted) -> None:
    words = browser.get(f"/check/{planted.check_id}/").content.decode()
    assert "Before you decide: 1 thing to know" in words
    assert "This check was planted by a test." in words


def test_the_schedule_says_what_is_in_and_names_what_is_not_decided(
    browser: Client, planted: Planted, clock: Clock
) -> None:
    one, undecided, _ = left_out(planted)
    hear(browser, planted, one, clock, seconds=60)
    browser.post(at(planted, one, "decide"), {"verdict": "agreed"})
    words = browser.get(f"/check/{planted.check_id}/schedule/").content.decode()
    assert "1 thing that the report leaves out is listed." in words
    assert "Not yet decided, so not in" in words
    assert f"/left-out/?f={undecided.subject}" in words
    assert f"/left-out/?f={one.subject}" not in words


def test_what_could_not_be_heard_is_said(browser: Client, planted: Planted) -> None:
    words = browser.get(f"/check/{planted.check_id}/unheard/").content.decode()
    assert "0:58 – 1:00" in words


def test_the_case_and_the_review_count_the_same_as_left(browser: Client, planted: Planted) -> None:
    case = browser.get(f"/case/{planted.case_id}/").content.decode()
    left = reviewing.review_page(planted.check_id).left
    assert f"{left} wait for you" in case


@pytest.fixture
def two_records(planted: Planted) -> Planted:
    """A comparison with a recording and with its minutes; each finding has words of both."""
    return plant_with_minutes(planted)


def test_words_with_sound_are_played_and_words_without_are_read(
    browser: Client, two_records: Planted, clock: Clock
) -> None:
    one = next(
        r for r in reviewing.review_page(two_records.check_id).reviewed if r.finding.evidence
    )
    words = browser.get(f"/check/{two_records.check_id}/?f={one.subject}").content.decode()
    assert words.count("Play these words") == 1
    assert words.count("I have read these words") == 1
    assert hear(browser, two_records, one, clock, seconds=60) == 302
    assert browser.post(at(two_records, one, "decide"), {"verdict": "agreed"}).status_code == 409
    browser.post(at(two_records, one, "heard"), {"piece": "read"})
    assert one.subject in reviewing.review_page(two_records.check_id).heard
    browser.post(at(two_records, one, "decide"), {"verdict": "agreed"})
    assert now(two_records, one).counts


def test_what_changed_since_it_was_decided_says_so_and_keeps_the_note(
    browser: Client, planted: Planted, waiting: Reviewed
) -> None:
    reviewing.mark_heard(planted.check_id, waiting.subject)
    reviewing.decide(planted.check_id, waiting.subject, Verdict.AGREED, "My own note.")
    (turn,) = waiting.finding.evidence[0].turns
    speaking.reassign_turn(planted.record_id, turn, "Speaker 3")
    again = check_again(planted)
    words = browser.get(f"/check/{again.check_id}/?f={waiting.subject}").content.decode()
    assert "Before, you agreed. What it rests on has changed since then" in words
    assert "My own note." in words
    reviewing.decide(again.check_id, waiting.subject, Verdict.REJECTED)
    words = browser.get(f"/check/{again.check_id}/?f={waiting.subject}").content.decode()
    assert "Before, you agreed" not in words


def test_a_finding_says_that_its_words_were_corrected_since(
    browser: Client, planted: Planted, waiting: Reviewed
) -> None:
    since = "The transcript was changed here since"
    address = f"/check/{planted.check_id}/?f={waiting.subject}"
    assert since not in browser.get(address).content.decode()
    (evidence,) = waiting.finding.evidence
    edited = mending.edited(planted.record_id)
    turn = edited.transcript.turns[evidence.turns[0]]
    asked = Worded(turn=turn.id, text=turn.text.replace(evidence.text, "Something else."))
    mending.change(planted.record_id, asked, seen=edited.number)
    shown = browser.get(address).content.decode()
    assert since in shown
    assert "rest on words that were corrected since" in shown.replace("rests", "rest")
    paper = browser.get(f"/check/{planted.check_id}/schedule/").content.decode()
    assert "This paper still shows them as they were." in paper
    others = {r.subject for r in reviewing.review_page(planted.check_id).reviewed} - (
        reviewing.review_page(planted.check_id).mended
    )
    other = browser.get(f"/check/{planted.check_id}/?f={min(others)}").content.decode()
    assert since not in other
