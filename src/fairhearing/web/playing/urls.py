"""Addresses of sound."""

from django.urls import path

from fairhearing.web.playing import views

urlpatterns = [
    path("file/<str:item_id>/sound", views.sound, name="sound"),
    path("file/<str:item_id>/close-up", views.close_up, name="close_up"),
]
