"""Checking the file: every original, every ledger."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fairhearing.work.case import verifying


@require_http_methods(["GET", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """Say what will be checked; on POST, check it and say what was found."""
    report = verifying.verify() if request.method == "POST" else None
    return render(request, "verifying/verify.html", {"report": report, "here": "verify"})
