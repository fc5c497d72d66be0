"""Licences and certificates."""

from __future__ import annotations

from typing import TypedDict, Unpack
from uuid import UUID

from waymark.career import models
from waymark.career.access import Access
from waymark.career.nouns import added, edited, listing, putting_away
from waymark.career.records.certification import Certification
from waymark.career.records.fields import Line, Name, When
from waymark.career.verbs import KEEP, Keep, verb


class Facts(TypedDict, total=False):
    """What more can be said of a licence or certificate."""

    issuer: Name
    date: When
    expires: When
    number: Name
    url: Name


@verb(kind="write", main="name")
def add(access: Access, *, name: Line, **facts: Unpack[Facts]) -> Certification:
    """Add a licence or certificate."""
    return added(access, models.Certification, Certification, name=name, **facts)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    name: Line | Keep = KEEP,
    **facts: Unpack[Facts],
) -> Certification:
    """Change a licence or certificate; what is not given stays."""
    return edited(access, models.Certification, Certification, id, version, name=name, **facts)


archive, restore = putting_away(models.Certification, Certification, "a licence or certificate")
find = listing(models.Certification, Certification, "licences and certificates", "-date", "-created_at")
