"""A recording that is being made: nothing acknowledged is lost, nothing is in the clear."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fairhearing.domain.evidence.recorded import FIRST_LINK, link_of
from fairhearing.domain.problems import IntegrityBroken
from fairhearing.store import files, keyring, opening, unfinished
from fairhearing.store.unfinished import Unfinished

SOUND = (b"quiet" * 400, b"green" * 400, b"doors" * 400)


def filled(name: str = "a1") -> Unfinished:
    file = Unfinished.begin(name, b"about it")
    before = FIRST_LINK
    for n, body in enumerate(SOUND):
        before = link_of(before, body)
        file.add(n, 1000.0 + n, body, before, (b"mark %d" % n,))
    return file


def test_what_was_added_is_there_again_in_order(unlocked: None) -> None:
    filled().close()
    again = Unfinished.open("a1")
    assert again
    assert list(again.pieces()) == list(SOUND)
    assert again.marks() == (b"mark 0", b"mark 1", b"mark 2")
    last = again.last()
    assert (last.pieces, last.size, last.at) == (3, 6000, 1002.0)
    assert last.link == again.link(2)
    assert unfinished.recordings() == ("a1",)


def test_it_is_nowhere_in_the_clear(unlocked: None) -> None:
    filled().close()
    written = b"".join(p.read_bytes() for p in files.folder().glob("*") if p.is_file())
    assert b"quietquiet" not in written
    assert b"about it" not in written


def test_it_can_be_added_to_while_locked_and_not_be_opened(unlocked: None) -> None:
    file = Unfinished.begin("a1", b"about it")
    key = keyring.held()
    opening.lock()
    file.add(0, 1.0, b"ab", link_of(FIRST_LINK, b"ab"), ())
    with pytest.raises(Exception, match="locked"):
        Unfinished.open("a1")
    opening.use_key(key)
    assert list(file.pieces()) == [b"ab"]


def test_a_piece_that_was_changed_is_noticed(unlocked: None) -> None:
    file = filled()
    file._connection.execute("UPDATE piece SET body = ? WHERE n = 1", (b"other",))
    with pytest.raises(IntegrityBroken):
        list(file.pieces())


def test_once_sealed_nothing_of_it_stays(unlocked: None) -> None:
    filled().remove()
    assert unfinished.recordings() == ()
    assert not list(files.folder().glob("unfinished*"))
    assert Unfinished.open("a1") is None


@pytest.mark.parametrize("name", ["", "../cases", "a/b", "a.b"])
def test_a_name_that_is_a_path_finds_nothing(unlocked: None, name: str) -> None:
    assert Unfinished.open(name) is None


def test_a_kill_loses_nothing_that_was_acknowledged(unlocked: None, tmp_path: Path) -> None:
    script = """
import itertools, sys
from fairhearing.domain.evidence.recorded import FIRST_LINK, link_of
from fairhearing.store import opening
from fairhearing.store.unfinished import Unfinished
opening.use_key(bytes.fromhex(sys.argv[1]))
file, before = Unfinished.begin("b2", b"about"), FIRST_LINK
for n in itertools.count():
    body = n.to_bytes(2, "big") * 5000
    before = link_of(before, body)
    file.add(n, float(n), body, before, ())
    print(n, flush=True)
"""
    child = subprocess.Popen(
        [sys.executable, "-c", script, keyring.held().hex()],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ,
    )
    assert child.stdout
    for line in child.stdout:
        if int(line) >= 20:
            break
    child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    acknowledged = max(20, *(int(line) for line in child.stdout), 20)
    child.wait()
    again = Unfinished.open("b2")
    assert again
    bodies = list(again.pieces())
    assert len(bodies) >= acknowledged + 1
    assert bodies[acknowledged] == acknowledged.to_bytes(2, "big") * 5000
