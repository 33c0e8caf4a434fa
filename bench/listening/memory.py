"""Peak memory of listening, each length in a process of its own."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.listening.hearing import hear
from bench.listening.material import lengthened

_KIB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """What listening to `minutes` of sound cost."""

    minutes: float
    seconds: float
    mebibytes: float


def peak(path: Path, minutes: float, model: str) -> Peak:
    """Listen to a recording repeated to a length, with voices, in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        long = lengthened(path, minutes, Path(folder) / "long.wav")
        done = subprocess.run(
            [sys.executable, "-m", "bench.listening.memory", str(long), model],
            capture_output=True,
            check=True,
            text=True,
        )
    return Peak(minutes=minutes, **json.loads(done.stdout))


def main(path: Path, model: str) -> None:
    """Listen, and print what it took: this process and the one that unpacks the sound."""
    began = time.perf_counter()
    hear(path, model, voices=True)
    taken = time.perf_counter() - began
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps({"seconds": round(taken, 1), "mebibytes": round((own + child) / _KIB)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
