"""The program opened, knocked at, and closed."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.cli.programs import PROGRAM, link_in, run, start

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals are a POSIX thing")


@contextmanager
def opened(tmp_path: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    process = start(tmp_path, ["open", "--no-browser", *arguments])
    try:
        yield process, link_in(_first_words(process))
    finally:
        process.kill()
        process.wait()


def _first_words(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    words = ""
    for line in process.stdout:
        words += line
        if "http" in line:
            break
    return words


def fetch(link: str, path: str | None = None, **headers: str) -> int:
    at = urlsplit(link)
    connection = HTTPConnection(at.hostname or "", at.port, timeout=20)
    connection.request("GET", at.path if path is None else path, headers=headers)
    status = connection.getresponse().status
    connection.close()
    return status


def test_the_link_lets_in_once_and_nothing_else_does(tmp_path: Path) -> None:
    with opened(tmp_path) as (_, link):
        assert fetch(link, "/") == 403
        assert fetch(link, "/door/guess/") == 403
        assert fetch(link) == 302
        assert fetch(link) == 403


def test_another_name_for_this_machine_is_not_served(tmp_path: Path) -> None:
    with opened(tmp_path) as (_, link):
        assert fetch(link, None, Host="evil.example") == 400


def test_a_second_one_gives_a_fresh_link_and_ends(tmp_path: Path) -> None:
    with opened(tmp_path) as (first, link):
        second = run(tmp_path, "open", "--no-browser")
        assert second.returncode == 0
        assert "open already" in second.stdout
        fresh = link_in(second.stdout)
        assert urlsplit(fresh).port == urlsplit(link).port
        assert fetch(fresh) == 302
        assert first.poll() is None


@POSIX
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_closes_when_told_and_can_be_opened_again(tmp_path: Path, number: int) -> None:
    with opened(tmp_path) as (process, _):
        process.send_signal(number)
        words, _ = process.communicate(timeout=20)
        assert process.returncode == 0
        assert "Closed." in words
    with opened(tmp_path) as (process, _):
        assert process.poll() is None


@POSIX
def test_after_a_crash_it_opens_again(tmp_path: Path) -> None:
    with opened(tmp_path) as (process, _):
        process.kill()
        process.wait()
    with opened(tmp_path) as (process, link):
        assert fetch(link) == 302


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    with opened(tmp_path) as (_, link):
        port = str(urlsplit(link).port)
        elsewhere = {"FAIRHEARING_HOME": str(tmp_path / "other")}
        done = subprocess.run(
            [*PROGRAM, "open", "--no-browser", "--port", port],
            env=os.environ | elsewhere,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
    assert done.returncode == 6
    assert "cannot use port" in done.stderr


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="looks where Linux tells")
def test_it_opens_no_port_to_the_outside(tmp_path: Path) -> None:
    with opened(tmp_path) as (process, _):
        time.sleep(0.5)
        sockets = [line.split() for line in Path("/proc/net/tcp").read_text("ascii").splitlines()]
        open_fds = {
            str(fd.readlink())
            for fd in Path(f"/proc/{process.pid}/fd").iterdir()
            if fd.is_symlink()
        }
        ours = [row[1] for row in sockets[1:] if f"socket:[{row[9]}]" in open_fds]
    assert ours
    assert all(address.startswith("0100007F:") for address in ours)


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks for browsers on the path alone")
def test_without_a_browser_it_says_what_to_do_with_the_link(tmp_path: Path) -> None:
    bare = {"PATH": str(tmp_path), "BROWSER": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    process = subprocess.Popen(
        [*PROGRAM, "open"], env=os.environ | bare, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        said = [process.stdout.readline() for _ in range(3)]
    finally:
        process.kill()
        process.wait()
    assert "/door/" in said[1]
    assert said[2] == "No browser could be started from here: please copy the link into one.\n"
