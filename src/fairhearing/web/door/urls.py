"""Addresses of the way in."""

from django.urls import path

from fairhearing.web.door import views

urlpatterns = [
    path("door/<str:token>/", views.enter, name="door"),
    path("locked/", views.locked, name="locked"),
    path("locked/keep/", views.keep, name="keep"),
    path("awake/", views.awake, name="awake"),
    path("lock/", views.lock, name="lock"),
    path("passphrase/", views.change, name="passphrase"),
]
