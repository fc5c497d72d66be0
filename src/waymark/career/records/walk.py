"""Life's places, and who was met there."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.interaction import Who
from waymark.career.records.people import FromPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Who became a contact, and who was one already."""

    new: tuple[Who, ...] = ()
    known: tuple[Who, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of life, by a role held there if it has one, with how many contacts come from it."""

    from_place: FromPlace
    name: str = ""
    experience_id: UUID | None = None
    start: str = ""
    end: str = ""
    people: int = 0
