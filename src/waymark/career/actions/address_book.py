"""Address books on other servers."""

from __future__ import annotations

from typing import Annotated, TypedDict, Unpack
from uuid import UUID

from annotated_types import MaxLen, MinLen

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.exchange import carddav
from waymark.career.exchange.carddav import Book
from waymark.career.exchange.dav import Dav
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.problems import Problems
from waymark.career.records.address_book import AddressBook
from waymark.career.records.fields import Name, WebAddress
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb

Chosen = Annotated[list[WebAddress], MinLen(1), MaxLen(100)]


class Facts(TypedDict, total=False):
    """What more can be said of an address book: what it is called, and who opens it with which secret."""

    name: Name
    user: Name
    secret: Name
    home: bool


@verb(kind="write", main="url")
def add(access: Access, *, url: WebAddress, **facts: Unpack[Facts]) -> AddressBook:
    """Note a CardDAV address book; nothing is fetched before you ask for it."""
    return added(access, models.AddressBook, AddressBook, url=url, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    url: WebAddress | Keep = KEEP,
    **facts: Unpack[Facts],
) -> AddressBook:
    """Change an address book; what is not given stays, and the secret is told to nobody.

    One that is in step keeps its address: at another the cards would be missed, and contacts put away.
    """
    row = _noted(access, id) if url is not KEEP else None
    if row and row.synced_on is not None and row.url != url:
        raise Problems.one("dav.in_step", "url", book=str(row))
    return edited(access, models.AddressBook, AddressBook, id, version, url=url, **facts)


@verb(kind="read", main="id", apart=True)
def offered(access: Access, *, id: UUID) -> tuple[Book, ...]:
    """The address books that stand at the address that was noted; the server is asked for them."""
    return _offered(_noted(access, id))


@verb(kind="write", main="id", apart=True)
def choose(access: Access, *, id: UUID, urls: Chosen) -> tuple[AddressBook, ...]:
    """Say which of the address books on the server are meant; each becomes one that is kept in step."""
    row = _noted(access, id)
    if row.synced_on is not None:
        raise Problems.one("dav.in_step", "id", book=str(row))
    chosen = [book for book in _offered(row) if book.url in urls]
    if len(chosen) < len(set(urls)):
        raise Problems.one("dav.not_offered", "urls")
    with change.unit(access, "write", "address_book.choose"):
        return tuple(
            to_record(AddressBook, _kept(access, row, book, first=book is chosen[0])) for book in chosen
        )


def _noted(access: Access, id: UUID) -> models.AddressBook:
    with change.unit(access, "read", "address_book.offered"):
        return change.get(access, models.AddressBook, id, archived=False)


def _offered(row: models.AddressBook) -> tuple[Book, ...]:
    with Dav(row.user, row.secret, home=row.home) as dav:
        return carddav.find_books(dav, row.url)


def _kept(access: Access, row: models.AddressBook, book: Book, *, first: bool) -> models.AddressBook:
    """The row of a chosen book: the one that was noted, or another that opens as it does."""
    name = " · ".join(dict.fromkeys(filter(None, (row.name, book.name))))
    if first:
        return change.revise(access, models.AddressBook, row.pk, url=book.url, name=name)
    same = {"user": row.user, "secret": row.secret, "home": row.home}
    return change.create(access, models.AddressBook, url=book.url, name=name, **same)


archive, restore = putting_away(models.AddressBook, AddressBook, "an address book")
find = listing(models.AddressBook, AddressBook, "address books", "name", "created_at")
