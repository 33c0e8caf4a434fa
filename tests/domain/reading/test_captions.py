from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.problems import Unreadable
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.transcript import Speaker, Transcript, Turn
from fairhearing.domain.reading.writing import to_vtt


def read(text: str | bytes) -> Transcript:
    data = text if isinstance(text, bytes) else text.encode()
    return read_transcript(data, name="record.txt", digest="0" * 64)


def shown(transcript: Transcript) -> list[str]:
    return [f"{turn.start:g}-{turn.end:g} {turn.speaker}: {turn.text}" for turn in transcript.turns]


def order(transcript: Transcript) -> list[str]:
    return [f"{turn.speaker}: {turn.text}" for turn in transcript.turns]


def test_webvtt_with_voices() -> None:
    made = read(
        "WEBVTT\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:02.500\n<v Karen>I rang</v>\n\n"
        "00:00:02.500 --> 00:00:04.000\n<v Karen>on Monday.</v>\n\n"
        "00:05.000 --> 00:06.000 align:start\n<v.loud Mr Oakley><i>Yes</i> &amp; no.\n"
    )
    assert shown(made) == ["1-4 Karen: I rang on Monday.", "5-6 Mr Oakley: Yes & no."]
    assert made.timed
    assert not made.has_sound
    assert [speaker.label for speaker in made.speakers] == ["Karen", "Mr Oakley"]


def test_two_voices_in_one_cue_share_its_time() -> None:
    made = read("WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ann>Did you?\n<v Ben>No.\n")
    assert shown(made) == ["0-2 Ann: Did you?", "2-4 Ben: No."]


def test_subrip() -> None:
    made = read(
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nHello there\r\nfriend.\r\n\r\n"
        "2\r\n00:00:03,000 --> 00:00:04,000\r\nBEN: Hi.\r\n"
    )
    assert shown(made) == ["1-2 Speaker: Hello there friend.", "3-4 BEN: Hi."]


def test_zoom_names_its_speakers_in_the_words() -> None:
    made = read(
        "WEBVTT\n\n1\n00:00:16.239 --> 00:00:17.079\nKaren Dalby: Hello?\n\n"
        "2\n00:00:18.000 --> 00:00:19.000\nMartin O'Brien: Good morning.\n"
    )
    assert order(made) == ["Karen Dalby: Hello?", "Martin O'Brien: Good morning."]


def test_lines_with_times_and_speakers() -> None:
    made = read("[00:00:01] Mother: I rang on Monday.\n[00:01:05] Officer: Yes.\n")
    assert shown(made) == ["1-6 Mother: I rang on Monday.", "65-66 Officer: Yes."]


def test_lines_without_times_keep_their_order_only() -> None:
    made = read("Mother: I rang at 10:30.\n10:30 was when I left\nhome.\nOfficer: Yes.\n")
    assert order(made) == [
        "Mother: I rang at 10:30.",
        "Mother: 10:30 was when I left home.",
        "Officer: Yes.",
    ]
    assert not made.timed
    assert {turn.end for turn in made.turns} == {0.0}


@pytest.mark.parametrize(
    "text",
    [
        "Karen Dalby  0:03\nHello.\n\nMartin O'Brien (External)  0:09\nHi.\n",  # Teams, Otter
        "Karen Dalby (00:03):\nHello.\nMartin O'Brien (External) (00:09):\nHi.\n",  # Rev
        "00:00:03 Karen Dalby: Hello.\n00:00:09 Martin O'Brien (External): Hi.\n",
        "[0:03]\nKaren Dalby: Hello.\n[0:09]\nMartin O'Brien (External): Hi.\n",
    ],
)
def test_shapes_of_meeting_programs(text: str) -> None:
    made = read(text)
    assert order(made) == ["Karen Dalby: Hello.", "Martin O'Brien (External): Hi."]
    assert [turn.start for turn in made.turns] == [3, 9]


def test_questions_and_answers_of_a_hearing() -> None:
    assert order(read("THE JUDGE: Yes?\nQ. Did you go?\nA. No: never.\n")) == [
        "THE JUDGE: Yes?",
        "Q: Did you go?",
        "A: No: never.",
    ]


def test_a_colon_in_a_sentence_names_nobody() -> None:
    assert order(read("Ann: So I told him: you have to go.\nHe said: no, I will not.\n")) == [
        "Ann: So I told him: you have to go.",
        "Ann: He said: no, I will not.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_windows(encoding: str) -> None:
    assert order(read("Zoë: Café at 3?\nBen: Yes.".encode(encoding)))[0] == "Zoë: Café at 3?"


@pytest.mark.parametrize("text", ["", "\n \n", "WEBVTT\n\n", "{}", '{"turns": 3}', "{" * 5000])
def test_a_record_without_words_is_refused_plainly(text: str) -> None:
    with pytest.raises(Unreadable) as problem:
        read(text)
    assert problem.value.todo


@given(st.text() | st.binary())
def test_no_text_breaks_the_reader(text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    try:
        made = read(data)
    except Unreadable:
        return
    assert all(turn.text.strip() and turn.end >= turn.start >= 0 for turn in made.turns)


PIECES = st.sampled_from(
    ["[00:01] ", "00:00:01.000 --> 00:00:02.000", "\n", "\n\n", "<v Ann>", "</v>", "Ann: "]
) | st.sampled_from(
    ["yes ", "1", "WEBVTT\n", "NOTE x\n", "&lt;", "<", ">", "(0:07)", "Ben  0:05\n", "Q. ", ":"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_mixture_of_shapes_breaks_the_reader(text: str) -> None:
    test_no_text_breaks_the_reader.hypothesis.inner_test(text)  # type: ignore[attr-defined]


SENTENCE = st.text("abc <>&é", min_size=1, max_size=20).map(str.strip).filter(bool)


@given(
    st.lists(
        st.tuples(st.sampled_from(["Ann", "Mr Oakley", "A & B"]), st.integers(1, 9000), SENTENCE),
        min_size=1,
        max_size=8,
    )
)
def test_what_we_write_as_webvtt_comes_back(said: list[tuple[str, int, str]]) -> None:
    turns, at = [], 0
    for speaker, length, text in said:
        words = " ".join(text.split()) + "."
        turns.append(Turn(speaker=speaker, start=at / 1000, end=(at + length) / 1000, text=words))
        at += length
    transcript = Transcript(
        name="a.m4a",
        digest="0" * 64,
        duration=at / 1000,
        turns=tuple(turns),
        speakers=(Speaker(label="Ann", name="Ann Example"),),
        made_by=MadeBy(version="1"),
    )
    back = read(to_vtt(transcript))
    assert [(turn.text, turn.start, turn.end) for turn in back.turns] == [
        (turn.text, turn.start, turn.end) for turn in turns
    ]
    assert [turn.speaker for turn in back.turns] == [
        "Ann Example" if turn.speaker == "Ann" else turn.speaker for turn in turns
    ]


def test_somebody_may_be_called_by_their_work() -> None:
    said = b"Social worker: Hello.\nMr Ives: Hello.\nHead teacher: Come in.\nMr Ives: Thanks."
    turns = read_transcript(said, name="call.txt", digest="c").turns
    assert [turn.speaker for turn in turns] == [
        "Social worker", "Mr Ives", "Head teacher", "Mr Ives",
    ]  # fmt: skip


def test_notes_stand_in_webvtt_and_are_no_words_of_the_record() -> None:
    heard = read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n")
    noted = replace(heard, notes=("This file seems to be cut short.",))
    assert "\n\nNOTE This file seems to be cut short.\n\n" in to_vtt(noted)
    assert [turn.text for turn in read(to_vtt(noted)).turns] == ["Hello."]


def test_names_in_brackets_with_the_time_of_day_above_the_words() -> None:
    made = read(
        "[Martin Oakley] 10:02:03\nHello, can you hear me?\n\n"
        "[Karen Dalby] 10:02:07\nYes, I can.\nI'm recording this.\n"
    )
    assert order(made) == [
        "Martin Oakley: Hello, can you hear me?",
        "Karen Dalby: Yes, I can.",
        "Karen Dalby: I'm recording this.",
    ]
    assert made.timed
    assert [turn.start for turn in made.turns[:2]] == [0, 4]


def test_a_time_and_a_name_above_the_words() -> None:
    made = read(
        "00:00:03 - Martin Oakley\nHello, can you hear me?\n"
        "00:00:07 - Karen Dalby\nYes, I can.\n00:00:09 - Martin Oakley\nGood.\n"
    )
    assert shown(made)[0] == "3-7 Martin Oakley: Hello, can you hear me?"
    assert order(made)[2] == "Martin Oakley: Good."


def test_short_answers_after_a_time_are_words_and_no_names() -> None:
    made = read("00:03 - Yes\n00:05 - No\n00:07 - Yes\n00:09 - Perhaps\n")
    assert [turn.text for turn in made.turns] == ["Yes", "No", "Yes", "Perhaps"]


def test_what_a_meeting_program_says_of_itself_is_nobodys_words() -> None:
    made = read(
        "Oakley, Martin  0:03\nHello?\n\nKaren Dalby  0:07\nYes.\n\n"
        "Oakley, Martin  0:09\nGood.\n\nKaren Dalby stopped transcription\n"
        "Transcribed by https://example.test\n"
    )
    assert order(made) == ["Oakley, Martin: Hello?", "Karen Dalby: Yes.", "Oakley, Martin: Good."]


def test_a_title_and_a_date_above_short_talk_are_nobodys_words() -> None:
    made = read(
        "Call with Ms Example\nMay 14, 2026, 10:02AM\n5m 12s\n"
        "Oakley, Martin   0:03\nHello?\nKaren Dalby   0:07\nYes.\nOakley, Martin   0:09\nGood.\n"
    )
    assert order(made) == ["Oakley, Martin: Hello?", "Karen Dalby: Yes.", "Oakley, Martin: Good."]


def test_a_short_line_before_a_long_pause_does_not_last_as_long_as_the_pause() -> None:
    made = read("[00:00:07] Karen: Yes, I can.\n[01:02:09] Martin: Good.\n")
    assert made.turns[0].end == 12


def test_rows_of_a_table_have_a_name_a_time_and_words() -> None:
    for rows in ("Speaker 1\t00:00:01\tHello.", "00:00:01\tSpeaker 1\tHello."):
        heard = read(f"{rows}\n{rows.replace('01', '04')}\n")
        assert [(t.start, t.speaker, t.text) for t in heard.turns] == [
            (1.0, "Speaker 1", "Hello."),
            (4.0, "Speaker 1", "Hello."),
        ]


def test_names_in_bold_are_names() -> None:
    heard = read("[00:00:01] **Ms Price:** Hello.\n[00:00:04] **Ms Dalby:** Yes.\n")
    assert [turn.speaker for turn in heard.turns] == ["Ms Price", "Ms Dalby"]


def test_the_line_numbers_of_a_courts_transcript_are_nobodys_words() -> None:
    heard = read(
        "   1   MS PRICE:  Is that\n   2      Karen Dalby?\n   3   MS DALBY:  Yes. On the\n"
        "   4      3 of May.\n\n   1   MS PRICE:  Thank you.\n"
    )
    assert [(turn.speaker, turn.text) for turn in heard.turns] == [
        ("MS PRICE", "Is that Karen Dalby?"),
        ("MS DALBY", "Yes. On the 3 of May."),
        ("MS PRICE", "Thank you."),
    ]


def test_figures_that_begin_rows_of_ordinary_talk_stay() -> None:
    heard = read("Ms Price: How many?\n3 of them came.\n2 went home.\n7 stayed.\n")
    assert heard.turns[-1].text.endswith("7 stayed.")
    assert "2 went home." in " ".join(turn.text for turn in heard.turns)


def test_a_time_now_and_then_between_the_words_is_nobodys_words() -> None:
    talk = "Ms Price: Hello.\nMs Dalby: Yes.\n00:05:00\nMs Price: Now.\nMs Dalby: Go on.\n"
    assert "00:05:00" not in " ".join(turn.text for turn in read(talk).turns)


SENT = """
[Martin Oakley] 10:00:03 AM
Hello?
[Karen Dalby] 10:00:07 AM
Yes.
[Martin Oakley] 10:00:09 AM
Good.
---
[5/14/26, 10:02:03 AM] Martin Oakley: Hello?
[5/14/26, 10:02:07 AM] Karen Dalby: Yes.
[14/05/2026, 10:02] Martin Oakley: Good.
---
May 14, 2026 10:02 AM - Martin Oakley: Hello?
14 May 2026, 10:02 - Karen Dalby: Yes.
2026-05-14 10:03 Martin Oakley: Good.
---
Meeting title: A call
Date: May 14, 2026
Time: 10:02 AM
Attendees: Martin Oakley
Martin Oakley: Hello?
Karen Dalby: Yes.
Martin Oakley: Good.
---
May 14, 2026
A call – Transcript
00:00:03
Martin Oakley: Hello?
Karen Dalby: Yes.
00:05:00
Martin Oakley: Good.
Transcription ended after 00:05:12
This editable transcript was computer generated and might contain errors.
---
IN THE FAMILY COURT
Thursday, May 14, 2026
1  Martin Oakley: Hello?
2  Karen Dalby: Yes.
3  Martin Oakley: Good.
---
Martin Oakley [00:00:03] Hello?
Karen Dalby [00:00:07] Yes.
Martin Oakley [00:00:09] Good.
---
0:0:3.120 --> 0:0:5.0
Martin Oakley
Hello?

0:0:7.0 --> 0:0:8.0
Karen Dalby
Yes.

0:0:9.0 --> 0:0:10.25
Martin Oakley
Good.
---
1
00:00:03,120 --> 00:00:05,000
>> Martin Oakley: Hello?

2
00:00:07,000 --> 00:00:08,000
>> Karen Dalby: Yes.

3
00:00:09,000 --> 00:00:10,000
>> Martin Oakley: Good.
"""
"""Names, times, dates of either order, titles and marks, as different programs put them."""


@pytest.mark.parametrize("text", SENT.split("---\n"))
def test_more_shapes_that_people_are_sent(text: str) -> None:
    assert order(read(text)) == [
        "Martin Oakley: Hello?", "Karen Dalby: Yes.", "Martin Oakley: Good."
    ]  # fmt: skip


def test_a_date_or_a_time_in_the_words_stays_there() -> None:
    made = read(
        "Ms Price: He came on May 14, 2026 at 10:02 AM.\nMs Dalby: No, it was 5/14/2026, "
        "10:30 AM - Friday: I wrote it down.\nMs Price: Date: you said the 3rd?\n"
    )
    said = " ".join(turn.text for turn in made.turns)
    for words in ("May 14, 2026 at 10:02 AM", "5/14/2026, 10:30 AM - Friday", "Date: you said"):
        assert words in said
