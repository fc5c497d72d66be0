"""Secret addresses at which a calendar program finds the agenda."""

from __future__ import annotations

import dataclasses
from uuid import UUID

from waymark.career import change, models, secret
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing
from waymark.career.records.calendar_link import CalendarLink, CalendarLinkSecret
from waymark.career.verbs import KEEP, verb


@verb(kind="write")
def make(access: Access, *, discreet: bool = False) -> CalendarLinkSecret:
    """Make a secret address for a calendar program; the secret is told only now."""
    token = secret.token()
    made = added(
        access, models.CalendarLink, CalendarLink, token_hash=secret.hashed(token), discreet=discreet
    )
    kept = {f.name: getattr(made, f.name) for f in dataclasses.fields(made)}
    return CalendarLinkSecret(**kept, secret=token)


@verb(kind="write", main="id")
def revoke(access: Access, *, id: UUID) -> CalendarLink:
    """Close a secret address for good."""
    kept = change.get(access, models.CalendarLink, id).revoked_at
    return edited(access, models.CalendarLink, CalendarLink, id, KEEP, revoked_at=kept or access.now)


@verb(kind="write", main="id")
def renew(access: Access, *, id: UUID) -> CalendarLinkSecret:
    """Close a secret address and make another one in its place; the new secret is told only now."""
    return make(access, discreet=revoke(access, id=id).discreet)


find = listing(models.CalendarLink, CalendarLink, "secret addresses, newest first", "-created_at")
