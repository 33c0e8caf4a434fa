"""Where an ask stands after several replies."""

import pytest

from fairhearing.domain.casework.asks.answering import AnswerKind as K
from fairhearing.domain.casework.asks.grid import standing


@pytest.mark.parametrize(
    ("kinds", "stands"),
    [
        ([], None),
        ([K.IGNORED], K.IGNORED),
        ([K.PARTLY, K.IGNORED], K.PARTLY),
        ([K.DEFLECTED, K.REFUSED], K.REFUSED),
        ([K.REFUSED, K.ANSWERED, K.IGNORED], K.ANSWERED),
    ],
)
def test_the_last_reply_that_dealt_with_it_counts(kinds: list[K], stands: K | None) -> None:
    assert standing(kinds) is stands
