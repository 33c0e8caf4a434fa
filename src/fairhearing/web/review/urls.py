"""Addresses of the review."""

from django.urls import path

from fairhearing.web.review import views

urlpatterns = [
    path("check/<str:check_id>/", views.review, name="review"),
    path("check/<str:check_id>/left-out/", views.left_out, name="left_out"),
    path("check/<str:check_id>/unheard/", views.unheard, name="unheard"),
    path("check/<str:check_id>/notes/", views.notes, name="notes"),
    path("check/<str:check_id>/against/", views.against, name="against"),
    path("check/<str:check_id>/<str:subject>/began/", views.began, name="began"),
    path("check/<str:check_id>/<str:subject>/heard/", views.heard, name="heard"),
    path("check/<str:check_id>/<str:subject>/decide/", views.decide, name="decide"),
    path("check/<str:check_id>/<str:subject>/go/", views.go_on, name="go_on"),
    path("file/<str:item_id>/page/<int:number>.png", views.page_image, name="page_image"),
]
