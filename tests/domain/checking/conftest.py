from pathlib import Path

import pytest

import fairhearing
from fairhearing.engines.retrieval.hybrid import HybridRanker

SHIPPED = Path(fairhearing.__file__).parent / "models" / "shipped"


@pytest.fixture(scope="session")
def ranker() -> HybridRanker:
    return HybridRanker(SHIPPED / "minilm-l6-v2.int8.onnx", SHIPPED / "minilm-l6-v2.tokenizer.json")
