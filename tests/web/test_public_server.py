"""`waymark serve --public-url`: a port for this machine, another for everybody else, a code for the first."""

from __future__ import annotations

import re
import socket

import httpx2
import pytest

from web.served import PATIENCE, Served, waymark

pytestmark = pytest.mark.slow
HOST = {"Host": "me.example"}


@pytest.fixture(scope="module")
def there(tmp_path_factory):
    """A server that the person's tunnel leads to, and what it said."""
    home = tmp_path_factory.mktemp("public") / "home"
    with Served(home, "--port", "0", "--public-url", "https://me.example") as server:
        server.said += server.process.stdout.readline() + server.process.stdout.readline()
        yield server


@pytest.fixture(scope="module")
def outer(there):
    """Where the tunnel leads."""
    return re.search(r"lead to (http://127\.0\.0\.1:\d+) ", there.said)[1]


def get(address, **headers):
    return httpx2.get(address, headers=headers, timeout=PATIENCE)


def test_this_machine_comes_in_freely(there):
    assert get(f"{there.address}/start").status_code == 200


def test_the_port_for_others_shows_strangers_the_pairing_page(outer):
    assert get(f"{outer}/today", **HOST).headers["Location"] == "/pair"
    assert "Which code" in get(f"{outer}/pair", **HOST).text


def test_the_port_for_others_is_no_back_door_to_this_machine(outer):
    port = outer.rpartition(":")[2]
    for host in ("localhost", f"localhost:{port}", f"127.0.0.1:{port}", "", "evil.example"):
        assert get(f"{outer}/today", Host=host).status_code == 400


def test_a_proxy_at_the_port_of_this_machine_is_seen(there):
    assert get(f"{there.address}/today", **{"X-Forwarded-For": "203.0.113.7"}).status_code == 400
    assert get(f"{there.address}/today", **HOST).headers["Location"] == "/pair"


def test_the_code_it_says_lets_the_first_device_in(there, outer):
    code = re.search(r"for ten minutes: ([2-9A-Z]{4}-[2-9A-Z]{4}) ", there.said)[1]
    with httpx2.Client(base_url=outer, headers=HOST, timeout=PATIENCE) as telephone:
        page = telephone.get("/pair")
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)[1]
        cookie = page.headers["Set-Cookie"].partition(";")[0]
        assert "Secure" in page.headers["Set-Cookie"]
        sent = {"Cookie": cookie, "Origin": "https://me.example", "Referer": "https://me.example/pair"}
        answer = telephone.post("/pair", data={"code": code, "csrfmiddlewaretoken": token}, headers=sent)
        assert answer.headers["Location"] == "/"
        device = re.search(r"waymark_device=[^;]+", str(answer.headers.get_list("Set-Cookie")))[0]
        assert telephone.get("/start", headers={"Cookie": device}).status_code == 200


def test_at_home_it_listens_at_that_address(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.2", 0))
        port = free.getsockname()[1]
    at_home = f"http://127.0.0.2:{port}"
    with Served(tmp_path / "home", "--port", "0", "--public-url", at_home):
        assert get(f"{at_home}/today").headers["Location"] == "/pair"


def test_an_address_that_is_not_this_machines_is_told_in_a_sentence(tmp_path):
    done = waymark(tmp_path / "home", "serve", "--port", "0", "--public-url", "http://192.0.2.1:8437")
    assert done.returncode == 2
    assert done.stdout.startswith("Nothing can be opened at 192.0.2.1, port 8437:")


def test_what_is_no_address_is_told_in_a_sentence(tmp_path):
    done = waymark(tmp_path / "home", "serve", "--public-url", "me.example")
    assert done.returncode == 2
    assert "is not an address that others can open Waymark at: me.example." in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
