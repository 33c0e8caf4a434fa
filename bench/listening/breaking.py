"""A long recording heard by a worker that is killed again and again, and by one that is not.

`python -m bench.listening.breaking --minutes 20 --kills 10 [--speech 10] [--model NAME] [--once]
[--pace 60]`

The recording is composed of the synthetic dialogues and the example call, with silence, ringing
and hold music between; `--speech` is how many minutes of it are talk (all, if not given). It is
added to a case in a folder of its own, and the worker that the program starts is started here,
and killed without warning, each time after at most `--pace` seconds. Then the same is done
without a kill, and both transcripts are compared. `--once` leaves the second out. Linux only:
memory is read where Linux tells it.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
import wave
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np

from bench.listening.material import EXAMPLE, sound
from bench.listening.sounds import RATE, Samples, music, ringing, rumble
from fairhearing.domain.reading.transcript import Span

PASSPHRASE = "three quiet green doors"  # noqa: S105  it protects nothing
SEED = 20261122
_TALLY, _MODEL = "BENCH_TALLY", "BENCH_MODEL"
_LOOK = 0.5
_MIB = 1024


@dataclass(slots=True)
class Course:
    """What happened on the way: kills, memory by share of the time, and what was heard when."""

    kills: list[float] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)
    seconds: float = 0.0
    transcript: bytes = b""
    state: str = ""

    def peaks(self, parts: int = 8) -> list[float]:
        """Give the peak memory of each part of the time, in MiB."""
        edges = [self.seconds * n / parts for n in range(parts + 1)]
        return [
            max((m for at, m in self.memory if low <= at <= high), default=0.0)
            for low, high in pairwise(edges)
        ]


def main() -> None:
    """Break it, and compare."""
    asked = _asked()
    if asked.worker:
        _work()
        return
    os.environ["FAIRHEARING_MODELS"] = str(_models())
    os.environ[_MODEL] = asked.model
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.wav"
        spoken = compose(path, asked.minutes, asked.speech or asked.minutes, asked.kept)
        print(f"{asked.minutes:.0f} minutes, {spoken:.0f} of them talk; {asked.model}", flush=True)
        broken = _heard(path, Path(folder) / "broken", asked.kills, asked.pace)
        _show("killed", broken, Path(folder) / "broken.tally")
        if not asked.once:
            whole = _heard(path, Path(folder) / "whole", 0, asked.pace)
            _show("not killed", whole, Path(folder) / "whole.tally")
            same = broken.transcript == whole.transcript and bool(whole.transcript)
            print(f"the transcripts are {'the same' if same else 'NOT the same'}")


def compose(to: Path, minutes: float, speech: float, kept: Path) -> float:
    """Write a long telephone recording piece by piece; gives the minutes of talk in it."""
    chance = np.random.default_rng(SEED)
    talk = _talk(kept)
    left, owed, said = round(minutes * 60 * RATE), speech * 60, 0.0
    # So much of other sound after each piece of talk that both last to the end.
    share = (minutes - speech) / speech if speech else 0.0
    with wave.open(str(to), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE // 2)
        while left > 0:
            piece = talk[int(chance.integers(len(talk)))] if said < owed else None
            if piece is not None:
                left -= _put(file, piece[:left], chance)
                said += len(piece) / RATE
            gap = (len(piece) / RATE * share) if piece is not None else 60.0
            for other in _others(gap, chance):
                left -= _put(file, other[: max(0, left)], chance)
    return said / 60


def _talk(kept: Path) -> list[Samples]:
    spoken = sorted((kept / "recordings").glob("*.clean.wav"))
    whole = sound(EXAMPLE / "call.opus")
    third = len(whole) // 3
    return [*(sound(path) for path in spoken), *(whole[n * third :][:third] for n in range(3))]


def _others(seconds: float, chance: np.random.Generator) -> Iterator[Samples]:
    """Fill seconds: a tenth of them with ringing and music, the rest with a quiet room."""
    if seconds > 5:  # noqa: PLR2004  a ring
        yield ringing(min(9.0, seconds / 10))
        yield music(seconds / 20, chance)
    rest = seconds * 0.85
    while rest > 0:
        yield np.zeros(round(min(rest, 60) * RATE), np.float32)
        rest -= 60


def _put(file: wave.Wave_write, samples: Samples, chance: np.random.Generator) -> int:
    noisy = samples + rumble(max(2, len(samples)), chance)[: len(samples)] * np.float32(0.0006)
    half = noisy[: len(noisy) // 2 * 2].reshape(-1, 2).mean(axis=1)
    file.writeframes((np.clip(half, -1, 1) * 32767).astype("<i2").tobytes())
    return max(1, len(samples))


def _heard(path: Path, home: Path, kills: int, pace: float) -> Course:
    """Add the recording to a new case and have it heard, killing the worker `kills` times."""
    os.environ["FAIRHEARING_HOME"] = str(home)
    os.environ[_TALLY] = str(home.with_suffix(".tally"))
    from fairhearing.store import keyring, opening  # noqa: PLC0415  the folder is chosen first

    opening.create(PASSPHRASE)
    from fairhearing.work.case import adding, cases  # noqa: PLC0415  the same
    from fairhearing.work.long_work import jobs  # noqa: PLC0415  the same
    from fairhearing.work.transcripts import reading  # noqa: PLC0415  the same

    case = cases.start_case("Long")
    with path.open("rb") as file:
        item = adding.add(case, "long.wav", file).item.id
    job = reading.start_reading(item)
    course, began = Course(), time.monotonic()
    dice = random.Random(SEED)  # noqa: S311  only the moments of the kills
    worker, next_kill = _start(keyring.held()), None
    while jobs.job(job).state.open:
        time.sleep(_LOOK)
        now = time.monotonic() - began
        course.memory.append((now, _memory(worker.pid)))
        if worker.poll() is not None:
            worker, next_kill = _start(keyring.held()), None
        elif len(course.kills) < kills:
            if next_kill is None:
                next_kill = now + dice.uniform(3, pace)
            if now >= next_kill:
                worker.kill()
                worker.wait()
                course.kills.append(now)
                worker, next_kill = _start(keyring.held()), None
    worker.kill()
    worker.wait()
    course.seconds = time.monotonic() - began
    done = jobs.job(job)
    course.state = str(done.state) if done.problem is None else done.problem.happened
    if done.problem is None:
        import msgspec  # noqa: PLC0415  the same

        course.transcript = msgspec.json.encode(reading.transcript(item))
    opening.lock()
    return course


def _start(key: bytes) -> subprocess.Popen[bytes]:
    worker = subprocess.Popen(
        [sys.executable, "-m", "bench.listening.breaking", "--worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert worker.stdin  # noqa: S101  it was asked for
    worker.stdin.write(f"{key.hex()}\n".encode())
    worker.stdin.flush()
    return worker


def _work() -> None:
    """Be the worker, noting each stretch as it is begun and ended."""
    from fairhearing import wiring  # noqa: PLC0415  slow
    from fairhearing.work.long_work import worker  # noqa: PLC0415  the same
    from fairhearing.work.transcripts import listening  # noqa: PLC0415  the same

    real = wiring.recogniser(os.environ[_MODEL])
    wiring.recogniser = lambda: real  # type: ignore[assignment]  # called without a name
    for name in ("hear_stretch", "trace_stretch"):
        setattr(listening, name, _noted(name, getattr(listening, name)))
    worker.main()


def _noted(name: str, work: Callable[..., object]) -> Callable[..., object]:
    def noted(file: object, span: Span, *rest: object, **named: object) -> object:
        _note(f"begun {name} {span.start:.2f}")
        made = work(file, span, *rest, **named)
        _note(f"ended {name} {span.start:.2f}")
        return made

    return noted


def _note(line: str) -> None:
    with Path(os.environ[_TALLY]).open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def _memory(pid: int) -> float:
    """Give the memory of a process and its children, in MiB."""
    every = [pid, *_children(pid)]
    return sum(_resident(one) for one in every) / _MIB


def _children(pid: int) -> list[int]:
    try:
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _resident(pid: int) -> int:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return sum(int(row.split()[1]) for row in status.splitlines() if row.startswith("VmRSS"))


def _show(what: str, course: Course, tally: Path) -> None:
    lines = Counter(tally.read_text("utf-8").splitlines()) if tally.exists() else Counter()
    begun = {line[6:]: n for line, n in lines.items() if line.startswith("begun")}
    ended = {line[6:]: n for line, n in lines.items() if line.startswith("ended")}
    again = sum(n - 1 for n in begun.values())
    twice = sum(n - 1 for n in ended.values())
    peaks = " ".join(f"{peak:.0f}" for peak in course.peaks())
    print(
        f"{what}: {course.state} in {course.seconds:.0f} s, killed {len(course.kills)} times; "
        f"{len(begun)} steps of hearing and telling voices apart, {again} begun again "
        f"(each kill may cost one), {twice} done twice; memory in MiB by eighths of the time: "
        f"{peaks}",
        flush=True,
    )


def _models() -> Path:
    from fairhearing.places import models_dir  # noqa: PLC0415  before the folder is chosen

    return models_dir()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.listening.breaking", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--speech", type=float, help="minutes of talk among them")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--pace", type=float, default=60.0, help="seconds a worker lives at most")
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--once", action="store_true", help="do not compare with an unbroken run")
    parser.add_argument("--kept", type=Path, default=Path("out/listening"))
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
