"""Where speech is surely not English.

The recogniser is told to expect English and will then make up English for whatever it hears.
Two signs together tell: what it says of the language of a window of sound, and how sure it is
of the words. Noise makes it doubt the language of plain English, but then its words are still
good; so no window is given up for one sign alone unless that sign is overwhelming.
"""

from collections.abc import Sequence
from dataclasses import dataclass

SURELY_NOT = 0.05
"""Likelihood of English below which a long window is not English, whatever its words."""
DOUBTFUL = 0.6
"""Below this it is not English where its words are guesses and the windows beside it agree."""
GUESSED = 0.6
"""Mean probability of words below which they are guesses."""
LONG = 10.0
"""Seconds from which a window is long."""
ENOUGH = 3.0
"""Seconds of speech: fewer do not show a language."""
_NAMED = 0.5  # likelihood at which another language is named
_STRAY = ("la", "nn", "haw", "jw", "sa")  # what is offered for sound that is no clear speech


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Up to half a minute of speech as the recogniser heard it.

    `seconds` of it were taken for speech. `english` and `likeliest` are how likely English and
    the likeliest other `language` are, 0 to 1. `sureness` is the mean probability of its words,
    0 where there are none to be believed.
    """

    seconds: float
    english: float
    language: str = ""
    likeliest: float = 0.0
    sureness: float


def foreign(windows: Sequence[Window]) -> tuple[str | None, ...]:
    """For each window None where it may be English, else its language, "" where that is unclear."""
    return tuple(
        _language(window) if _is_foreign(windows, index) else None
        for index, window in enumerate(windows)
    )


def _is_foreign(windows: Sequence[Window], index: int) -> bool:
    window = windows[index]
    if window.seconds < ENOUGH:
        return False
    if window.english < SURELY_NOT and window.seconds >= LONG:
        return True
    guessed = window.english < DOUBTFUL and window.sureness < GUESSED
    return guessed and english(windows[max(0, index - 1) : index + 2]) < DOUBTFUL


def english(windows: Sequence[Window]) -> float:
    """How likely English is over several windows, 1 where nobody speaks."""
    seconds = sum(window.seconds for window in windows)
    if not seconds:
        return 1.0
    return sum(window.english * window.seconds for window in windows) / seconds


def _language(window: Window) -> str:
    known = window.likeliest >= _NAMED and window.language not in _STRAY
    return window.language if known else ""
