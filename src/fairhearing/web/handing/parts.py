"""Parts of a recording: what will be in one and why, and the files."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from fairhearing.domain.filings.clip import Clip
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.written_lines import clock_of
from fairhearing.web.handing.files import to_save
from fairhearing.work.case import cases
from fairhearing.work.check import reviewing
from fairhearing.work.transcripts import clipping


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part as the page shows it."""

    item_id: str
    clip: Clip


@require_GET
def of_stretch(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show the part with what is said between two times, or hand it over."""
    asked = {"from": request.GET.get("from", ""), "to": request.GET.get("to", "")}
    parts = {item_id: clipping.of_stretch(item_id, _time(asked["from"]), _time(asked["to"]))}
    if "take" in request.GET:
        return to_save(clipping.packed(parts))
    shown = {"case_id": cases.item(item_id).case_id, "item_id": item_id, "asked": asked}
    return render(request, "handing/part.html", shown | {"parts": tuple(_parts(parts))})


@require_GET
def of_finding(request: HttpRequest, check_id: str, subject: str) -> HttpResponse:
    """Show the parts with the words behind a finding, or hand them over."""
    parts = clipping.of_finding(check_id, subject)
    if "take" in request.GET:
        return to_save(clipping.packed(parts))
    shown = {"case_id": reviewing.review_page(check_id).case_id, "check_id": check_id}
    return render(request, "handing/part.html", shown | {"parts": tuple(_parts(parts))})


def _parts(parts: dict[str, tuple[Clip, ...]]) -> Iterator[Part]:
    for item_id, clips in parts.items():
        yield from (Part(item_id=item_id, clip=clip) for clip in clips)


def _time(typed: str) -> float:
    seconds = clock_of(typed)
    if seconds is None:
        raise WrongUse(
            _("“%s” is not a time.") % typed if typed else _("A time is missing."),
            safe=_("Nothing was changed."),
            todo=_("Write it as on the player: 0:44, or 1:02:03."),
        )
    return seconds
