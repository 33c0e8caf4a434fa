"""Addresses of the transcript."""

from django.urls import path

from fairhearing.web.transcript import views

urlpatterns = [
    path("file/<str:item_id>/transcript/", views.read, name="transcript"),
    path("file/<str:item_id>/turn/<int:turn>/", views.reassign, name="reassign"),
]
