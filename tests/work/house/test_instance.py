import threading
from pathlib import Path

import pytest

from fairhearing.domain.problems import Refused
from fairhearing.work.house import instance
from fairhearing.work.house.instance import Instance, knock


def test_only_one_program_is_open_for_a_folder(home: Path) -> None:
    first, second = Instance(), Instance()
    assert first.take()
    assert not second.take()
    first.give_back()
    assert second.take()
    second.give_back()


def test_a_second_one_knocks_and_is_given_a_link(home: Path) -> None:
    first = Instance()
    assert first.take()
    closing = threading.Event()

    def stay_open() -> None:
        while not closing.wait(0.02):
            first.answer(lambda: "the way in")

    thread = threading.Thread(target=stay_open)
    thread.start()
    try:
        assert knock() == "the way in"
        assert knock() == "the way in"
    finally:
        closing.set()
        thread.join()
        first.give_back()
    assert not {"open.knock", "open.answer"} & {path.name for path in home.iterdir()}


def test_nobody_answers(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "WAIT", 0.3)
    held = Instance()
    assert held.take()
    assert knock() is None
    held.give_back()


def test_a_lock_that_belongs_to_somebody_else_is_told(home: Path) -> None:
    home.mkdir()
    (home / "open.lock").mkdir()  # no user may lock a folder, whoever runs this
    with pytest.raises(Refused, match="cannot be used"):
        Instance().take()


def test_where_there_is_no_room_for_an_answer_the_program_stays_open(home: Path) -> None:
    held = Instance()
    assert held.take()
    (home / "open.knock").touch()
    (home / "open.answer").mkdir()  # nothing can be written in its place
    held.answer(lambda: "the way in")
    assert not Instance().take()
    held.give_back()
