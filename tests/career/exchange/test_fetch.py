"""Fetching an address without being led to the machine's own network."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from waymark.career.exchange.fetch import fetch, is_public
from waymark.guidance.reasons import Refusal


class Site(BaseHTTPRequestHandler):
    """A small site with everything that goes wrong."""

    def do_GET(self):
        getattr(self, "page_" + self.path.strip("/").partition("?")[0].partition("/")[0], self.page_gone)()

    def answer(self, body=b"", status=200, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page_plain(self):
        if self.headers["If-None-Match"] == '"1"' or self.headers["If-Modified-Since"] == "yesterday":
            self.answer(status=304)
        else:
            self.answer(b"hello", Content_Type="text/plain", ETag='"1"', Last_Modified="yesterday")

    def page_moved(self):
        self.answer(status=302, Location="/plain")

    def page_circle(self):
        self.answer(status=301, Location="/circle")

    def page_inward(self):
        self.answer(status=302, Location=f"http://127.0.0.2:{self.server.server_port}/plain")

    def page_file(self):
        self.answer(status=302, Location="file:///etc/passwd")

    def page_packed(self):
        self.answer(gzip.compress(b"hello"), Content_Encoding="gzip")

    def page_bomb(self):
        self.answer(gzip.compress(bytes(9_000_000)), Content_Encoding="gzip")

    def page_torn(self):
        self.answer(b"no gzip", Content_Encoding="gzip")

    def page_huge(self):
        self.answer(bytes(5000))

    def page_drip(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)

    def page_gone(self):
        self.answer(b"nothing here", status=404)

    def log_message(self, *args):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # who drips is hung up on
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def only_the_site(address):
    return str(address) == "127.0.0.1"


def got(address, **how):
    return fetch(address, allowed=only_the_site, **how)


def refused(address, **how):
    with pytest.raises(Refusal) as found:
        fetch(address, **({"allowed": only_the_site} | how))
    return found.value.reasons[0].code


def test_a_page_comes_with_its_kind_and_marks(site):
    found = got(f"{site}/plain")
    assert (found.data, found.content_type, found.tag, found.modified) == (
        b"hello",
        "text/plain",
        '"1"',
        "yesterday",
    )


def test_what_has_not_changed_is_not_sent_again(site):
    assert got(f"{site}/plain", tag='"1"').data is None
    assert got(f"{site}/plain", modified="yesterday").data is None


def test_a_redirect_is_followed_and_the_last_address_told(site):
    assert got(f"{site}/moved").address == f"{site}/plain"


def test_packed_pages_are_unpacked(site):
    assert got(f"{site}/packed").data == b"hello"


def test_without_the_test_s_word_no_private_address_is_asked(site):
    assert refused(f"{site}/plain", allowed=is_public) == "fetch.private"
    assert refused(site.replace("127.0.0.1", "localhost"), allowed=is_public) == "fetch.private"


def test_a_redirect_inward_is_refused(site):
    assert refused(f"{site}/inward") == "fetch.private"
    assert refused(f"{site}/file") == "fetch.no_address"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("circle", "fetch.redirects"),
        ("gone", "fetch.status"),
        ("bomb", "fetch.too_large"),
        ("torn", "fetch.unreadable"),
    ],
)
def test_what_goes_wrong_is_told(site, page, code):
    assert refused(f"{site}/{page}") == code


def test_size_and_time_have_an_end(site):
    assert refused(f"{site}/huge", largest=4999) == "fetch.too_large"
    before = time.monotonic()
    assert refused(f"{site}/drip", seconds=0.5) == "fetch.too_slow"
    assert time.monotonic() - before < 3


def test_nobody_at_home_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert refused(f"http://127.0.0.1:{port}/") == "fetch.unreachable"
    assert refused("http://nobody.invalid/") == "fetch.unreachable"


@pytest.mark.parametrize(
    "address",
    [
        *("", "example.org", "ftp://example.org/", "file:///etc/passwd", "http://", "http://a b/"),
        *("http://name:word@example.org/", "http://[::1", "http://example.org:99999/", "javascript:alert(1)"),
        "http://example.org/\r\nX: y",
    ],
)
def test_what_is_no_web_address_is_refused(address):
    assert refused(address) == "fetch.no_address"


@pytest.mark.parametrize(
    "host",
    [
        "127.1",
        "0x7f.1",
        "2130706433",
        "0",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::]",
        "169.254.169.254",
        "10.0.0.1",
    ],
)
def test_other_ways_to_write_a_private_address_do_not_help(host):
    assert refused(f"http://{host}:9/", allowed=is_public, seconds=2) in {
        "fetch.private",
        "fetch.unreachable",
    }


def test_a_name_is_resolved_once_and_the_judged_address_is_called(site, monkeypatch):
    port = int(site.rpartition(":")[2])
    answers = iter(["127.0.0.1", "127.0.0.2"])
    called = []

    def resolve(host, port, *args, **how):
        called.append(host)
        address = host if host[0].isdigit() else next(answers)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    assert got(f"http://rebinding.example:{port}/plain").data == b"hello"
    assert called.count("rebinding.example") == 1


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 80)) for a in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: both)
    assert refused("http://mixed.example/", allowed=is_public) == "fetch.private"


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *("224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1"),
        *("2002:7f00:1::", "64:ff9b::7f00:1", "2001:db8::1"),
    ],
)
def test_addresses_that_are_not_public(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "::ffff:93.184.216.34"])
def test_addresses_that_are_public(address):
    assert is_public(ipaddress.ip_address(address))
