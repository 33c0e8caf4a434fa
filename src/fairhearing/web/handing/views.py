"""Choosing a form in which to hand on a transcript."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from fairhearing.render.certificate_paper import corrected, state
from fairhearing.render.transcript_forms import Form
from fairhearing.web.frame.asked import one_of
from fairhearing.web.handing.files import to_save, to_stream
from fairhearing.work.case import cases
from fairhearing.work.transcripts import exporting, handing_on


@require_GET
def hand_on(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show every form, and what the certificate will say."""
    certificate = exporting.certificate_of(item_id)
    shown = {
        "item": cases.item(item_id),
        "certificate": certificate,
        "state": state(certificate),
        "corrected": tuple(corrected(certificate)),
        "timed": exporting.is_timed(item_id),
        "smaller": handing_on.can_be_smaller(item_id),
    }
    return render(request, "handing/hand_on.html", shown)


@require_safe
def take(request: HttpRequest, item_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the transcript as it stands now."""
    wanted = one_of(Form, form)
    if wanted is None:
        raise Http404
    return to_save(exporting.exported(item_id, wanted))


@require_safe
def whole(request: HttpRequest, item_id: str) -> HttpResponseBase:  # noqa: ARG001  Django passes it
    """Hand over the original, byte for byte."""
    return to_stream(handing_on.as_it_came(item_id))


@require_safe
def smaller(request: HttpRequest, item_id: str) -> HttpResponseBase:  # noqa: ARG001  the same
    """Hand over the same sound in less room."""
    return to_stream(handing_on.smaller(item_id))
