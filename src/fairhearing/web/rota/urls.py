"""Addresses of rotas and patterns."""

from django.urls import path

from fairhearing.web.rota import views

_LAID = "case/<str:case_id>/time/<str:rota_id>/<str:arrangement_id>/"

urlpatterns = [
    path("case/<str:case_id>/time/", views.ROTAS.listed, name="times"),
    path("case/<str:case_id>/time/pattern/", views.arrange, name="arrange"),
    path("case/<str:case_id>/rotas/<str:line_id>/", views.ROTAS.changed, name="rota"),
    path(
        "case/<str:case_id>/patterns/<str:line_id>/", views.ARRANGEMENTS.changed, name="arrangement"
    ),
    path("case/<str:case_id>/rotas/<str:rota_id>/fit/", views.fit, name="fit"),
    path(_LAID, views.laid, name="laid"),
    path(f"{_LAID}calendar/", views.calendar, name="laid_calendar"),
    path(f"{_LAID}paper/<str:form>/", views.paper, name="laid_paper"),
]
