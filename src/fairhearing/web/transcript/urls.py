"""Addresses of the transcript."""

from django.urls import path

from fairhearing.web.transcript import changing, history, places, views

urlpatterns = [
    path("file/<str:item_id>/transcript/", views.read, name="transcript"),
    path("file/<str:item_id>/transcript/find/", places.find, name="find"),
    path("file/<str:item_id>/transcript/history/", history.history, name="history"),
    path("file/<str:item_id>/transcript/history/<int:number>/", history.stood, name="stood"),
    path("file/<str:item_id>/corrector/", history.corrector, name="corrector"),
    path("file/<str:item_id>/mend/", changing.mend_all, name="mend_all"),
    path("file/<str:item_id>/turn/<str:turn>/", changing.mend, name="mend"),
    path("file/<str:item_id>/heard/", changing.heard, name="played"),
]
