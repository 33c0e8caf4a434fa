"""Addresses of handing on."""

from django.urls import path

from fairhearing.web.handing import parts, views

urlpatterns = [
    path("file/<str:item_id>/hand-on/", views.hand_on, name="hand_on"),
    path("file/<str:item_id>/hand-on/as/<str:form>", views.take, name="take"),
    path("file/<str:item_id>/hand-on/whole", views.whole, name="whole"),
    path("file/<str:item_id>/hand-on/smaller", views.smaller, name="smaller"),
    path("file/<str:item_id>/part/", parts.of_stretch, name="part"),
    path("check/<str:check_id>/part/<str:subject>/", parts.of_finding, name="finding_part"),
]
