"""Addresses of what is not saved yet."""

from django.urls import path

from fairhearing.web.kept import views

urlpatterns = [
    path("kept/", views.waiting, name="kept"),
    path("kept/<str:kept_id>/away/", views.throw_away, name="throw_away"),
]
