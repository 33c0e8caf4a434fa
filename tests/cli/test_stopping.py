"""Ctrl-C while a real model is at work."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.programs import PROGRAM

CALL = Path(__file__).parents[2] / "examples" / "dalby" / "call.opus"


@pytest.fixture(autouse=True)
def heeded() -> Iterator[None]:
    """Let Ctrl-C be heeded, also where these tests run in the background and it is not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.model
@pytest.mark.skipif(sys.platform == "win32", reason="a child cannot be sent Ctrl-C alone there")
@pytest.mark.parametrize("seconds", [0.0, 8.0], ids=["at once", "while words are heard"])
def test_listening_stops_at_once_and_leaves_nothing_behind(tmp_path: Path, seconds: float) -> None:
    running = subprocess.Popen(
        [*PROGRAM, "transcribe", str(CALL), "--json", str(tmp_path / "call.json")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr
    running.stderr.readline()  # it has begun to listen
    time.sleep(seconds)
    asked = time.monotonic()
    running.send_signal(signal.SIGINT)
    out, said = running.communicate(timeout=60)
    assert time.monotonic() - asked < 5  # within two seconds on a machine that is not busy
    assert running.returncode == 130
    assert "Stopped, as you asked. Nothing is lost." in said
    assert "Traceback" not in said
    assert "terminate" not in said
    assert out == ""
    assert list(tmp_path.iterdir()) == []
