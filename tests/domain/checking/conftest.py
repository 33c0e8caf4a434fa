from pathlib import Path

import pytest

import fairhearing
from fairhearing.engines.retrieval.hybrid import HybridRanker

SHIPPED = Path(fairhearing.__file__).parent / "models" / "shipped"


@pytest.fixture(scope="session")
def ranker() -> HybridRanker:
    return HybridRanker(
        SHIPPED / "finder-taught.int8.onnx", SHIPPED / "finder-taught.tokenizer.json"
    )
