"""The password alone never opens the desk of an editor who has a second factor, whichever way it is tried."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.core.cache import cache
from django.test import Client

from daysheet.accounts.actions import password_link
from tests.make import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site_root")]
EMAIL, PASSWORD = "editor@example.org", "a long row of words"
SECRET = generate_totp_secret()
DESK, NEWSROOM = "/desk/submissions/", "/desk/newsroom/"
SIGN_IN, SECOND, ENROL = "/accounts/login/", "/accounts/2fa/authenticate/", "/accounts/2fa/totp/activate/"


@pytest.fixture(autouse=True)
def steady(settings):
    """Attempts and used codes are counted in the cache; a code that is asked for in time stays good."""
    cache.clear()
    settings.MFA_TOTP_TOLERANCE = 1


@pytest.fixture
def editor():
    """A publisher with a password and no second factor yet."""
    user = make_user(EMAIL, publisher=True)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def enrolled(editor):
    TOTP.activate(editor, SECRET)
    return editor


def code(secret=SECRET):
    """What an authenticator app shows at this moment."""
    return format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))


def wrong_code():
    near = {format_hotp_value(hotp_value(SECRET, c)) for c in yield_hotp_counters_from_time()}
    return next(c for c in ("000000", "111111", "222222", "333333") if c not in near)


def sign_in(client, password=PASSWORD, address=SIGN_IN):
    return client.post(address, {"login": EMAIL, "password": password})


def where(answer):
    """Where an answer sends the browser, without its query."""
    return answer.headers.get("Location", "").split("?")[0]


def is_shut(client):
    """Whether desk and newsroom send this browser to the sign-in."""
    answers = [client.get(address) for address in (DESK, NEWSROOM, "/desk/")]
    return [(a.status_code, where(a)) for a in answers] == [(302, SIGN_IN)] * 3


def is_open(client):
    return [client.get(address).status_code for address in (DESK, NEWSROOM)] == [200, 200]


def test_password_and_code_open_the_desk(client, enrolled):
    assert is_shut(client)

    first = sign_in(client)
    assert where(first) == SECOND
    second = client.post(SECOND, {"code": code()})

    assert where(second) == "/desk/"
    assert is_open(client)


def test_the_password_alone_opens_nothing(client, enrolled):
    sign_in(client)

    assert is_shut(client)


def test_a_wrong_code_opens_nothing(client, enrolled):
    sign_in(client)

    page = client.post(SECOND, {"code": wrong_code()}).content.decode()

    assert "You are not signed in" in page
    assert is_shut(client)


def test_a_code_works_once(client, enrolled):
    used = code()
    sign_in(client)
    client.post(SECOND, {"code": used})
    other = Client()
    sign_in(other)

    other.post(SECOND, {"code": used})

    assert is_open(client)
    assert is_shut(other)


def test_codes_cannot_be_tried_without_end(client, enrolled):
    sign_in(client)
    for _ in range(5):
        client.post(SECOND, {"code": wrong_code()})

    client.post(SECOND, {"code": code()})

    assert is_shut(client)


@pytest.mark.parametrize(
    "way", ["/desk/newsroom/login/", "/admin/login/", "/admin/login", "/desk/newsroom/login"]
)
@pytest.mark.parametrize("fields", [("login", "password"), ("username", "password")])
def test_the_other_sign_ins_lead_to_the_one(client, enrolled, way, fields):
    asked = client.get(way)
    tried = client.post(way, dict(zip(fields, (EMAIL, PASSWORD), strict=True)), follow=True)

    assert where(asked) == SIGN_IN
    assert tried.redirect_chain[-1][0].split("?")[0] == SIGN_IN
    assert is_shut(client)


@pytest.mark.parametrize(
    "way",
    ["/desk/newsroom/password_reset/", "/desk/newsroom/password_reset/confirm/MQ/set-password/", "/admin/"],
)
def test_the_newsrooms_own_reset_leads_to_the_sign_in(client, enrolled, way):
    answer = client.get(way)

    assert where(answer) in {SIGN_IN, ""}
    assert answer.status_code in {302, 404}
    assert is_shut(client)


def test_a_new_password_by_mail_leaves_the_second_factor_in_force(client, enrolled):
    client.post("/accounts/password/reset/", {"email": EMAIL})
    link = re.search(r"http://[^/]+(/\S+)", mail.outbox[0].body)[1]
    form = client.get(link, follow=True)
    client.post(
        form.redirect_chain[-1][0], {"password1": "another row of words", "password2": "another row of words"}
    )

    assert is_shut(client)
    assert where(sign_in(client, "another row of words")) == SECOND
    assert is_shut(client)


def test_a_link_from_the_command_line_leaves_it_in_force_too(client, enrolled):
    form = client.get(password_link(enrolled, base_url=""), follow=True)
    client.post(
        form.redirect_chain[-1][0], {"password1": "another row of words", "password2": "another row of words"}
    )

    assert where(sign_in(client, "another row of words")) == SECOND
    assert is_shut(client)


def test_a_session_opened_past_the_sign_in_ends(client, enrolled):
    client.force_login(enrolled)

    assert is_shut(client)
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    "way",
    [
        "/accounts/2fa/totp/deactivate/",
        "/accounts/reauthenticate/",
        "/accounts/password/change/",
        "/accounts/2fa/",
    ],
)
def test_such_a_session_cannot_take_the_second_factor_off(client, enrolled, way):
    client.force_login(enrolled)

    answer = client.post(way, {"password": PASSWORD})

    assert where(answer) == SIGN_IN
    assert Authenticator.objects.filter(user=enrolled).count() == 1


def test_a_session_from_before_the_enrolment_ends(client, editor, settings):
    settings.STAFF_SECOND_FACTOR = False
    sign_in(client)
    assert is_open(client)

    TOTP.activate(editor, SECRET)

    assert is_shut(client)


def test_a_session_of_an_older_factor_ends(client, enrolled):
    sign_in(client)
    client.post(SECOND, {"code": code()})
    assert is_open(client)

    Authenticator.objects.filter(user=enrolled).delete()
    TOTP.activate(enrolled, generate_totp_secret())

    assert is_shut(client)


def test_a_recovery_code_opens_the_desk_once(client, enrolled):
    recovery = RecoveryCodes.activate(enrolled).get_unused_codes()[0]
    other = Client()

    for browser in (client, other):
        sign_in(browser)
        browser.post(SECOND, {"code": recovery})

    assert is_open(client)
    assert is_shut(other)


def test_who_has_no_second_factor_is_sent_to_enrol(client, editor):
    sign_in(client)

    assert {where(client.get(address)) for address in ("/desk/", DESK, NEWSROOM)} == {ENROL}


def test_enrolling_asks_for_a_real_code_and_opens_the_desk_at_once(client, editor):
    sign_in(client)
    page = client.get(ENROL).content.decode()
    secret = re.search(r"Secret: <b class=\"num\">(\w+)</b>", page)[1]
    assert 'src="data:image/svg+xml;base64,' in page

    refused = client.post(ENROL, {"code": "000000" if code(secret) != "000000" else "000001"})
    assert "That code was not right" in refused.content.decode()
    assert where(client.get(DESK)) == ENROL
    accepted = client.post(ENROL, {"code": code(secret)}, follow=True)

    assert accepted.redirect_chain[-1][0] == "/accounts/2fa/recovery-codes/"
    assert len(re.findall(r"<li>[\w-]{8,}</li>", accepted.content.decode())) == 10
    assert is_open(client)


def test_after_enrolling_a_new_browser_is_asked_for_the_code(client, editor):
    sign_in(client)
    secret = re.search(r"Secret: <b class=\"num\">(\w+)</b>", client.get(ENROL).content.decode())[1]
    client.post(ENROL, {"code": code(secret)})
    other = Client()

    assert where(sign_in(other)) == SECOND
    assert is_shut(other)


def test_where_the_publisher_asks_for_none_the_password_is_enough(client, editor, settings):
    settings.STAFF_SECOND_FACTOR = False

    sign_in(client)

    assert is_open(client)


def test_taking_the_factor_off_asks_for_a_proof_and_then_for_a_new_one(client, enrolled):
    sign_in(client)
    client.post(SECOND, {"code": code()})

    assert where(client.post("/accounts/2fa/totp/deactivate/")) in {
        "/accounts/reauthenticate/",
        "/accounts/2fa/reauthenticate/",
    }
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    client.post("/accounts/2fa/totp/deactivate/")

    assert Authenticator.objects.count() == 0
    assert where(client.get(DESK)) == ENROL


def test_who_was_deactivated_is_out_at_once(client, enrolled):
    sign_in(client)
    client.post(SECOND, {"code": code()})
    assert is_open(client)

    enrolled.is_active = False
    enrolled.save()

    assert is_shut(client)
    assert where(sign_in(client)) != SECOND
    assert is_shut(client)


def test_a_user_who_is_no_staff_gets_no_desk(client, editor, settings):
    settings.STAFF_SECOND_FACTOR = False
    editor.is_staff = editor.is_superuser = False
    editor.save()
    sign_in(client)

    assert client.get(DESK).status_code == 403
    assert client.get(NEWSROOM).status_code != 200


def test_a_site_below_a_prefix_is_guarded_too(client, enrolled):
    client.force_login(enrolled)

    answer = client.get("/desk/submissions/", SCRIPT_NAME="/today")

    assert answer.status_code == 302


def test_nobody_signs_up(client):
    answer = client.post("/accounts/signup/", {"email": "new@example.org", "password1": PASSWORD})

    assert "There is no sign-up" in answer.content.decode()
    assert "new@example.org" not in repr(list(make_user().__class__.objects.values_list("email", flat=True)))
