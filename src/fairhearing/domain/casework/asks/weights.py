"""What each sign weighs, as it was learned from written letters (`training/casework`)."""

import json
from functools import cache
from importlib.resources import files

Weights = dict[str, float]
ALONE = "alone"
"""The name of what counts before any sign is seen."""


@cache
def weights(name: str) -> dict[str, Weights]:
    """Read the weights of one file: for each thing to be told, by the names of its signs."""
    read: dict[str, Weights] = json.loads(
        (files("fairhearing.domain.casework.asks") / f"{name}.json").read_text("utf-8")
    )
    return read
