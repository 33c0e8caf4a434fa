"""Where things are kept."""

from pathlib import Path

import pytest

from fairhearing import places


def test_the_person_may_choose_the_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAIRHEARING_HOME", str(tmp_path / "mine"))
    monkeypatch.delenv("FAIRHEARING_MODELS")
    assert places.data_dir() == tmp_path / "mine"
    assert places.models_dir() == tmp_path / "mine" / "models"
    monkeypatch.setenv("FAIRHEARING_MODELS", str(tmp_path / "elsewhere"))
    assert places.models_dir() == tmp_path / "elsewhere"


def test_otherwise_they_are_the_systems_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FAIRHEARING_HOME")
    assert places.data_dir().name == "fairhearing"
    assert places.data_dir().is_absolute()
