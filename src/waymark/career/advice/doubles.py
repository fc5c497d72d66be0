"""Which contacts may be one person, but for those of whom it was said that they are two."""

from __future__ import annotations

import json
from typing import Final
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.advice.memo import remembered
from waymark.career.queries import acquaintance
from waymark.guidance.contact_records import Contact, Post
from waymark.guidance.duplicates import Card, Pair, among

LISTS: Final = ("posts", "emails", "phones")
TOLD: Final = ("name", "names", "nick", "organisation", "title")
"""What is read of a contact, after its key and the lists as text, to lay it beside others."""
Row = tuple[str, ...]


@remembered
def pairs(access: Access) -> tuple[Pair, ...]:
    """Every pair of contacts that may be one person, but those that are two people, the surest first."""
    apart, found = _told_apart(access), _alike(access)
    return tuple(pair for pair in found if frozenset((pair.one.id, pair.other.id)) not in apart)


@remembered
def _alike(access: Access) -> tuple[Pair, ...]:
    """Every pair by names, numbers and addresses; whoever is as they were is not taken apart again."""
    return among(_laid_out(access).cards(access))


def _told_apart(access: Access) -> frozenset[frozenset[str]]:
    """Pairs that are two people: said so, or made one and taken apart again; whoever was made part of
    another since is that one.
    """
    mine = {"person_id": access.person}
    rows = models.Merge.objects.filter(**mine, archived_at=None).exclude(undone_on=None)
    merged = models.Contact.objects.filter(**mine).exclude(merged_into=None)
    into = dict(merged.values_list("pk", "merged_into_id"))

    def last(key: UUID) -> str:
        while key in into:
            key = into[key]
        return str(key)

    return frozenset(
        frozenset((last(one), last(other))) for one, other in rows.values_list("kept_id", "gone_id")
    )


class _Cards:
    """Contacts as they were laid out last, by what their rows told."""

    def __init__(self) -> None:
        self.seen: dict[Row, Card] = {}

    def cards(self, access: Access) -> list[Card]:
        """Everybody, in the order of lists."""
        texts = [acquaintance.as_text(name) for name in ("pk", *LISTS)]
        rows = acquaintance.contacts(access).order_by("folded", "created_at").values_list(*texts, *TOLD)
        self.seen = {row: self.seen.get(row) or Card(_contact(row)) for row in rows}
        return list(self.seen.values())


@remembered
def _laid_out(access: Access) -> _Cards:  # noqa: ARG001 - one for each person
    """What is kept of one person's contacts from one time to the next."""
    return _Cards()


def _contact(row: Row) -> Contact:
    posts, emails, phones = (json.loads(text) for text in row[1:4])
    name, names, nick, organisation, title = row[4:]
    return Contact(
        id=str(UUID(row[0])),
        name=name or organisation,
        names=tuple(part for one in names.split(",") if (part := one.strip())),
        nick=nick,
        organisation=organisation,
        title=title,
        posts=tuple(Post(organisation=one.get("organisation", "")) for one in posts),
        emails=tuple(one["value"] for one in emails),
        phones=tuple(one["value"] for one in phones),
    )
