"""Addresses of comparing transcripts."""

from django.urls import path

from fairhearing.web.comparing import views

_TWO = "file/<str:a_id>/compare/<str:b_id>/"

urlpatterns = [
    path("file/<str:item_id>/compare/", views.choose, name="compare"),
    path(_TWO, views.differences, name="differences"),
    path(f"{_TWO}paper.<str:form>", views.paper, name="differences_paper"),
    path(f"{_TWO}<str:difference>/", views.note, name="note_difference"),
]
