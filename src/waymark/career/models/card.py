"""A contact as an address book holds it."""

from __future__ import annotations

from django.db import models

from waymark.career.models.row import Row, by_person


class Card(Row):
    """Which card of which book a contact is, and how it stood when the two were last the same."""

    contact = models.ForeignKey("career.Contact", on_delete=models.PROTECT, related_name="+", db_index=False)
    book = models.ForeignKey("career.AddressBook", on_delete=models.PROTECT, related_name="+", db_index=False)
    href = models.TextField(blank=True, default="")
    etag = models.TextField(blank=True, default="")
    hash = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        indexes = (*by_person("card_by_book", "book", "href"), *by_person("card_by_contact", "contact"))

    def __str__(self) -> str:
        return self.href
