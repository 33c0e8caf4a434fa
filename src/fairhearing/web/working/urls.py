"""Addresses of waiting."""

from django.urls import path

from fairhearing.web.working import views

urlpatterns = [
    path("case/<str:case_id>/working/", views.case_jobs, name="working"),
    path("job/<str:job_id>/", views.one_job, name="job"),
    path("job/<str:job_id>/cancel/", views.cancel, name="cancel"),
]
