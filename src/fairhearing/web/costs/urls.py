"""Addresses of the costs."""

from django.urls import path

from fairhearing.web.costs import views

urlpatterns = [
    path("case/<str:case_id>/costs/", views.ROOM.listed, name="costs"),
    path("case/<str:case_id>/costs/paper/<str:form>/", views.paper, name="costs_paper"),
    path("case/<str:case_id>/costs/<str:line_id>/", views.ROOM.changed, name="cost"),
]
