"""Addresses of the names and words of a case."""

from django.urls import path

from fairhearing.web.terms import views

urlpatterns = [
    path("case/<str:case_id>/terms/", views.terms_of_case, name="terms"),
    path("case/<str:case_id>/terms/remove/", views.remove, name="remove_term"),
]
