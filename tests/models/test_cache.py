"""A model is used only while it is what it should be."""

import hashlib
from pathlib import Path

import pytest

from fairhearing.domain.problems import IntegrityBroken, PartMissing
from fairhearing.models import cache
from fairhearing.models.catalogue import Model, ModelFile

EARS = b"ears of the program"


@pytest.fixture
def ears(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An invented model of one file; its place, where nothing lies yet."""
    monkeypatch.setenv("FAIRHEARING_MODELS", str(tmp_path / "models"))
    file = ModelFile(name="ears.bin", digest=hashlib.sha256(EARS).hexdigest(), size=len(EARS))
    invented = Model(name="ears", use="hearing", about="invented", licence="MIT", file=(file,))
    monkeypatch.setattr(cache, "model", lambda _: invented)
    place = cache.place(invented) / "ears.bin"
    place.parent.mkdir(parents=True)
    return place


def test_a_model_that_is_not_here_says_how_to_get_it(ears: Path) -> None:
    assert not ears.exists()
    with pytest.raises(PartMissing, match="fairhearing models get ears"):
        cache.path_of("ears")


def test_a_whole_model_is_found(ears: Path) -> None:
    ears.write_bytes(EARS)
    assert cache.path_of("ears") == ears


@pytest.mark.parametrize("wrong", [EARS[:-1], EARS.replace(b"p", b"q"), b""])
def test_a_changed_model_is_never_used(ears: Path, wrong: bytes) -> None:
    ears.write_bytes(wrong)
    with pytest.raises(IntegrityBroken, match=r"not what it should be.*models get ears"):
        cache.path_of("ears")


def test_a_verified_file_is_not_read_again(ears: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ears.write_bytes(EARS)
    cache.path_of("ears")
    monkeypatch.setattr(cache, "digest_of", lambda _: pytest.fail("read again"))
    assert cache.path_of("ears") == ears


def test_a_file_changed_after_it_was_verified_is_noticed(ears: Path) -> None:
    ears.write_bytes(EARS)
    cache.path_of("ears")
    ears.write_bytes(EARS.replace(b"e", b"a"))
    with pytest.raises(IntegrityBroken):
        cache.path_of("ears")


def test_a_damaged_note_of_what_was_verified_is_forgotten(ears: Path) -> None:
    ears.write_bytes(EARS)
    cache.path_of("ears")
    (ears.parent.parent / "verified.json").write_text("[not JSON")
    assert cache.path_of("ears") == ears
