"""Words and meaning together: BM25 finds the names and numbers, vectors find the paraphrase."""

import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt

from fairhearing.domain.checking.language.wording import stems
from fairhearing.domain.checking.ports import Passage
from fairhearing.domain.made_by import ModelUsed
from fairhearing.engines.retrieval.vectors import Encoder, Vectors

KEPT = 40
"""Passages returned for one query."""
ORDER_BY_MEANING = 0.3
"""Weight of the vectors against the words in the order; chosen on QMSum evidence (train)."""
MEANING = 0.6
"""Weight of the vectors in the relevance, which is read as nearness and not only as an order."""

Scores = npt.NDArray[np.float32]


Searched = tuple[Vectors, "WordIndex"]


class HybridRanker:
    """Ranks passages by BM25 and MiniLM vectors, fused into one relevance from 0 to 1."""

    def __init__(self, model: Path, tokenizer: Path) -> None:
        self._used = ModelUsed(
            name=model.name.split(".")[0], digest=hashlib.sha256(model.read_bytes()).hexdigest()
        )
        self._encoder = Encoder(model, tokenizer)
        self._searched: tuple[list[str], Searched] | None = None

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the vector model."""
        return (self._used,)

    def rank(
        self, passages: Sequence[Passage], queries: Sequence[str]
    ) -> list[list[tuple[int, float]]]:
        """For each query, (index of passage, relevance 0..1) pairs, best first, at most `KEPT`.

        The order leans on words, the relevance on meaning, so the two need not agree.
        """
        if not passages or not queries:
            return [[] for _ in queries]
        texts = [passage.text for passage in passages]
        asked = self._encoder.encode(list(queries))
        vectors, words = self._search(texts)
        near = asked @ vectors.T
        return [
            best(np.clip(meaning, 0, 1), words.share(query))
            for meaning, query in zip(near, queries, strict=True)
        ]

    def _search(self, texts: list[str]) -> Searched:
        """Make texts ready to be searched; the last ones stay so, for a record is asked twice."""
        if self._searched is None or self._searched[0] != texts:
            self._searched = texts, (self._encoder.encode(texts), WordIndex(texts))
        return self._searched[1]


class WordIndex:
    """BM25 over stems, scaled by the most that any passage could reach."""

    def __init__(self, texts: Sequence[str]) -> None:
        logging.getLogger("bm25s").setLevel(logging.WARNING)
        tokens = [stems(text) or [""] for text in texts]
        self._known = {stem for row in tokens for stem in row}
        self._size = len(texts)
        self._index = bm25s.BM25()
        self._index.index(tokens, show_progress=False)
        self._single: dict[str, Scores] = {}

    def share(self, query: str) -> Scores:
        """How much of the query's weight each passage carries, 0 to 1."""
        total = np.zeros(self._size, dtype=np.float32)
        ceiling = 0.0
        for stem in dict.fromkeys(stems(query)):
            scores = self._scores(stem)
            total += scores
            ceiling += float(scores.max()) or self._rarest()
        return total / ceiling if ceiling else total

    def _scores(self, stem: str) -> Scores:
        if stem not in self._single:
            known = stem in self._known
            self._single[stem] = (
                np.asarray(self._index.get_scores([stem]), dtype=np.float32)
                if known
                else np.zeros(self._size, dtype=np.float32)
            )
        return self._single[stem]

    def _rarest(self) -> float:
        """Say what a word found in no passage would have weighed in one."""
        return float(np.log(1 + (self._size + 0.5) / 0.5))


def best(meaning: Scores, words: Scores) -> list[tuple[int, float]]:
    """Take the passages that come first, each with its relevance; equal ones in their order."""
    order = np.argsort(-_mixed(meaning, words, ORDER_BY_MEANING), kind="stable")[:KEPT]
    relevance = _mixed(meaning, words, MEANING)
    return [(int(i), float(min(1.0, relevance[i]))) for i in order]


def _mixed(meaning: Scores, words: Scores, weight: float) -> Scores:
    mixed: Scores = weight * meaning + (1 - weight) * words
    return mixed
