"""The real recogniser on real sound: a piece of the example call, silence, and music."""

import io
import shutil
import subprocess
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from tests.specimens import sounds

from fairhearing import wiring
from fairhearing.domain.problems import PartMissing
from fairhearing.domain.reading.doubt import unheard
from fairhearing.domain.reading.ports import Sound, Stretch
from fairhearing.domain.reading.spans import seconds, shared
from fairhearing.domain.reading.transcript import Span
from fairhearing.engines.speech.decoding import PyAvDecoder
from fairhearing.engines.speech.speech_spans import RATE, Spoken, speech_spans
from fairhearing.engines.speech.whisper import WhisperRecogniser, _said

CALL = Path(__file__).parents[3] / "examples" / "dalby" / "call.opus"
SAID = "yes it is im recording this call so that i can remember it properly"


def unheeded(_done: float, _total: float) -> None:
    pass


@cache
def answer() -> Sound:
    return sound(talk(15.9, 20.9))


def talk(start: float, end: float) -> sounds.Samples:
    """Some of the example call."""
    part = PyAvDecoder().decode(io.BytesIO(CALL.read_bytes()), Span(start=start, end=end))
    return np.frombuffer(part.samples, "<f4")


def sound(samples: sounds.Samples) -> Sound:
    return Sound(samples=samples.astype("<f4").tobytes())


def plain(stretch: Stretch) -> str:
    words = " ".join(word.text for word in stretch.words).lower()
    return "".join(c for c in words if c.isalpha() or c == " ")


@pytest.mark.model
def test_words_are_heard_with_their_times() -> None:
    stretch = wiring.recogniser().hear(answer(), 100.0, unheeded)
    assert plain(stretch) == SAID
    assert stretch.english > 0.9
    assert stretch.foreign == ()
    assert stretch.span == Span(start=100.0, end=105.0)
    assert all(100 <= word.start <= word.end <= 105.0 for word in stretch.words)
    assert all(0 <= word.probability <= 1 for word in stretch.words)


@pytest.mark.model
def test_a_long_silence_is_passed_over_and_times_stay_true() -> None:
    silence = np.zeros(40 * RATE, np.float32)
    once = np.frombuffer(answer().samples, "<f4")
    stretch = wiring.recogniser().hear(sound(np.concatenate([once, silence, once])), 0, unheeded)
    assert plain(stretch) == f"{SAID} {SAID}"
    second = [word.start for word in stretch.words if word.start > 20]
    assert len(second) == len(SAID.split())
    assert 44.6 <= min(second) < 45.9


@pytest.mark.model
@pytest.mark.parametrize("times", [3, 5])
def test_what_is_truly_said_over_and_over_is_kept_each_time(times: int) -> None:
    once = np.frombuffer(answer().samples, "<f4")
    pause = np.zeros(round(0.6 * RATE), np.float32)
    stretch = wiring.recogniser().hear(sound(np.tile([*once, *pause], times)), 0, unheeded)
    assert plain(stretch) == " ".join([SAID] * times)
    assert stretch.dropped == ()
    begun = [word.start for word in stretch.words if word.text == "Yes,"]
    apart = len(once) / RATE + 0.6
    assert begun == pytest.approx([n * apart for n in range(times)], abs=0.5)


@pytest.mark.model
def test_words_that_only_go_round_in_the_network_are_not_kept() -> None:
    backwards = talk(0, 60)[::-1]  # sounds like speech, and says nothing
    stretch = wiring.recogniser().hear(sound(backwards), 0.0, unheeded)
    assert stretch.words == ()
    assert seconds(stretch.dropped) > 30


@pytest.mark.model
@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(60 * RATE, np.float32),
        0.02 * np.random.default_rng(1).normal(0, 1, 30 * RATE).astype(np.float32),
        sounds.tones(40),
        sounds.ringing(30),
        sounds.noises(0.2),
    ],
    ids=["silence", "hiss", "music", "ringing", "a moment"],
)
def test_no_words_are_invented_where_nobody_speaks(samples: sounds.Samples) -> None:
    assert wiring.recogniser().hear(sound(samples), 0.0, unheeded).words == ()


@pytest.mark.parametrize(("surest", "kept"), [(0.03, 0), (0.45, 1)])
def test_a_lone_word_the_network_itself_does_not_believe_is_not_kept(
    surest: float, kept: int
) -> None:
    """As in ten hours with hold music, where "You" came out four times, at .03."""
    word = SimpleNamespace(word=" You", probability=surest, start=0.0, end=2.2)
    guess = SimpleNamespace(words=[word], avg_logprob=-1.0, compression_ratio=0.3, seek=0)
    assert len(_said(guess, [guess])) == kept


SPOKEN = {
    "cy": "Roeddwn i eisiau siarad am y plant. Mae'r ferch yn hapus iawn yn yr ysgol, ond mae hi'n "
    "gweld eisiau ei thad. Dywedais wrth y gweithiwr nad oeddwn i erioed wedi gwrthod.",
    "fr": "Je voulais parler des enfants. Ma fille est très heureuse à l'école, mais son père lui "
    "manque beaucoup. J'ai dit à l'assistante sociale que je n'avais jamais refusé.",
    "pl": "Chciałam porozmawiać o dzieciach. Moja córka jest bardzo szczęśliwa w szkole, ale "
    "tęskni za ojcem. Powiedziałam pracownikowi socjalnemu, że nigdy nie odmówiłam.",
}
ENGLISH = (
    "I wanted to talk about the children. My daughter is very happy at school, but she misses her "
    "father. I told the social worker that I had never refused."
)


def say(voice: str, text: str) -> sounds.Samples:
    """Speak with the system's speech synthesiser, as 16 kHz mono."""
    if not shutil.which("espeak-ng"):
        pytest.skip("install espeak-ng to try other languages and accents")
    command = ["espeak-ng", "-v", voice, "-s", "155", "--stdout", text]
    spoken = subprocess.run(command, capture_output=True, check=True).stdout
    return np.frombuffer(PyAvDecoder().decode(io.BytesIO(spoken)).samples, "<f4")


@pytest.mark.model
@pytest.mark.parametrize("language", SPOKEN)
def test_another_language_gives_no_invented_english(language: str) -> None:
    samples = say(language, SPOKEN[language])
    stretch = wiring.recogniser().hear(sound(samples), 100.0, unheeded)
    assert stretch.words == ()
    covered = seconds(one.span for one in stretch.foreign)
    assert covered > 0.8 * len(samples) / RATE
    assert all(100 <= one.span.start < one.span.end for one in stretch.foreign)


@pytest.mark.model
def test_another_language_is_written_down_where_that_is_asked_for() -> None:
    samples = say("fr", SPOKEN["fr"])
    asked = wiring.speech_model(wiring.RECOGNISER, other_languages=True)
    stretch = asked.hear(sound(samples), 100.0, unheeded)
    assert [(one.language, one.written) for one in stretch.foreign] == [("fr", True)]
    assert len(set(plain(stretch).split()) & {"je", "les", "fille", "est", "que"}) >= 4
    assert all(100 <= word.start <= word.end <= 100 + len(samples) / RATE for word in stretch.words)
    assert stretch.dropped == ()


@pytest.mark.model
@pytest.mark.parametrize("voice", ["en-gb-scotland", "en-us", "en-029", "en-gb-x-gbcwmd"])
@pytest.mark.parametrize("hiss", [0.0, 0.5], ids=["quiet", "noisy"])
def test_accents_and_noise_are_still_english(voice: str, hiss: float) -> None:
    samples = say(voice, ENGLISH)
    loud = float(np.sqrt((samples**2).mean()))
    noise = np.random.default_rng(1).normal(0, loud * hiss, len(samples)).astype(np.float32)
    stretch = wiring.recogniser().hear(sound(samples + noise), 0.0, unheeded)
    assert stretch.foreign == ()
    assert len(stretch.words) > 25


@pytest.mark.model
def test_french_within_an_english_call_is_left_out_where_it_is() -> None:
    before, after = talk(0, 45), talk(45, 90)
    french = np.tile(say("fr", SPOKEN["fr"]), 5)
    whole = np.concatenate([before, french, after])
    stretch = wiring.recogniser().hear(sound(whole), 0.0, unheeded)
    place = Span(start=45, end=45 + len(french) / RATE)
    missed = unheard([stretch])
    assert stretch.foreign
    assert seconds(shared(missed, [place])) > 0.8 * place.seconds
    alone = wiring.recogniser().hear(sound(np.concatenate([before, after])), 0.0, unheeded)
    outside = [w for w in stretch.words if not place.start <= w.start < place.end]
    assert len(outside) > 0.9 * len(alone.words)


@pytest.mark.model
def test_progress_ends_at_the_end_and_may_cancel() -> None:
    told: list[float] = []
    wiring.recogniser().hear(answer(), 0.0, lambda done, _: told.append(done))
    assert told == sorted(told)
    assert told[-1] == pytest.approx(5.0)

    def cancel(_done: float, _total: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        wiring.recogniser().hear(answer(), 0.0, cancel)


def test_a_model_folder_that_lacks_a_file_is_named_before_anything_is_looked_for() -> None:
    with pytest.raises(PartMissing, match=r"model\.bin"):
        WhisperRecogniser(Path(__file__).parent, "whisper-base", "")


def test_speech_is_found_and_silence_taken_out() -> None:
    once = np.frombuffer(answer().samples, "<f4")
    whole = np.concatenate([np.zeros(10 * RATE, np.float32), once, np.zeros(10 * RATE, np.float32)])
    speech = speech_spans(whole)
    assert 10 <= speech[0].start < 11
    assert speech[-1].end <= 15.5
    spoken = Spoken(whole, speech)
    assert len(spoken.samples) / RATE < 7
    middle = spoken.place(1.0, 1.2)
    assert np.array_equal(
        spoken.samples[RATE : RATE + 100],
        whole[round(middle.start * RATE) :][:100],
    )
