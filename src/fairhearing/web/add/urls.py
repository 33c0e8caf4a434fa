"""Addresses of adding."""

from django.urls import path

from fairhearing.web.add import views

urlpatterns = [
    path("case/<str:case_id>/add/", views.add_files, name="add"),
    path("file/<str:item_id>/use/", views.change_use, name="change_use"),
]
