"""Addresses of recording statements and of meetings."""

from django.urls import path

from fairhearing.web.statement import meetings, views

urlpatterns = [
    path("file/<str:item_id>/statement/", views.statement, name="statement"),
    path("file/<str:item_id>/statement/typed/", views.typed, name="statement_typed"),
    path("file/<str:item_id>/statement.<str:form>", views.paper, name="statement_paper"),
    path("case/<str:case_id>/meeting/", meetings.put_in_order, name="meeting"),
    path("case/<str:case_id>/meeting/<str:meeting_id>/", meetings.put_in_order, name="meeting"),
    path(
        "case/<str:case_id>/meeting/<str:meeting_id>/apart/", meetings.take_apart, name="take_apart"
    ),
]
