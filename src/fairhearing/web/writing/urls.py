"""Addresses of the drafts of a case."""

from django.urls import path

from fairhearing.web.writing import beginning, views

urlpatterns = [
    path("case/<str:case_id>/writing/", beginning.drafts, name="drafts"),
    path("case/<str:case_id>/writing/new/<str:kind>/", beginning.begin, name="new_draft"),
    path("case/<str:case_id>/writing/<str:draft_id>/", views.draft, name="draft"),
    path("case/<str:case_id>/writing/<str:draft_id>/typed/", views.typed, name="draft_typed"),
    path("case/<str:case_id>/writing/<str:draft_id>/away/", views.away, name="draft_away"),
    path("case/<str:case_id>/writing/<str:draft_id>/sent/", views.sent, name="draft_sent"),
    path("case/<str:case_id>/writing/<str:draft_id>/strike/", views.strike, name="strike_draft"),
    path(
        "case/<str:case_id>/writing/<str:draft_id>/versions/", views.versions, name="draft_versions"
    ),
    path(
        "case/<str:case_id>/writing/<str:draft_id>/draft.<str:form>",
        views.paper,
        name="draft_paper",
    ),
]
