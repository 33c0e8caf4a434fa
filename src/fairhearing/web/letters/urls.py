"""Addresses of the letters of a case."""

from django.urls import path

from fairhearing.web.letters import mailbox, one, promises, threads, views

urlpatterns = [
    path("case/<str:case_id>/letters/", views.letters_of_case, name="letters"),
    path("case/<str:case_id>/letters/take/", views.take_all, name="take_letters"),
    path("case/<str:case_id>/letters/call/", views.call, name="letter_call"),
    path("case/<str:case_id>/letters/file/<str:item_id>/", one.confirm, name="confirm_letter"),
    path("case/<str:case_id>/letters/<str:letter_id>/", one.letter, name="letter"),
    path("case/<str:case_id>/letters/<str:letter_id>/change/", one.change, name="change_letter"),
    path("case/<str:case_id>/letters/<str:letter_id>/same/", one.same, name="same_letter"),
    path("case/<str:case_id>/letters/<str:letter_id>/words/", one.words, name="letter_words"),
    path("case/<str:case_id>/letters/<str:letter_id>/original/", one.original, name="original"),
    path("case/<str:case_id>/threads/new/", threads.start, name="start_thread"),
    path("case/<str:case_id>/threads/<str:thread_id>/", threads.thread, name="thread"),
    path(
        "case/<str:case_id>/threads/<str:thread_id>/change/", threads.change, name="change_thread"
    ),
    path(
        "case/<str:case_id>/threads/<str:thread_id>/thread.<str:form>",
        threads.paper,
        name="thread_paper",
    ),
    path("case/<str:case_id>/mailbox/<str:item_id>/", mailbox.mailbox, name="mailbox"),
    path("case/<str:case_id>/promises/", promises.promises_of_case, name="promises"),
    path("case/<str:case_id>/promises/decide/", promises.decide, name="decide_promise"),
]
