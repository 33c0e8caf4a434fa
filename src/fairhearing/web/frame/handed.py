"""Handing over a paper: saved as a file, or shown as a web page that can do nothing else."""

from typing import Final, Literal

from django.http import Http404, HttpResponse

Form = Literal["pdf", "docx", "html"]

_MEDIA: Final[dict[Form, str]] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
)
"""The paper as HTML is one file with its own styles: it may show itself and do nothing else."""


def form_of(asked: str) -> Form:
    """Give the form that an address asks for; `Http404` where there is no such form."""
    for form in _MEDIA:
        if form == asked:
            return form
    raise Http404


def handed(body: bytes, form: Form, name: str) -> HttpResponse:
    """Answer with a paper as a file of that name, or as a page."""
    response = HttpResponse(body, content_type=_MEDIA[form])
    if form == "html":
        response.headers["Content-Security-Policy"] = _POLICY
    else:
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response
