"""What a recording says of itself: when it was made, and on what. Runs in the confined child."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from fairhearing.engines.speech.container import opened

_LONGEST = 200
"""Characters of one tag that are of any use."""


def read(file: BinaryIO, args: dict[str, Any]) -> Iterator[bytes]:  # noqa: ARG001  every task has them
    """Give every tag of the file and of its sound, names in lower case, as JSON.

    A tag of the file stands before one of the same name of its sound.
    """
    with opened(file) as recording:
        found = {**recording.stream.metadata, **recording.container.metadata}
    yield json.dumps({str(k).lower(): str(v)[:_LONGEST] for k, v in found.items()}).encode()
