"""Addresses of positions."""

from django.urls import path

from fairhearing.web.positions import views

urlpatterns = [
    path("case/<str:case_id>/positions/", views.positions, name="positions"),
    path("case/<str:case_id>/positions/<str:matter_id>/", views.of_matter, name="matter_positions"),
    path(
        "case/<str:case_id>/positions/<str:matter_id>/<str:line_id>/change/",
        views.change,
        name="position",
    ),
    path(
        "case/<str:case_id>/positions/<str:matter_id>/positions.<str:form>",
        views.paper,
        name="positions_paper",
    ),
]
