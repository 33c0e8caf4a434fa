"""How Django is set up: one person, one machine, nothing leaves it."""

import secrets
from pathlib import Path

SECRET_KEY = secrets.token_urlsafe(48)
"""Fresh for every run: sessions live in memory and end with the program."""

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "fairhearing.web.urls"
INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django_htmx",
    "fairhearing.store",
    "fairhearing.web",
]

DATABASES = {
    "default": {
        "ENGINE": "fairhearing.store.sqlcipher",
        "NAME": "cases",  # the backend finds the file in the data directory at connection time
        "CONN_MAX_AGE": 0,
        "OPTIONS": {"timeout": 30, "transaction_mode": "IMMEDIATE"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "fairhearing.web.middleware.Headers",
    "fairhearing.web.middleware.Door",
    "fairhearing.web.middleware.Problems",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent.parent / "web"],  # each room holds its own templates
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "fairhearing.web.saying"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "fairhearing.web.kept.views.around",
            ],
        },
    }
]

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_COOKIE_NAME = "fh"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = "fh_form"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_USE_SESSIONS = False
CSRF_FAILURE_VIEW = "fairhearing.web.frame.answers.refused_form"

X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # "no-referrer" would blank the Origin of our own forms
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""Sent by the middleware with every page, together with Cache-Control: no-store."""

# A file a person adds is never put on the disk in the clear, not even for a moment, so Django's
# handler for large uploads (a temporary file) is not among these.
FILE_UPLOAD_HANDLERS = ["fairhearing.store.uploads.SealingHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
"""Every word of the site can be translated. Welsh joins when all of it is: half a page in each
language, marked as one of them, is worse than either for somebody who listens to it."""
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"

STATIC_URL = "static/"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"nowhere": {"class": "logging.NullHandler"}},
    "loggers": {"django": {"handlers": ["nowhere"], "propagate": False}},
}
"""Nothing is logged: a log would be a plain file or a terminal with words of a case in it.

It has to be said for each logger: one without any handler writes its tracebacks to the terminal.
"""
