"""A licence or certificate: add, change, put away."""

from __future__ import annotations

from uuid import UUID

from waymark.career import change, models
from waymark.career.access import Access
from waymark.career.records.certification import Certification
from waymark.career.records.fields import Line, Name, When
from waymark.career.records.row import to_record
from waymark.career.verbs import KEEP, Keep, verb


@verb(kind="write", main="name")
def add(
    access: Access,
    *,
    name: Line,
    issuer: Name = "",
    date: When = "",
    expires: When = "",
    number: Name = "",
    url: Name = "",
) -> Certification:
    """Add a licence or certificate."""
    row = change.create(
        access,
        models.Certification,
        name=name,
        issuer=issuer,
        date=date,
        expires=expires,
        number=number,
        url=url,
    )
    return to_record(Certification, row)


@verb(kind="write", main="id")
def edit(
    access: Access,
    *,
    id: UUID,
    version: int | Keep = KEEP,
    name: Line | Keep = KEEP,
    issuer: Name | Keep = KEEP,
    date: When | Keep = KEEP,
    expires: When | Keep = KEEP,
    number: Name | Keep = KEEP,
    url: Name | Keep = KEEP,
) -> Certification:
    """Change a licence or certificate; what is not given stays."""
    row = change.revise(
        access,
        models.Certification,
        id,
        version=version,
        name=name,
        issuer=issuer,
        date=date,
        expires=expires,
        number=number,
        url=url,
    )
    return to_record(Certification, row)


@verb(kind="write", main="id")
def archive(access: Access, *, id: UUID, version: int | Keep = KEEP) -> Certification:
    """Put a licence or certificate away; it can be brought back."""
    return to_record(Certification, change.archive(access, models.Certification, id, version=version))
