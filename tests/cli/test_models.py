"""Listing models; fetching is tried in tests/models."""

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


def test_what_ships_with_the_program_need_not_be_fetched(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["models", "get", "campplus"]) == 0
    assert "campplus is here and verified." in capsys.readouterr().out
