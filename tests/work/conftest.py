import wave
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from tests.unlocking import PASSPHRASE
from tests.work.small import Small


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    path = tmp_path / "passphrase"
    path.write_text(f"{PASSPHRASE}\n", "utf-8")
    return path


Recording = Callable[[float], bytes]


@pytest.fixture(scope="session")
def recording() -> Recording:
    """A recording of so many seconds: a second of tone, half a second of silence, and so on."""

    def make(seconds: float) -> bytes:
        rate = 8000
        time = np.arange(int(seconds * rate)) / rate
        tone = np.where(time % 1.5 < 1.0, 0.3 * np.sin(2 * np.pi * 220 * time), 0.0)
        file = BytesIO()
        with wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(rate)
            sound.writeframes((tone * 32767).astype("<i2").tobytes())
        return file.getvalue()

    return make


@pytest.fixture
def small(unlocked: None) -> Small:
    return Small()
