"""A story of what went well."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Success(Kept):
    """Situation, task, action and result; keys of the lines it grew from and the skills it shows."""

    title: str
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    date: str = ""
    experience_id: UUID | None = None
    entries: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    energy: int | None = None
