"""Address books on other servers."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.address_book import AddressBook
from waymark.career.records.fields import Name, WebAddress
from waymark.career.verbs import KEEP, Keep, verb


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
    """Change an address book; what is not given stays, and the secret is told to nobody."""
    return edited(access, models.AddressBook, AddressBook, id, version, url=url, **facts)


archive, restore = putting_away(models.AddressBook, AddressBook, "an address book")
find = listing(models.AddressBook, AddressBook, "address books", "name", "created_at")
