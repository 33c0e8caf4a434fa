"""Addresses of a call sheet."""

from django.urls import path

from fairhearing.web.sheet import after, views

urlpatterns = [
    path("case/<str:case_id>/sheets/new/", views.start, name="start_sheet"),
    path("sheet/<str:sheet_id>/", views.plan, name="sheet"),
    path("sheet/<str:sheet_id>/begin/", views.begin, name="begin_sheet"),
    path("sheet/<str:sheet_id>/during/", views.during, name="during"),
    path("sheet/<str:sheet_id>/typed/", views.typed, name="sheet_typed"),
    path("sheet/<str:sheet_id>/note/", views.note, name="sheet_note"),
    path("sheet/<str:sheet_id>/promise/", views.promise, name="sheet_promise"),
    path("sheet/<str:sheet_id>/tick/", views.tick, name="sheet_tick"),
    path("sheet/<str:sheet_id>/end/", views.end, name="end_sheet"),
    path("sheet/<str:sheet_id>/resume/", views.resume, name="resume_sheet"),
    path("sheet/<str:sheet_id>/after/", after.after, name="after"),
    path("sheet/<str:sheet_id>/remembered/", after.remember, name="sheet_remember"),
    path("sheet/<str:sheet_id>/seal/", after.seal, name="seal_note"),
    path("sheet/<str:sheet_id>/later/", after.add_later, name="sheet_later"),
    path("sheet/<str:sheet_id>/mail/", after.mail, name="sheet_mail"),
    path("sheet/<str:sheet_id>/mail/again/", after.mail_again, name="sheet_mail_again"),
    path("sheet/<str:sheet_id>/mail.<str:form>", after.mail_file, name="sheet_mail_file"),
    path("sheet/<str:sheet_id>/<str:which>.<str:form>", after.paper, name="sheet_paper"),
    path("guidance/recording/", views.guidance, name="guidance"),
    path("guidance/recording.<str:form>", after.guidance_paper, name="guidance_paper"),
]
