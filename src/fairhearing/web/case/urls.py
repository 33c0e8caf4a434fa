"""Addresses of a case."""

from django.urls import path

from fairhearing.web.case import views

urlpatterns = [
    path("case/<str:case_id>/", views.overview, name="case"),
    path("case/<str:case_id>/check/", views.choose_check, name="choose_check"),
    path("file/<str:item_id>/read/", views.read_again, name="read"),
]
