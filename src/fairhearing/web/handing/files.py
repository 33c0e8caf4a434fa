"""A file to take away, as the browser is to save it."""

from django.http import HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header

from fairhearing.work.transcripts.exporting import Exported
from fairhearing.work.transcripts.handing_on import Whole

_MEDIA = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain; charset=utf-8",
    "vtt": "text/vtt; charset=utf-8",
    "srt": "application/x-subrip; charset=utf-8",
    "json": "application/json",
    "zip": "application/zip",
    "flac": "audio/flac",
}


def to_stream(whole: Whole) -> StreamingHttpResponse:
    """Hand over a large file, piece by piece."""
    named = content_disposition_header(as_attachment=True, filename=whole.name) or "attachment"
    return StreamingHttpResponse(
        whole.pieces,
        content_type=_MEDIA.get(whole.name.rpartition(".")[2], "application/octet-stream"),
        headers={"Content-Disposition": named, "Content-Length": str(whole.size)},
    )


def to_save(exported: Exported) -> HttpResponse:
    """Hand over a file under its own name."""
    ending = exported.name.rpartition(".")[2]
    named = content_disposition_header(as_attachment=True, filename=exported.name) or "attachment"
    return HttpResponse(
        exported.body,
        content_type=_MEDIA[ending],
        headers={"Content-Disposition": named},
    )
