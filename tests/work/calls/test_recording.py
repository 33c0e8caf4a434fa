"""Recording: every acknowledged piece is kept, once, in order, whatever happens between."""

import wave
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from fairhearing.domain.evidence.recorded import FIRST_LINK, Ended, How, Mark, MarkKind, link_of
from fairhearing.domain.evidence.recording_statement import Choice, Question
from fairhearing.domain.problems import Refused, WrongUse
from fairhearing.store import files, keyring, ledgers, opening, originals, unfinished
from fairhearing.work.calls import recording, sealing, sheets, statements
from fairhearing.work.calls.recording import Gone, Kept, Piece
from fairhearing.work.case import cases, custody
from fairhearing.work.case.shown import ItemState, Use
from fairhearing.work.house.idle import WATCH

HOW = How(browser="Some browser 1", device="Built-in microphone", rate=8000)
TWO = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nothing_runs() -> Iterator[None]:
    yield
    for one in list(recording._running.values()):
        one.file.close()
    recording._running.clear()
    sealing._State.first_seen.clear()
    sealing._State.failed.clear()


@pytest.fixture
def case_id(unlocked: None) -> str:
    return cases.start_case("A call")


class Page:
    """What the page does: pieces in order, each chained to the one before."""

    def __init__(self, case_id: str, **more: str) -> None:
        self.id = recording.begin(case_id, HOW, **more)
        self.number, self.link, self.sound = 0, FIRST_LINK, b""

    def piece(self, body: bytes, *marks: Mark) -> Piece:
        self.link = link_of(self.link, body)
        piece = Piece(number=self.number, body=body, link=self.link, marks=marks)
        self.number += 1
        self.sound += body
        return piece

    def send(self, seconds: float, *marks: Mark) -> Kept:
        body = bytes([self.number % 250, 1]) * int(seconds * HOW.rate)
        return recording.keep(self.id, self.piece(body, *marks))


def program_is_killed() -> None:
    """Forget what only the memory of the program held."""
    for one in list(recording._running.values()):
        one.file.close()
    recording._running.clear()


def only_item(case_id: str) -> cases.Item:
    (item,) = cases.case_page(case_id).items
    return item


def test_it_is_sealed_exactly_as_recorded_and_plays_elsewhere(case_id: str) -> None:
    page = Page(case_id)
    for _ in range(5):
        page.send(2)
    recording.end(page.id)
    sealing.seal_all()
    item = only_item(case_id)
    with originals.open_original(item.digest) as file, wave.open(file) as read:
        assert read.readframes(read.getnframes()) == page.sound
        assert read.getnframes() / read.getframerate() == 10.0
    assert (item.use, item.state) == (Use.RECORD, ItemState.READING)
    assert sealing.sealed(page.id) == item
    assert sealing.standing(case_id) == ()
    assert unfinished.recordings() == ()


def test_the_custody_log_says_how_it_was_made(case_id: str) -> None:
    page = Page(case_id, sheet="s1")
    page.send(2)
    page.send(1, Mark(kind=MarkKind.PAUSED, at_seconds=3, clock=TWO))
    page.send(2, Mark(kind=MarkKind.RESUMED, at_seconds=3, clock=TWO + timedelta(minutes=4)))
    recording.end(page.id)
    sealing.seal_all()
    item = only_item(case_id)
    made = sealing.made(item.id)
    assert made
    assert (made.how, made.seconds, made.end, made.sheet) == (HOW, 5.0, Ended.STOPPED, "s1")
    assert made.whole
    assert [(g.kind, g.at_seconds, g.end) for g in made.gaps] == [
        (MarkKind.PAUSED, 3.0, TWO + timedelta(minutes=4))
    ]
    assert made.link == page.link.hex()
    actions = [e.action for e in ledgers.entries(ledgers.custody(case_id))]
    assert actions == ["sealed", "recorded"]
    assert list(custody.disagreements()) == []


def test_the_recording_statement_says_what_the_machine_knows_and_no_more(case_id: str) -> None:
    page = Page(case_id)
    page.send(2, Mark(kind=MarkKind.PAUSED, at_seconds=2, clock=TWO))
    page.send(2, Mark(kind=MarkKind.RESUMED, at_seconds=2, clock=TWO + timedelta(minutes=4)))
    recording.end(page.id)
    sealing.seal_all()
    item = only_item(case_id)
    said = statements.of_recording(item.id).answers
    assert said[Question.EDITED].choice is Choice.NO
    assert "Built-in microphone" in said[Question.DEVICE].words
    assert said[Question.WHOLE].choice is Choice.PART
    assert "from 14:00:00 to 14:04:00" in said[Question.WHOLE].words
    assert not said[Question.PERMISSION].given
    assert not said[Question.MADE_BY].given


def test_one_without_a_pause_does_not_claim_to_be_the_whole_call(case_id: str) -> None:
    page = Page(case_id)
    page.send(2)
    recording.end(page.id)
    sealing.seal_all()
    said = statements.of_recording(only_item(case_id).id).answers
    assert not said[Question.WHOLE].given


def test_the_call_sheet_names_the_file_and_one_that_is_gone_stops_nothing(case_id: str) -> None:
    sheet = sheets.start(case_id)
    sheets.begin(sheet)
    for seconds, made_for in ((2, sheet), (3, "no such sheet")):
        page = Page(case_id, sheet=made_for)
        page.send(seconds)
        recording.end(page.id)
        sealing.seal_all()
        assert sealing.sealed(page.id)
    items = cases.case_page(case_id).items
    assert len(items) == 2
    for item in items:
        made = sealing.made(item.id)
        assert made
        assert made.how == HOW
    assert items[0].name in [line.words for line in sheets.sheet(sheet).lines]


def test_the_chain_can_be_worked_out_from_the_file_again(case_id: str) -> None:
    page = Page(case_id)
    pieces = [page.piece(bytes([n, 0]) * 16000) for n in range(3)]
    for piece in pieces:
        recording.keep(page.id, piece)
    recording.end(page.id)
    sealing.seal_all()
    item = only_item(case_id)
    link = FIRST_LINK
    with originals.open_original(item.digest) as file:
        file.seek(44)
        while body := file.read(32000):
            link = link_of(link, body)
    made = sealing.made(item.id)
    assert made
    assert made.link == link.hex()


def test_a_piece_sent_twice_is_kept_once(case_id: str) -> None:
    page = Page(case_id)
    first, second = page.piece(b"ab" * 100), page.piece(b"cd" * 100)
    for piece in (first, first, second, first, second):
        kept = recording.keep(page.id, piece)
    assert kept.next == 2
    assert kept.seconds == 200 / HOW.rate


def test_a_piece_too_early_is_not_kept_and_the_missing_one_is_asked_for(case_id: str) -> None:
    page = Page(case_id)
    first, second = page.piece(b"ab" * 100), page.piece(b"cd" * 100)
    assert recording.keep(page.id, second).next == 0
    assert recording.keep(page.id, first).next == 1
    assert recording.keep(page.id, second).next == 2


@pytest.mark.parametrize("n", [0, 1])
def test_a_piece_that_is_not_what_it_says_changes_nothing(case_id: str, n: int) -> None:
    page = Page(case_id)
    good = page.piece(b"ab" * 100)
    recording.keep(page.id, good)
    with pytest.raises(WrongUse, match="did not arrive"):
        recording.keep(page.id, replace(good, number=n, link=bytes(32)))
    assert recording.still_there(page.id).next == 1


def test_half_a_sample_is_refused(case_id: str) -> None:
    page = Page(case_id)
    with pytest.raises(WrongUse):
        recording.keep(page.id, page.piece(b"abc"))


def test_only_one_records(case_id: str) -> None:
    page = Page(case_id)
    page.send(2)
    with pytest.raises(Refused, match="already, in another window"):
        recording.begin(case_id, HOW)
    recording.end(page.id)
    assert recording.begin(case_id, HOW) != page.id


def test_a_window_that_is_gone_does_not_stand_in_the_way(
    case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    Page(case_id).send(2)
    monkeypatch.setattr(recording, "GONE", 0.0)
    recording.begin(case_id, HOW)
    sealing.seal_all()
    (cut,) = sealing.not_ended(case_id)
    assert cut.made.end is Ended.CUT_OFF
    assert cut.made.seconds == 2.0


def test_what_a_crash_left_is_sealed_as_it_is_and_said(case_id: str) -> None:
    page = Page(case_id)
    page.send(2)
    page.send(2)
    program_is_killed()
    (left,) = sealing.standing(case_id)
    assert (left.running, left.end) == (False, Ended.CUT_OFF)
    sealing.seal_all(grace=0)
    item = only_item(case_id)
    (cut,) = sealing.not_ended(case_id)
    assert (cut.item_id, cut.made.seconds, cut.made.whole) == (item.id, 4.0, False)
    sealing.end_was_read(case_id, item.id)
    sealing.end_was_read(case_id, item.id)
    assert sealing.not_ended(case_id) == ()
    actions = [e.action for e in ledgers.entries(ledgers.custody(case_id))]
    assert actions == ["sealed", "recorded", "end told"]


def test_after_a_crash_the_page_has_time_to_go_on(case_id: str) -> None:
    page = Page(case_id)
    page.send(2)
    program_is_killed()
    sealing.seal_all()
    assert cases.case_page(case_id).items == ()
    assert page.send(2).seconds == 4.0
    recording.end(page.id)
    sealing.seal_all()
    made = sealing.made(only_item(case_id).id)
    assert made
    assert (made.end, made.seconds) == (Ended.STOPPED, 4.0)


def test_a_page_that_comes_too_late_is_told_so(case_id: str) -> None:
    page = Page(case_id)
    page.send(2)
    program_is_killed()
    sealing.seal_all(grace=0)
    with pytest.raises(Gone):
        page.send(2)


def test_sealing_broken_off_before_its_end_is_done_once(
    case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page(case_id)
    page.send(2)
    recording.end(page.id)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ledgers, "append", killed)
        with pytest.raises(KeyboardInterrupt):
            sealing.seal_all()
    assert cases.case_page(case_id).items == ()
    sealing.seal_all()
    assert only_item(case_id).seconds == 0.0
    with monkeypatch.context() as patched:
        patched.setattr(unfinished.Unfinished, "remove", lambda _: None)
        other = Page(case_id)
        other.send(1)
        recording.end(other.id)
        sealing.seal_all()
    sealing.seal_all()
    assert len(cases.case_page(case_id).items) == 2
    assert unfinished.recordings() == ()


def test_it_goes_on_while_locked_and_is_sealed_once_unlocked(case_id: str) -> None:
    page = Page(case_id)
    page.send(2)
    key = keyring.held()
    opening.lock()
    assert page.send(2).seconds == 4.0
    recording.end(page.id)
    sealing.tend()
    opening.use_key(key)
    sealing.seal_all()
    made = sealing.made(only_item(case_id).id)
    assert made
    assert (made.seconds, made.end) == (4.0, Ended.STOPPED)


def test_a_page_cannot_take_up_a_recording_while_locked(case_id: str) -> None:
    page = Page(case_id)
    page.send(2)
    program_is_killed()
    opening.lock()
    with pytest.raises(Refused, match="locked"):
        page.send(2)


def test_something_heard_counts_as_somebody(case_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []
    monkeypatch.setattr(WATCH, "seen", lambda: seen.append(True))
    Page(case_id).send(2)
    assert not seen
    recording.heard_somebody()
    assert seen
    opening.lock()
    recording.heard_somebody()
    assert len(seen) == 1


class Disk:
    def __init__(self, free: int) -> None:
        self.free = free


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk(10**11)
    monkeypatch.setattr(recording.shutil, "disk_usage", lambda _: disk)
    return disk


def test_it_is_ended_properly_before_the_disk_is_full(case_id: str, disk: Disk) -> None:
    page = Page(case_id)
    assert page.send(2).left > 24 * 3600
    disk.free = recording.RESERVE + 33_000
    kept = page.send(2)
    assert (kept.end, kept.seconds) == (Ended.DISK_FULL, 4.0)
    with pytest.raises(Gone):
        page.send(2)
    sealing.seal_all()
    (told,) = sealing.not_ended(case_id)
    assert told.made.end is Ended.DISK_FULL
    assert told.made.seconds == 4.0


def test_without_room_none_is_begun(case_id: str, disk: Disk) -> None:
    disk.free = recording.RESERVE
    with pytest.raises(Refused, match="not enough room"):
        recording.begin(case_id, HOW)
    assert unfinished.recordings() == ()


def test_a_disk_that_is_full_all_at_once_loses_no_piece_before(
    case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page(case_id)
    page.send(2)
    running = recording._running[page.id].file._connection
    running.execute("PRAGMA max_page_count = 1")  # as if not one page more found room
    kept = page.send(60)
    assert (kept.end, kept.next) == (Ended.DISK_FULL, 1)
    sealing.seal_all(grace=0)
    made = sealing.made(only_item(case_id).id)
    assert made
    assert made.seconds == 2.0
    assert not made.whole


def test_one_that_was_forgotten_ends(case_id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "LONGEST", 3.0)
    page = Page(case_id)
    assert page.send(2).end is None
    assert page.send(2).end is Ended.TOO_LONG


def test_one_with_nothing_in_it_leaves_nothing(case_id: str) -> None:
    page = Page(case_id)
    recording.end(page.id)
    sealing.seal_all()
    assert cases.case_page(case_id).items == ()
    assert unfinished.recordings() == ()


def test_a_damaged_one_is_said_and_stays_where_it_is(case_id: str) -> None:
    page = Page(case_id)
    page.send(2)
    recording.end(page.id)
    file = unfinished.Unfinished.open(page.id)
    assert file
    file._connection.execute("UPDATE piece SET body = x'0000'")
    file.close()
    sealing.seal_all()
    (left,) = sealing.standing(case_id)
    assert left.problem
    assert files.unfinished(page.id).exists()


def test_a_strange_rate_is_refused(case_id: str) -> None:
    with pytest.raises(WrongUse):
        recording.begin(case_id, replace(HOW, rate=192_000))


def test_an_unknown_case_is_refused(unlocked: None) -> None:
    with pytest.raises(WrongUse):
        recording.begin("nowhere", HOW)
