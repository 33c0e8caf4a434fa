"""The child reads what it is given, and can do nothing else."""

import io
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairhearing.domain.problems import PartMissing, Problem, Unreadable
from fairhearing.engines.sandbox import Limits, run
from fairhearing.engines.sandbox.parent import ChildFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own walls are Linux's")
on_posix = pytest.mark.skipif(os.name != "posix", reason="resource limits are POSIX's")


def told(
    task: str,
    data: bytes = b"",
    args: dict[str, Any] | None = None,
    limits: Limits | None = None,
) -> list[bytes]:
    return list(
        run(f"tests.engines.sandbox.hostile_tasks:{task}", io.BytesIO(data), args, limits=limits)
    )


def refused(task: str, **args: str) -> ChildFailed:
    with pytest.raises(Unreadable) as caught:
        told(task, args=args)
    assert isinstance(caught.value.__cause__, ChildFailed)
    return caught.value.__cause__


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except OSError:
        return False
    return True


class TestReading:
    def test_the_child_sees_the_whole_file(self) -> None:
        data = os.urandom(10_000_000)
        assert b"".join(told("echo", data)) == data

    def test_frames_come_one_by_one_and_in_order(self) -> None:
        assert told("count", args={"to": 500}) == [str(number).encode() for number in range(500)]

    def test_an_empty_file_is_simply_empty(self) -> None:
        assert told("echo") == []

    @settings(max_examples=8, deadline=None)
    @given(data=st.binary(max_size=3000), start=st.integers(0, 4000), block=st.integers(1, 700))
    def test_any_part_read_in_any_steps_is_that_part(
        self, data: bytes, start: int, block: int
    ) -> None:
        assert b"".join(told("echo", data, {"block": block, "from": start})) == data[start:]

    def test_hours_of_sound_flow_through_quickly(self) -> None:
        data = bytes(100_000_000)
        began = time.monotonic()
        frames = run(
            "tests.engines.sandbox.hostile_tasks:echo", io.BytesIO(data), {"block": 4 << 20}
        )
        assert sum(map(len, frames)) == len(data)
        assert time.monotonic() - began < 10


class TestProblems:
    def test_a_problem_comes_back_with_all_its_sentences(self) -> None:
        with pytest.raises(Unreadable, match="It has a password") as caught:
            told("raise_a_problem")
        assert (caught.value.safe, caught.value.todo) == ("Nothing was changed.", "Unlock it.")

    def test_what_came_before_a_problem_is_kept(self) -> None:
        frames = run("tests.engines.sandbox.hostile_tasks:raise_a_problem", io.BytesIO())
        assert next(frames) == b"before"

    def test_its_kind_and_so_its_exit_code_survive(self) -> None:
        with pytest.raises(PartMissing):
            told("miss_a_part")

    def test_any_other_failure_is_told_plainly_and_without_the_words_of_the_case(self) -> None:
        with pytest.raises(Unreadable) as caught:
            told("raise_anything")
        message = str(caught.value)
        assert message.startswith("We could not read this file")
        assert "Nothing was changed" in message
        assert "Try " in message
        assert "words of a case" not in message

    def test_a_task_that_does_not_exist_is_a_failure_not_a_hang(self) -> None:
        with pytest.raises(Unreadable):
            told("no_such_task")


class TestLimits:
    @on_posix
    def test_memory(self) -> None:
        with pytest.raises(Unreadable, match="memory"):
            told("allocate_for_ever", limits=Limits(memory_mb=400))

    def test_time(self) -> None:
        with pytest.raises(Unreadable, match="too long"):
            told("loop_for_ever", limits=Limits(seconds=1))

    @on_posix
    def test_processor_time(self) -> None:
        with pytest.raises(Unreadable, match="too long"):
            told("loop_for_ever", limits=Limits(cpu_seconds=1))

    def test_waiting_for_a_slow_listener_is_not_held_against_the_child(self) -> None:
        frames = run(
            "tests.engines.sandbox.hostile_tasks:count",
            io.BytesIO(),
            {"to": 3},
            limits=Limits(seconds=1),
        )
        slow = []
        for frame in frames:
            time.sleep(0.6)
            slow.append(frame)
        assert slow == [b"0", b"1", b"2"]

    @on_posix
    def test_open_files(self) -> None:
        assert "Too many open files" in str(refused("hold_many_files"))


class TestWalls:
    @pytest.mark.parametrize("task", ["fork", "run_a_program", "open_a_socket"])
    def test_no_programs_and_no_network(self, task: str) -> None:
        assert "PermissionError" in str(refused(task))

    def test_no_file_is_written(self, tmp_path: Path) -> None:
        refused("write_a_file", path=str(tmp_path / "left"))
        assert list(tmp_path.iterdir()) == []

    def test_no_file_is_deleted(self, tmp_path: Path) -> None:
        mine = tmp_path / "mine"
        mine.write_text("mine")
        refused("delete_a_file", path=str(mine))
        assert mine.read_text() == "mine"

    def test_no_other_file_is_read(self, tmp_path: Path) -> None:
        other = tmp_path / "other"
        other.write_text("private")
        refused("read_another_file", path=str(other))

    @on_linux
    @pytest.mark.parametrize("task", ["fork_natively", "open_a_socket_natively"])
    def test_not_even_native_code_gets_out(self, task: str) -> None:
        assert "PermissionError" in str(refused(task))

    @on_linux
    def test_not_even_native_code_writes(self, tmp_path: Path) -> None:
        refused("write_a_file_natively", path=str(tmp_path / "left"))
        assert list(tmp_path.iterdir()) == []

    def test_printing_does_not_garble_the_answer(self) -> None:
        assert told("print_garbage") == [b"clean"]

    def test_standard_input_is_empty(self) -> None:
        assert told("read_standard_input") == [b"nothing"]

    def test_a_child_that_speaks_out_of_turn_is_ended(self) -> None:
        with pytest.raises(Unreadable):
            told("speak_out_of_turn")

    def test_it_does_not_inherit_our_secrets(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FAIRHEARING_PASSPHRASE", "secret")
        (names,) = told("tell_the_environment")
        assert b"FAIRHEARING_PASSPHRASE" not in names


class TestEndings:
    @pytest.mark.parametrize(("task", "args"), [("crash", {}), ("leave", {"code": 0})])
    def test_a_child_that_dies_is_a_file_we_could_not_read(
        self, task: str, args: dict[str, Any]
    ) -> None:
        with pytest.raises(Unreadable, match="We could not read this file"):
            told(task, args=args)

    @on_posix
    def test_closing_early_ends_the_child_and_leaves_no_zombie(self) -> None:
        frames = run("tests.engines.sandbox.hostile_tasks:say_who", io.BytesIO())
        process = int(next(frames))
        assert is_running(process)
        frames.close()
        assert not is_running(process)

    @on_posix
    def test_forgetting_the_answer_ends_the_child(self) -> None:
        frames: Iterator[bytes] | None = run(
            "tests.engines.sandbox.hostile_tasks:say_who", io.BytesIO()
        )
        assert frames is not None
        process = int(next(frames))
        frames = None
        assert not is_running(process)

    @on_posix
    def test_a_failure_on_our_side_ends_the_child(self) -> None:
        class Broken(io.BytesIO):
            def read(self, _size: int | None = -1) -> bytes:
                raise Problem("The store is broken.")

        with pytest.raises(Problem, match="The store is broken"):
            list(run("tests.engines.sandbox.hostile_tasks:echo", Broken(b"abc")))
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)
