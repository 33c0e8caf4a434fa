"""Sound for the browser, in the byte ranges it asks for."""

import re
from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from fairhearing.domain.problems import Problem
from fairhearing.domain.reading.transcript import Span
from fairhearing.web.playing.wave import CLOSE, strands
from fairhearing.web.review import listening
from fairhearing.work.transcripts import playing, reading
from fairhearing.work.transcripts.playing import Playback

_RANGE = re.compile(r"bytes=(\d*)-(\d*)$")
_BLOCK = 256 * 1024


@require_safe
def sound(request: HttpRequest, item_id: str) -> HttpResponseBase:
    """Serve a recording, or the part of it that was asked for."""
    listening.sound_asked(request)
    played = playing.playback(item_id)
    asked = request.headers.get("Range")
    if asked is None:
        return _part(played, 0, played.size, status=200)
    span = byte_range(asked, played.size)
    if span is None:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{played.size}"})
    first, last = span
    response = _part(played, first, last + 1 - first, status=206)
    response.headers["Content-Range"] = f"bytes {first}-{last}/{played.size}"
    return response


@require_GET
def close_up(request: HttpRequest, item_id: str) -> HttpResponse:
    """Draw a minute of a recording, from the second `from` on."""
    asked = request.GET.get("from", "")
    transcript = reading.transcript(item_id)
    start = min(float(asked), transcript.duration) if asked.isascii() and asked.isdigit() else 0.0
    span = Span(start=start, end=start + CLOSE)
    drawn = strands(playing.loudness(item_id), transcript, span)
    return render(request, "playing/_strands.html", {"strands": drawn})


def byte_range(asked: str, size: int) -> tuple[int, int] | None:
    """First and last byte of a single range (RFC 9110, 14.1.2); None where it cannot be met.

    Several ranges at once are answered with the first, as browsers never ask for more.
    """
    match = _RANGE.match(asked.split(",", maxsplit=1)[0].strip())
    if not match or not any(match.groups()):
        return None
    start, end = match.groups()
    if not start:
        return (max(0, size - int(end)), size - 1) if size and int(end) else None
    first, last = int(start), min(int(end) if end else size - 1, size - 1)
    return (first, last) if first <= last else None


def _part(played: Playback, offset: int, length: int, *, status: int) -> StreamingHttpResponse:
    return StreamingHttpResponse(
        _blocks(played, offset, length),
        status=status,
        content_type=played.media_type,
        headers={"Accept-Ranges": "bytes", "Content-Length": str(length)},
    )


def _blocks(played: Playback, offset: int, length: int) -> Iterator[bytes]:
    while length > 0:
        try:
            block = played.read(offset, min(_BLOCK, length))
        except Problem:  # too late for another answer: the browser misses the rest and says so
            return
        if not block:
            return
        yield block
        offset, length = offset + len(block), length - len(block)
