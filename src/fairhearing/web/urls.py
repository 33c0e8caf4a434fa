"""Where everything is. Each room has its own addresses and its own views."""

from django.contrib.staticfiles.views import serve
from django.http import HttpRequest, HttpResponseBase
from django.urls import include, path


def site_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """Serve a style, script or font of the site itself (never anything of a case)."""
    return serve(request, name, insecure=True)


urlpatterns = [
    path("", include("fairhearing.web.home.urls")),
    path("", include("fairhearing.web.door.urls")),
    path("", include("fairhearing.web.case.urls")),
    path("", include("fairhearing.web.add.urls")),
    path("", include("fairhearing.web.working.urls")),
    path("", include("fairhearing.web.speakers.urls")),
    path("", include("fairhearing.web.playing.urls")),
    path("", include("fairhearing.web.transcript.urls")),
    path("", include("fairhearing.web.review.urls")),
    path("", include("fairhearing.web.schedule.urls")),
    path("", include("fairhearing.web.handing.urls")),
    path("", include("fairhearing.web.comparing.urls")),
    path("", include("fairhearing.web.verifying.urls")),
    path("", include("fairhearing.web.recording.urls")),
    path("", include("fairhearing.web.sheet.urls")),
    path("", include("fairhearing.web.statement.urls")),
    path("", include("fairhearing.web.terms.urls")),
    path("", include("fairhearing.web.letters.urls")),
    path("", include("fairhearing.web.people.urls")),
    path("", include("fairhearing.web.chronology.urls")),
    path("", include("fairhearing.web.costs.urls")),
    path("", include("fairhearing.web.orders.urls")),
    path("", include("fairhearing.web.rota.urls")),
    path("", include("fairhearing.web.due.urls")),
    path("", include("fairhearing.web.requests.urls")),
    path("", include("fairhearing.web.routes.urls")),
    path("", include("fairhearing.web.writing.urls")),
    path("", include("fairhearing.web.again.urls")),
    path("", include("fairhearing.web.kept.urls")),
    path("", include("fairhearing.web.settings.urls")),
    path("", include("fairhearing.web.asks.urls")),
    path("", include("fairhearing.web.positions.urls")),
    path("static/<path:name>", site_file),
]

handler400 = "fairhearing.web.frame.answers.not_understood"
handler404 = "fairhearing.web.frame.answers.not_here"
handler500 = "fairhearing.web.frame.answers.our_fault"
