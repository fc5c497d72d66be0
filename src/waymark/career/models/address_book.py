"""Address books on other servers."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class AddressBook(Row):
    """A CardDAV address book that is kept in step; its `secret` is shown to nobody.

    The secret must be sent to its server as it is, so its hash would not do. `home` says that the server
    stands in the person's own network.
    """

    name = models.TextField(blank=True, default="")
    url = models.TextField(blank=True, default="")
    user = models.TextField(blank=True, default="")
    secret = models.TextField(blank=True, default="")
    home = models.BooleanField(default=False)
    sync_token = models.TextField(blank=True, default="")
    synced_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = by_person("address_book_by_person", "name")

    def __str__(self) -> str:
        return self.name or self.url
