"""Addresses of hearing a turn again."""

from django.urls import path

from fairhearing.web.again import views

urlpatterns = [
    path("file/<str:item_id>/again/<str:turn_id>/", views.again, name="hear_again"),
    path("file/<str:item_id>/again/<str:turn_id>/take/", views.take, name="take_heard"),
]
