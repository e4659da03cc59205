"""All settings. What differs between machines comes from the environment, through env.py."""

import hashlib
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from daysheet.config.env import BadEnvironment, read_environment
from daysheet.lib.files import kept_secret

try:
    ENV = read_environment()
except BadEnvironment as error:
    raise ImproperlyConfigured(str(error)) from error

PACKAGE = Path(__file__).resolve().parent.parent
DATA = ENV["DAYSHEET_DATA"]
DEBUG = ENV["DAYSHEET_DEBUG"]
HOST = ENV["DAYSHEET_HOST"]
NETWORK_NAME = ENV["DAYSHEET_NAME"]
BASE_URL = ENV["DAYSHEET_BASE_URL"]
FETCH_ALLOW = ENV["DAYSHEET_FETCH_ALLOW"]
WRITER_URL = ENV["DAYSHEET_WRITER_URL"]
WRITER_KEY = ENV["DAYSHEET_WRITER_KEY"]
WRITER_MODEL = ENV["DAYSHEET_WRITER_MODEL"]
WRITER_TIMEOUT = ENV["DAYSHEET_WRITER_TIMEOUT"]
IMAP_PASSWORD = ENV["DAYSHEET_IMAP_PASSWORD"]


UPLOADS = DATA / "uploads"  # what is being sent; a killed process leaves its part there


def prepared_data() -> str:
    """The secret key, with the data folder there: from the environment, else made once and kept for its owner only."""
    try:
        UPLOADS.mkdir(parents=True, exist_ok=True)
        kept = str(ENV["DAYSHEET_SECRET_KEY"])
        return kept or kept_secret(DATA / "secret-key", secrets.token_urlsafe(50))
    except OSError as error:
        raise ImproperlyConfigured(
            f"DAYSHEET_DATA={str(DATA)!r} cannot be used ({error}): choose another folder or mend its rights."
        ) from error


SECRET_KEY = prepared_data()
ALLOWED_HOSTS = [*ENV["DAYSHEET_HOSTS"], ENV["DAYSHEET_HOST"]]
CSRF_TRUSTED_ORIGINS = [BASE_URL]

INSTALLED_APPS = [
    "daysheet.editions",
    "daysheet.stories",
    "daysheet.community",
    "daysheet.guides",
    "daysheet.wire",
    "daysheet.almanac",
    "daysheet.places",
    "daysheet.accounts",
    "daysheet.web",
    "daysheet.pagestore",
    "daysheet.cli",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",  # never beside "modelsearch": listing both breaks searching
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "daysheet.web.middleware.PublicMiddleware",
    "daysheet.web.middleware.NotAllowedMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "daysheet.accounts.middleware.SecondFactorMiddleware",
    "daysheet.accounts.middleware.NewsroomMiddleware",
]

ROOT_URLCONF = "daysheet.config.urls"
WSGI_APPLICATION = "daysheet.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["daysheet.web.templatetags.daysheet"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "daysheet.web.context.site",
                "daysheet.places.context.network",
            ],
        },
    }
]

SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA / "daysheet.sqlite3",
    # Without IMMEDIATE, two writers meet as "database is locked" errors instead of waiting.
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    },
    # A file, as in earnest: two connections to one database in memory fail where these wait.
    "TEST": {"NAME": DATA / "test.sqlite3"},
}
DATABASES = {"default": ENV["DAYSHEET_DATABASE_URL"] or SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = False

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
PRIVATE_ROOT = DATA / "private"  # readers' photos: shown by a staff view, served by nobody else
INBOX = ENV["DAYSHEET_INBOX"] or DATA / "inbox"
PAGES_ROOT = DATA / "pages" if ENV["DAYSHEET_STORE_PAGES"] else None
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Forms tell which field is too long, and keep what was typed; what is larger still is told by a page.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
FILE_UPLOAD_TEMP_DIR = UPLOADS
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
FILE_UPLOAD_PERMISSIONS = 0o644

# Staff -------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "daysheet.accounts.adapter.StaffAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # staff are added by a colleague who knows the address
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if BASE_URL.startswith("https:") else "http"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = NETWORK_NAME
STAFF_SECOND_FACTOR = ENV["DAYSHEET_STAFF_SECOND_FACTOR"]

# Newsroom: no request leaves the machine ----------------------------------
WAGTAIL_SITE_NAME = NETWORK_NAME
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False

# Headers ------------------------------------------------------------------
HTTPS = BASE_URL.startswith("https:")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/desk/newsroom/"],  # Wagtail's own pages carry inline scripts
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "script-src": ["'self'"],
    },
}

# Mail and logs --------------------------------------------------------------
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENV["DAYSHEET_EMAIL_FROM"]
globals().update(ENV["DAYSHEET_EMAIL_URL"])  # EMAIL_BACKEND, EMAIL_HOST, …
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "daysheet.lib.masking.MaskedFormatter",  # private addresses stay out of every line
            "fmt": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "daysheet": {"level": "INFO"},
        "django": {"level": "INFO"},  # without Django's own handlers, which mask nothing
        "django.server": {"level": "INFO", "propagate": True},
        # Anybody can send any Host: a 400 answers it, and no log is filled with it.
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "level": "CRITICAL", "propagate": False},
    },
}

# Names the code and the shipped facts in stored pages, so that an upgrade drops them all.
SHIPPED = [PACKAGE, PACKAGE.parent / "data"]
RELEASE = hashlib.sha256(
    repr(sorted((str(p), p.stat().st_mtime_ns) for top in SHIPPED for p in top.rglob("*.*"))).encode()
).hexdigest()[:12]
