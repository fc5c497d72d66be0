"""An address book on a server (CardDAV, RFC 6352): found, listed by what changed, read and written.

What changed since the last time is told by `sync-collection` (RFC 6578) where the server knows it, and else
by the marks of all cards. A card is written only over the one that was read: `If-Match`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from waymark.career.exchange.dav import Answer, Dav
from waymark.guidance.reasons import Reason, Refusal

_D, _C = "{DAV:}", "{urn:ietf:params:xml:ns:carddav}"
_SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"'
_XML = "application/xml; charset=utf-8"
_MANY, _CHANGED, _TOO_MANY, _MISSING = 207, 412, 507, 404
_AT_ONCE = 100
_MOST_BOOKS, _LONGEST_NAME = 100, 200
_PARTS = 50  # how often a server may tell its changes in parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a server says of one address: its status, and its properties by name."""

    href: str
    status: int
    properties: dict[str, ET.Element]

    def text(self, name: str) -> str:
        found = self.properties.get(name)
        return (found.text or "").strip() if found is not None else ""

    def leads_to(self, name: str) -> str:
        found = self.properties.get(name)
        link = found.find(f"{_D}href") if found is not None else None
        return (link.text or "").strip() if link is not None else ""

    @property
    def is_book(self) -> bool:
        kinds = self.properties.get(f"{_D}resourcetype")
        return kinds is not None and kinds.find(f"{_C}addressbook") is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Cards by address with their marks, those that are gone, and what to say the next time.

    With `whole`, `changed` lists every card there is, and whatever is not listed is gone.
    """

    token: str
    changed: dict[str, str]
    gone: frozenset[str]
    whole: bool


@dataclass(frozen=True, slots=True)
class Book:
    """An address book that a server offers: where it stands, and what it is called there."""

    url: str
    name: str


@dataclass(frozen=True, slots=True)
class Held:
    """A card as the server holds it."""

    etag: str
    data: bytes


def find_books(dav: Dav, address: str) -> tuple[Book, ...]:
    """The address book at an address, or those below it, by name. Raises `Refusal` with `dav.no_book`.

    Those on other hosts are left out: the secret is not for them.
    """
    asked = "<d:resourcetype/><d:displayname/><d:current-user-principal/><c:addressbook-home-set/>"
    known = urljoin(address, "/.well-known/carddav")
    for start in (address, known):
        seen = start
        for _ in range(3):  # itself, who one is there, where their books are
            found = _propfind(dav, seen, asked, depth="1")
            if books := _books(seen, found):
                return books
            steps = (f"{_C}addressbook-home-set", f"{_D}current-user-principal")
            further = next((to for step in steps for one in found[:1] if (to := one.leads_to(step))), "")
            if not further:
                break
            seen = urljoin(seen, further)
    raise Refusal(Reason("dav.no_book", {"address": address}))


def _books(seen: str, found: Iterable[Told]) -> tuple[Book, ...]:
    """The books among what was found; one that was asked for by its own address alone."""
    books = []
    for one in found:
        url = urljoin(seen, one.href)
        if one.is_book and urlsplit(url).netloc == urlsplit(seen).netloc:
            name = one.text(f"{_D}displayname") or path_of(url).rstrip("/").rpartition("/")[2]
            books.append(Book(url, name[:_LONGEST_NAME]))
            if path_of(url).rstrip("/") == path_of(seen).rstrip("/"):
                return (books[-1],)
    return tuple(sorted(books, key=lambda book: (book.name.casefold(), book.url))[:_MOST_BOOKS])


def changes(dav: Dav, book: str, token: str) -> Changes:
    """What changed in a book since `token`; everything where there is none or the server forgot it."""
    changed: dict[str, str] = {}
    gone: set[str] = set()
    whole = not token
    for _ in range(_PARTS):
        answer = dav.ask("REPORT", book, _sync(token), Content_Type=_XML, Depth="0")
        if answer.status != _MANY:
            return changes(dav, book, "") if token else _listed(dav, book)
        root = _parsed(answer)
        more = False
        for one in _told(root):
            if one.status == _TOO_MANY:
                more = True
            elif one.status == _MISSING:
                gone.add(path_of(one.href))
            elif one.text(f"{_D}getetag"):
                changed[path_of(one.href)] = one.text(f"{_D}getetag")
        token = (root.findtext(f"{_D}sync-token") or "").strip()
        if not more:
            return Changes(token=token, changed=changed, gone=frozenset(gone - set(changed)), whole=whole)
    return _listed(dav, book)  # what was not told yet must not be taken for gone


def _listed(dav: Dav, book: str) -> Changes:
    """Every card by its mark, for servers that cannot tell what changed."""
    found = _propfind(dav, book, "<d:getetag/><d:resourcetype/>", depth="1")
    itself = path_of(book).rstrip("/")
    marks = {path_of(one.href): one.text(f"{_D}getetag") for one in found}
    cards = {href: mark for href, mark in marks.items() if mark and href.rstrip("/") != itself}
    return Changes(token="", changed=cards, gone=frozenset(), whole=True)


def fetch_cards(dav: Dav, book: str, hrefs: Sequence[str]) -> dict[str, Held]:
    """The cards at these addresses; those that are not there any more are left out."""
    found: dict[str, Held] = {}
    for start in range(0, len(hrefs), _AT_ONCE):
        some = hrefs[start : start + _AT_ONCE]
        answer = dav.ask("REPORT", book, _multiget(some), Content_Type=_XML, Depth="1")
        if answer.status == _MANY:
            for one in _told(_parsed(answer)):
                data = one.text(f"{_C}address-data")
                if data:
                    found[path_of(one.href)] = Held(one.text(f"{_D}getetag"), data.encode())
        else:
            found |= _one_by_one(dav, book, some)
    return found


def _one_by_one(dav: Dav, book: str, hrefs: Iterable[str]) -> dict[str, Held]:
    answers = {href: dav.ask("GET", urljoin(book, href)) for href in hrefs}
    return {
        href: Held(answer.headers.get("etag", ""), answer.data)
        for href, answer in answers.items()
        if answer.status // 100 == 2  # noqa: PLR2004
    }


def put(dav: Dav, book: str, href: str, data: bytes, etag: str) -> str | None:
    """Write a card over the one with this mark, or a new one; its new mark, None if it has changed."""
    condition = {"If_Match": etag} if etag else {"If_None_Match": "*"}
    address = urljoin(book, href)
    answer = dav.ask("PUT", address, data, Content_Type="text/vcard; charset=utf-8", **condition)
    if answer.status == _CHANGED:
        return None
    if answer.status // 100 != 2:  # noqa: PLR2004
        raise Refusal(Reason("dav.not_written", {"address": address, "status": answer.status}))
    return answer.headers.get("etag") or next(
        (held.etag for held in fetch_cards(dav, book, [href]).values()), ""
    )


def path_of(href: str) -> str:
    """An address as it is compared: its path, with its letters as they are."""
    return unquote(urlsplit(href).path)


def _sync(token: str) -> str:
    return (
        f"<d:sync-collection {_SPACES}><d:sync-token>{escape(token)}</d:sync-token>"
        "<d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>"
    )


def _multiget(hrefs: Iterable[str]) -> str:
    from urllib.parse import quote

    listed = "".join(f"<d:href>{escape(quote(href))}</d:href>" for href in hrefs)
    asked = "<d:prop><d:getetag/><c:address-data/></d:prop>"
    return f"<c:addressbook-multiget {_SPACES}>{asked}{listed}</c:addressbook-multiget>"


def _propfind(dav: Dav, address: str, asked: str, *, depth: str) -> list[Told]:
    body = f"<d:propfind {_SPACES}><d:prop>{asked}</d:prop></d:propfind>"
    answer = dav.ask("PROPFIND", address, body, Content_Type=_XML, Depth=depth)
    return list(_told(_parsed(answer))) if answer.status == _MANY else []


def _parsed(answer: Answer) -> ET.Element:
    if b"<!DOCTYPE" in answer.data or b"<!ENTITY" in answer.data:
        raise Refusal(Reason("fetch.unreadable", {"address": answer.address}))
    try:
        return ET.fromstring(answer.data)  # noqa: S314 - no entities, see above
    except ET.ParseError as error:
        raise Refusal(Reason("fetch.unreadable", {"address": answer.address})) from error


def _told(root: ET.Element) -> Iterator[Told]:
    for response in root.iter(f"{_D}response"):
        properties: dict[str, ET.Element] = {}
        for part in response.iter(f"{_D}propstat"):
            if _code(part.findtext(f"{_D}status")) in {0, 200}:
                properties |= {one.tag: one for prop in part.iter(f"{_D}prop") for one in prop}
        status = _code(response.findtext(f"{_D}status"))
        href = (response.findtext(f"{_D}href") or "").strip()
        yield Told(href=href, status=status, properties=properties)


def _code(status: str | None) -> int:
    """The number in `HTTP/1.1 404 Not Found`; 0 where nothing is said."""
    parts = (status or "").split()
    return int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0
