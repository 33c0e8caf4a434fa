"""Measure the editor in a real browser: opening three hours of talk, and typing in them.

Run as `python -m bench.mending.typing [CHROMIUM]`; it uses a folder of its own and removes it.
The browser itself says how long each key took, from the key to the picture that shows it.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from playwright.sync_api import Page, sync_playwright

PASSPHRASE = "three quiet green doors"  # noqa: S105  it protects nothing
TURNS, WORDS = 2000, 15
OPENINGS, KEYS, BURST = 5, 120, 30
BETWEEN = 90
"""Milliseconds between two keys: a quick typist."""

_WATCH = """() => {
  window.took = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (one.name === 'keydown' || one.name === 'input') {
      window.took.push([one.interactionId, one.duration, one.processingEnd - one.processingStart]);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
}"""
_MARK = """(name) => new Promise((done) => {
  const look = () => {
    const mark = performance.getEntriesByName(name)[0];
    if (mark) done(mark.startTime); else setTimeout(look, 5);
  };
  look();
})"""
_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


def main(browser: str) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"FAIRHEARING_HOME": str(Path(folder) / "home"), "PYTHONUNBUFFERED": "1"}
        # In a process of its own: the browser's driver runs a loop in this one.
        plant = [sys.executable, "-m", "bench.mending.typing", "--plant"]
        item = subprocess.run(plant, env=env, check=True, capture_output=True, text=True).stdout
        program = subprocess.Popen(
            [sys.executable, "-m", "fairhearing", "open", "--no-browser"],
            stdout=subprocess.PIPE,
            text=True,
            env=env,
        )
        try:
            with sync_playwright() as play:
                chrome = play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
                page = chrome.new_page(viewport={"width": 1280, "height": 900})
                page.set_default_timeout(300_000)
                enter(page, _link(program))
                for what, figure in figures(page, item.strip()):
                    print(f"{what:<62}{figure:>16}", flush=True)
        finally:
            program.terminate()
            program.wait()


def plant() -> None:
    """Make up the case and name its recording."""
    from bench.keeping.long_case import LongCase  # noqa: PLC0415  the folder is chosen first
    from fairhearing.work.house import home  # noqa: PLC0415  the same

    home.create(PASSPHRASE)
    print(LongCase(TURNS, WORDS, Random(1)).call)  # noqa: S311  only made-up words


def enter(page: Page, door: str) -> None:
    """Unlock."""
    page.goto(door)
    page.fill("input[type=password]", PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Your cases").wait_for()


def figures(page: Page, item: str) -> Iterator[tuple[str, str]]:
    """Open it several times, then type in its middle."""
    address = page.url.split("/", 3)[:3]
    opened, painted, whole = [], [], []
    for _ in range(OPENINGS):
        page.goto("/".join([*address, "file", item, "transcript", ""]))
        opened.append(page.evaluate(_MARK, "ready"))
        painted.append(page.evaluate(_PAINT))
        whole.append(page.evaluate(_MARK, "whole"))
    yield f"turns, words on the page ({OPENINGS} openings)", f"{TURNS:,}, {TURNS * WORDS:,}"
    yield "words seen after, middle and slowest", _both(painted)
    yield "one can type after, middle and slowest", _both(opened)
    yield "all parts there after, middle and slowest", _both(whole)
    took, busy = typed(page)
    slow = sorted(took)[-max(1, len(took) // 20)]
    yield f"a key, until it is seen, middle of {KEYS}", f"{statistics.median(took):.0f} ms"
    yield "a key, 95 in 100 are quicker", f"{slow:.0f} ms"
    yield "a key, slowest", f"{max(took):.0f} ms"
    yield "our part of it, slowest", f"{max(busy):.0f} ms"


def typed(page: Page) -> tuple[list[float], list[float]]:
    """Type in the middle of the page; the milliseconds of each key, whole and our part."""
    box = page.locator(".said").nth(TURNS // 2)
    box.scroll_into_view_if_needed()
    box.click()
    page.keyboard.press("End")
    page.evaluate(_WATCH)
    for _ in range(KEYS // BURST):  # it is saved in the pauses, and while the next key comes
        page.keyboard.type(("and so it went on " * BURST)[:BURST], delay=BETWEEN)
        page.wait_for_timeout(1300)
    page.locator("#saved", has_text="Saved").wait_for()
    keys: dict[int, tuple[float, float]] = {}
    for key, took, busy in page.evaluate("window.took"):
        known = keys.get(key, (0.0, 0.0))
        keys[key] = (max(took, known[0]), max(busy, known[1]))
    # What took less than 16 ms, one picture, the browser does not tell of.
    quick = [(16.0, 0.0)] * (KEYS - len(keys))
    every = [*keys.values(), *quick]
    return [took for took, _ in every], [busy for _, busy in every]


def _both(values: list[float]) -> str:
    return f"{statistics.median(values):.0f}, {max(values):.0f} ms"


def _link(program: subprocess.Popen[str]) -> str:
    for line in program.stdout or ():
        if found := re.search(r"http://\S+/door/\S+", line):
            return found[0]
    raise SystemExit("the program did not open")


if __name__ == "__main__":
    if sys.argv[1:] == ["--plant"]:
        plant()
    else:
        main(sys.argv[1] if len(sys.argv) > 1 else shutil.which("chromium") or "")
