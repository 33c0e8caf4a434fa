"""Two channels heard as one, also where one of them is turned over. In the confined child.

A cable or a plug may turn one channel over: then each alone is heard, and both together are
silence. Which it is shows in the first seconds in which there is anything to hear.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from fairhearing.engines.speech.container import Recording, opened
from fairhearing.engines.speech.timeline import Timeline

TURNED_OVER = (
    "One of the two channels of this recording is turned over, so that played together they "
    "cancel each other out. We turned it back to listen. The file itself is as it was."
)
_TWO = 2  # channels
_RATE = 8_000
_ENOUGH = 10.0  # seconds with sound that show how the channels lie
_AT_MOST = 120.0  # seconds looked at
_SILENT = 1e-6  # mean square, full scale 1
_LEFT = 0.05  # share of the power that is left where channels cancel each other out


@contextmanager
def mixed(
    file: BinaryIO, rate: int, start: float = 0.0
) -> Iterator[tuple[Recording, Timeline, bool]]:
    """Open a recording as one channel from `start` (seconds); says whether one was turned over."""
    with opened(file) as recording:
        if recording.stream.codec_context.channels != _TWO:
            yield recording, Timeline(recording, rate, start), False
            return
        turned = _turned_over(recording)
    file.seek(0)
    with opened(file) as recording:
        yield recording, Timeline(recording, rate, start, turned=turned), turned


def _turned_over(recording: Recording) -> bool:
    together = apart = heard = 0.0
    for piece in Timeline(recording, _RATE, layout="stereo").walk(_AT_MOST):
        if not len(piece) or float((piece**2).mean()) < _SILENT:
            continue
        together += float(((piece[:, 0] + piece[:, 1]) ** 2).sum())
        apart += float(((piece[:, 0] - piece[:, 1]) ** 2).sum())
        heard += len(piece) / _RATE
        if heard >= _ENOUGH:
            break
    return heard > 0 and together < _LEFT * (together + apart)
