"""Addresses of what is due, of events and of reminders."""

from django.urls import path

from fairhearing.web.due import entered, views

urlpatterns = [
    path("case/<str:case_id>/due/", views.listed, name="due"),
    path("case/<str:case_id>/due/calendar/", views.by_month, name="due_calendar"),
    path("case/<str:case_id>/due/days.ics", views.calendar_file, name="due_file"),
    path("case/<str:case_id>/due/<str:key>/", views.worked_out, name="due_line"),
    path("case/<str:case_id>/due/<str:key>/done/", views.done, name="due_done"),
    path("case/<str:case_id>/due/<str:key>/undo/", views.undo, name="due_undo"),
    path("case/<str:case_id>/events/", entered.EVENTS.listed, name="events"),
    path("case/<str:case_id>/events/<str:line_id>/", entered.EVENTS.changed, name="event"),
    path("case/<str:case_id>/reminders/", entered.REMINDERS.listed, name="reminders"),
    path("case/<str:case_id>/reminders/<str:line_id>/", entered.REMINDERS.changed, name="reminder"),
]
