"""Addresses of recording. Those under /recording/ answer while it is locked too."""

from django.urls import path

from fairhearing.web.recording import views

urlpatterns = [
    path("case/<str:case_id>/record/", views.record, name="record"),
    path("case/<str:case_id>/record/begin/", views.begin, name="record_begin"),
    path("case/<str:case_id>/record/end-read/<str:item_id>/", views.end_read, name="end_read"),
    path("recording/<str:recording>/piece/", views.piece, name="record_piece"),
    path("recording/<str:recording>/end/", views.end, name="record_end"),
    path("recording/<str:recording>/state/", views.state, name="record_state"),
]
