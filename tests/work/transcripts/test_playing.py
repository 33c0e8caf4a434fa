"""Copies for playing and pictures of pages are made again when they turn out damaged."""

from contextlib import closing

import pytest
from tests.web.planting import Planted, plant

from fairhearing.domain.problems import WrongUse
from fairhearing.store import derived, files
from fairhearing.work.case import cases
from fairhearing.work.case.rows import item_row, job_row
from fairhearing.work.long_work import jobs, stages
from fairhearing.work.transcripts import playable, playing, reading
from fairhearing.work.transcripts.playing import CopyState


@pytest.fixture
def planted(unlocked: None) -> Planted:
    return plant()


def damage(start: int) -> None:
    """Spoil the file of copies from a place on, as a failing disk would."""
    with closing(derived.STORE.connect()) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with files.derived().open("r+b") as file:
        length = file.seek(0, 2)
        file.seek(start)
        file.write(bytes(length - start))


@pytest.mark.parametrize("start", [200, 600_000])
def test_a_damaged_copy_is_told_as_lost_and_reading_again_makes_another(
    planted: Planted, start: int
) -> None:
    before = playing.playback(planted.record_id)
    whole = before.read(0, before.size)
    damage(start)
    with pytest.raises(WrongUse, match="damaged or gone") as told:
        playing.playback(planted.record_id).read(0, before.size)
    assert "read again" in told.value.todo
    assert playing.copy_state(planted.record_id) is CopyState.LOST

    playable.make_playable(item_row(planted.record_id), lambda: None)
    assert playing.copy_state(planted.record_id) is CopyState.THERE
    assert playing.playback(planted.record_id).read(0, before.size) == whole


def test_a_long_copy_is_made_in_parts_and_only_the_part_under_way_is_lost(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(playable, "PART", 1000)  # 24 seconds
    item = item_row(planted.record_id)
    derived.discard(playing.playback_name(item.digest))
    made: list[float] = []

    def killed_in_the_second_part() -> None:
        if made:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        playable.make_playable(item, killed_in_the_second_part, made.append)
    assert made == [pytest.approx(24)]
    made.clear()
    playable.make_playable(item, lambda: None, made.append)
    seconds = stages.plan(item, stages.unheeded).seconds
    assert len(made) == int(seconds / 24)
    assert made[:2] == [pytest.approx(24), pytest.approx(48)]  # the first was there already
    assert made[-1] == seconds
    assert len(derived.STORE.names()) == 1  # nothing of the parts is kept
    assert playing.playback(planted.record_id).size > 0


def test_a_damaged_picture_of_a_page_is_drawn_again(planted: Planted) -> None:
    drawn = reading.page_image(planted.report_id, 1)
    damage(200)
    assert reading.page_image(planted.report_id, 1) == drawn


def test_reading_again_asks_for_as_many_people_as_before(planted: Planted) -> None:
    jobs.cancel(reading.start_reading(planted.record_id, 3))
    again = reading.read_again(planted.record_id)
    assert jobs.job(again).target == planted.record_id
    assert job_row(again).speakers == 3


def test_a_copy_that_is_being_made_is_not_lost(planted: Planted) -> None:
    derived.discard(playing.playback_name(cases.item(planted.record_id).digest))
    reading.read_again(planted.record_id)
    assert playing.copy_state(planted.record_id) is CopyState.MAKING
    with pytest.raises(WrongUse, match="not made yet"):
        playing.playback(planted.record_id)
