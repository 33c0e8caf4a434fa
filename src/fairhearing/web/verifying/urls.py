"""Addresses of checking the file."""

from django.urls import path

from fairhearing.web.verifying import views

urlpatterns = [path("verify/", views.verify, name="verify")]
