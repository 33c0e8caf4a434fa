"""The front door of the terminal: quick, calm, and never a traceback."""

import os
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from fairhearing import __version__
from fairhearing.cli import main
from fairhearing.domain.problems import IntegrityBroken, Problem, Unreadable


def fairhearing(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "fairhearing", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def failing_with(error: BaseException) -> click.Command:
    @click.command()
    def command() -> None:
        raise error

    return command


def test_help_names_every_verb_and_imports_none() -> None:
    code = (
        "import sys; from fairhearing.cli.main import run; run(['--help']); "
        "print([m for m in sys.modules if m.startswith(('django', 'numpy', 'fairhearing.work'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {verb} " in done.stdout for verb in main.VERBS)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_comes_at_once() -> None:
    began = time.monotonic()
    fairhearing("--help")
    assert time.monotonic() - began < 2


def test_the_version_is_told() -> None:
    assert fairhearing("--version").stdout == f"Fair Hearing {__version__}\n"


def test_no_words_at_all_show_the_help() -> None:
    done = fairhearing()
    assert done.returncode == 0
    assert "Verbs:" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chekc"], "No such command 'chekc'."),
        (["check"], "Missing argument 'REPORT'."),
        (["check", "nowhere.pdf", "nothing.opus"], "'nowhere.pdf' does not exist."),
        (["models", "get", "--quickly"], "No such option"),
    ],
)
def test_wrong_use_is_said_in_three_sentences(words: list[str], said: str) -> None:
    done = fairhearing(*words)
    lines = done.stderr.splitlines()
    assert done.returncode == 2
    assert said in lines[0]
    assert lines[1] == "Nothing was changed."
    assert "--help" in lines[2]


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (Unreadable("It is empty.", safe="Nothing was changed.", todo="Ask again."), 3),
        (IntegrityBroken("It was changed."), 4),
    ],
)
def test_a_problem_is_said_line_by_line_with_its_exit_code(
    problem: Problem,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(main, "verbs", failing_with(problem))
    assert main.run([]) == code
    sentences = [s for s in (problem.happened, problem.safe, problem.todo) if s]
    assert capsys.readouterr().err.splitlines() == sentences


def test_our_fault_is_noted_without_a_word_of_the_case(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "verbs", failing_with(ValueError("Molly said no")))
    assert main.run([]) == 1
    said = capsys.readouterr()
    log = (home / "faults.log").read_text("utf-8")
    assert "nothing you did" in said.err
    assert "Traceback" not in said.err
    assert "Molly" not in said.err + log
    assert "builtins.ValueError" in log
    assert str(Path.home()) not in log


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), click.Abort()])
def test_ctrl_c_ends_quietly(
    stop: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "verbs", failing_with(stop))
    assert main.run([]) == 130
    assert "Stopped, as you asked" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="pipes break differently elsewhere")
def test_a_reader_that_goes_away_is_no_fault() -> None:
    line = f"{sys.executable} -m fairhearing models list | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True)  # noqa: S607  bash, wherever it is
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""
