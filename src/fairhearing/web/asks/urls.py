"""Addresses of asks and answers."""

from django.urls import path

from fairhearing.web.asks import answers, searching, views

urlpatterns = [
    path("case/<str:case_id>/asks/", views.asks_of_case, name="asks"),
    path("case/<str:case_id>/asks/search/", searching.search, name="search_letters"),
    path("case/<str:case_id>/asks/<str:ask_id>/", views.ask, name="ask"),
    path("case/<str:case_id>/letters/<str:letter_id>/asks/", views.letter_asks, name="letter_asks"),
    path("case/<str:case_id>/letters/<str:letter_id>/answers/", answers.answers, name="answers"),
    path(
        "case/<str:case_id>/letters/<str:letter_id>/answers/decide/",
        answers.decide,
        name="decide_answer",
    ),
    path(
        "case/<str:case_id>/letters/<str:letter_id>/answers/closely/",
        answers.read_closely,
        name="read_closely",
    ),
    path(
        "case/<str:case_id>/letters/<str:letter_id>/answers/answers.<str:form>",
        answers.paper,
        name="answers_paper",
    ),
]
