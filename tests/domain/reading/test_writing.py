"""What we write for other programs, read back by ourselves and by a reader we did not write."""

import io
import math
from dataclasses import replace

import av
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.transcript import Speaker, Transcript, Turn, Word
from fairhearing.domain.reading.writing import to_srt, to_text, to_vtt


def turn(start: float, text: str, speaker: str = "Speaker 1") -> Turn:
    words = tuple(
        Word(text=word, start=start + n / 2, end=start + n / 2 + 0.4, probability=0.9)
        for n, word in enumerate(text.split())
    )
    return Turn(speaker=speaker, start=start, end=words[-1].end, text=text, words=words)


def talk(*turns: Turn) -> Transcript:
    return Transcript(
        name="call.opus",
        digest="ab" * 32,
        duration=9000.0,
        turns=turns,
        speakers=(Speaker(label="Speaker 1", name="Siân Ŵyn"),),
        made_by=MadeBy(version="1"),
    )


TALK = talk(
    turn(3.0, "Bore da. Is that Karen Dalby & Son <limited>? 😀"),
    turn(3725.5, "Yes --> speaking.", "Speaker 2"),
)


def subtitles(text: str, kind: str) -> list[tuple[float, float, str]]:
    """Read captions with FFmpeg, whose reader is not ours."""
    with av.open(io.BytesIO(text.encode()), "r", format=kind) as file:
        (stream,) = file.streams
        assert stream.time_base is not None
        return [
            (
                float(packet.pts * stream.time_base),
                float((packet.pts + (packet.duration or 0)) * stream.time_base),
                bytes(packet).decode(),
            )
            for packet in file.demux(stream)
            if packet.pts is not None and packet.size
        ]


def test_subrip_is_read_by_another_program_with_its_times_and_letters() -> None:
    read = subtitles(to_srt(TALK), "srt")
    assert [text for _, _, text in read] == [
        "Siân Ŵyn: Bore da.",
        "Is that Karen Dalby & Son <limited>?",
        "😀",
        "Speaker 2: Yes → speaking.",
    ]
    assert read[-1][0] == pytest.approx(3725.5)


def test_webvtt_is_read_by_another_program_with_its_times() -> None:
    read = subtitles(to_vtt(TALK, head=("Entry 12. Made today --> now.",)), "webvtt")
    assert [start for start, _, _ in read] == [turn.start for turn in TALK.turns]
    assert [end for _, end, _ in read] == pytest.approx([turn.end for turn in TALK.turns])
    assert "&lt;limited&gt;" in read[0][2]


def test_a_subtitle_is_never_longer_than_two_rows_of_a_screen() -> None:
    long = talk(turn(0, "word " * 300))
    read = subtitles(to_srt(long), "srt")
    assert len(read) > 15
    assert all(len(text) <= 100 for _, _, text in read)
    assert " ".join(text for _, _, text in read).split()[2:] == ["word"] * 300


def test_which_state_it_is_stands_above_the_words_and_is_not_taken_for_talk() -> None:
    head = (
        "Transcript of call.opus, SHA-256 abab.",
        "Edit ledger, entry 12. Made 3 May 2026, 14:02 UTC.",
    )
    text = to_text(TALK, head=head)
    assert text.startswith("\n".join(head))
    back = read_transcript(text.encode(), name="t", digest="")
    assert [(t.start, t.text) for t in back.turns] == [
        (math.floor(t.start), t.text) for t in TALK.turns
    ]
    untimed = to_text(replace(TALK, timed=False), head=head)
    back = read_transcript(untimed.encode(), name="t", digest="")
    assert [t.text for t in back.turns] == [t.text for t in TALK.turns]


TEXTS = st.lists(
    st.lists(
        st.sampled_from(["no", "9:30", "Ŵyn.", "a-b", "“so”", "£5", "1"]), min_size=1, max_size=40
    ).map(" ".join),
    min_size=1,
    max_size=6,
)


@given(TEXTS)
def test_no_word_is_lost_in_captions(texts: list[str]) -> None:
    whole = talk(*(turn(n * 30.0, text) for n, text in enumerate(texts)))
    words = " ".join(text for _, _, text in subtitles(to_srt(whole), "srt"))
    assert words.replace("Siân Ŵyn: ", "").split() == " ".join(texts).split()
