"""Address books on a real server."""

import pytest

from career import radicale
from waymark.career.exchange import carddav
from waymark.career.exchange.dav import Dav, is_at_home
from waymark.guidance.reasons import Refusal

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nN:{name};;;;\r\nEND:VCARD\r\n"


@pytest.fixture
def dav():
    with Dav(radicale.NAME, radicale.SECRET, home=True) as asked:
        yield asked


def named(name, uid=""):
    return CARD.format(uid=uid or name, name=name)


def test_a_book_is_found_from_the_address_of_its_server(dav, book):
    root = book.partition(f"/{radicale.NAME}/")[0] + "/"
    there = (carddav.Book(book, "Book"),)
    assert carddav.find_books(dav, root) == there
    assert carddav.find_books(dav, book) == there


def test_several_books_of_a_server_are_told_by_name_and_one_by_its_own_address_alone(dav, book):
    choir = book.replace("/book/", "/choir/")
    radicale.begin(choir, "Choir &amp; friends")
    root = book.partition(f"/{radicale.NAME}/")[0] + "/"
    both = (carddav.Book(book, "Book"), carddav.Book(choir, "Choir & friends"))
    assert carddav.find_books(dav, root) == both
    assert carddav.find_books(dav, choir) == both[1:]


def test_a_book_on_another_host_is_not_offered():
    from xml.etree import ElementTree as ET

    kind = ET.fromstring('<r xmlns:c="urn:ietf:params:xml:ns:carddav"><c:addressbook/></r>')
    told = [
        carddav.Told(href=href, status=0, properties={"{DAV:}resourcetype": kind})
        for href in ("https://elsewhere.example/ana/book/", "/ana/book/")
    ]
    assert carddav._books("https://here.example/ana/", told) == (
        carddav.Book("https://here.example/ana/book/", "book"),
    )


def test_what_changed_is_told_since_the_last_time(dav, book):
    radicale.keep(book, "one.vcf", named("One"))
    radicale.keep(book, "two.vcf", named("Two"))
    first = carddav.changes(dav, book, "")
    paths = sorted(first.changed)
    assert [path.rpartition("/")[2] for path in paths] == ["one.vcf", "two.vcf"]
    assert first.token

    radicale.keep(book, "one.vcf", named("Other", "One"))
    radicale.take(book, "two.vcf")
    second = carddav.changes(dav, book, first.token)
    assert ([*second.changed], second.gone, second.whole) == ([paths[0]], {paths[1]}, False)
    assert carddav.changes(dav, book, "http://radicale.org/ns/sync/forgotten").whole


def test_a_card_is_written_only_over_the_one_that_was_read(dav, book):
    radicale.keep(book, "three.vcf", named("Three"))
    path = carddav.path_of(book) + "three.vcf"
    (held,) = carddav.fetch_cards(dav, book, [path]).values()
    mark = carddav.put(dav, book, path, named("Changed", "Three").encode(), held.etag)
    assert mark
    assert mark != held.etag
    assert carddav.put(dav, book, path, named("Late", "Three").encode(), held.etag) is None
    assert carddav.put(dav, book, path, named("Again", "Three").encode(), "") is None
    assert "FN:Changed" in radicale.cards(book)


def test_a_server_without_changes_by_token_is_listed_whole(dav, book, monkeypatch):
    radicale.keep(book, "four.vcf", named("Four"))
    ask = Dav.ask

    def old(self, method, address, *args, **headers):
        body = args[0] if args else ""
        if "sync-collection" in str(body):
            return carddav.Answer(address=address, status=415, headers={}, data=b"")
        return ask(self, method, address, *args, **headers)

    monkeypatch.setattr(Dav, "ask", old)
    found = carddav.changes(dav, book, "any")
    assert found.whole
    assert carddav.path_of(book) + "four.vcf" in found.changed
    assert carddav.path_of(book) not in found.changed


def test_a_server_that_tells_its_cards_in_parts_without_end_is_listed_whole(dav, book, monkeypatch):
    radicale.keep(book, "five.vcf", named("Five"))
    ask = Dav.ask
    more = b"<d:response xmlns:d='DAV:'><d:href>/</d:href><d:status>HTTP/1.1 507 More</d:status></d:response>"

    def partly(self, method, address, *args, **headers):
        if "sync-collection" not in str(args[:1]):
            return ask(self, method, address, *args, **headers)
        told = b"<d:multistatus xmlns:d='DAV:'>" + more + b"<d:sync-token>x</d:sync-token></d:multistatus>"
        return carddav.Answer(address=address, status=207, headers={}, data=told)

    monkeypatch.setattr(Dav, "ask", partly)
    found = carddav.changes(dav, book, "")
    assert carddav.path_of(book) + "five.vcf" in found.changed


def test_a_wrong_secret_is_told(book):
    with Dav(radicale.NAME, "wrong", home=True) as dav, pytest.raises(Refusal) as refusal:
        carddav.find_books(dav, book)
    assert refusal.value.reasons[0].code == "dav.not_let_in"


def test_a_server_at_home_is_asked_only_where_that_was_said(book):
    with Dav(radicale.NAME, radicale.SECRET, home=False) as dav, pytest.raises(Refusal) as refusal:
        carddav.find_books(dav, book)
    assert refusal.value.reasons[0].code == "dav.insecure"
    with Dav("", "", home=False) as dav, pytest.raises(Refusal) as refusal:
        carddav.find_books(dav, book)
    assert refusal.value.reasons[0].code == "fetch.private"


def test_machines_are_not_managed_by_anybodys_address():
    import ipaddress

    assert is_at_home(ipaddress.ip_address("192.168.1.4"))
    assert is_at_home(ipaddress.ip_address("127.0.0.1"))
    assert not is_at_home(ipaddress.ip_address("169.254.169.254"))
    assert not is_at_home(ipaddress.ip_address("0.0.0.0"))
    assert not is_at_home(ipaddress.ip_address("224.0.0.1"))


def test_a_place_without_a_book_is_told(dav, book):
    empty = book.partition(f"/{radicale.NAME}/")[0] + "/nobody/nothing/"
    with pytest.raises(Refusal):
        carddav.find_books(dav, empty)
