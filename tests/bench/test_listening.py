"""The dialogues by which listening is measured: what is chosen, and when it is said."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from bench.checking import page
from bench.listening.__main__ import BEGIN, merged
from bench.listening.dialogues import WANTED, Script, Voice, performed, scripts, talks
from bench.listening.sounds import RATE, Samples, far_away, music, ringing, trimmed, with_noise
from bench.listening.spoiling import WAYS, recorded

TALK = Script(
    name="talk",
    half="reporting",
    turns=(
        ("Ann", ("Good morning.", "Is that Ben?")),
        ("Ben", ("Yes.",)),
        ("Ann", ("He has missed three.",)),
    ),
    cast={
        "Ann": Voice(name="heart", pitch=1.0, loudness=1.0),
        "Ben": Voice(name="joe", pitch=1.1, loudness=0.8),
    },
)


def spoken(script: Script) -> list[list[Samples]]:
    """A tone for each sentence, as long as it has letters."""
    return [
        [np.sin(np.arange(len(sentence) * 1600) / 9).astype(np.float32) * 0.2 for sentence in said]
        for _, said in script.turns
    ]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder in which the sentences lie already, so that no voice is needed."""
    (tmp_path / "spoken").mkdir()
    sounds = {
        f"{n:03}.{m:02}": sound
        for n, turn in enumerate(spoken(TALK))
        for m, sound in enumerate(turn)
    }
    np.savez(tmp_path / "spoken" / "talk.npz", **sounds)  # type: ignore[arg-type]
    return tmp_path


def test_there_are_as_many_dialogues_as_wanted_and_everybody_speaks() -> None:
    chosen = scripts()
    people = Counter(len({who for who, _ in script.turns}) for script in chosen)
    assert len(chosen) >= 20
    assert set(people) == set(WANTED)
    assert all(people[number] <= WANTED[number] for number in people)
    assert all(set(script.cast) == {who for who, _ in script.turns} for script in chosen)


def test_the_halves_share_no_talk_and_no_voice_at_one_pitch() -> None:
    halves: dict[str, tuple[set[str], set[tuple[str, float]]]] = {}
    for script in scripts():
        names, voices = halves.setdefault(script.half, (set(), set()))
        names.add(script.name.removesuffix("-1").removesuffix("-2"))
        voices.update((voice.name, voice.pitch) for voice in script.cast.values())
    (one, ones), (other, others) = halves.values()
    assert not one & other
    assert not ones & others


def test_nobody_in_a_dialogue_has_the_voice_of_another() -> None:
    for script in scripts():
        voices = [voice.name for voice in script.cast.values()]
        assert len(set(voices)) == len(voices)


def test_what_is_said_lies_where_the_truth_says() -> None:
    sound, said = performed(TALK, spoken(TALK))
    quiet = np.ones(len(sound), dtype=bool)
    for one in said:
        piece = slice(round(one.span.start * RATE), round(one.span.end * RATE))
        assert np.abs(sound[piece]).max() > 0.1
        quiet[piece] = False
    assert np.abs(sound[quiet]).max() == 0
    assert [who for _, who in talks(said)] == ["Ann", "Ben", "Ann"]


def test_people_who_cut_in_speak_at_once() -> None:
    def at_once(*, overlap: bool) -> int:
        _, said = performed(TALK, spoken(TALK), overlap=overlap)
        return sum(b.span.start < a.span.end for a, b in pairwise(said))

    assert at_once(overlap=False) == 0
    assert at_once(overlap=True) > 0


@pytest.mark.parametrize("way", WAYS)
def test_a_recording_is_the_same_every_time(way: str, kept: Path) -> None:
    first = recorded(TALK, way, kept)
    before = first.path.read_bytes()
    first.path.unlink()
    again = recorded(TALK, way, kept)
    assert again == first
    assert again.path.read_bytes() == before


def test_where_a_call_was_held_nobody_speaks(kept: Path) -> None:
    call = recorded(TALK, "held", kept)
    (hole,) = call.quiet
    assert hole.seconds > 50
    for span, _ in call.talks:
        assert span.end <= hole.start or span.start >= hole.end
    assert call.people == 2


def test_noise_is_as_loud_as_it_says() -> None:
    chance = np.random.default_rng(1)
    speech = np.sin(np.arange(RATE * 4) / 5).astype(np.float32)
    added = with_noise(speech, 10.0, chance) - speech
    assert 10 * np.log10((speech**2).mean() / (added**2).mean()) == pytest.approx(10, abs=0.5)


def test_far_away_is_not_near() -> None:
    click = np.zeros(RATE, np.float32)
    click[1000] = 1
    heard = far_away(click, np.random.default_rng(1))
    assert np.abs(heard[1100:5000]).sum() > np.abs(heard[1000])


def test_other_sounds_last_as_long_as_they_should() -> None:
    assert len(music(5.0, np.random.default_rng(1))) == len(ringing(5.0)) == 5 * RATE


def test_trimming_leaves_what_is_loud() -> None:
    sound = np.concatenate([np.zeros(RATE), np.ones(RATE), np.zeros(RATE)]).astype(np.float32)
    assert len(trimmed(sound)) == pytest.approx(RATE, abs=700)


def test_a_page_keeps_the_figures_that_were_not_measured_again(tmp_path: Path) -> None:
    file = tmp_path / "figures.md"
    page.write(
        file, merged(file, {"Voices": "### Voices\n\nold", "Time": "### Time\n\nslow"}), begin=BEGIN
    )
    page.write(file, merged(file, {"Time": "### Time\n\nfast"}), begin=BEGIN)
    assert file.read_text("utf-8") == (
        f"{BEGIN}\n\n### Voices\n\nold\n\n### Time\n\nfast\n\n{page.END}\n"
    )
