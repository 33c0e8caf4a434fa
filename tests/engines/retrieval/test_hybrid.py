from pathlib import Path

import numpy as np
import pytest

import fairhearing
from fairhearing.domain.checking.ports import Passage
from fairhearing.engines.retrieval.hybrid import HybridRanker
from fairhearing.engines.retrieval.vectors import Encoder

SHIPPED = Path(fairhearing.__file__).parent / "models" / "shipped"
FILES = (SHIPPED / "finder-taught.int8.onnx", SHIPPED / "finder-taught.tokenizer.json")
PASSAGES = [
    Passage(id=str(i), text=text)
    for i, text in enumerate(
        [
            "We talked about the price of the remote control.",
            "He picks the kids up from school on Fridays.",
            "I was born in Whitby.",
            "",
        ]
    )
]


@pytest.fixture(scope="module")
def ranker() -> HybridRanker:
    return HybridRanker(*FILES)


def test_meaning_is_found_where_no_word_is_shared(ranker: HybridRanker) -> None:
    (best, relevance), *_ = ranker.rank(PASSAGES, ["The father collects the children"])[0]
    assert best == 1
    assert 0.2 < relevance <= 1


def test_names_are_found_by_the_word(ranker: HybridRanker) -> None:
    assert ranker.rank(PASSAGES, ["Whitby"])[0][0][0] == 2


def test_nothing_to_search_is_no_failure(ranker: HybridRanker) -> None:
    assert ranker.rank([], ["anything"]) == [[]]
    assert ranker.rank(PASSAGES, []) == []
    assert ranker.rank(PASSAGES, [""])[0]


def test_what_was_searched_before_changes_nothing(ranker: HybridRanker) -> None:
    other = [Passage(id="0", text="Nobody was born in Whitby on Fridays.")]
    queries = ["Who was born in Whitby?", "school on Fridays"]
    fresh = [HybridRanker(*FILES).rank(passages, queries) for passages in (PASSAGES, other)]
    assert [ranker.rank(passages, queries) for passages in (PASSAGES, other)] == fresh
    assert ranker.rank(other, queries[:1]) == ranker.rank(list(other), queries[:1])


def test_vectors_are_of_length_one_and_come_in_order() -> None:
    texts = ["a long walk by the sea with the dog", "sea", "a long walk by the sea with the dog"]
    found = Encoder(*FILES).encode(texts)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-4)
    assert np.array_equal(found[0], found[2])


def test_the_model_is_named_by_its_digest(ranker: HybridRanker) -> None:
    (model,) = ranker.models()
    assert (model.name, len(model.digest)) == ("finder-taught", 64)
