"""What every store of large files must do, whatever it keeps them in."""

import hashlib
import io
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fairhearing.store import derived, originals
from fairhearing.store.chunks import CHUNK, ChunkStore

SIZES = (1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17)


@pytest.fixture(params=["originals", "derived"])
def store(request: pytest.FixtureRequest, unlocked: None) -> ChunkStore:
    return originals.STORE if request.param == "originals" else derived.STORE


def put(
    store: ChunkStore, name: str, data: bytes, piece: int = CHUNK // 3, commit_every: int = 0
) -> bool:
    with store.writer(commit_every=commit_every) as writer:
        for start in range(0, len(data), piece):
            writer.write(data[start : start + piece])
        return writer.finish(name)


@pytest.mark.parametrize("commit_every", [0, 1, 2, 4])
@pytest.mark.parametrize("size", SIZES)
def test_what_is_put_in_comes_out(store: ChunkStore, size: int, commit_every: int) -> None:
    data = random.Random(size).randbytes(size)
    assert put(store, "a", data, commit_every=commit_every)
    file = store.open("a")
    assert file is not None
    with file:
        assert file.read() == data
    assert store.size("a") == size
    assert store.names() == [("a", size)]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.tuples(st.integers(0, 3 * CHUNK), st.integers(0, 2 * CHUNK)), max_size=6))
def test_it_can_be_sought_like_any_file(store: ChunkStore, steps: list[tuple[int, int]]) -> None:
    data = random.Random(1).randbytes(2 * CHUNK + 999)
    put(store, "a", data)
    kept, plain = store.open("a"), io.BytesIO(data)
    assert kept is not None
    with kept:
        for place, length in steps:
            assert kept.seek(place) == plain.seek(place)
            assert kept.read(length) == plain.read(length)
        assert kept.seek(-10, io.SEEK_END) == plain.seek(-10, io.SEEK_END)
        assert kept.read() == plain.read()


def test_a_name_is_taken_once_and_the_first_bytes_stay(store: ChunkStore) -> None:
    assert put(store, "a", b"first")
    assert not put(store, "a", b"second")
    file = store.open("a")
    assert file is not None
    with file:
        assert file.read() == b"first"


def test_what_is_not_there_is_not_there(store: ChunkStore) -> None:
    assert store.open("a") is None
    assert store.size("a") is None
    assert store.names() == []


@pytest.mark.parametrize("commit_every", [0, 2])
def test_what_is_abandoned_leaves_nothing(store: ChunkStore, commit_every: int) -> None:
    def give_up_half_way() -> None:
        with store.writer(commit_every=commit_every) as writer:
            writer.write(bytes(5 * CHUNK))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        give_up_half_way()
    with store.connect() as connection:
        assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM blob").fetchone() == (0,)


def test_what_was_cut_off_between_batches_is_swept(store: ChunkStore) -> None:
    writer = store.writer(commit_every=1)
    writer.write(bytes(3 * CHUNK))
    writer._connection.close()  # as a killed process would
    assert store.names() == []
    store.remove(None)
    with store.connect() as connection:
        assert connection.execute("SELECT count(*) FROM chunk").fetchone() == (0,)


def test_it_can_be_read_while_something_else_is_put_in(store: ChunkStore) -> None:
    put(store, "a", b"first")
    with store.writer() as writer:
        writer.write(bytes(2 * CHUNK))
        file = store.open("a")
        assert file is not None
        with file:
            assert file.read() == b"first"
        writer.finish("b")


def test_an_original_is_named_by_its_digest(store: ChunkStore) -> None:
    data = bytes(range(256)) * 5000
    sealed = originals.put(io.BytesIO(data))
    assert sealed.digest == hashlib.sha256(data).hexdigest()
    assert (sealed.size, sealed.already) == (len(data), False)
    assert originals.put(io.BytesIO(data)).already
    assert originals.is_whole(sealed.digest)
