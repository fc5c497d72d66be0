"""Who somebody is at work."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from waymark.career.records.assessment import Assessment
from waymark.career.records.certification import Certification
from waymark.career.records.evidence import SkillEvidence, Strengths
from waymark.career.records.language import Language
from waymark.career.records.sitting import Results
from waymark.career.records.skill import Skill
from waymark.career.records.story import You
from waymark.career.records.trait import Trait
from waymark.guidance.work_style import Leaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The person on paper, with what they can do and what they know of themselves."""

    you: You
    skills: tuple[Skill, ...]
    languages: tuple[Language, ...]
    certifications: tuple[Certification, ...]
    traits: tuple[Trait, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A story, a project or a note in short; `when` is a partial date."""

    id: UUID
    title: str
    note: str
    more: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """All that somebody knows of themselves: the person on paper, and what each way of looking showed.

    `stories`, `projects` and `notes` are the newest few. A project's note is its lesson, `more` what it would
    do next time; a note's `more` is its lesson.
    """

    me: Me
    strengths: Strengths
    skills: tuple[SkillEvidence, ...]
    interests: Results
    values: Results
    style: tuple[Leaning, ...]
    next_level: Assessment | None
    stories: tuple[Brief, ...]
    projects: tuple[Brief, ...]
    notes: tuple[Brief, ...]
