"""Takes the pictures in docs/pictures of the worked example; run `fairhearing demo` first.

.venv/bin/python tools/take_pictures.py [CHROMIUM]
"""

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from fairhearing.work.case.example import PASSPHRASE

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 1000
COLOURS = 96
"""Enough for flat screens, and a third of the size."""

_DIFFERS = "?show=differs"


def main(browser: str) -> None:
    """Open the example, walk through it, and take a picture of each room."""
    command = [sys.executable, "-m", "fairhearing", "open", "--example", "--no-browser"]
    program = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
    )
    try:
        with sync_playwright() as play:
            chrome = play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
            page = chrome.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            walk(page, link(program))
    finally:
        program.terminate()
        program.wait()


def link(program: subprocess.Popen[str]) -> str:
    """Read the one-time link that the program prints."""
    for line in program.stdout or ():
        if found := re.search(r"http://\S+/door/\S+", line):
            return found[0]
    raise SystemExit("the program did not open")


def walk(page: Page, door: str) -> None:
    """Go where a person would go."""
    page.goto(door)
    page.fill("input[type=password]", PASSPHRASE)
    page.keyboard.press("Enter")
    page.get_by_text("Dalby (invented)").click()
    take(page, "case")
    page.get_by_role("link", name="Read call.opus").click()
    page.locator("#talk[data-whole] .said").nth(3).focus()
    page.keyboard.press("F3")
    page.wait_for_timeout(1000)
    take(page, "mending")
    page.go_back()
    page.get_by_role("link", name="Listen and decide").first.click()
    page.goto(page.url.split("?")[0] + _DIFFERS)
    page.wait_for_load_state("networkidle")
    take(page, "review")
    page.get_by_role("link", name="See the schedule").click()
    page.wait_for_load_state("networkidle")
    take(page, "schedule")


def take(page: Page, name: str) -> None:
    """Take a picture of the screen as it is."""
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS)
    picture.save(PICTURES / f"{name}.png", optimize=True)
    print(f"taken: {name}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else shutil.which("chromium") or "")
