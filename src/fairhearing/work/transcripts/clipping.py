"""Parts of recordings to hand on: the sound, and a page that says what it is a part of."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

from fairhearing import wiring
from fairhearing.domain.checking.finding import Evidence
from fairhearing.domain.evidence.recording_statement import Question
from fairhearing.domain.filings.clip import Clip, Pause, Setting, clips
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.transcript import Span
from fairhearing.domain.saying import clock
from fairhearing.render import clip_paper
from fairhearing.render.pdf import paper_pdf
from fairhearing.store import originals
from fairhearing.work.calls import sealing, statements
from fairhearing.work.case import cases
from fairhearing.work.check import reviewing
from fairhearing.work.check.reviewing import ReviewPage
from fairhearing.work.transcripts import reading
from fairhearing.work.transcripts.exporting import Exported


def of_stretch(item_id: str, start: float, end: float) -> tuple[Clip, ...]:
    """Choose the part with every turn that is spoken between two moments, each of them whole."""
    transcript = reading.transcript(item_id)
    if end < start or start >= max(transcript.duration, 0.001):
        raise WrongUse(
            f"There is nothing from {clock(start)} to {clock(end)} on this recording.",
            safe="Nothing was changed.",
            todo=f"It lasts {clock(transcript.duration)}. The first time comes before the second.",
        )
    asked = Span(start=start, end=max(end, start + 0.001))
    near = [t for t in transcript.turns if t.start < asked.end and t.end > asked.start]
    first = min([asked.start, *(turn.start for turn in near)])
    last = max([asked.end, *(turn.end for turn in near)])
    return clips(transcript, [Span(start=first, end=last)])


def of_finding(check_id: str, subject: str) -> dict[str, tuple[Clip, ...]]:
    """Choose the parts with all the evidence of a finding or an omission, by recording."""
    page = reviewing.review_page(check_id)
    evidence = _evidence(page, subject)
    found: dict[str, tuple[Clip, ...]] = {}
    for item_id in page.record_ids:
        item = cases.item(item_id)
        spans = [Span(start=e.start, end=e.end) for e in evidence if e.digest == item.digest]
        if spans and item.kind.has_sound:
            found[item_id] = clips(reading.transcript(item_id), spans)
    if not found:
        raise WrongUse(
            "There is no sound behind this: it rests on records that were written down.",
            safe="Nothing was changed.",
            todo="Where you have the recording too, add it, and compare again.",
        )
    return found


def _evidence(page: ReviewPage, subject: str) -> tuple[Evidence, ...]:
    for one in page.reviewed:
        if one.subject == subject:
            return one.finding.evidence
    for left in page.omissions:
        if left.subject == subject:
            return (left.omission.evidence,)
    raise WrongUse("There is no such finding in this check.", safe="Nothing was changed.")


def packed(parts: dict[str, tuple[Clip, ...]]) -> Exported:
    """Cut the parts out, each with its page, and put them into one file."""
    body = io.BytesIO()
    each = [(item_id, clip) for item_id, chosen in parts.items() for clip in chosen]
    with zipfile.ZipFile(body, "w", zipfile.ZIP_STORED) as out:
        for item_id, clip in each:
            for name, data in _files(item_id, clip):
                out.writestr(name, data)
    stem = each[0][1].stem if len(each) == 1 else f"{len(each)} parts, {each[0][1].stem}"
    return Exported(name=f"{stem}.zip", body=body.getvalue())


def _files(item_id: str, clip: Clip) -> Sequence[tuple[str, bytes]]:
    with originals.open_original(clip.digest) as file:
        cut = wiring.cut_out(file, clip.span, clip_paper.tags(clip))
    paper = clip_paper.compose(clip, cut, _setting(item_id), made_at=datetime.now().astimezone())
    return (
        (f"{clip.stem}.flac", cut.lossless),
        (f"{clip.stem}.mp3", cut.small),
        (f"{clip.stem}.pdf", paper_pdf(paper)),
    )


def _setting(item_id: str) -> Setting:
    made = sealing.made(item_id)
    stated = statements.of_recording(item_id).answers[Question.WHEN].words
    if made is None:
        return Setting(stated=stated)
    return Setting(
        began=made.started.astimezone(),
        stated=stated,
        pauses=tuple(
            Pause(
                at=gap.at_seconds,
                seconds=(gap.end - gap.start).total_seconds() if gap.end else None,
            )
            for gap in made.gaps
        ),
    )
