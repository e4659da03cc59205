"""No private address reaches a log, whatever goes wrong."""

import io
import logging

import pytest
from django.conf import settings
from django.urls import path

from tests.guides.plans import make_plan

pytestmark = pytest.mark.django_db


def broken(request, token):
    raise RuntimeError(f"cannot show {request.path}")


urlpatterns = [path("plans/<str:token>/", broken)]  # a site of one page, which breaks


@pytest.fixture
def lines():
    """What the site's own handler writes."""
    (handler,) = [one for one in logging.getLogger().handlers if type(one) is logging.StreamHandler]
    written = io.StringIO()
    before = handler.setStream(written)
    yield written
    handler.setStream(before)


def test_a_refused_request_to_a_plan_is_logged_without_its_token(client, lines):
    plan = make_plan()

    client.get(f"/plans/{plan.token}/items/none/")
    client.get(f"/plans/{plan.token}/progress/")
    client.get(f"/plans/{plan.token[:-1]}.ics")
    client.get(f"/submissions/{plan.token}/")

    assert [
        line.partition(": ")[2] for line in lines.getvalue().splitlines() if "django.request" in line
    ] == [
        "Not Found: /plans/…/items/none/",
        "Method Not Allowed (GET): /plans/…/progress/",
        "Method Not Allowed: /plans/…/progress/",
        "Not Found: /plans/….ics",
        "Not Found: /submissions/…/",
    ]
    assert plan.token[:-1] not in lines.getvalue()


def test_a_page_that_breaks_is_logged_without_its_token(client, lines, settings):
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False

    response = client.get(f"/plans/{'t' * 32}/")

    assert response.status_code == 500
    assert "Internal Server Error: /plans/…/\nTraceback" in lines.getvalue()
    assert "RuntimeError: cannot show /plans/…/" in lines.getvalue()
    assert "ttt" not in lines.getvalue()


def test_nothing_else_writes_what_django_logs():
    loggers = [logging.getLogger(name) for name in ("django", "django.request", "django.server")]

    assert [(one.handlers, one.propagate) for one in loggers] == [([], True)] * 3
    assert settings.LOGGING["root"]["handlers"] == ["console"]
