"""The recogniser's network, overheard as it is asked which language each window is in.

faster-whisper, told that a recording may be in several languages, asks the network of each
window which one it is, from sound that is encoded already; then it writes down words of that
language. We want the answer, which costs next to nothing that way, and not what is made of it.
"""

import threading
from collections.abc import Mapping
from typing import Any


class Overheard:
    """Stands before the network: notes what it says of languages, and passes on "English"."""

    def __init__(self, network: Any) -> None:  # noqa: ANN401  the library has no types
        self._network = network
        self._noted = threading.local()  # work that was given up may still be going on beside

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  the same
        return getattr(self._network, name)

    def detect_language(self, encoded: Any) -> list[list[tuple[str, float]]]:  # noqa: ANN401
        """Note how likely each language is."""
        (answers,) = self._network.detect_language(encoded)
        self._noted.likely = {token.strip("<|>"): float(p) for token, p in answers}
        return [[("<|en|>", 1.0)]]

    @property
    def likely(self) -> Mapping[str, float]:
        """How likely each language is in the window heard last; empty where it only knows one."""
        return getattr(self._noted, "likely", {})

    def forget(self) -> None:
        """Begin anew."""
        self._noted.likely = {}
