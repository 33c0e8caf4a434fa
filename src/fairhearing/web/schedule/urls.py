"""Addresses of the schedule."""

from django.urls import path

from fairhearing.web.schedule import views

urlpatterns = [
    path("check/<str:check_id>/schedule/", views.preview, name="schedule"),
    path("check/<str:check_id>/schedule/page/<int:number>.png", views.page, name="schedule_page"),
    path("check/<str:check_id>/schedule/paper.<str:form>", views.paper, name="paper"),
]
