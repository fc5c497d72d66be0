"""Other devices: let in by a code, known by a secret, taken away at once. Strangers see one page."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client

from waymark.guidance.reasons import Refusal
from waymark.settings import origin
from waymark.web import arrival, pairing, pin
from web.addresses import ASKED, ASKS, FILES, SHOWN
from web.conftest import NOON
from web.visitor import Page, Visitor, paired, written

PUBLIC = "https://me.example"
READ = [*SHOWN.values(), *ASKS.values(), *ASKED, *FILES.values(), "/no-such-page"]
PROXY = {"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Host": "me.example", "X-Forwarded-Proto": "https"}
HOST = {"Host": "me.example"}
CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}")
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)"


@pytest.fixture
def public(visit, settings, monkeypatch):
    """The owner at their own machine, which has an address for other devices."""
    settings.WAYMARK_PUBLIC = PUBLIC
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "me.example"]
    monkeypatch.setattr(pairing, "_wrong", [])
    visit.post("/track", {"text": "My secret line"})
    return visit


class Telephone(Visitor):
    """Another device, that comes through the person's proxy."""

    def __init__(self, token="", **options):
        self.client = Client(SERVER_NAME="me.example", headers=PROXY | {"User-Agent": IPHONE}, **options)
        if token:
            self.client.cookies[pairing.COOKIE] = token


def code_for(owner):
    found = owner.post("/settings/devices", {}, 200)
    return CODE.search(found.words)[0]


def let_in(owner):
    telephone = Telephone()
    telephone.client.post("/pair", {"code": code_for(owner)})
    return telephone


def is_out(response):
    return response.status_code == 302 and response.headers["Location"] == "/pair" and not response.content


def test_a_stranger_sees_the_pairing_page_and_nothing_else(public):
    stranger = Telephone()
    for path in READ:
        assert is_out(stranger.client.get(path)), path
        assert is_out(stranger.client.post(path)), path
    assert stranger.client.get("/plan", headers={"HX-Request": "true"}).headers["HX-Redirect"] == "/pair"
    page = stranger.get("/pair")
    assert page.title == "Which code does the other device show?"
    assert "secret" not in page.tree.html


def test_a_stranger_gets_the_style_of_the_page(public):
    answer = Telephone().client.get("/static/mark.svg")
    assert b"<svg" in b"".join(answer.streaming_content)
    answer.close()


def test_a_code_lets_a_device_in_and_it_is_called_by_what_it_is(public):
    telephone = let_in(public)
    assert "My secret line" in telephone.get("/today").words
    assert "iPhone" in public.get("/settings/devices").words
    assert "this one" in telephone.get("/settings/devices").words
    assert "this one" not in public.get("/settings/devices").words


def test_the_square_leads_to_the_page_with_the_code_filled_in(public):
    found = public.post("/settings/devices", {}, 200)
    code = CODE.search(found.words)[0]
    assert found.one("svg.qr path")
    page = Telephone().get(f"/pair?code={code}")
    assert page.one("[name=code]").attributes["value"] == code


def test_a_code_may_be_typed_in_any_way(public):
    code = code_for(public)
    telephone = Telephone()
    telephone.client.post("/pair", {"code": f" {code.lower().replace('-', ' ')} "})
    assert telephone.get("/today")


def test_a_code_works_once(public):
    code = code_for(public)
    Telephone().client.post("/pair", {"code": code})
    again = Telephone().client.post("/pair", {"code": code})
    assert again.status_code == 422
    assert pairing.COOKIE not in again.cookies


def test_a_code_holds_for_ten_minutes(public):
    code = code_for(public)
    with time_machine.travel(NOON + dt.timedelta(minutes=11)):
        assert Telephone().client.post("/pair", {"code": code}).status_code == 422


def test_five_wrong_codes_shut_the_door_even_to_the_right_one(public, monkeypatch):
    code, stranger, now = code_for(public), Telephone(), [0.0]
    monkeypatch.setattr(pairing.time, "monotonic", lambda: now[0])
    for _ in range(5):
        page = stranger.post("/pair", {"code": "AAAA-AAAA"}, 422)
        assert page.problems["code"].startswith("No device waits for this code.")
    page = Telephone().post("/pair", {"code": code}, 422)
    assert page.problems["code"] == "Five codes were wrong. Wait ten minutes, then make a new one."
    now[0] = 601
    assert Telephone().client.post("/pair", {"code": code}).status_code == 302


def test_a_device_that_is_taken_away_is_out_at_once(public):
    telephone = let_in(public)
    form = public.get("/settings/devices").form("main form.deed[action*=revoke]")
    page = public.send(form)
    assert page.toast == "iPhone can no longer come in."
    assert "These may come in" not in page.words
    assert is_out(telephone.client.get("/today"))
    assert is_out(telephone.client.post("/capture", {"text": "x"}))


def test_taking_away_can_be_undone(public):
    telephone = let_in(public)
    public.send(public.send(public.get("/settings/devices").form("main form.deed[action*=revoke]")).undo())
    assert telephone.get("/today")


@pytest.mark.parametrize("token", ["", "x", "0" * 43, "' or 1=1 --"])
def test_a_made_up_secret_opens_nothing(public, token):
    paired()
    assert is_out(Telephone(token).client.get("/today"))


def test_a_code_that_waits_is_no_secret_to_come_in_with(public):
    assert is_out(Telephone(code_for(public)).client.get("/today"))


def test_the_cookie_is_out_of_reach_of_scripts_and_travels_encrypted(public):
    answer = Telephone().client.post("/pair", {"code": code_for(public)})
    cookie = answer.cookies[pairing.COOKIE]
    assert cookie["httponly"]
    assert cookie["secure"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] > 300 * 24 * 3600
    assert all(one["secure"] for one in answer.cookies.values())


def test_a_secret_is_kept_as_a_hash_only(public, home):
    token = let_in(public).client.cookies[pairing.COOKIE].value
    from waymark.career import local, models

    row = models.Device.objects.get(person_id=local.access("test").person)
    assert token not in str(vars(row))
    for change in models.Change.objects.filter(person_id=row.person_id):
        assert token not in str(vars(change))


def test_a_visit_to_today_keeps_the_device_known(public):
    assert let_in(public).client.get("/today").cookies[pairing.COOKIE]["max-age"] == pairing.LASTS


def test_what_goes_through_a_tunnel_travels_compressed(public):
    answer = let_in(public).client.get("/today", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in public.client.get("/today", headers={"Accept-Encoding": "gzip"}).headers


FROM_OUTSIDE = {
    "a proxy that says so": {"headers": PROXY},
    "a proxy that keeps the host": {"headers": HOST},
    "a proxy that tells only for whom": {"headers": HOST | {"X-Real-IP": "203.0.113.7"}},
    "a tunnel of another kind": {"headers": HOST | {"Cf-Connecting-Ip": "203.0.113.7"}},
    "the port for others": {"headers": HOST, arrival.OUTER: True},
    "the network": {"headers": HOST, "REMOTE_ADDR": "192.168.1.9"},
}


@pytest.mark.parametrize("way", FROM_OUTSIDE)
def test_whoever_comes_from_outside_has_to_be_paired(public, way):
    given = {"SERVER_NAME": "localhost"} | FROM_OUTSIDE[way]
    assert is_out(Client(**given).get("/today"))


NOT_OURS = {
    "localhost at the port for others": {"headers": {"Host": "localhost"}, arrival.OUTER: True},
    "localhost through a proxy": {"headers": {"Host": "localhost", "X-Forwarded-For": "203.0.113.7"}},
    "localhost from the network": {"headers": {"Host": "localhost"}, "REMOTE_ADDR": "192.168.1.9"},
    "another name": {"headers": {"Host": "evil.example"}},
    "another name through a proxy": {"headers": PROXY | {"X-Forwarded-Host": "evil.example"}},
    "our name with another port": {"headers": {"Host": "me.example:8438"}, arrival.OUTER: True},
    "a name forwarded from the network": {"headers": PROXY, "REMOTE_ADDR": "192.168.1.9"},
}


@pytest.mark.parametrize("way", NOT_OURS)
def test_any_other_name_is_refused_even_with_the_secret(public, way):
    client = Client(**({"SERVER_NAME": "localhost"} | NOT_OURS[way]))
    client.cookies[pairing.COOKIE] = paired().secret
    assert client.get("/today").status_code == 400
    assert client.post("/capture", {"text": "x"}).status_code == 400


def test_this_machine_needs_no_secret(public):
    assert "My secret line" in public.get("/today").words


def test_without_a_public_address_nobody_comes_in_through_a_proxy(visit):
    visit.post("/track", {"text": "A line"})
    for headers in (PROXY, {"X-Forwarded-For": "203.0.113.7"}, {"Via": "1.1 proxy"}):
        assert visit.client.get("/today", headers=headers).status_code == 400
    page = visit.get("/settings/devices")
    assert "waymark serve --public-url" in page.words
    assert visit.client.get("/pair").headers["Location"] == "/"


def test_what_another_site_sends_through_a_paired_device_changes_nothing(public):
    telephone, before = let_in(public), written()
    for headers in (
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ):
        assert telephone.client.post("/capture", {"text": "x"}, headers=headers).status_code == 403
    token = telephone.client.cookies[pairing.COOKIE].value
    strict = Telephone(token, enforce_csrf_checks=True)
    assert strict.client.post("/capture", {"text": "x"}, headers={"Origin": PUBLIC}).status_code == 403
    assert written() == before


def test_a_form_of_a_paired_device_is_taken(public):
    token = let_in(public).client.cookies[pairing.COOKIE].value
    telephone = Telephone(token, enforce_csrf_checks=True)
    form = telephone.get("/capture")
    typed = form.form().values | {
        "csrfmiddlewaretoken": form.one("[name=csrfmiddlewaretoken]").attributes["value"]
    }
    own = {"Origin": PUBLIC, "Sec-Fetch-Site": "same-origin"}
    assert telephone.client.post("/capture", typed | {"text": "From the bus"}, headers=own).status_code == 302
    assert "From the bus" in public.get("/today").words


def test_a_device_is_asked_for_the_pin_after_it_was_paired(public):
    pin.choose("2468")
    stranger = Telephone()
    assert is_out(stranger.client.get("/today"))
    public.post("/lock", {"pin": "2468"})
    telephone = let_in(public)
    assert telephone.client.get("/today").headers["Location"].startswith("/lock")


def test_devices_are_the_owners_also_while_they_look_at_the_sample(public):
    public.client.post("/look")
    telephone = let_in(public)
    assert telephone.get("/today")
    public.send(public.get("/settings/devices").form("main form.deed[action*=revoke]"))
    assert is_out(telephone.client.get("/today"))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("https://me.example", "https://me.example"),
        (" HTTPS://Me.Example/ ", "https://me.example"),
        ("https://me.example:443", "https://me.example"),
        ("http://192.168.1.20:8437", "http://192.168.1.20:8437"),
        ("", ""),
    ],
)
def test_a_public_address_is_kept_as_browsers_write_it(said, kept):
    assert origin(said) == kept


@pytest.mark.parametrize(
    "said",
    ["me.example", "ftp://me.example", "https://me.example/waymark", "https://a:b@me.example", "http://localhost:1",
     "https://[::1]", "https://me.example:99999", "https://[", "https://me.example?x", "https://mé.example"],
)  # fmt: skip
def test_what_is_no_public_address_is_told(said):
    with pytest.raises(Refusal):
        origin(said)


def test_a_page_about_a_lost_device_offers_nothing_without_a_post(public):
    device = paired()
    assert public.client.get(f"/settings/devices/{device.id}/revoke").status_code == 405
    assert isinstance(public.get("/settings/devices"), Page)
