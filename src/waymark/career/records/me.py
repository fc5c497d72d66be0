"""Who somebody is at work."""

from __future__ import annotations

from dataclasses import dataclass

from waymark.career.records.certification import Certification
from waymark.career.records.language import Language
from waymark.career.records.skill import Skill
from waymark.career.records.story import You
from waymark.career.records.trait import Trait


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The person on paper, with what they can do and what they know of themselves."""

    you: You
    skills: tuple[Skill, ...]
    languages: tuple[Language, ...]
    certifications: tuple[Certification, ...]
    traits: tuple[Trait, ...]
