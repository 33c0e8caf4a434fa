"""Addresses of sound."""

from django.urls import path

from fairhearing.web.playing import views

urlpatterns = [
    path("file/<str:item_id>/sound", views.sound, name="sound"),
]
