"""Addresses of naming the voices."""

from django.urls import path

from fairhearing.web.speakers import views

urlpatterns = [
    path("file/<str:item_id>/speakers/", views.speakers, name="speakers"),
    path("file/<str:item_id>/same/", views.same, name="same_person"),
    path("file/<str:item_id>/voices/forget/", views.forget, name="forget_voice"),
]
