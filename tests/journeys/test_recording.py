"""Recording with a real microphone, as far as the browser can tell: a file is played to it."""

import io
import os
import re
import signal
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Playwright,
    StorageState,
    ViewportSize,
    expect,
)
from tests.journeys import conftest
from tests.journeys.looking import look_at
from tests.web import planting

pytestmark = pytest.mark.browser

RATE = 48_000
LIKE = 0.98
"""Correlation with what was played, at least: the browser's own ring and rate come in between."""


@dataclass(frozen=True)
class Heard:
    """What was sealed: its samples, and how many there are to a second."""

    samples: NDArray[np.int16]
    rate: int

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's call, as the browser wants a microphone's file; it is played in a ring."""
    path = tmp_path_factory.mktemp("played") / "call.wav"
    with av.open(str(planting.EXAMPLE / "call.opus")) as call, wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        for frame in call.decode(audio=0):
            for part in resampler.resample(frame):
                file.writeframes(part.to_ndarray().tobytes())
            if frame.time is not None and frame.time > 40:
                break
    return path


@pytest.fixture(scope="module")
def hearing(play: Playwright, played: Path) -> Iterator[Browser]:
    """A browser whose microphone hears the call, and that is allowed to use it."""
    flags = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")
    browser = conftest.browser_with(play, *flags, f"--use-file-for-fake-audio-capture={played}")
    yield browser
    browser.close()


@dataclass
class Program:
    """The program, which may be killed and opened again at the same place."""

    folder: Path
    planted: planting.Planted
    process: Popen[str] = field(init=False)
    address: str = field(init=False)
    link: str = field(init=False)

    def open(self) -> None:
        self.process, self.address, self.link = conftest.start(self.folder)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        self.process.wait()


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    folder = tmp_path / "recording"
    program = Program(folder, conftest._plant(folder))
    program.open()
    yield program
    conftest.stop(program.process)


@contextmanager
def inside(
    browser: Browser, program: Program, seen: StorageState | None = None
) -> Iterator[BrowserContext]:
    size: ViewportSize = {"width": 1000, "height": 900}
    context = browser.new_context(base_url=program.address, viewport=size, storage_state=seen)
    if seen is None:
        let_in(context, program)
    yield context
    context.close()


def let_in(context: BrowserContext, program: Program) -> Page:
    page = context.new_page()
    page.goto(program.link)
    unlock(page)
    page.get_by_role("heading", name="Your cases").wait_for()
    return page


def unlock(page: Page) -> None:
    page.get_by_label("Your passphrase").fill(planting.PASSPHRASE)
    page.keyboard.press("Enter")


def lock_after(context: BrowserContext, seconds: str) -> None:
    page = context.new_page()
    page.goto("/settings/")
    # The page offers minutes; nobody would wait for them here.
    page.evaluate("(s) => document.getElementById('after').add(new Option(s, s))", seconds)
    page.get_by_label("Lock after").select_option(seconds)
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved.").wait_for()
    page.close()


def recorder(context: BrowserContext, program: Program) -> Page:
    page = context.new_page()
    page.goto(f"/case/{program.planted.case_id}/record/")
    return page


def start(page: Page) -> None:
    page.get_by_role("button", name="Start recording").click()
    expect(state(page)).to_have_text("Recording")


def state(page: Page) -> Locator:
    return page.locator("#record-state")


def recorded_for(page: Page, seconds: int) -> None:
    shown = re.compile("|".join(f"0:00:{n:02}" for n in range(seconds, 60)))
    expect(page.locator("#record-time")).to_have_text(shown, timeout=60_000)


def stop(page: Page) -> None:
    page.get_by_role("button", name="Stop and seal it").click()
    expect(state(page)).to_contain_text("Sealed", timeout=20_000)


READ_OUT = """
import sys
from fairhearing.store import originals
from fairhearing.work.calls import sealing
from fairhearing.work.case import cases
from fairhearing.work.house import home
home.unlock(sys.argv[1])
for item in cases.case_page(sys.argv[2]).items:
    if sealing.made(item.id):
        with originals.open_original(item.digest) as file:
            sys.stdout.buffer.write(file.read())
"""


def sealed_sound(program: Program) -> Heard:
    """Read the one recording of the case from the store, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", READ_OUT, planting.PASSPHRASE, program.planted.case_id],
        check=True,
        capture_output=True,
        env={**os.environ, "FAIRHEARING_HOME": str(program.folder)},
    )
    with wave.open(io.BytesIO(done.stdout)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        assert 44 + file.getnframes() * 2 == len(done.stdout)
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
        return Heard(samples, file.getframerate())


def likeness(heard: Heard, played: Path) -> float:
    """Give the best correlation of what was recorded with any place of what was played."""
    with wave.open(str(played)) as file:
        once = np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(float)
    at = np.arange(int(len(once) * heard.rate / RATE)) * RATE / heard.rate
    once = np.interp(at, np.arange(len(once)), once)
    length = min(len(heard.samples), len(once) // 2)
    part, ring = heard.samples[:length].astype(float), np.concatenate([once, once[:length]])
    spectrum = np.fft.rfft(ring) * np.conj(np.fft.rfft(part, len(ring)))
    place = int(np.argmax(np.fft.irfft(spectrum, len(ring))[: len(once)]))
    return float(np.corrcoef(ring[place : place + length], part)[0, 1])


def test_what_was_heard_is_sealed_as_it_was_with_its_pause_stated(
    hearing: Browser, program: Program, played: Path
) -> None:
    with inside(hearing, program) as context:
        page = recorder(context, program)
        expect(state(page)).to_have_text("Not recording")
        look_at(page)
        start(page)
        expect(page.locator("#record-level-words")).to_have_text("Loud enough.")
        recorded_for(page, 9)
        expect(page.locator("#record-kept")).to_contain_text("On the disk, encrypted")
        expect(page.locator("#record-room")).to_contain_text("There is room")
        look_at(page)
        page.get_by_role("button", name="Pause").click()
        expect(state(page)).to_contain_text("Paused")
        expect(page.locator("#record-gaps li")).to_contain_text("Paused by you since")
        page.wait_for_timeout(1500)
        page.set_viewport_size({"width": 320, "height": 700})
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        look_at(page)
        page.get_by_role("button", name="Go on recording").click()
        recorded_for(page, 11)
        stop(page)
        look_at(page)
        expect(page.locator("#record-gaps li")).to_contain_text("Paused by you from")
        page.get_by_role("link", name="Say how it was made").click()
        expect(page.get_by_role("heading", name="How this recording was made")).to_be_visible()
        assert "when it was paused by hand (at 0:" in page.content()
        assert "with the microphone “Fake" in page.content()
    sound = sealed_sound(program)
    assert sound.seconds >= 11.0
    before = Heard(sound.samples[: 9 * sound.rate], sound.rate)
    assert likeness(before, played) > LIKE


def test_a_try_is_heard_back_and_nothing_of_it_is_kept(hearing: Browser, program: Program) -> None:
    with inside(hearing, program) as context:
        page = recorder(context, program)
        sent: list[str] = []
        page.on("request", lambda one: sent.append(one.url) if one.method == "POST" else None)
        page.get_by_role("button", name="Try the microphone").focus()
        page.keyboard.press("Enter")
        expect(state(page)).to_contain_text("say something now")
        expect(state(page)).to_contain_text("This is what we heard", timeout=10_000)
        expect(state(page)).to_contain_text("If you could hear yourself", timeout=10_000)
        expect(page.get_by_label("Microphone", exact=True)).to_be_visible()
        assert not [url for url in sent if "record" in url]


def test_the_program_killed_in_the_middle_loses_nothing_while_the_page_is_open(
    hearing: Browser, program: Program, played: Path
) -> None:
    with inside(hearing, program) as context:
        page = recorder(context, program)
        start(page)
        recorded_for(page, 5)
        program.kill()
        alert = page.locator("#record-problem")
        expect(alert).to_contain_text("The program does not answer", timeout=15_000)
        expect(alert).to_contain_text("this window keeps what it hears")
        expect(page.locator("#record-kept")).to_contain_text("only in this window", timeout=15_000)
        before = program.address
        program.open()
        assert program.address == before
        let_in(context, program).close()
        expect(alert).to_be_hidden(timeout=15_000)
        expect(page.locator("#record-kept")).to_contain_text("everything until", timeout=15_000)
        shown = page.locator("#record-time").inner_text()
        stop(page)
    sound = sealed_sound(program)
    assert sound.seconds >= int(shown[-2:])
    assert likeness(sound, played) > LIKE


def test_everything_killed_at_once_loses_five_seconds_at_most_and_the_case_says_so(
    hearing: Browser, program: Program, played: Path
) -> None:
    with inside(hearing, program) as context:
        page = recorder(context, program)
        start(page)
        begun = time.monotonic()
        page.wait_for_timeout(8700)
        program.kill()
        lasted = time.monotonic() - begun
        page.close(run_before_unload=False)
    program.open()
    with inside(hearing, program) as context:
        page = context.new_page()
        page.goto(f"/case/{program.planted.case_id}/")
        expect(page.locator("main")).to_contain_text("was cut off at")
        expect(page.locator("main")).to_contain_text("it is kept")
        read = page.get_by_role("button", name="I have read this")
        deadline = time.monotonic() + 60
        while not read.count() and time.monotonic() < deadline:
            page.wait_for_timeout(1000)
            page.reload()
        expect(page.locator("main")).to_contain_text("It is stated as incomplete")
        look_at(page)
        read.click()
        expect(page.locator("main")).not_to_contain_text("was cut off at")
    sound = sealed_sound(program)
    assert lasted - 5 <= sound.seconds <= lasted + 1
    assert likeness(sound, played) > LIKE


def test_locking_hides_the_page_and_the_recording_goes_on(
    hearing: Browser, program: Program, played: Path
) -> None:
    with inside(hearing, program) as context:
        page = recorder(context, program)
        start(page)
        recorded_for(page, 2)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(page.get_by_role("heading", name="Locked")).to_be_visible()
        assert "School report" not in page.content()
        assert page.title() == "Locked – Notes"
        look_at(page)
        page.get_by_label("Your passphrase").fill("not the passphrase")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("does not open")
        page.wait_for_timeout(3000)
        unlock(page)
        expect(state(page)).to_have_text("Recording")
        expect(page.get_by_role("button", name="Pause")).to_be_focused()
        recorded_for(page, 9)
        stop(page)
    sound = sealed_sound(program)
    assert sound.seconds >= 9.0
    assert likeness(sound, played) > LIKE


def test_it_does_not_lock_by_itself_while_something_is_heard(
    hearing: Browser, program: Program
) -> None:
    with inside(hearing, program) as context:
        lock_after(context, "4")
        page = recorder(context, program)
        start(page)
        recorded_for(page, 10)
        expect(state(page)).to_have_text("Recording")
        page.get_by_role("button", name="Pause").click()
        expect(page.get_by_role("heading", name="Locked")).to_be_visible(timeout=20_000)
        unlock(page)
        expect(state(page)).to_contain_text("Paused")
        page.get_by_role("button", name="Go on recording").click()
        expect(state(page)).to_have_text("Recording")
        stop(page)
    assert sealed_sound(program).seconds >= 10.0


def test_loudness_is_said_in_words(hearing: Browser, program: Program) -> None:
    with inside(hearing, program) as context:
        page = recorder(context, program)
        words = page.evaluate(
            """async () => {
              const { Level } = await import("/static/scripts/record-level.js");
              const [meter, words] = ["meter", "span"].map((one) => document.createElement(one));
              const level = new Level(meter, words, (name) => name);
              const heard = [[0.3, 2], [0.02, 5], [1, 2], [0, 5], [0, 6], [0.3, 1]];
              return heard.map(([peak, lasts]) => {
                for (let i = 0; i < lasts * 10; i += 1) level.hear(peak, 0.1);
                return words.textContent;
              });
            }"""
        )
    said = ["good", "quiet", "loud", "waiting", "nothing", "good"]
    assert words == [f"level-{one}" for one in said]


def test_a_microphone_pulled_out_is_said_and_another_goes_on_in_the_same_file(
    hearing: Browser, program: Program
) -> None:
    with inside(hearing, program) as context:
        context.add_init_script(
            """const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            navigator.mediaDevices.getUserMedia = async (asked) => {
              window.asked = asked; return (window.heard = await open(asked)); };"""
        )
        page = recorder(context, program)
        start(page)
        asked = page.evaluate("window.asked.audio")
        assert not any(asked[one] for one in ("echoCancellation", "noiseSuppression"))
        assert asked["autoGainControl"] is False
        recorded_for(page, 2)
        page.evaluate("window.heard.getTracks()[0].dispatchEvent(new Event('ended'))")
        expect(page.get_by_role("alert")).to_contain_text("The microphone was unplugged")
        expect(page.locator("#record-gaps")).to_contain_text("No microphone since")
        page.wait_for_timeout(1500)
        page.get_by_role("button", name="Go on recording").click()
        expect(state(page)).to_have_text("Recording")
        recorded_for(page, 4)
        other = recorder(context, program)
        other.get_by_role("button", name="Start recording").click()
        expect(other.get_by_role("alert")).to_contain_text("already, in another window")
        expect(state(other)).to_have_text("Not recording")
        other.close()
        warned: list[str] = []
        page.on("dialog", lambda one: (warned.append(one.type), one.dismiss()))
        page.close(run_before_unload=True)
        page.wait_for_timeout(500)
        assert warned == ["beforeunload"]
        stop(page)
    assert sealed_sound(program).seconds >= 4.0


def test_a_microphone_that_is_refused_or_missing_is_said_plainly(
    play: Playwright, program: Program
) -> None:
    browser = conftest.browser_with(
        play, "--use-fake-device-for-media-stream", "--deny-permission-prompts"
    )
    with inside(browser, program) as context:
        page = recorder(context, program)
        page.get_by_role("button", name="Start recording").click()
        expect(page.get_by_role("alert")).to_contain_text("not allowed to use the microphone")
        expect(page.get_by_role("alert")).to_contain_text("Nothing was recorded.")
        look_at(page)
        seen = context.storage_state()
    browser.close()
    browser = conftest.browser_with(play, "--use-fake-ui-for-media-stream")
    with inside(browser, program, seen) as context:
        page = recorder(context, program)
        page.get_by_role("button", name="Try the microphone").click()
        expect(page.get_by_role("alert")).to_contain_text("No microphone was found")
        expect(state(page)).to_have_text("Not recording")
    browser.close()


def test_no_other_page_can_use_the_microphone(hearing: Browser, program: Program) -> None:
    with inside(hearing, program) as context:
        page = context.new_page()
        ask = "navigator.mediaDevices.getUserMedia({audio: true}).then(() => '', (e) => e.name)"
        for path in ("/", f"/case/{program.planted.case_id}/", "/settings/"):
            page.goto(path)
            assert page.evaluate(ask) == "NotAllowedError"
        page.goto(f"/case/{program.planted.case_id}/record/")
        assert page.evaluate(ask) == ""


def test_without_scripts_a_file_can_be_added_instead(hearing: Browser, program: Program) -> None:
    with inside(hearing, program) as known:
        context = hearing.new_context(
            base_url=program.address, storage_state=known.storage_state(), java_script_enabled=False
        )
        page = recorder(context, program)
        expect(page.get_by_text("without them it cannot record")).to_be_visible()
        expect(page.get_by_role("button", name="Start recording")).to_be_hidden()
        page.get_by_role("link", name="Add a file", exact=True).click()
        expect(page.get_by_role("heading", name="Add files")).to_be_visible()
        context.close()
