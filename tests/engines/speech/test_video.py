"""Video of a meeting is heard like any recording; without sound it is said what to do."""

import io

import pytest
from tests.specimens.video import video

from fairhearing.domain.evidence import kinds
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Unreadable
from fairhearing.engines.speech.decoding import PyAvDecoder

FILMS = [("mp4", "mp4"), ("mov", "mov"), ("matroska", "mkv")]


@pytest.mark.parametrize(("form", "ending"), FILMS)
def test_a_film_is_heard_and_says_when_it_was_made(form: str, ending: str) -> None:
    film = video(form, made="2026-03-05T14:02:11Z")
    assert (
        kinds.kind_of(film[: kinds.HEAD], f"visit.{ending}", tail=film[-kinds.TAIL :]) is Kind.VIDEO
    )
    decoder = PyAvDecoder()
    assert decoder.duration(io.BytesIO(film)) == pytest.approx(2, abs=0.2)
    assert len(decoder.decode(io.BytesIO(film)).samples) > 16_000
    assert decoder.tags(io.BytesIO(film))["creation_time"].startswith("2026-03-05T14:02:11")


@pytest.mark.parametrize(("form", "ending"), FILMS)
def test_a_film_without_sound_is_refused_in_plain_words(form: str, ending: str) -> None:
    film = io.BytesIO(video(form, sound=False))
    for ask in (PyAvDecoder().duration, PyAvDecoder().tags):
        with pytest.raises(Unreadable, match="There is no sound in this video"):
            ask(film)
