"""Addresses of the orders."""

from django.urls import path

from fairhearing.web.orders import views

urlpatterns = [
    path("case/<str:case_id>/orders/", views.ORDERS.listed, name="orders"),
    path("case/<str:case_id>/orders/<str:order_id>/", views.order, name="order"),
    path(
        "case/<str:case_id>/orders/<str:line_id>/change/", views.ORDERS.changed, name="change_order"
    ),
    path("case/<str:case_id>/orders/<str:order_id>/take/", views.take, name="take_provisions"),
    path("case/<str:case_id>/orders/<str:order_id>/provision/", views.provide, name="provide"),
    path(
        "case/<str:case_id>/provisions/<str:line_id>/", views.PROVISIONS.changed, name="provision"
    ),
    path("case/<str:case_id>/order-log/<str:line_id>/", views.LOG.changed, name="logged"),
    path(
        "case/<str:case_id>/orders/<str:order_id>/paper/<str:form>/",
        views.paper,
        name="order_paper",
    ),
]
