"""Fixtures for all tests. Django is imported inside them: the domain tests run without it."""

import socket

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as drawing

# How fast a machine draws examples says nothing of the code.
drawing.register_profile("any machine", suppress_health_check=[HealthCheck.too_slow], deadline=None)
drawing.load_profile("any machine")

LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0", "/")
DATABASE = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark what uses the database. Nothing else can reach one, and what cannot is not run again on PostgreSQL."""
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE.intersection(item.fixturenames):
            item.add_marker("database")


@pytest.fixture(scope="session", autouse=True)
def quick_passwords(request):
    """Hashing slowly is Django's business: that a password is kept, taken and refused holds with a quick hash."""
    if request.config.pluginmanager.hasplugin("django"):
        from django.conf import settings

        settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def no_way_out(monkeypatch):
    """No test leaves the machine: connecting to anything but loopback fails loudly."""
    connect = socket.socket.connect

    def guarded(self, address):
        host = address[0] if isinstance(address, tuple) else str(address)
        if not str(host).startswith(LOOPBACK):
            raise AssertionError(f"a test tried to reach {address!r}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def own_folders(request, tmp_path):
    """Each test that sees Django's settings has folders of its own and needs no gathered static files."""
    if not request.config.pluginmanager.hasplugin("django"):
        return
    settings = request.getfixturevalue("settings")
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.INBOX = tmp_path / "inbox"
    settings.PAGES_ROOT = tmp_path / "pages"
    settings.PRIVATE_ROOT = tmp_path / "private"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def site_root(db):
    """What Wagtail's migrations make and --no-migrations leaves out: locale, root page, site."""
    from wagtail.models import Locale, Page, Site

    locale, _ = Locale.objects.get_or_create(language_code="en-us")
    root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root", locale=locale)
    site, _ = Site.objects.get_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": root}
    )
    return site


@pytest.fixture
def one_factor(settings):
    """Staff sign in with a password alone."""
    settings.STAFF_SECOND_FACTOR = False
