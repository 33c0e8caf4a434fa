"""Addresses of the list of cases."""

from django.urls import path

from fairhearing.web.home import views

urlpatterns = [
    path("", views.cases_page, name="home"),
    path("cases/new/", views.new_case, name="new_case"),
    path("cases/example/", views.example_case, name="example_case"),
]
