"""Made-up conversations with words and times, and changes to them, for properties."""

from hypothesis import strategies as st

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.mending.changes import (
    Added,
    Confirmed,
    Marked,
    Mended,
    Merged,
    Reassigned,
    Removed,
    Replaced,
    Split,
    Unmarked,
    Worded,
)
from fairhearing.domain.reading.transcript import Mark, Speaker, Transcript, Turn, Word

LABELS = ("Speaker 1", "Speaker 2", "Speaker 3")
WORDS = ("no", "not", "Tuesday,", "tuesday", "he", "said", "it.", "[laughs]", "20", "–")
SECONDS = st.floats(0, 2, allow_subnormal=False)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Turns of words whose times rise, and may overlap, as a machine writes them."""
    turns, at = [], 0.0
    for _ in range(draw(st.integers(1, 5))):
        words = []
        for text in draw(st.lists(st.sampled_from(WORDS[:7]), min_size=1, max_size=6)):
            at += draw(SECONDS)
            end, sure = at + draw(SECONDS), draw(st.floats(0, 1))
            words.append(Word(text=text, start=at, end=end, probability=sure))
        turns.append(turn(draw(st.sampled_from(LABELS)), *words))
    return transcript(*turns)


def turn(label: str, *words: Word) -> Turn:
    return Turn(
        speaker=label,
        start=words[0].start,
        end=max(word.end for word in words),
        text=" ".join(word.text for word in words),
        words=words,
    )


def transcript(*turns: Turn) -> Transcript:
    return Transcript(
        name="call.m4a",
        digest="0" * 64,
        duration=turns[-1].end,
        turns=turns,
        speakers=tuple(Speaker(label=label) for label in LABELS[:2]),
        made_by=MadeBy(version="0"),
    )


def said(text: str, start: float = 0.0, probability: float = 0.9) -> tuple[Word, ...]:
    """Words of half a second each, with a tenth of a second between them."""
    return tuple(
        Word(text=word, start=start + n * 0.6, end=start + n * 0.6 + 0.5, probability=probability)
        for n, word in enumerate(text.split())
    )


IDS = st.sampled_from(["0", "1", "2", "3", "e1", "e2", "e3", "e4", "nowhere"])
NUMBERS = st.integers(-1, 7)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join)
LABELLED = st.sampled_from(LABELS)
CHANGES: st.SearchStrategy[Mended] = st.one_of(
    st.builds(Worded, turn=IDS, text=TEXTS),
    st.builds(Confirmed, turn=IDS, first=NUMBERS, last=NUMBERS),
    st.builds(
        Marked, turn=IDS, first=NUMBERS, last=NUMBERS, mark=st.sampled_from(Mark), words=TEXTS
    ),
    st.builds(Unmarked, turn=IDS, first=NUMBERS, last=NUMBERS),
    st.builds(Split, turn=IDS, at=NUMBERS, label=st.none() | LABELLED),
    st.builds(Merged, turn=IDS, label=st.none() | LABELLED),
    st.builds(Reassigned, turn=IDS, label=LABELLED),
    st.builds(Added, following=IDS, label=LABELLED, start=SECONDS, end=SECONDS, text=TEXTS),
    st.builds(Removed, turn=IDS),
    st.builds(Replaced, find=st.sampled_from(WORDS), put=TEXTS, whole_words=st.booleans()),
)
UNDO, REDO = "undo", "redo"
DEEDS: st.SearchStrategy[list[Mended | str]] = st.lists(
    CHANGES | st.sampled_from([UNDO, REDO]), max_size=12
)
