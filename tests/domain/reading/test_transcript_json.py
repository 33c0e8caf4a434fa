import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fairhearing.domain.reading
from fairhearing.domain.made_by import MadeBy, ModelUsed
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.transcript import (
    By,
    LeftOut,
    Mark,
    Reading,
    Span,
    Speaker,
    Transcript,
    Turn,
    Why,
    Word,
)
from fairhearing.domain.reading.transcript_json import from_json, to_json

SCHEMA = json.loads(
    (Path(fairhearing.domain.reading.__file__).parent / "transcript.schema.json").read_text()
)

SECONDS = st.floats(0, 40_000, allow_nan=False)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SPANS = st.lists(st.builds(Span, start=SECONDS, end=SECONDS), max_size=3).map(tuple)
WORDS = st.lists(
    st.builds(
        Word,
        text=TEXT,
        start=SECONDS,
        end=SECONDS,
        probability=st.floats(0, 1),
        by=st.sampled_from(By),
        mark=st.none() | st.sampled_from(Mark),
    ),
    max_size=4,
).map(tuple)
TURNS = st.lists(
    st.builds(Turn, speaker=TEXT, start=SECONDS, end=SECONDS, text=TEXT, words=WORDS), max_size=4
).map(tuple)
TRANSCRIPTS = st.builds(
    Transcript,
    name=TEXT.filter(bool),
    digest=st.just("ab" * 32),
    duration=SECONDS,
    turns=TURNS,
    unheard=SPANS,
    overlapped=SPANS,
    readings=st.lists(
        st.builds(
            Reading,
            span=st.builds(Span, start=SECONDS, end=SECONDS),
            text=TEXT,
            other=TEXT,
            by=TEXT,
        ),
        max_size=2,
    ).map(tuple),
    left_out=st.lists(
        st.builds(
            LeftOut,
            span=st.builds(Span, start=SECONDS, end=SECONDS),
            why=st.sampled_from(Why),
        ),
        max_size=2,
    ).map(tuple),
    timed=st.booleans(),
    notes=st.lists(st.sampled_from(["It is cut short.", "It is silent."]), max_size=2).map(tuple),
    made_by=st.builds(
        MadeBy,
        version=st.just("0.1.0"),
        models=st.just((ModelUsed(name="whisper-base", digest="cd" * 32),)),
        parameters=st.just((("speakers", "2"),)),
    ),
)


@given(TRANSCRIPTS)
def test_a_transcript_comes_back_whole_and_fits_the_schema(transcript: Transcript) -> None:
    value = json.loads(json.dumps(to_json(transcript)))
    jsonschema.validate(value, SCHEMA)
    labels = dict.fromkeys(turn.speaker for turn in transcript.turns)
    speakers = tuple(Speaker(label=label) for label in labels)
    assert from_json(value, has_sound=True) == replace(transcript, speakers=speakers)


def test_speakers_are_written_by_name() -> None:
    transcript = Transcript(
        name="call.m4a",
        digest="ab" * 32,
        duration=3.0,
        turns=(Turn(speaker="Speaker 1", start=0.0, end=1.0, text="Hello."),),
        speakers=(Speaker(label="Speaker 1", name="Karen Dalby"),),
        made_by=MadeBy(version="0.1.0"),
    )
    assert to_json(transcript)["turns"][0]["speaker"] == "Karen Dalby"


def test_the_contract_has_these_keys_and_no_others() -> None:
    transcript = Transcript(
        name="call.m4a",
        digest="ab" * 32,
        duration=3.0,
        turns=(
            Turn(
                speaker="Speaker 1",
                start=0.0,
                end=1.0,
                text="Hello.",
                words=(Word(text="Hello.", start=0.0, end=1.0, probability=0.9),),
            ),
        ),
        made_by=MadeBy(version="0.1.0", models=(ModelUsed(name="m", digest="d"),)),
    )
    value = to_json(transcript)
    assert set(value) == {"schema", "original", "turns", "made_by"}
    assert set(value["original"]) == {"name", "digest", "duration"}
    assert set(value["turns"][0]) == {"speaker", "start", "end", "text", "words"}
    assert set(value["turns"][0]["words"][0]) == {"text", "start", "end", "probability"}
    assert set(value["made_by"]) == {"version", "models", "parameters"}


GOOD = {"original": {"name": "a", "digest": "b", "duration": 1}, "turns": []}


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "text",
        {"turns": []},
        GOOD | {"schema": "fairhearing.findings/1"},
        GOOD | {"turns": [{"speaker": "A", "start": -1, "end": 0, "text": "x"}]},
        GOOD | {"turns": [{"speaker": "A", "start": "nan", "end": 0, "text": "x"}]},
        GOOD | {"turns": [{"speaker": 7, "start": 0, "end": 0, "text": "x"}]},
        GOOD | {"turns": "abc"},
        GOOD | {"made_by": {"parameters": {"unheard": "soon"}}},
    ],
)
def test_what_is_not_a_transcript_is_refused(value: object) -> None:
    with pytest.raises(Unreadable):
        from_json(value)
