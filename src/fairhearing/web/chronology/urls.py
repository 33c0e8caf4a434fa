"""Addresses of the chronology."""

from django.urls import path

from fairhearing.web.chronology import views

urlpatterns = [
    path("case/<str:case_id>/chronology/", views.chronology, name="chronology"),
    path("case/<str:case_id>/chronology/paper/<str:form>/", views.paper, name="chronology_paper"),
    path("case/<str:case_id>/chronology/<str:line_id>/", views.happening, name="happening"),
]
