"""Addresses of the chronology."""

from django.urls import path

from fairhearing.web.chronology import views

urlpatterns = [
    path("case/<str:case_id>/chronology/", views.ROOM.listed, name="chronology"),
    path("case/<str:case_id>/chronology/paper/<str:form>/", views.paper, name="chronology_paper"),
    path("case/<str:case_id>/chronology/<str:line_id>/", views.ROOM.changed, name="happening"),
]
