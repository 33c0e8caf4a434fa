"""Cases from a terminal: as a person types, as the program answers."""

from pathlib import Path

import pytest
from tests.cli.programs import run

from fairhearing.domain.problems import IntegrityBroken, Refused, Unreadable, WrongUse


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "a letter – 👪.txt"
    path.write_text("1. The father left.\n", "utf-8")
    return path


def test_a_case_from_its_start_to_its_proof(tmp_path: Path, letter: Path) -> None:
    case_id = run(tmp_path, "case", "new", "Ours").stdout.strip()
    assert f"{case_id}  " in run(tmp_path, "case", "list").stdout
    added = run(tmp_path, "add", "Ours", letter)
    assert (added.returncode, "sealed as a report" in added.stdout) == (0, True)
    assert "was here already" in run(tmp_path, "add", case_id, letter).stdout
    shown = run(tmp_path, "case", "show", "Ours").stdout
    assert letter.name in shown
    assert "Next: Add a recording" in shown
    proof = run(tmp_path, "verify")
    assert proof.returncode == 0
    assert "1 original (" in proof.stdout
    assert "exactly as it was sealed" in proof.stdout


def test_a_wrong_passphrase_is_told_calmly(tmp_path: Path) -> None:
    run(tmp_path, "case", "new", "Ours")
    wrong = tmp_path / "wrong"
    wrong.write_text("not the passphrase\n", "utf-8")
    refused = run(tmp_path, "case", "list", "--passphrase-file", wrong)
    assert refused.returncode == Refused.exit_code
    assert "does not open your cases" in refused.stderr
    assert "Ours" not in refused.stdout + refused.stderr


def test_tampering_is_named_and_ends_with_its_own_code(
    tmp_path: Path, home: Path, letter: Path
) -> None:
    run(tmp_path, "case", "new", "Ours")
    run(tmp_path, "add", "Ours", letter)
    with (home / "originals.db").open("r+b") as file:
        file.seek(-8000, 2)
        file.write(bytes(64))
    proof = run(tmp_path, "verify")
    assert proof.returncode == IntegrityBroken.exit_code
    assert f"“{letter.name}” in “Ours”: its bytes are not those that were sealed" in proof.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "Ours", "not there.wav"), Unreadable.exit_code),
        (("add", "Theirs", "{letter}"), WrongUse.exit_code),
        (("case", "show", "Theirs"), WrongUse.exit_code),
        (("case", "new", " "), WrongUse.exit_code),
        (("add", "Ours"), WrongUse.exit_code),
    ],
)
def test_what_cannot_be_done_is_said_with_the_right_code(
    tmp_path: Path, letter: Path, arguments: tuple[str, ...], code: int
) -> None:
    run(tmp_path, "case", "new", "Ours")
    done = run(tmp_path, *(word.format(letter=letter) for word in arguments))
    assert done.returncode == code
    assert done.stderr
    assert "Traceback" not in done.stderr
