"""Addresses of where something can go, and of the facts of a case."""

from django.urls import path

from fairhearing.web.routes import views

urlpatterns = [
    path("case/<str:case_id>/facts/", views.facts, name="facts"),
    path("case/<str:case_id>/where/", views.of_case, name="routes"),
    path("case/<str:case_id>/where.<str:form>", views.paper_of_case, name="routes_paper"),
    path("case/<str:case_id>/where/ask/<str:ask_id>/", views.of_ask, name="routes_ask"),
    path(
        "case/<str:case_id>/where/ask/<str:ask_id>/where.<str:form>",
        views.paper_of_ask,
        name="routes_ask_paper",
    ),
    path("check/<str:check_id>/<str:subject>/where/", views.of_finding, name="routes_finding"),
    path(
        "check/<str:check_id>/<str:subject>/where.<str:form>",
        views.paper_of_finding,
        name="routes_finding_paper",
    ),
]
