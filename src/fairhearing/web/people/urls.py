"""Addresses of the people and the matters of a case."""

from django.urls import path

from fairhearing.web.people import views

urlpatterns = [
    path("case/<str:case_id>/people/", views.PEOPLE.listed, name="people"),
    path("case/<str:case_id>/people/<str:line_id>/", views.PEOPLE.changed, name="person"),
    path("case/<str:case_id>/matters/", views.MATTERS.listed, name="matters"),
    path("case/<str:case_id>/matters/<str:line_id>/", views.MATTERS.changed, name="matter"),
]
