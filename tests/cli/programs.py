"""The program as a person runs it: a process of its own."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.unlocking import PASSPHRASE

PROGRAM = (sys.executable, "-m", "fairhearing")


def environment(tmp_path: Path) -> dict[str, str]:
    """Say where the passphrase is, so that nobody is asked."""
    words = tmp_path / "passphrase"
    words.write_text(f"{PASSPHRASE}\n", "utf-8")
    return os.environ | {"FAIRHEARING_PASSPHRASE_FILE": str(words)}


def run(tmp_path: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def start(tmp_path: Path, arguments: Sequence[str]) -> subprocess.Popen[str]:
    """Start the program and leave it running."""
    return subprocess.Popen(
        [*PROGRAM, *arguments],
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def link_in(words: str) -> str:
    """Find the one-time link in what the program said."""
    found = re.search(r"http://127\.0\.0\.1:\d+/door/\S+/", words)
    assert found, words
    return found.group()
