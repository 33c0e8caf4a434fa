"""Parts to hand on: never without what they are a part of."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import av
import pypdfium2  # type: ignore[import-untyped]  # it carries no types
import pytest
from tests.web import planting
from tests.web.planting import Planted

from fairhearing.domain.filings.clip import Clip, Cut, Pause, Setting
from fairhearing.domain.problems import IntegrityBroken, WrongUse
from fairhearing.domain.reading.transcript import Span
from fairhearing.render.clip_paper import compose
from fairhearing.render.pdf import paper_pdf
from fairhearing.work.case import cases
from fairhearing.work.house import home as front
from fairhearing.work.transcripts import clipping, reading

AT = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


@pytest.fixture
def planted(home: Path) -> Iterator[Planted]:
    planting.open_home()
    yield planting.plant(sound=False)
    _lock()


def _lock() -> None:
    front.lock()


def unpacked(body: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(body)) as file:
        return {name: file.read(name) for name in file.namelist()}


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as paper:
        return [" ".join(leaf.get_textpage().get_text_range().split()) for leaf in paper]


def test_turns_are_cut_out_with_their_page_and_their_place_in_the_whole(planted: Planted) -> None:
    turns = reading.transcript(planted.record_id).turns
    (clip,) = clipping.of_stretch(planted.record_id, turns[10].start, turns[12].end)
    assert clip.span.start <= turns[10].start - 15
    files = unpacked(clipping.packed({planted.record_id: (clip,)}).body)
    assert sorted(files) == [f"{clip.stem}{ending}" for ending in (".flac", ".mp3", ".pdf")]
    digest = cases.item(planted.record_id).digest
    (page,) = text_of(files[f"{clip.stem}.pdf"])
    assert digest in page
    assert hashlib.sha256(files[f"{clip.stem}.flac"]).hexdigest() in page
    assert "It is a part, and not the whole." in page
    for ending in (".flac", ".mp3"):
        with av.open(io.BytesIO(files[clip.stem + ending]), "r") as sound:
            assert digest in str(sound.metadata)
            seconds = (sound.duration or 0) / av.time_base
            assert seconds == pytest.approx(clip.span.seconds, abs=0.1)


def test_a_finding_is_cut_out_with_all_its_evidence(planted: Planted) -> None:
    parts = clipping.of_finding(planted.check_id, "f1")
    assert list(parts) == [planted.record_id]
    with pytest.raises(WrongUse, match="no such finding"):
        clipping.of_finding(planted.check_id, "nobody")


@pytest.mark.usefixtures("home")
def test_where_there_is_no_sound_that_is_said() -> None:
    planting.open_home()
    written = planting.plant(record="script.vtt")
    with pytest.raises(WrongUse, match="no sound here to cut"):
        clipping.of_stretch(written.record_id, 1, 2)
    with pytest.raises(WrongUse, match="no sound behind this"):
        clipping.of_finding(written.check_id, "f1")
    _lock()


def test_an_original_that_is_gone_is_said_to_be_gone(
    planted: Planted,
) -> None:
    (clip,) = clipping.of_stretch(planted.record_id, 10, 12)
    gone = replace(clip, digest="0" * 64)
    with pytest.raises(IntegrityBroken, match="missing from the store"):
        clipping.packed({planted.record_id: (gone,)})


@pytest.mark.parametrize(("start", "end"), [(9e5, 9e5 + 1), (20, 10)])
def test_times_that_are_not_on_it_are_refused(planted: Planted, start: float, end: float) -> None:
    with pytest.raises(WrongUse, match="There is nothing from"):
        clipping.of_stretch(planted.record_id, start, end)


def test_a_stretch_in_which_nobody_speaks_can_be_cut_out(planted: Planted) -> None:
    last = reading.transcript(planted.record_id).turns[-1].end
    (clip,) = clipping.of_stretch(planted.record_id, last + 0.5, last + 1)
    assert clip.span.start <= last - 14.5
    assert clip.to_the_end


CLIP = Clip(
    name="call.opus",
    digest="ab" * 32,
    seconds=4000.0,
    span=Span(start=100.0, end=165.5),
    chosen=(Span(start=120.0, end=130.0),),
)
CUT = Cut(lossless=b"x", small=b"y", seconds=65.5, rate=48_000, channels=1, bits=24)


def page(cut: Cut = CUT, setting: Setting | None = None) -> str:
    (only,) = text_of(paper_pdf(compose(CLIP, cut, setting or Setting(), made_at=AT)))
    return only


def test_holes_and_stops_are_told() -> None:
    holed = Cut(
        lossless=b"", small=b"", seconds=65.5, rate=8000, channels=2, bits=16,
        holes=(Span(start=140, end=150),), damaged=(145.0, 151.0, 151.2),
    )  # fmt: skip
    told = page(holed, Setting(pauses=(Pause(at=125.0, seconds=90), Pause(at=9.0, seconds=5))))
    assert "From 2:20.0 to 2:30.0 nothing was recorded" in told
    assert told.count("the recording is damaged") == 1
    assert "At 2:31 the recording is damaged" in told
    assert "At 2:05.0 the recording was stopped for 1 minute 30 seconds" in told
    assert "0:09" not in told
    assert "What is missing in it" not in page()


def test_sound_that_breaks_off_is_told() -> None:
    assert "The sound ends after 40.0 seconds: no more could be read." in page(
        replace(CUT, seconds=40.0)
    )


def test_the_time_of_day_is_told_only_where_it_is_known_and_stops_are_counted() -> None:
    assert "clock" not in page()
    assert "says: “One day in May.”" in page(setting=Setting(stated="One day in May."))
    began = datetime(2026, 5, 3, 10, 0, tzinfo=UTC)
    told = page(setting=Setting(began=began, pauses=(Pause(at=50.0, seconds=60),)))
    assert "3 May 2026, 10:02 UTC (40 seconds)" in told


def test_a_long_name_and_many_places_stay_on_one_page() -> None:
    holed = Cut(
        lossless=b"", small=b"", seconds=65.5, rate=8000, channels=2, bits=16,
        holes=tuple(Span(start=100 + n, end=100.5 + n) for n in range(40)),
        damaged=tuple(100.0 + n for n in range(40)),
    )  # fmt: skip
    assert page(holed)
