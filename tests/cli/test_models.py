"""Listing models; fetching is tried in tests/models."""

from pathlib import Path

import pytest

from fairhearing.cli.main import run
from fairhearing.models.catalogue import catalogue


def test_each_model_is_listed_with_its_licence_digest_and_place(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["models", "list"]) == 0
    said = capsys.readouterr().out
    for model in catalogue():
        assert model.name in said
        assert model.digest in said
        assert model.licence in said
    assert "comes with the program" in said


def test_what_is_here_is_listed_apart_from_what_could_be_fetched(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAIRHEARING_MODELS", str(tmp_path))
    assert run(["models", "list"]) == 0
    here, _, fetchable = capsys.readouterr().out.partition("Could be fetched")
    assert "campplus" in here
    assert "whisper-" not in here
    for name in ("whisper-base", "whisper-small.en", "whisper-large-v3-turbo"):
        assert f"\n{name}: " in fetchable
    assert "from a model hub only" in fetchable


def test_what_ships_with_the_program_need_not_be_fetched(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["models", "get", "campplus"]) == 0
    assert "campplus is here and verified." in capsys.readouterr().out
