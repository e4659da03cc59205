"""The only door out, against real servers on loopback; where it must not go, nothing is sent."""

import gzip
import socket
import ssl
import time
import zlib

import pytest

from daysheet import __version__
from daysheet.lib.fetch import Fetched, FetchError, Limits, Network, TooSlow, fetch, post, target_of
from tests.lib.certificates import certificate_in
from tests.lib.web import says, serving

SITE = "https://today.example.org"


def ask(server, path="/cal.ics", **options):
    return fetch(f"http://{server.name}{path}", site=SITE, allow={server.name}, **options)


def refusal(answer, **options):
    with serving(answer) as server, pytest.raises(FetchError) as caught:
        ask(server, **options)
    return str(caught.value)


def test_what_is_there_comes_with_its_marks():
    with serving(
        says(body=b"hello", ETag='"7"', Last_Modified="then", Content_Type="text/calendar")
    ) as server:
        got = ask(server)

    assert got == Fetched(f"http://{server.name}/cal.ics", b"hello", "text/calendar", '"7"', "then")


def test_the_door_says_whose_it_is_and_nothing_more():
    with serving(says(body=b"x")) as server:
        ask(server, "/a b?q=é#part")

    assert server.heard == [
        (
            "/a%20b?q=%C3%A9",
            {
                "Host": server.name,
                "User-Agent": f"Daysheet/{__version__} (+{SITE})",
                "Accept": "*/*",
                "Accept-Encoding": "gzip",
                "Connection": "close",
            },
        )
    ]


def test_what_has_not_changed_is_not_sent_again():
    def answer(handler):
        known = handler.headers.get("If-None-Match"), handler.headers.get("If-Modified-Since")
        says(304 if known == ('"7"', "then") else 200, ETag='"7"')(handler)

    with serving(answer) as server:
        got = ask(server, etag='"7"', last_modified="then")

    assert (got.is_unchanged, got.body, got.etag) == (True, b"", '"7"')


def test_a_304_that_nobody_asked_for_is_no_answer():
    assert refusal(says(304)) == "The server answered 304: that is no answer to use."


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (404, "The server answered 404: nothing is at this address."),
        (410, "The server answered 410: what was at this address is gone for good."),
        (401, "The server answered 401: it asks for a sign-in, which Daysheet does not do."),
        (503, "The server answered 503: it has trouble of its own; we ask again later."),
        (204, "The server answered 204: that is no answer to use."),
        (302, "The server answered 302: that is no answer to use."),  # without saying where to
    ],
)
def test_other_answers_are_told_in_plain_words(status, said):
    assert refusal(says(status)) == said


def chain(handler):
    left = int(handler.path.strip("/"))
    says(302, Location=f"/{left - 1}")(handler) if left else says(body=b"there")(handler)


def test_five_redirects_are_followed_and_the_last_address_is_told():
    with serving(chain) as server:
        got = ask(server, "/5")

    assert (got.body, got.address) == (b"there", f"http://{server.name}/0")


def test_a_sixth_redirect_is_not():
    assert refusal(chain, path="/6") == "The address leads on to another more than 5 times."


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("http://127.0.0.1/secret", "'127.0.0.1' is not on the public internet, and Daysheet does not go there."),
        ("http://[::ffff:169.254.169.254]/", "'::ffff:169.254.169.254' is not on the public internet, and Daysheet does not go there."),
        ("http://127.0.0.1:22/", "The address asks for port 22. Daysheet goes to ports 80 and 443 only."),
        ("file:///etc/passwd", "'file:///etc/passwd' is no address on the web. It begins with https://, http:// or webcal://."),
        ("http://me:secret@example.org/", "The address holds a name or password. Use one that works without them."),
    ],
)  # fmt: skip
def test_each_redirect_is_checked_anew(location, said):
    assert refusal(says(302, Location=location)) == said


def test_gzip_is_unpacked():
    with serving(says(body=gzip.compress(b"x" * 5000), Content_Encoding="gzip")) as server:
        assert ask(server).body == b"x" * 5000


def test_a_compression_bomb_ends_at_the_cap():
    bomb = gzip.compress(b"\0" * 60_000_000)
    started = time.process_time()

    said = refusal(says(body=bomb, Content_Encoding="gzip"), limits=Limits(bytes=100_000))

    assert (said, len(bomb) < 100_000) == ("The answer is larger than 0.1 MB.", True)
    assert time.process_time() - started < 1


def test_a_large_answer_is_refused_by_its_announced_size_and_by_what_comes():
    def unannounced(handler):
        says(body=b"", Content_Length=None)(handler)
        for _ in range(100):
            handler.wfile.write(b"x" * 10_000)

    told = {
        refusal(one, limits=Limits(bytes=50_000)) for one in (says(Content_Length=50_000_001), unannounced)
    }

    assert told == {"The answer is larger than 0.05 MB."}


def test_an_answer_of_exactly_the_cap_is_taken():
    with serving(says(body=b"x" * 50_000)) as server:
        assert len(ask(server, limits=Limits(bytes=50_000)).body) == 50_000


@pytest.mark.parametrize("where", ["head", "body"])
def test_a_server_that_drips_is_cut_off(where):
    def drip(handler):
        if where == "body":
            says(Content_Length=1000)(handler)
        for _ in range(100):
            handler.wfile.write(b"H")
            time.sleep(0.05)

    started = time.monotonic()
    said = refusal(drip, limits=Limits(seconds=0.4))

    assert said == "The server took longer than 0.4 seconds."
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (says(body=b"half", Content_Length=8), "The answer broke off before its end."),
        (says(body=gzip.compress(b"x" * 999)[:-9], Content_Encoding="gzip"), "The answer broke off before its end."),
        (says(body=b"no gzip", Content_Encoding="gzip"), "The server sent something that is no proper answer."),
        (says(body=b"x", Content_Encoding="br"), "The server packs its answer as 'br', which we did not ask for."),
        (lambda handler: handler.wfile.write(b"SSH-2.0-OpenSSH\r\n\r\n"), "The server sent something that is no proper answer."),
    ],
)  # fmt: skip
def test_what_is_no_whole_answer_is_an_error(answer, said):
    assert refusal(answer) == said


def test_deflate_is_unpacked_although_nobody_asked_for_it():
    with serving(says(body=zlib.compress(b"hello"), Content_Encoding="deflate")) as server:
        assert ask(server).body == b"hello"


@pytest.mark.parametrize("address", ["ftp://example.org/", "example.org/cal.ics", "https://", "http://x:y:z/", "http://a\r\nb/", "https://x.org/" + "x" * 3000])  # fmt: skip
def test_what_is_no_address_is_said(address):
    with pytest.raises(FetchError, match="is no address"):
        fetch(address, site=SITE)


def test_webcal_is_read_as_https():
    assert target_of("WEBCAL://Library.example/all events.ics").address == "https://library.example/all%20events.ics"  # fmt: skip


def leads_to(*addresses):
    """A resolver that knows every name as these, and a connector that keeps what it was asked for and refuses."""
    asked = []

    def resolve(host, port, **options):
        asked.append(host)
        return [(socket.AF_INET6 if ":" in a else socket.AF_INET, 1, 6, "", (a, port)) for a in addresses]

    def connect(family, place, seconds):
        asked.append(place)
        raise ConnectionRefusedError

    return Network(resolve, connect), asked


@pytest.mark.parametrize("private", ["127.0.0.1", "10.0.0.5", "169.254.169.254", "64:ff9b::a00:5", "2002:a00:5::1", "192.88.99.1", "fec0::1", "::ffff:10.0.0.5"])  # fmt: skip
def test_a_name_that_leads_inside_is_refused_before_anything_is_sent(private):
    network, asked = leads_to(private)

    with pytest.raises(FetchError, match="'library.example' is not on the public internet"):
        fetch("https://library.example/cal.ics", site=SITE, network=network)
    assert asked == ["library.example"]


def test_the_connection_goes_to_the_address_that_was_checked_and_the_name_is_looked_up_once():
    network, asked = leads_to("10.0.0.5", "93.184.215.14")

    with pytest.raises(FetchError, match="takes no connections"):
        fetch("https://library.example/cal.ics", site=SITE, network=network)
    assert asked == ["library.example", ("93.184.215.14", 443)]


def test_an_allowed_server_is_allowed_at_its_port_only():
    with pytest.raises(FetchError, match="not on the public internet"):
        fetch("http://127.0.0.1/", site=SITE, allow={"127.0.0.1:8123"})
    with pytest.raises(FetchError, match="port 8124"):
        fetch("http://127.0.0.1:8124/", site=SITE, allow={"127.0.0.1:8123"})


def test_a_name_that_nobody_knows_is_said():
    def resolve(*asked, **options):
        raise socket.gaierror

    with pytest.raises(FetchError, match=r"No server is called 'libary\.example'"):
        fetch("https://libary.example/", site=SITE, network=Network(resolve))


@pytest.fixture
def certificate(tmp_path):
    return certificate_in(tmp_path)


def safely(certificate, *, trust):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving(says(body=b"safe"), tls=context) as server:
        return fetch(f"https://{server.name}/", site=SITE, allow={server.name}, network=Network(trust=trust))


def test_https_is_spoken_with_a_server_whose_certificate_is_trusted(certificate):
    assert safely(certificate, trust=lambda: ssl.create_default_context(cafile=certificate)).body == b"safe"


def test_a_certificate_that_nobody_vouches_for_is_refused(certificate):
    with pytest.raises(FetchError, match="could not show that it is who it says"):
        safely(certificate, trust=Network().trust)


# Sending ---------------------------------------------------------------------


def send(server, body=b'{"a":1}', **options):
    headers = {"Content-Type": "application/json", "Authorization": "Bearer swordfish"}
    return post(
        f"http://{server.name}/v1/x",
        body,
        **{"site": SITE, "headers": headers, "allow": {server.name}} | options,
    )


def test_a_body_is_posted_once_with_its_headers():
    with serving(says(body=b"heard")) as server:
        got = send(server)

    [(path, headers)] = server.heard
    assert (got.body, path, server.sent) == (b"heard", "/v1/x", [b'{"a":1}'])
    assert (headers["Content-Type"], headers["Authorization"], headers["Content-Length"]) == (
        "application/json",
        "Bearer swordfish",
        "7",
    )


def test_what_is_sent_goes_to_no_second_server():
    with (
        serving(says(body=b"never asked")) as other,
        serving(says(307, Location=f"http://{other.name}/")) as server,
        pytest.raises(FetchError, match="goes to no other"),
    ):
        send(server, allow={server.name, other.name})

    assert (len(server.heard), other.heard) == (1, [])


def test_nothing_is_sent_inside_a_private_network():
    with serving(says(body=b"x")) as server, pytest.raises(FetchError, match="goes to ports 80 and 443 only"):
        send(server, allow=())

    assert server.heard == []


def test_who_is_too_slow_can_be_told_from_who_refuses():
    def drip(handler):
        says(Content_Length=1000)(handler)
        for _ in range(100):
            handler.wfile.write(b"x")
            time.sleep(0.05)

    with serving(drip) as server, pytest.raises(TooSlow, match=r"longer than 0\.4 seconds"):
        send(server, limits=Limits(seconds=0.4))


@pytest.mark.parametrize("key", ["sword\r\nHost: evil", "schlüssel", "a\0b"])
def test_a_key_that_cannot_be_sent_is_not_told(key):
    with serving(says(body=b"x")) as server, pytest.raises(FetchError) as caught:
        send(server, headers={"Authorization": f"Bearer {key}"})

    assert (str(caught.value), caught.value.__cause__, server.heard) == (
        "A key or other header holds signs that cannot be sent.",
        None,
        [],
    )
