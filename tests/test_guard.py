"""The guard itself: a suite that cannot fail for a connection would prove nothing."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SOMEWHERE = "192.0.2.1"
"""An address set aside for documentation: nobody is there."""


@pytest.fixture
def written_down() -> Iterator[Callable[[], str]]:
    """Read what was refused, and take it back: this file tries it on purpose."""
    report = Path(os.environ["FAIRHEARING_TEST_REPORT"])
    before = report.read_text("utf-8") if report.exists() else ""
    yield lambda: report.read_text("utf-8")[len(before) :]
    report.write_text(before, "utf-8")


def test_a_connection_beyond_this_machine_is_refused_and_written_down(
    written_down: Callable[[], str],
) -> None:
    with socket.socket() as plug, pytest.raises(OSError, match=re.escape(SOMEWHERE)):
        plug.connect((SOMEWHERE, 80))
    assert SOMEWHERE in written_down()


def test_asking_for_a_name_is_refused_too(written_down: Callable[[], str]) -> None:
    with pytest.raises(OSError, match=r"example\.invalid"):
        socket.getaddrinfo("example.invalid", 443)
    assert "example.invalid" in written_down()


def test_a_child_process_is_watched(written_down: Callable[[], str]) -> None:
    tried = f"import socket; socket.create_connection(({SOMEWHERE!r}, 80), timeout=1)"
    child = subprocess.run(
        [sys.executable, "-c", tried], env=os.environ, capture_output=True, text=True, check=False
    )
    assert child.returncode == 1
    assert SOMEWHERE in written_down()


def test_this_machine_may_talk_to_itself() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=1).close()
