"""Engines are chosen in one place, and a missing part is said before work begins."""

from pathlib import Path

import pytest

from fairhearing import wiring
from fairhearing.domain.problems import PartMissing, WrongUse
from fairhearing.models import cache
from fairhearing.models.catalogue import model


def test_a_speech_model_that_nobody_knows_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match=r"whisper-base, whisper-tiny\.en"):
        wiring.recogniser("whisper-colossal")


def test_without_speech_models_listening_does_not_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAIRHEARING_MODELS", str(tmp_path))
    with pytest.raises(PartMissing, match="models get whisper-base"):
        wiring.require_models(fast=True, sound=True)
    wiring.require_models(fast=True, sound=False)


def test_without_the_judge_a_full_check_does_not_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAIRHEARING_MODELS", str(tmp_path))
    assert not wiring.judge_is_here()
    with pytest.raises(PartMissing, match="add --fast"):
        wiring.require_models(fast=False, sound=False)


def test_what_ships_with_the_program_makes_a_ranker_and_a_voice_finder() -> None:
    ranker = model("finder-taught").digest
    assert [m.digest for m in wiring.ranker().models()] == [ranker]
    voices = {model("segmentation-3.0").digest, model("campplus").digest}
    assert {m.digest for m in wiring.voice_finder().models()} == voices


@pytest.mark.model
def test_a_folder_with_a_model_is_used_under_its_own_digest() -> None:
    folder = cache.path_of("whisper-base")
    used, *_ = wiring.recogniser(str(folder)).models()
    assert used.digest == model("whisper-base").digest
