"""A role held."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.fields import ExperienceKind
from waymark.career.records.row import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience(Kept):
    """A role held."""

    title: str
    organisation: str = ""
    kind: ExperienceKind = "job"
    place: str = ""
    start: str = ""
    end: str = ""
    description: str = ""
    highlights: tuple[str, ...] = ()
    occupation: str = ""
    occupation_title: str = ""
    occupation_release: str = ""
