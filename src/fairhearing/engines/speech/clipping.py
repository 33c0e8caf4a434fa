"""A part of a recording as files of its own, cut out in a confined child process."""

import json
from collections.abc import Mapping
from typing import BinaryIO

from fairhearing.domain.filings.clip import Cut
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.sandbox import Limits, run

_TASK = "fairhearing.engines.speech.cutting:cut"
_LIMITS = Limits(memory_mb=2048, seconds=900)
_INFO, _LOSSLESS, _SMALL = b"J", b"F", b"M"


def cut_out(file: BinaryIO, span: Span, tags: Mapping[str, str]) -> Cut:
    """Cut a part out; `Unreadable` where there is no sound in it."""
    parts: dict[bytes, list[bytes]] = {_INFO: [], _LOSSLESS: [], _SMALL: []}
    args = {"start": span.start, "end": span.end, "tags": dict(tags)}
    for body in run(_TASK, file, args, limits=_LIMITS):
        parts[body[:1]].append(body[1:])
    found = json.loads(b"".join(parts[_INFO]))
    return Cut(
        lossless=b"".join(parts[_LOSSLESS]),
        small=b"".join(parts[_SMALL]),
        seconds=found["seconds"],
        rate=found["rate"],
        channels=found["channels"],
        bits=found["bits"],
        holes=tuple(Span(start=start, end=end) for start, end in found["holes"]),
        damaged=tuple(found["damaged"]),
    )
