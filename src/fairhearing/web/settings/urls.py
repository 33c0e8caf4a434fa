"""Addresses of the settings."""

from django.urls import path

from fairhearing.web.settings import views

urlpatterns = [path("settings/", views.settings, name="settings")]
