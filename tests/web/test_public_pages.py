"""What strangers send to a public page changes nothing in it."""

import pytest

from tests.make import make_place

pytestmark = pytest.mark.django_db
PAGES = (
    "/",
    "/us/ca/santa-clara/",
    "/us/ca/santa-clara/news/",
    "/cities/",
    "/holidays/2026/04/",
    "/search/?q=king",
    "/about/",
)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize(
    "cookie", ["csrftoken=<b>", "sessionid=x", "sessionid=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]
)
def test_no_cookie_is_set_and_none_counts(client, address, cookie):
    make_place()

    response = client.get(address, headers={"Cookie": cookie})

    assert response.status_code == 200
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()
    assert response["Cache-Control"].startswith("public")


@pytest.mark.parametrize("address", PAGES[:6])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "FOO"])
def test_pages_can_only_be_read(csrf_client, address, method):
    make_place()

    response = csrf_client.generic(method, address)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_a_form_without_its_token_is_answered_by_a_page_of_ours(csrf_client):
    response = csrf_client.post("/accounts/login/", {"login": "a@example.org"})

    assert response.status_code == 403
    assert "Send that again" in response.content.decode()
    assert "CSRF" not in response.content.decode()


def test_a_304_says_by_what_the_page_varies(client):
    make_place()
    etag = client.get("/cities/")["ETag"]

    response = client.get("/cities/", headers={"If-None-Match": etag})

    assert response.status_code == 304
    assert "Accept-Encoding" in response["Vary"]


def test_a_foreign_host_is_refused_without_filling_the_log(client, caplog):
    response = client.get("/", headers={"Host": "evil.example"})

    assert response.status_code == 400
    assert "Traceback" not in caplog.text
    assert "DisallowedHost" not in caplog.text


@pytest.fixture
def csrf_client():
    from django.test import Client  # noqa: PLC0415 (settings first)

    return Client(enforce_csrf_checks=True)
