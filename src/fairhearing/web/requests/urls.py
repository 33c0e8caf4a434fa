"""Addresses of requests for information."""

from django.urls import path

from fairhearing.web.requests import views

urlpatterns = [
    path("case/<str:case_id>/requests/", views.ROOM.listed, name="requests"),
    path("case/<str:case_id>/requests/<str:line_id>/", views.request_page, name="request"),
    path(
        "case/<str:case_id>/requests/<str:line_id>/change/",
        views.ROOM.changed,
        name="request_change",
    ),
    path("case/<str:case_id>/requests/<str:line_id>/step/", views.step, name="request_step"),
    path("case/<str:case_id>/requests/<str:line_id>/back/", views.take_back, name="request_back"),
    path("case/<str:case_id>/requests/<str:line_id>/notes/", views.notes, name="request_notes"),
]
