import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.work.conftest import Recording

from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Unreadable, WrongUse
from fairhearing.store import ledgers, originals, tables
from fairhearing.work.case import adding, cases
from fairhearing.work.case.shown import Use

WORDS = b"1. The father left.\n"


@pytest.fixture
def case(unlocked: None) -> str:
    return cases.start_case("Ours")


def test_a_file_is_sealed_with_its_digest_kind_and_custody_entry(
    case: str, recording: Recording
) -> None:
    data = recording(3)
    added = adding.add(case, "not really a letter.pdf", io.BytesIO(data))
    assert (added.item.kind, added.item.use) == (Kind.AUDIO, Use.RECORD)
    assert added.item.size == len(data)
    (line,) = ledgers.entries(ledgers.custody(case))
    assert (line.action, line.subject) == ("sealed", added.item.id)
    assert added.item.digest in line.body
    with originals.open_original(added.item.digest) as file:
        assert file.read() == data


def test_talk_written_down_without_times_is_taken_for_a_record(case: str) -> None:
    talk = b"Officer: Hello.\n\nMs Vale: Hello.\n\nOfficer: Is he well?\n\nMs Vale: He is.\n"
    added = adding.add(case, "call.txt", io.BytesIO(talk))
    assert (added.item.kind, added.item.use) == (Kind.TRANSCRIPT, Use.RECORD)


def test_the_same_bytes_are_recognised_under_any_name(case: str) -> None:
    first = adding.add(case, "letter.txt", io.BytesIO(WORDS))
    again = adding.add(case, "copy of letter.txt", io.BytesIO(WORDS))
    assert again.already
    assert again.item.id == first.item.id
    assert len(cases.case_page(case).items) == 1
    actions = [line.action for line in ledgers.entries(ledgers.custody(case))]
    assert actions == ["sealed", "offered again"]


def test_the_same_bytes_may_be_in_two_cases(case: str) -> None:
    other = cases.start_case("Theirs")
    adding.add(case, "letter.txt", io.BytesIO(WORDS))
    assert not adding.add(other, "letter.txt", io.BytesIO(WORDS)).already
    assert len(originals.STORE.names()) == 1


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.text(max_size=300), content=st.binary(min_size=1, max_size=50))
def test_a_name_is_only_ever_data(case: str, name: str, content: bytes) -> None:
    item = adding.add(cases.start_case("Any"), name, io.BytesIO(content)).item
    assert cases.item(item.id).name == (name.encode("utf-8", "replace").decode() or "file")


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "C:\\Windows\\x", "a\nb", "👪 é.wav", "x" * 255, "\udcff.txt", "", "a\0b"],
)
def test_strange_names_write_nothing_anywhere_else(case: str, home: Path, name: str) -> None:
    before = {path.name for path in home.rglob("*")}
    adding.add(case, name, io.BytesIO(WORDS))
    new = {path.name for path in home.rglob("*")} - before
    assert all(path.startswith(("cases.db", "originals.db")) for path in new)
    assert list(home.parent.iterdir()) == [home]


def test_an_empty_file_is_refused_and_nothing_is_kept(case: str) -> None:
    with pytest.raises(Unreadable, match="empty"):
        adding.add(case, "empty.wav", io.BytesIO())
    assert cases.case_page(case).items == ()
    assert originals.STORE.names() == []


def test_a_stream_that_breaks_off_leaves_nothing(case: str) -> None:
    class Torn(io.RawIOBase):
        left = 3

        def read(self, _size: int = -1) -> bytes:
            self.left -= 1
            if not self.left:
                raise ConnectionResetError
            return bytes(1 << 20)

    with pytest.raises(ConnectionResetError):
        adding.add(case, "call.wav", Torn())  # type: ignore[arg-type]  # only read is needed
    assert originals.STORE.names() == []
    adding.add(case, "letter.txt", io.BytesIO(WORDS))


def test_a_wrong_guess_is_mended_and_written_down(case: str) -> None:
    item = adding.add(case, "letter.txt", io.BytesIO(WORDS)).item
    assert item.use is Use.REPORT
    assert adding.change_use(item.id, Use.LETTER).use is Use.LETTER
    adding.change_use(item.id, Use.LETTER)
    actions = [line.action for line in ledgers.entries(ledgers.custody(case))]
    assert actions == ["sealed", "use"]


def test_pages_of_a_report_are_forgotten_when_it_is_a_record(case: str) -> None:
    item = adding.add(case, "letter.txt", io.BytesIO(WORDS)).item
    tables.Item.objects.filter(pk=item.id).update(pages=3)
    assert adding.change_use(item.id, Use.RECORD).pages == 0


def test_there_must_be_a_case_to_add_to(unlocked: None) -> None:
    with pytest.raises(WrongUse, match="no such case"):
        adding.add("nowhere", "letter.txt", io.BytesIO(WORDS))
    assert originals.STORE.names() == []


FULL = """
import io, os, resource, sys
from fairhearing.store import opening, vault
from fairhearing.domain.problems import Refused
opening.unlock(sys.argv[1])
from fairhearing.work.case import adding
resource.setrlimit(resource.RLIMIT_FSIZE, (6 << 20, 6 << 20))
try:
    adding.add(sys.argv[2], "long.bin", io.BytesIO(os.urandom(20 << 20)))
except Refused as problem:
    print(problem)
"""


@pytest.mark.skipif(os.name != "posix", reason="the limit on file size is a POSIX thing")
def test_a_full_disk_says_so_and_leaves_everything_as_it_was(case: str) -> None:
    kept = adding.add(case, "letter.txt", io.BytesIO(WORDS)).item
    done = subprocess.run(
        [sys.executable, "-c", FULL, "three quiet green doors", case],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "not enough room" in done.stdout
    assert "Nothing was half-written" in done.stdout
    assert cases.case_page(case).items == (cases.item(kept.id),)
    assert [digest for digest, _ in originals.STORE.names()] == [kept.digest]
    big = adding.add(case, "long.bin", io.BytesIO(bytes(20 << 20)))
    assert originals.is_whole(big.item.digest)
